"""Words about elections: the kinds of review, offices, decisions, provinces."""
