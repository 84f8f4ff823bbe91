"""The ways to compute one meaning, each behind a door of its own."""
