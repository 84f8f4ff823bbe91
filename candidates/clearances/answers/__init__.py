"""The sheet 反馈表: one row a person, one column a question."""
