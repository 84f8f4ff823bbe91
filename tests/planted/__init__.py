"""IDs and other secrets planted in every cell, to be looked for in every output."""
