"""Folders spoilt and packs drawn at random, and what must hold of whatever comes of them."""
