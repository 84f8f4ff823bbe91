"""The elected body: the same requirements, as a check after polling day."""
