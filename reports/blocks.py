"""What papers are made of and writers write: lines and grids of finished words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One line of words; a writer breaks it nowhere."""

    words: str
    strong: bool = False


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


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows under columns."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


Block = Line | Grid
BLANK = Line("")
