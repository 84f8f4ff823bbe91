"""Reads the folder decisions/: the workbooks into which people write what they decided."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from candidates.decisions.decision import Decision, Decisions, Unsettled, Withdrawal
from candidates.decisions.register_rows import read_registered, weighs
from candidates.decisions.register_tables import REGISTERS, TYPED
from candidates.decisions.registered import Registered
from candidates.decisions.rows import Faulty, Setting, read_decision, read_withdrawal
from candidates.decisions.standing_registers import standing_registers
from candidates.decisions.standing_rows import standing_rows
from candidates.decisions.tables import DECISIONS, WITHDRAWALS
from candidates.elected.matching import nominees_by_village
from candidates.election import Election
from candidates.folders import DECISIONS as FOLDER
from candidates.folders import file_name, folder_in, is_clutter
from candidates.people.candidate import Candidate
from candidates.rosters.roll import Roll
from candidates.tables.asides import aside
from candidates.tables.header_row import TableRow
from candidates.tables.spec import TableSpec
from candidates.tables.unseen_cells import unseen_hints
from candidates.unread_folders import unread_inside
from candidates.villages.directory import directory
from candidates.villages.finding import VillageFinder
from candidates.villages.village import Village
from files.books.sheets import Sheet, Workbook
from files.copy_marks import without_remarks
from files.entries import Entry, Kind, entry_problem, folder_problem, list_folder
from files.reading import read_workbooks
from vocabulary.catalogue.sheets import decisions as catalogue
from vocabulary.facts import Known, LayeredFacts
from vocabulary.places import FilePlace
from vocabulary.problems import Hint, Problem, in_order, problem

_WORKBOOKS = frozenset({".xlsx", ".xls", ".et", ".xlsm", ".ods", ".xml"})
_SHEETS = (DECISIONS, *REGISTERS, WITHDRAWALS)
_TYPED = {
    DECISIONS.sheet: ("conclusion", "ground", "reason", "by", "second", "on", "corrects", "count"),
    **TYPED,
}
_DIGITS = re.compile(r"(\d+)")
_IDENTIFYING = tuple(column.name for spec in _SHEETS for column in spec.columns if column.name != "remark")


@dataclass(slots=True)
class _Read:
    """What the sheets have given so far."""

    decisions: list[Decision] = field(default_factory=list)
    withdrawals: list[Withdrawal] = field(default_factory=list)
    registered: list[Registered] = field(default_factory=list)
    unsettled: list[Unsettled] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    hints: list[Hint] = field(default_factory=list)

    def add(self, found: Decision | Withdrawal | Registered | Faulty) -> None:
        """Add what one row says."""
        match found:
            case Decision():
                self.decisions.append(found)
            case Withdrawal():
                self.withdrawals.append(found)
            case Registered():
                self.registered.append(found)
            case Faulty(row, why):
                self.unsettled += [row] if weighs(row) else []
                self.problems.append(why)


def read_decisions(
    folder: Path, villages: Sequence[Village], roll: Iterable[Candidate], election: Election
) -> Decisions:
    """Read every workbook of decisions/; what cannot be used is reported and settles nothing."""
    finder = VillageFinder(directory(villages, election.county))
    setting, read = Setting(finder, nominees_by_village(roll)), _Read()
    paths = list(_workbooks(folder_in(folder, FOLDER), read))
    for book in read_workbooks([(path, file_name(path)) for path in paths]):
        if isinstance(book, Problem):
            read.problems.append(book)
        else:
            _book(without_remarks(book), setting, read)
    standing, registers = standing_rows(read.decisions), standing_registers(read.registered)
    fallen = [Unsettled(each.key, each.place) for each in standing.fallen]
    fallen += [Unsettled(each.key, each.place) for each in registers.fallen]
    return Decisions(
        decisions=standing.rows,
        withdrawals=tuple(read.withdrawals),
        registered=registers.rows,
        unsettled=(*read.unsettled, *fallen),
        problems=in_order((*read.problems, *standing.problems, *registers.problems)),
        hints=(*read.hints, *finder.hints),
    )


def with_withdrawals(roll: Roll, withdrawals: Iterable[Withdrawal]) -> Roll:
    """Return the roll in which whoever gave up in writing does not stand any more."""
    gone = {(each.key, each.number): each for each in withdrawals}
    if not gone:
        return roll
    candidates = (
        _gone(each, gone.get((each.key, each.number)) if each.key else None) for each in roll.candidates
    )
    return replace(roll, candidates=tuple(candidates))


def _gone(candidate: Candidate, withdrawal: Withdrawal | None) -> Candidate:
    """Return a nominee with the state that a withdrawal gives."""
    if withdrawal is None or candidate.withdrawn:
        return candidate
    state = {"state": Known("withdrawn", withdrawal.place)}
    return replace(candidate, facts=LayeredFacts(state, candidate.facts))


def _workbooks(folder: Path, read: _Read) -> Iterator[Path]:
    """Yield the workbooks of the folder in the order of the reviews that they were made from."""
    if (fault := folder_problem(folder, folder.name)) is not None:
        read.problems.append(fault)
    for entry in sorted(list_folder(folder, folder.parent), key=lambda entry: _by_number(entry.name)):
        if entry.kind is Kind.FOLDER:
            read.problems += [found] if (found := unread_inside(entry)) else []
        elif not is_clutter(entry.path.name) and (path := _workbook(entry, read)) is not None:
            yield path


def _workbook(entry: Entry, read: _Read) -> Path | None:
    """Return the path of a workbook; anything else is reported."""
    file = file_name(entry.path)
    unreadable = entry_problem(entry, file)
    if unreadable is None and entry.path.suffix.lower() not in _WORKBOOKS:
        unreadable = problem(catalogue.DECISIONS_NOT_A_WORKBOOK, FilePlace(file))
    if unreadable is not None:
        read.problems.append(unreadable)
        return None
    return entry.path


def _by_number(name: str) -> tuple[tuple[int, str], ...]:
    """Return a name as it is sorted: 第2次 before 第10次."""
    parts = _DIGITS.split(name)
    return tuple((int(part), "") if part.isdecimal() and len(part) < 10 else (0, part) for part in parts)


def _book(book: Workbook, setting: Setting, read: _Read) -> None:
    """Read the sheets of one workbook."""
    sheets = [(spec, sheet) for spec in _SHEETS if (sheet := book.sheet(spec.sheet)) is not None]
    if not sheets:
        read.problems.append(problem(catalogue.DECISIONS_NO_SHEET, FilePlace(book.file)))
    for spec, sheet in sheets:
        for row in _rows(sheet, spec, read):
            if _typed(row, spec):
                _read_row(row, setting, spec, read)


def _read_row(row: TableRow, setting: Setting, spec: TableSpec, read: _Read) -> None:
    """Add what one row says."""
    if spec is DECISIONS:
        read.add(read_decision(row, setting, spec))
    elif spec is WITHDRAWALS:
        read.add(read_withdrawal(row, setting, spec))
    else:
        read.add(read_registered(row, setting, spec))


def _rows(sheet: Sheet, spec: TableSpec, read: _Read) -> Iterator[TableRow]:
    """Yield the rows of one sheet that are about somebody."""
    header = spec.find(sheet)
    if header is None:
        read.problems.append(spec.no_header(sheet.whole()))
        return
    read.problems += spec.problems(header)
    read.hints += [*spec.unread([header], sheet.whole()), *unseen_hints(sheet)]
    for row in header.rows():
        if aside(row, _IDENTIFYING) is None:
            yield row


def _typed(row: TableRow, spec: TableSpec) -> bool:
    """Whether people have written anything on a row; one that we filled in beforehand says nothing yet."""
    columns = _TYPED.get(spec.sheet)
    return columns is None or any(row.text(name) for name in columns)
