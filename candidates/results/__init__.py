"""Reads who was elected (elected.xlsx), as results come in."""
