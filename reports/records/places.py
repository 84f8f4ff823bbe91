"""Places, problems and hints as JSON has them."""

from dataclasses import dataclass

from reports.disclosed.results import SkippedRow
from vocabulary.places import FilePlace, Place, SheetPlace, TextPlace
from vocabulary.problems import Hint, Problem
from vocabulary.texts import Lang
from vocabulary.writing.masking import masked


@dataclass(frozen=True, slots=True)
class Nowhere:
    """No place, or none that the reader may know."""


@dataclass(frozen=True, slots=True)
class InFile:
    """A whole file."""

    file: str


@dataclass(frozen=True, slots=True)
class InSheet:
    """A sheet."""

    file: str
    sheet: str


@dataclass(frozen=True, slots=True)
class InRow:
    """A row of a sheet, from 1."""

    file: str
    sheet: str
    row: int


@dataclass(frozen=True, slots=True)
class InColumn:
    """A column of a sheet."""

    file: str
    sheet: str
    column: str


@dataclass(frozen=True, slots=True)
class InCell:
    """A cell: the row from 1, the column as a letter."""

    file: str
    sheet: str
    row: int
    column: str


@dataclass(frozen=True, slots=True)
class InText:
    """A position in a text file; line and column count from 1."""

    file: str
    line: int
    column: int


PlaceRecord = InCell | InRow | InColumn | InSheet | InText | InFile | Nowhere


@dataclass(frozen=True, slots=True)
class ProblemRecord:
    """Something that is wrong, and how to put it right."""

    code: str
    message: str
    help: str
    place: PlaceRecord


@dataclass(frozen=True, slots=True)
class HintRecord:
    """Something that is worth a look and changes nothing."""

    code: str
    message: str
    place: PlaceRecord


@dataclass(frozen=True, slots=True)
class SkippedRecord:
    """A row that was left out, and why."""

    place: PlaceRecord
    reason: str


@dataclass(frozen=True, slots=True)
class ProblemsRecord:
    """What is wrong with packs, and what is worth a look."""

    problems: tuple[ProblemRecord, ...]
    hints: tuple[HintRecord, ...]


def place_record(place: Place | None) -> PlaceRecord:
    """Return a place: file, sheet, row and column letter, or for YAML file, line and column."""
    match place:
        case None:
            return Nowhere()
        case FilePlace(file):
            return InFile(masked(file))
        case SheetPlace():
            return _in_sheet(place)
        case TextPlace(file, line, column):
            return InText(masked(file), line, column)


def _in_sheet(place: SheetPlace) -> PlaceRecord:
    """Return a sheet, or the row, the column or the cell of it that is meant."""
    file, sheet = masked(place.file), masked(place.sheet)
    if place.row and place.column:
        return InCell(file, sheet, place.row, place.column)
    if place.row:
        return InRow(file, sheet, place.row)
    return InColumn(file, sheet, place.column) if place.column else InSheet(file, sheet)


def problem_record(problem: Problem, lang: Lang) -> ProblemRecord:
    """Return one problem."""
    return ProblemRecord(
        problem.code, problem.message.to(lang), problem.help.to(lang), place_record(problem.place)
    )


def hint_record(hint: Hint, lang: Lang) -> HintRecord:
    """Return one hint."""
    return HintRecord(hint.code, hint.message.to(lang), place_record(hint.place))


def skipped_record(skip: SkippedRow, lang: Lang) -> SkippedRecord:
    """Return one row that was left out."""
    return SkippedRecord(place_record(skip.place), skip.reason.to(lang))
