"""What a reader is shown of one person: findings, evidence, and the person's own copy."""
