"""Reads the folder tasks/: the ledger of tasks, where people went, and what units and townships did."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from candidates.folders import PAPERS, file_name, folder_in, is_clutter
from candidates.folders import TASKS as FOLDER
from candidates.followup.followup import Followup
from candidates.followup.rows import Setting, read_move, read_task, read_work
from candidates.followup.standing import R, standing
from candidates.followup.tables import MOVES, SHEETS, TASKS, WORK
from candidates.people.candidate import Candidate
from candidates.rosters.roll import Roll
from candidates.tables.asides import aside
from candidates.tables.header_row import TableRow
from candidates.tables.spec import TableSpec
from candidates.tables.unseen_cells import unseen_hints
from candidates.unread_folders import unread_inside
from candidates.villages.directory import directory
from candidates.villages.finding import VillageFinder
from candidates.villages.village import Village, VillageKey
from files.books.sheets import Sheet, Workbook
from files.copy_marks import without_remarks
from files.entries import Entry, Kind, entry_problem, folder_problem, list_folder
from files.reading import read_workbooks
from vocabulary.catalogue.sheets import followup as catalogue
from vocabulary.places import FilePlace
from vocabulary.problems import Hint, Problem, in_order, problem
from vocabulary.writing.names import same_name_key

_WORKBOOKS = frozenset({".xlsx", ".xls", ".et", ".xlsm", ".ods", ".xml"})
_DIGITS = re.compile(r"(\d+)")
# What people write; a row in which we filled in all the rest beforehand says nothing yet.
_TYPED: Mapping[str, tuple[str, ...]] = {
    TASKS.sheet: ("person", "due", "state", "closed_on", "evidence", "file", "by"),
    MOVES.sheet: ("went", "successor", "on", "paper", "by"),
    WORK.sheet: ("about", "kind", "on", "what", "paper", "by"),
}
T = TypeVar("T")
Notes = list[Problem | Hint]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a county before its registers are read."""

    villages: Sequence[Village]
    county: str
    roll: Roll
    units: Iterable[str]  # whatever its units are called


def read_followup(folder: Path, known: Known) -> Followup:
    """Read every workbook of tasks/; what cannot be used is reported and says nothing."""
    notes: Notes = []
    rows = _rows_of(folder, notes)
    setting = _setting(folder, known)
    tasks = _standing(rows[TASKS.sheet], lambda row: read_task(row, setting), notes)
    moves = _standing(rows[MOVES.sheet], lambda row: read_move(row, setting), notes)
    work = _standing(rows[WORK.sheet], lambda row: read_work(row, setting), notes)
    return Followup(
        tasks=tasks,
        moves=moves,
        work=work,
        problems=in_order(each for each in notes if isinstance(each, Problem)),
        hints=(*(each for each in notes if isinstance(each, Hint)), *setting.villages.hints),
    )


def _setting(folder: Path, known: Known) -> Setting:
    """Return what rows are read against."""
    roll: dict[VillageKey, dict[str, Candidate]] = {}
    for each in known.roll.candidates:
        if each.key is not None:
            roll.setdefault(each.key, {})[each.number] = each
    townships = (each.key.township for each in known.villages)
    return Setting(
        villages=VillageFinder(directory(known.villages, known.county)),
        roll=roll,
        numbers=known.roll.numbers.entries,
        names={same_name_key(name): name for name in (*townships, *known.units)},
        papers=frozenset(
            each.name for each in list_folder(folder / PAPERS, folder) if each.kind is Kind.FILE
        ),
    )


def _standing(
    rows: Iterable[TableRow], read: Callable[[TableRow], R | Problem], notes: Notes
) -> tuple[R, ...]:
    """Read rows of one register, and keep those that stand."""
    made: list[R] = []
    for row in rows:
        found = read(row)
        if isinstance(found, Problem):
            notes.append(found)
        else:
            made.append(found)
    kept = standing(made)
    notes += kept.problems
    return kept.rows


def _rows_of(folder: Path, notes: Notes) -> Mapping[str, list[TableRow]]:
    """Return the rows in which people wrote anything, by the sheet."""
    rows: dict[str, list[TableRow]] = {spec.sheet: [] for spec in SHEETS}
    paths = list(_workbooks(folder_in(folder, FOLDER), notes))
    for book in read_workbooks([(path, file_name(path)) for path in paths]):
        if isinstance(book, Problem):
            notes.append(book)
            continue
        for spec, sheet in _sheets(without_remarks(book), notes):
            rows[spec.sheet] += _rows(sheet, spec, notes)
    return rows


def _sheets(book: Workbook, notes: Notes) -> Iterator[tuple[TableSpec, Sheet]]:
    """Yield the registers of one workbook."""
    found = [(spec, sheet) for spec in SHEETS if (sheet := book.sheet(spec.sheet)) is not None]
    if not found:
        notes.append(problem(catalogue.TASKS_NO_SHEET, FilePlace(book.file)))
    yield from found


def _rows(sheet: Sheet, spec: TableSpec, notes: Notes) -> Iterator[TableRow]:
    """Yield the rows of one sheet in which people wrote anything."""
    header = spec.find(sheet)
    if header is None:
        notes.append(spec.no_header(sheet.whole()))
        return
    notes += [*spec.problems(header), *spec.unread([header], sheet.whole()), *unseen_hints(sheet)]
    identifying = tuple(column.name for column in spec.columns if column.name != "remark")
    for row in header.rows():
        typed = any(row.text(name) for name in _TYPED[spec.sheet])
        if typed and aside(row, identifying) is None:
            yield row


def _workbooks(folder: Path, notes: Notes) -> Iterator[Path]:
    """Yield the workbooks of the folder, 第2次 before 第10次."""
    if (fault := folder_problem(folder, folder.name)) is not None:
        notes.append(fault)
    for entry in sorted(list_folder(folder, folder.parent), key=lambda entry: _by_number(entry.name)):
        if entry.kind is Kind.FOLDER:
            notes += [found] if (found := unread_inside(entry)) else []
        elif not is_clutter(entry.path.name) and (path := _workbook(entry, notes)) is not None:
            yield path


def _workbook(entry: Entry, notes: Notes) -> Path | None:
    """Return the path of a workbook; anything else is reported."""
    file = file_name(entry.path)
    unreadable = entry_problem(entry, file)
    if unreadable is None and entry.path.suffix.lower() not in _WORKBOOKS:
        unreadable = problem(catalogue.TASKS_NOT_A_WORKBOOK, FilePlace(file))
    if unreadable is not None:
        notes.append(unreadable)
        return None
    return entry.path


def _by_number(name: str) -> tuple[tuple[int, str], ...]:
    """Return a name as it is sorted."""
    parts = _DIGITS.split(name)
    return tuple((int(part), "") if part.isdecimal() and len(part) < 10 else (0, part) for part in parts)
