"""From an intake to a review: which packs speak, what is found, what the verdicts are."""
