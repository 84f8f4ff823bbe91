"""Decides what a reader may see of a review: the only place where that is asked."""
