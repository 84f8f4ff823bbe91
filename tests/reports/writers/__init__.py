"""Tests of the writers of blocks."""
