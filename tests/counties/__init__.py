"""Counties that tests write, with something of everything."""
