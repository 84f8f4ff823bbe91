"""Prints a review for the people who may read it."""
