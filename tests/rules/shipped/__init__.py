"""Tests of the packs that are shipped."""
