"""Tests of a review: what is gathered, judged and settled about a nominee."""
