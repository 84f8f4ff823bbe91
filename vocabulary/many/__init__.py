"""What there is very much of: made once, or filled quickly."""
