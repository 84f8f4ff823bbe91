"""Discloses what a review amounts to: where everybody went, the ledger of tasks, the boards."""
