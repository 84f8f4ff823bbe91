"""Cells of a roster that take more than one look.

The list of a roster's columns is `vocabulary/columns/roster_columns.py`.
"""
