"""Tests of the election calendar."""
