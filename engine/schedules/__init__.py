"""The calendar of an election: when what must be out, and whether the plan fits."""
