"""Tests of what is disclosed to whom, and in which words."""
