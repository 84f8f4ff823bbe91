"""Tests of names, IDs, dates and kin."""
