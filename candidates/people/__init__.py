"""Nominees, their numbers and their kin."""
