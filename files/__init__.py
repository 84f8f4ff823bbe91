"""Bytes to cells and nodes, and back; nothing of the domain."""
