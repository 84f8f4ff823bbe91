"""What can be wrong with packs and other YAML."""
