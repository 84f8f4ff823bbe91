"""Layouts of rosters, a test module for each."""
