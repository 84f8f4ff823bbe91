"""The typed models of the JSON outputs: their keys, and how each is made from what was disclosed."""
