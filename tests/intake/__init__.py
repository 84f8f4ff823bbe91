"""Tests of folders as they come: what is read, what is reported, whose numbers they are."""
