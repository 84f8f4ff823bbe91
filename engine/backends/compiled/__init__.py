"""Programs as generated Python: the text, and the engine that runs it."""
