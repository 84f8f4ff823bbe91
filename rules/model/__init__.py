"""A pack as read: criteria, conditions, ratios, examples, and their sentences."""
