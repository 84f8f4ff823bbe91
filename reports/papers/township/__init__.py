"""The pages of a township."""
