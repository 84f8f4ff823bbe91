"""Tests by cases that a lawyer can read."""
