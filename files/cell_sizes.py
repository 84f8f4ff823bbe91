"""How much room the text of a cell takes."""

_LINE, _HIGHEST = 16, 400  # points
_LAST_NARROW = "\u2e80"


def height_of(text: str, width: int) -> int:
    """Return how high a row must be, in points, for a text to be read in a column of a width."""
    lines = sum(shown_width(line) // (width - 2) + 1 for line in text.splitlines())
    return min(lines * _LINE, _HIGHEST)


def shown_width(text: str) -> int:
    """Return how wide a text shows; a Chinese character is as wide as two letters."""
    return len(text) if text.isascii() else sum(2 if sign > _LAST_NARROW else 1 for sign in text)
