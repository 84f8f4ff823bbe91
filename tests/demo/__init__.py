"""The tests of the fictional county."""
