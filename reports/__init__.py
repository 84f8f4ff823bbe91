"""The print: one report for each audience."""
