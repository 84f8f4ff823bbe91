"""The judgement: what a pack says of a roll."""
