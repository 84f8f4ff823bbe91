"""The pages of a village, and those of the body that decides there."""
