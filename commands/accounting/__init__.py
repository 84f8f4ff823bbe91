"""The commands for those who answer for a review: the ledger of tasks, and the papers on it."""
