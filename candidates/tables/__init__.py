"""Any table that people filled in: how it is described, its headers, levels, cells."""
