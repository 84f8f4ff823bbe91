"""Tests of packs at work in a whole review: which of them run, for whom and where."""
