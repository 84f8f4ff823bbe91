"""Reads the answers of the units (反馈): forms, batches, corrections, and what each unit was asked."""
