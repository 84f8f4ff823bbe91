"""Mistakes that the demo county contains on purpose."""
