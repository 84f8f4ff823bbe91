"""Reads the sheet 签署: who answers for a workbook, and as of when."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from candidates.clearances.forms import SIGNATURE
from candidates.clearances.records import details_problems
from candidates.tables.cells import cell_moment
from candidates.tables.header_row import header_key
from files.books.sheets import CellValue, Sheet, Workbook, is_blank, words
from vocabulary.answers import Signature
from vocabulary.dates import Day, moment_words
from vocabulary.places import FilePlace, SheetPlace
from vocabulary.problems import Problem
from vocabulary.writing.masking import masked

SIGNATURE_SHEET = SIGNATURE.sheet

_NAMES = SIGNATURE.names()
_NEEDED = ("officer", "leader", "given_on")


@dataclass(frozen=True, slots=True)
class Signed:
    """The signature, and the unit it is given for as written."""

    unit: str
    unit_place: SheetPlace
    signature: Signature
    unsigned: bool = False


@dataclass(frozen=True, slots=True)
class _Cell:
    """One value of the sheet, and where it stands."""

    value: CellValue
    place: SheetPlace


def read_signature(book: Workbook) -> tuple[Signed, list[Problem]]:
    """Read who signed; what is missing is reported and takes nothing from the answers."""
    sheet = book.sheet(SIGNATURE_SHEET)
    cells = {} if sheet is None else _cells(sheet)
    written = {name: masked(words(cell.value)) for name, cell in cells.items()}
    missing = tuple(name for name in _NEEDED if not written.get(name))
    place = FilePlace(book.file) if sheet is None else sheet.whole()
    problems = [details_problems.unsigned(SIGNATURE.headers(*missing), place)] if missing else []
    given_on, faults = _given_on(cells.get("given_on"))
    signature = Signature(
        officer=written.get("officer", ""),
        reviewer=written.get("reviewer", ""),
        leader=written.get("leader", ""),
        queried_until=_date_words(cells.get("queried_until")),
        given_on=given_on,
        document=written.get("document", ""),
        recusal=written.get("recusal", ""),
    )
    place_of_unit = cells["unit"].place if "unit" in cells else SheetPlace(book.file, SIGNATURE_SHEET)
    signed = Signed(written.get("unit", ""), place_of_unit, signature, unsigned=bool(missing))
    return signed, [*problems, *faults]


def _cells(sheet: Sheet) -> Mapping[str, _Cell]:
    """Return the value that goes with each label: beside it, or below it where labels stand in a row."""
    found: dict[str, _Cell] = {}
    for name, row, column in _labelled(sheet):
        cell = _Cell(sheet.cell(row, column), sheet.place(row, column))
        if name not in found or is_blank(found[name].value):
            found[name] = cell
    return found


def _labelled(sheet: Sheet) -> Iterator[tuple[str, int, int]]:
    """Yield what each label is for, with the row and column of its value."""
    for row, cells in enumerate(sheet.rows):
        labels = {column: name for column, cell in enumerate(cells) if (name := _label(cell))}
        in_a_row = any(column + 1 in labels for column in labels)
        for column, name in labels.items():
            yield (name, row + 1, column) if in_a_row else (name, row, column + 1)


def _label(cell: CellValue) -> str | None:
    """Return what the label in a cell is for, whatever is in brackets after it, such as （盖章）."""
    return _NAMES.get(header_key(words(cell)).split("(")[0].rstrip(":"))


def _date_words(cell: _Cell | None) -> str:
    """Return a date as we write it where we can read it, otherwise as written."""
    if cell is None:
        return ""
    moment = cell_moment(cell.value)
    return masked(words(cell.value)) if moment is None else moment_words(moment)


def _given_on(cell: _Cell | None) -> tuple[Day | None, list[Problem]]:
    """Return the date of the answer; 至今 is none."""
    if cell is None or is_blank(cell.value):
        return None, []
    moment = cell_moment(cell.value)
    if isinstance(moment, Day):
        return moment, []
    label = SIGNATURE.column("given_on").header
    return None, [details_problems.unclear_date(words(cell.value), label, cell.place)]
