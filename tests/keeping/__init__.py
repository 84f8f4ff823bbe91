"""What is kept when an election is over."""
