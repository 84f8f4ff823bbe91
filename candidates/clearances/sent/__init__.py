"""The forms that are sent to units: what stands on them, in which batches, and by what a row is known."""
