"""Tests of commands as people type them."""
