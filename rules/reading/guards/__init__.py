"""What no pack may hold, however well it is formed."""
