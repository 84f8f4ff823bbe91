"""What is kept when an election is over, and what is deleted."""
