"""Reads an election folder into an intake: the only reader of a folder."""
