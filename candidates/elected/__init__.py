"""Reads elected.xlsx: who was elected, as the polls came in."""
