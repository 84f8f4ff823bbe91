"""Whole people whom packs give as their own tests, judged as a review judges."""
