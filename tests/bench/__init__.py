"""Tests of the speed measurements; nothing here measures a time."""
