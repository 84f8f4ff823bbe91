"""A pack with all dates resolved, what its tests mean, and why they came out so."""
