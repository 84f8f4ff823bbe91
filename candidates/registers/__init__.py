"""Registers: sheets to which people add numbered rows, of which a later one may correct an earlier."""
