"""What people decided about nominees: the sheets of decisions/, read row by row."""
