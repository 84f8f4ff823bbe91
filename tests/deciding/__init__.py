"""Tests of what people decide, and of the papers and lists that follow."""
