"""Reads a pack: nodes with places to a pack or to problems."""
