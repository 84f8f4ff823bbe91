"""Which sheet of villages.xlsx is which: by our names for them, or by plain names that people give them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from candidates.tables.asides import ASIDE_SHEETS
from candidates.tables.spec import TableSpec
from candidates.villages.tables import COMMITTEES, PREVIOUS, VILLAGES
from files.books.sheets import Sheet, Workbook, is_blank
from vocabulary.catalogue.sheets import villages as catalogue
from vocabulary.places import SheetPlace
from vocabulary.problems import Note, hint, problem
from vocabulary.writing.names import same_name_key

# What people also call the sheets: 村民选举委员会, 城关镇选委会名单; 上届村两委情况.
_CALLED: Mapping[str, re.Pattern[str]] = {
    COMMITTEES.sheet: re.compile(r"选举委员会|选委会"),
    PREVIOUS.sheet: re.compile(r"上一?届"),
}


@dataclass(frozen=True, slots=True)
class Sheets:
    """The sheets of each kind, in their order, and what is to say of the others."""

    villages: Sheet
    committees: tuple[Sheet, ...]
    previous: tuple[Sheet, ...]
    notes: tuple[Note, ...]


def sort_sheets(workbook: Workbook) -> Sheets:
    """Find the sheets that are read; every other one that shows anything is reported."""
    filled = [sheet for sheet in workbook.sheets if _shows_anything(sheet)]
    named = {spec.sheet: _named(filled, spec) for spec in (COMMITTEES, PREVIOUS)}
    left = [sheet for sheet in filled if not any(sheet in sheets for sheets in named.values())]
    villages = _of_villages([sheet for sheet in left if _kind(sheet) not in named]) or Sheet(
        workbook.file, "", ()
    )
    unread = (sheet for sheet in left if sheet is not villages)
    return Sheets(
        villages,
        tuple(named[COMMITTEES.sheet]),
        tuple(named[PREVIOUS.sheet]),
        tuple(note for sheet in unread for note in _unread(sheet)),
    )


def _named(sheets: list[Sheet], spec: TableSpec) -> list[Sheet]:
    """Return the sheet of our own name, or else all of them that are called so."""
    own = [sheet for sheet in sheets if sheet.name.strip() == spec.sheet]
    return own or [sheet for sheet in sheets if _kind(sheet) == spec.sheet]


def _kind(sheet: Sheet) -> str:
    """Return which sheet of ours a name means, if any."""
    name = same_name_key(sheet.name)
    return next((kind for kind, called in _CALLED.items() if called.search(name)), "")


def _of_villages(sheets: list[Sheet]) -> Sheet | None:
    """Return the sheet 村情, or else the first that has its headers, or else the first."""
    own = [sheet for sheet in sheets if sheet.name.strip() == VILLAGES.sheet]
    alike = own or [sheet for sheet in sheets if VILLAGES.find(sheet)]
    return next(iter([*alike, *sheets]), None)


def _unread(sheet: Sheet) -> Iterator[Note]:
    """Report a sheet that is not read: as a problem where it has villages on it."""
    place = SheetPlace(sheet.file, sheet.name)
    if _kind(sheet) or VILLAGES.find(sheet) or COMMITTEES.find(sheet):
        yield problem(catalogue.SHEET_OF_VILLAGES_UNREAD, place)
    elif sheet.name.strip() not in ASIDE_SHEETS:
        yield hint(catalogue.SHEET_UNREAD, place)


def _shows_anything(sheet: Sheet) -> bool:
    """Whether any cell of a sheet is filled."""
    return any(not is_blank(cell) for row in sheet.rows for cell in row)
