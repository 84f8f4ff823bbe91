"""The office bundle."""
