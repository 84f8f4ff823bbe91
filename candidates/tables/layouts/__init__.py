"""Ways to lay out a table other than one row of headers above one row a person."""
