"""Law: packs of criteria as typed values, read from YAML with every mistake at its place."""
