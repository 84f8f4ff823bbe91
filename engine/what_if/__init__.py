"""What an answer that is still owed could change."""
