"""The pages and texts on one person."""
