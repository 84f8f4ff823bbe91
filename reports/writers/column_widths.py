"""How wide the columns of a table are beside one another: by the longest line in each, within a page."""

import re
import unicodedata
from collections.abc import Sequence

_ROOM = 104  # half widths of a letter that fit a line of a table on A4
_WIDE_ROOM = 156
_LEAST, _MOST = 4, 60
_AROUND = 3  # what the edges of a cell take
_BY_HAND = 18
_LOOKED_AT = 200  # rows that decide
_WORD = re.compile("[○▲◇□—]?[A-Za-z]+")  # what is never broken: a word, with the sign before it
_LONGEST_WORD = 14
# By how much letters are wider than as many half widths, where the font that we name is missing; bold ones.
_LETTERS, _BOLD = (6, 5), (7, 5)


def shares_of(rows: Sequence[Sequence[str]], *, by_hand: bool = False, wide: bool = False) -> tuple[int, ...]:
    """Return how wide each column is, its header first; the widest give way until all fit.

    No column becomes narrower than its longest word. On a paper that is filled in by hand a blank column has
    room to write. A wide page lies on its side.
    """
    room = _WIDE_ROOM if wide else _ROOM
    columns = list(zip(*rows[: _LOOKED_AT + 1], strict=True))
    own = [
        _BY_HAND if by_hand and _is_blank(cells) else _natural(header, cells) for header, *cells in columns
    ]
    words = [max(_longest_word((head,), _BOLD), _longest_word(cells, _LETTERS)) for head, *cells in columns]
    most = max(own, default=_LEAST)
    while most > _LEAST and sum(_given(own, words, most)) > room:
        most -= 1
    return tuple(_given(own, words, most))


def columns_of(text: str) -> int:
    """Return how many columns of a console a text takes; half widths of a letter on paper."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def _given(own: Sequence[int], words: Sequence[int], most: int) -> list[int]:
    """Return how wide columns are where none is wider than it would be, or than the most."""
    return [max(min(width, most), word) + _AROUND for width, word in zip(own, words, strict=True)]


def _is_blank(cells: Sequence[str]) -> bool:
    """Whether there are rows, and none of them has a word in this column."""
    return bool(cells) and not any(cell.strip() for cell in cells)


def _natural(header: str, cells: Sequence[str]) -> int:
    """Return how wide a column would be by itself; a header of several words stands in two lines."""
    lines = (line for cell in cells for line in cell.split("\n"))
    head = columns_of(header) if " " not in header else (columns_of(header) + 1) // 2
    return min(max(_LEAST, head, *map(columns_of, lines)), _MOST)


def _longest_word(cells: Sequence[str], font: tuple[int, int]) -> int:
    """Return how wide the longest word of some cells is; Chinese is broken between any two characters."""
    longest = max((columns_of(word) for cell in cells for word in _WORD.findall(cell)), default=0)
    wider, than = font
    return -(-min(longest, _LONGEST_WORD) * wider // than)
