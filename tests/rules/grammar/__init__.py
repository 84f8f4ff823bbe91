"""Tests of what may be written in a pack, and of what is said of mistakes."""
