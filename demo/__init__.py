"""A fictional county."""
