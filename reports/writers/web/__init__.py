"""Web pages: the templates of our own, and papers of blocks."""
