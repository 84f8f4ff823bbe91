"""Tests of single papers."""
