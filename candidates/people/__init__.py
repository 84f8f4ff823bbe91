"""Nominees, their numbers and their kin, and whose row a row of another table is."""
