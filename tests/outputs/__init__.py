"""Tests of all outputs at once: same bytes, nothing shown that must not be, files that open."""
