"""Tests of the check of the elected."""
