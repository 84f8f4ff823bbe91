"""Reads departments.xlsx: what the county calls its units, in which order, and whom to call there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from candidates.tables.asides import ASIDE_SHEETS, aside
from candidates.tables.header_row import TableRow
from candidates.units.tables import UNITS
from files.books.sheets import Sheet, is_blank
from files.entries import kind_of
from files.reading import read_workbook
from vocabulary.catalogue.sheets import units as catalogue
from vocabulary.places import FilePlace, Place, SheetPlace
from vocabulary.problems import Note, Problem, problem
from vocabulary.writing.masking import masked

UNITS_FILE = "departments.xlsx"
_NO_PHONE = re.compile(r"\d{13}")  # longer than any, and as long as what is hidden of an ID
_LAST = 10_000  # where a row without a number of its own stands: after those that have one


@dataclass(frozen=True, slots=True)
class UnitRow:
    """One unit as the county lists it: by the name that packs have, with its own name in full."""

    unit: str
    full_name: str
    officer: str
    phone: str
    place: SheetPlace
    name_place: Place


def read_units(path: Path, file: str = UNITS_FILE) -> tuple[tuple[UnitRow, ...], list[Note]]:
    """Read the units in their order; without the file there is nothing to say of them."""
    if kind_of(path) is None:
        return (), []
    workbook = read_workbook(path, file)
    if isinstance(workbook, Problem):
        return (), [workbook]
    sheet = next(iter(_sheets(workbook.sheets)), None)
    header = UNITS.find(sheet) if sheet is not None else None
    if header is None:
        return (), [UNITS.no_header(FilePlace(file))]
    notes: list[Note] = [*UNITS.problems(header), *UNITS.unread([header], header.sheet.whole())]
    rows: list[tuple[int, UnitRow]] = []
    for row in header.rows():
        if aside(row, ("unit", "full_name", "officer", "phone")):
            continue
        if not row.text("unit") and not row.text("full_name"):
            notes.append(problem(catalogue.UNIT_BLANK, row.place("unit")))
            continue
        order, faults = _order(row)
        notes += faults
        rows.append((order, _read(row)))
    return tuple(unit for _, unit in sorted(rows, key=lambda each: each[0])), notes


def _sheets(sheets: tuple[Sheet, ...]) -> Iterator[Sheet]:
    """Return the sheet of our own name first, then any other that is filled in and explains nothing."""
    own = [sheet for sheet in sheets if sheet.name.strip() == UNITS.sheet]
    filled = (sheet for sheet in sheets if any(not is_blank(cell) for row in sheet.rows for cell in row))
    yield from own
    yield from (sheet for sheet in filled if sheet.name.strip() not in ASIDE_SHEETS)


def _read(row: TableRow) -> UnitRow:
    """Read one unit."""
    return UnitRow(
        row.text("unit") or row.text("full_name"),
        row.text("full_name"),
        row.text("officer"),
        _digits(row.cell("phone")),
        row.place("unit"),
        row.place("full_name"),
    )


def _digits(cell: object) -> str:
    """Return a telephone number as it is written; it is printed on letters alone, and never an ID."""
    written = str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell or "").strip()
    return masked(written) if _NO_PHONE.search(written) else written


def _order(row: TableRow) -> tuple[int, list[Note]]:
    """Return the place in the order; what is no number comes last and is reported."""
    written = row.text("order")
    number = written.removesuffix(".0")
    if number.isdecimal() and len(number) < 5:
        return int(number), []
    if not written:
        return _LAST, []
    return _LAST, [problem(catalogue.ORDER_UNREADABLE, row.place("order"), written=written)]
