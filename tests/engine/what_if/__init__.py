"""Tests of what an open answer or a milder list would change."""
