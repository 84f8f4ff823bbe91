"""What papers are made of and writers write: titles, lines, grids, bars, places to sign; finished words."""

from dataclasses import dataclass
from enum import Enum


class Tone(Enum):
    """How a figure is drawn; never by its colour alone, for papers are printed in black."""

    DONE = "done"
    DUE = "due"  # somebody has to act
    WAITING = "waiting"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Title:
    """The title of a paper, and a line below it."""

    words: str
    below: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a part."""

    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of words; a writer for the console breaks it nowhere."""

    words: str
    strong: bool = False
    fine: bool = False


@dataclass(frozen=True, slots=True)
class Pairs:
    """Keys and their values."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a grid."""

    head: str
    right: bool = False  # figures stand to the right
    whole: bool = False  # its cells are not broken


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a grid, a cell for every column."""

    cells: tuple[str, ...]
    strong: bool = False
    to: str = ""  # a page that lies beside this one, to which its first cell leads where there are pages
    name: str = ""  # by which a page leads to the row


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows under columns."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a bar: what it counts, how many, and how it is drawn."""

    label: str
    count: int
    tone: Tone


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its label, its parts, and what stands behind it."""

    label: str
    parts: tuple[Part, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars below one another on one scale, or each on a scale of its own; the same parts in all of them."""

    bars: tuple[Bar, ...]
    each_whole: bool = False  # every bar is as long as any other: what counts is the share


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are of something, with the sign that it has."""

    sign: str
    number: int
    label: str


@dataclass(frozen=True, slots=True)
class Tile:
    """One place on a board: the first count says its state, and how it is drawn."""

    name: str
    counts: tuple[Count, ...]
    state: str  # a class of the style sheet
    to: str = ""  # where it leads to
    own: str = ""  # its own pages, where they were made


@dataclass(frozen=True, slots=True)
class Area:
    """Tiles that belong together, below one name."""

    name: str
    tiles: tuple[Tile, ...]
    to: str = ""


@dataclass(frozen=True, slots=True)
class Board:
    """Tiles of one size, area by area, and what their states mean: class, sign, word, how many tiles."""

    areas: tuple[Area, ...]
    legend: tuple[tuple[str, Count], ...]
    own: str = ""  # the words that lead to a tile's own pages


@dataclass(frozen=True, slots=True)
class Signs:
    """Where a paper is signed: a line for each."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins a page."""


Block = Title | Heading | Line | Pairs | Grid | Bars | Board | Signs | NewPage
BLANK = Line("")
