"""The county's own list of units, departments.xlsx: their names in full, their order, whom to call."""
