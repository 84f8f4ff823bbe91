"""Tests of the engines: one meaning, whatever works it out."""
