"""Ditto marks (〃, 同上): a cell says what the cell above it says, where that cell is surely meant."""

from candidates.tables.header_row import Given, TableRow
from files.books.sheets import CellValue, is_blank
from vocabulary.catalogue.rosters import roster_layouts as catalogue
from vocabulary.problems import problem
from vocabulary.writing.words import header_key

_MARKS = frozenset({"〃", "〃〃", "″", "“", "”", '"', "''", "′′", "同上", "同上行", "同前", "(同上)"})
_FIRST = frozenset({*(mark[0] for mark in _MARKS), "（", "＂", " ", "\u3000"})
_LONGEST = 8  # signs, with blanks


def ditto_cells(row: TableRow, above: TableRow | None, names: frozenset[str]) -> dict[str, Given]:
    """Return what the ditto marks of a row stand for; `above` is the person on the row just above, if any.

    `names` are the columns in which people mean the cell above; a name or an ID is never another person's.
    """
    if not any(isinstance(cell, str) and cell[:1] in _FIRST for cell in row.cells):
        return {}  # asked of every row: what begins otherwise needs no closer look
    given: dict[str, Given] = {}
    for name in names & row.header.columns.keys():
        if is_ditto(row.cell(name)):
            given[name] = _meant(row, above, name)
    return given


def is_ditto(value: CellValue) -> bool:
    """Whether a cell says that it repeats the one above."""
    return isinstance(value, str) and len(value) <= _LONGEST and header_key(value) in _MARKS


def _meant(row: TableRow, above: TableRow | None, name: str) -> Given:
    """Return the value above, at the row's own place, or say that it is not sure which is meant."""
    place, own = row.place(name), row.cell(name)
    value = above.cell(name) if above is not None and above.doubt(name) is None else None
    if is_blank(value) or is_ditto(value):
        return Given(own, place, problem(catalogue.DITTO_UNSURE, place, written=row.text(name)))
    return Given(value, place)
