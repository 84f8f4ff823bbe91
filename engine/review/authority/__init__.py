"""Which packs speak for a village, with what force, and what a clash of two means."""
