"""The SQL of a review: what of the answers is used, what is tested, and the findings and verdicts of it."""
