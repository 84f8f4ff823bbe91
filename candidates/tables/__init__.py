"""Any table that people filled in: headers, levels, cells, and whose row it is."""
