"""Requirements over a township or the county."""
