"""Tests of what units send back."""
