"""Commands that fill a folder of their own."""
