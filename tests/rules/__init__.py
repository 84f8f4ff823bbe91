"""Tests of packs: what is read, what is refused, and what the law comes to."""
