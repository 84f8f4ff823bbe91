"""Tests of the requirements on bodies, in small villages."""
