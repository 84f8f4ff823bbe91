"""Facts: who was nominated where, and what the units answered about them."""
