"""Pages of docs/ that are made: what they ought to say."""
