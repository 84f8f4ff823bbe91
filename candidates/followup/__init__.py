"""What people keep in tasks/: the ledger of tasks, where people went, and what units and townships did."""
