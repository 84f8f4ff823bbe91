"""Tests of numbered reviews and of what they keep."""
