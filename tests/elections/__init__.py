"""Tests that go through a whole election, or through one of another kind."""
