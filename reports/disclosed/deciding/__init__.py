"""What is disclosed of decisions: notices, clocks, the list."""
