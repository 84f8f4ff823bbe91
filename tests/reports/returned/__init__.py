"""Tests of the marked copies that go back to their senders."""
