"""Numbered reviews on the shelf: what the last one recorded, what changed since, and the next one."""
