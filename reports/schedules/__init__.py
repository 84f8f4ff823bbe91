"""The calendar of an election as it is printed."""
