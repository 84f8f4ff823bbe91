"""The shapes of a pack, the schema for editors, and the pack to begin with."""
