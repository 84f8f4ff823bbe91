"""Cells of a roster that take more than one look: who it is, which posts, which schooling."""
