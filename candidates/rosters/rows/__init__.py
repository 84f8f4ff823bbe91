"""Rows of a roster: the sure ones column by column, all others one by one."""
