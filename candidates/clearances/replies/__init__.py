"""What the statements of one unit amount to, and what came back of what was sent."""
