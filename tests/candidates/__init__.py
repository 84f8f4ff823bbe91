"""The tests of candidates."""
