"""Tests of the villages' table."""
