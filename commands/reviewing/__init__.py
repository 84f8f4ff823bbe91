"""The commands that review a folder and say what came of it."""
