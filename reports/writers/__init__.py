"""One module for each format; a writer knows blocks, and nothing of what they say."""
