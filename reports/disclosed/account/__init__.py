"""What a review amounts to, as plain data: where everybody went, tasks, duties, boards."""
