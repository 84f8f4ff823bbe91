"""The calendar of an election, on pages and on a screen."""
