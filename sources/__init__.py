"""Reads files into plain data in which every value knows its place."""
