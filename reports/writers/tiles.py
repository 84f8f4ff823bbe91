"""How the tiles of a board are laid out: about as wide as high, and in words where nothing can be drawn."""

from collections.abc import Iterator
from math import sqrt

from reports.blocks import Area, Board, Tile

MOST_ACROSS, LEAST_ACROSS = 12, 2
SMALL_FROM = 400  # tiles on one page: from there on they are smaller
LONG_NAME = 11  # how wide, a Chinese sign being two: what is longer is written smaller
_WIDER, _WIDER_SMALL = 1.6, 2.4  # a tile is wider than high, and a page has more room across


def is_small(board: Board) -> bool:
    """Whether there are so many tiles that they are drawn small."""
    return sum(len(area.tiles) for area in board.areas) > SMALL_FROM


def across(area: Area, *, small: bool) -> int:
    """Return how many tiles stand side by side."""
    wanted = round(sqrt(len(area.tiles) * (_WIDER_SMALL if small else _WIDER)))
    return max(min(wanted, MOST_ACROSS, len(area.tiles)), min(LEAST_ACROSS, len(area.tiles)))


def is_long(name: str) -> bool:
    """Whether a name does not fit on one line of a tile."""
    return sum(1 if sign.isascii() else 2 for sign in name) > LONG_NAME


def tile_words(tile: Tile) -> str:
    """Return a tile in words, without its name."""
    return " ".join(f"{each.sign}{each.label} {each.number or ''}".rstrip() for each in tile.counts)


def cells_of(board: Board) -> Iterator[tuple[str, ...]]:
    """Yield a row for each area: its name, then its tiles in words."""
    for area in board.areas:
        yield (area.name, *(f"{tile.name} {tile_words(tile)}" for tile in area.tiles))
