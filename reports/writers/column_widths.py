"""How wide the columns of a table are beside one another: by the longest line in each, within a page."""

import unicodedata
from collections.abc import Sequence

_ROOM = 104  # half widths of a letter that fit a line of a table on A4
_LEAST, _MOST = 4, 60
_AROUND = 3  # what the edges of a cell take
_BY_HAND = 18
_LOOKED_AT = 200  # rows that decide


def shares_of(rows: Sequence[Sequence[str]], *, by_hand: bool = False) -> tuple[int, ...]:
    """Return how wide each column is, its header first; the widest give way until all fit.

    On a paper that is filled in by hand a blank column has room to write.
    """
    columns = zip(*rows[: _LOOKED_AT + 1], strict=True)
    own = [
        _BY_HAND if by_hand and _is_blank(cells) else _natural(header, cells) for header, *cells in columns
    ]
    most = max(own, default=_LEAST)
    while most > _LEAST and sum(min(width, most) + _AROUND for width in own) > _ROOM:
        most -= 1
    return tuple(min(width, most) + _AROUND for width in own)


def columns_of(text: str) -> int:
    """Return how many columns of a console a text takes; half widths of a letter on paper."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def _is_blank(cells: Sequence[str]) -> bool:
    """Whether there are rows, and none of them has a word in this column."""
    return bool(cells) and not any(cell.strip() for cell in cells)


def _natural(header: str, cells: Sequence[str]) -> int:
    """Return how wide a column would be by itself."""
    lines = (line for cell in (header, *cells) for line in cell.split("\n"))
    return min(max(_LEAST, *map(columns_of, lines)), _MOST)
