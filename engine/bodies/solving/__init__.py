"""The smallest and the largest value over all worlds and outcomes."""
