"""What people decided: raised, held against the findings, and made into the list."""
