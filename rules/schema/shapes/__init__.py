"""The shapes of a pack's parts, each with the meaning of its keys beside the key."""
