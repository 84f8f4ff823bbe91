"""The elected body as the working group reads it (当选结果核验)."""
