"""Tests of rosters and of the roll that they make up."""
