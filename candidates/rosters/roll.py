"""The roll: everybody nominated in the county, read from all rosters; every row is accounted for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from candidates.election import Election
from candidates.folders import file_name
from candidates.people.candidate import Candidate, Hold, Reservation
from candidates.people.chosen_posts import with_posts_chosen
from candidates.people.numbering import assign_numbers
from candidates.people.numbers import NumberEntry, Numbers, read_numbers
from candidates.rosters.duplicates import merge_duplicates
from candidates.rosters.files import RosterFiles, find_rosters, no_roster_inside, roster_sheets
from candidates.rosters.headers import (
    OFFICE,
    ROSTER,
    header_problems,
    nobody_listed,
    roster_names,
    roster_spec,
    sheet_without_header,
)
from candidates.rosters.hints import roster_hints
from candidates.rosters.layouts.layout_hints import layout_hints
from candidates.rosters.layouts.rows import Read
from candidates.rosters.layouts.sheet_tables import Laid, laid_out
from candidates.rosters.layouts.village_lines import Lines
from candidates.rosters.looks import begin_looks
from candidates.rosters.roster import Outcome, Skip, Unidentified, read_rows
from candidates.rosters.rows.setting import Setting
from candidates.rosters.same_person import Row, doubles
from candidates.rosters.total_rows import total_hints
from candidates.rosters.two_rosters import on_another_roster
from candidates.tables.formula_cells import formula_problems
from candidates.tables.spec import TableSpec
from candidates.tables.unseen_cells import unseen_hints
from candidates.villages.directory import directory
from candidates.villages.finding import VillageFinder
from candidates.villages.village import Village
from files.books.sheets import Sheet, Workbook
from files.copies.copy_marks import without_remarks
from files.reading import read_workbooks
from vocabulary.catalogue.rosters.roster_rows import TWO_POSTS
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.places import FilePlace
from vocabulary.problems import Hint, Problem, in_order
from vocabulary.texts import Text

NUMBERS_FILE = "numbers.csv"


@dataclass(frozen=True, slots=True)
class RowCount:
    """Rows are conserved: read = nominees + problems (rows that gave no nominee) + skipped."""

    read: int
    nominees: int
    problems: int
    skipped: int


@dataclass(frozen=True, slots=True)
class Roll:
    """All nominees in the order of the rosters, and what became of every other row."""

    candidates: tuple[Candidate, ...]
    unidentified: tuple[Unidentified, ...]
    rows: RowCount
    skips: tuple[Skip, ...]
    new_numbers: tuple[NumberEntry, ...]
    problems: tuple[Problem, ...]
    hints: tuple[Hint, ...]
    numbers: Numbers = field(default_factory=Numbers)  # as numbers.csv had them before
    columns: frozenset[str] = frozenset()  # those that at least one roster has, by the name of the fact


@dataclass(slots=True)
class _Reading:
    """What the rosters have given so far."""

    setting: Setting
    names: Mapping[str, str]  # of the columns, by header
    lines: Lines
    spec: TableSpec = ROSTER
    outcomes: list[Outcome] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    hints: list[Hint] = field(default_factory=list)
    sheets: list[Sheet] = field(default_factory=list)  # on which nominees stand
    columns: set[str] = field(default_factory=set)


def read_roll(folder: Path, election: Election, villages: Iterable[Village]) -> Roll:
    """Read all rosters of an election folder."""
    files = find_rosters(folder)
    reading = _read_rosters(files, election, villages)
    merged = merge_duplicates([row for row in reading.outcomes if isinstance(row, Candidate)])
    unidentified = tuple(row for row in reading.outcomes if isinstance(row, Unidentified))
    numbers, faults = read_numbers(folder / NUMBERS_FILE, NUMBERS_FILE)
    chosen = with_posts_chosen(_held(merged.candidates, unidentified))
    numbered = assign_numbers(chosen.candidates, numbers)
    skips = (*(row for row in reading.outcomes if isinstance(row, Skip)), *merged.skips)
    return Roll(
        candidates=numbered.candidates,
        unidentified=unidentified,
        rows=RowCount(len(reading.outcomes), len(merged.candidates), len(unidentified), len(skips)),
        skips=skips,
        new_numbers=numbered.new_numbers,
        problems=in_order(
            [
                *files.problems,
                *reading.problems,
                *merged.problems,
                *chosen.problems,
                *faults,
                *numbered.problems,
            ]
        ),
        hints=(
            *files.hints,
            *reading.hints,
            *numbered.hints,
            *_hints(election.kind, chosen.candidates, reading.sheets),
        ),
        numbers=numbers,
        columns=frozenset(reading.columns),
    )


def read_office_holders(
    path: Path, election: Election, villages: Iterable[Village]
) -> tuple[tuple[Candidate, ...], list[Problem], list[Hint]]:
    """Read one workbook of members in office, of whom nobody is nominated by it."""
    setting = Setting(VillageFinder(directory(villages, election.county)), election.polling_day)
    lines = Lines(setting.villages, election.county)
    reading = _Reading(setting, roster_names(election.headers, OFFICE), lines, OFFICE)
    _read_roster(path, next(iter(read_workbooks([(path, path.name)]))), reading)
    merged = merge_duplicates([row for row in reading.outcomes if isinstance(row, Candidate)])
    return merged.candidates, [*reading.problems, *merged.problems], reading.hints


def _hints(kind: ElectionKind, people: Sequence[Candidate], sheets: Sequence[Sheet]) -> Iterator[Hint]:
    """Return what is worth a look; whoever holds two posts of a body has nothing to choose."""
    chosen = {TWO_POSTS.code} if not kind.elects else set()
    return (each for each in roster_hints(people, sheets) if each.code not in chosen)


def read_nominees(folder: Path, election: Election, villages: Iterable[Village]) -> tuple[Candidate, ...]:
    """Return the nominees with the person numbers that stand on the rosters, and no others."""
    reading = _read_rosters(find_rosters(folder), election, villages)
    return merge_duplicates([row for row in reading.outcomes if isinstance(row, Candidate)]).candidates


def _read_rosters(files: RosterFiles, election: Election, villages: Iterable[Village]) -> _Reading:
    """Read every roster."""
    finder = VillageFinder(directory(villages, election.county))
    setting = Setting(finder, election.polling_day)
    spec, lines = roster_spec(election.kind), Lines(finder, election.county)
    reading = _Reading(setting, roster_names(election.headers, spec), lines, spec)
    workbooks = read_workbooks([(path, file_name(path)) for path in files.paths])
    for path, workbook in zip(files.paths, workbooks, strict=True):
        _read_roster(path, workbook, reading)
    reading.hints += setting.villages.hints
    return reading


def _read_roster(path: Path, workbook: Workbook | Problem, reading: _Reading) -> None:
    """Read one file; one that is no roster is reported and adds no rows."""
    file = file_name(path)
    if isinstance(workbook, Problem):
        reading.problems.append(workbook)
        return
    workbook = without_remarks(workbook)
    misplaced = no_roster_inside(workbook)
    if misplaced:
        reading.problems.append(misplaced)
        return
    laid = [
        (sheet, laid_out(sheet, reading.names, reading.lines)) for sheet in roster_sheets(workbook.sheets)
    ]
    tables = [found for _, found in laid if isinstance(found, tuple)]
    reading.problems += [found for _, found in laid if isinstance(found, Problem)]
    if all(found is None for _, found in laid):
        reading.problems.append(ROSTER.no_header(FilePlace(file)))
        return
    reading.problems += [sheet_without_header(sheet) for sheet, found in laid if found is None]
    reading.hints += ROSTER.unread([each.header for found in tables for each in found], FilePlace(file))
    people = 0
    for found in tables:
        looks = begin_looks(path, found[0].header)  # a worker counts while the rows are read
        people += _read_sheet(found, reading, people)
        reading.hints += looks()
    reading.hints += [] if people or not tables else [nobody_listed(file)]


def _read_sheet(tables: Sequence[Laid], reading: _Reading, before: int) -> int:
    """Read one sheet and return how many rows are about people; `before` were on the sheets before it."""
    first = tables[0].header
    reading.sheets.append(first.sheet)
    reading.problems += formula_problems(first.sheet, first.row)
    reading.hints += unseen_hints(first.sheet)
    read = [_read_table(Read(table), reading) for table in tables]
    reading.hints += layout_hints([each for each, _ in read])
    if first.span is None:  # of tables side by side nobody knows which of them a total is of
        reading.hints += total_hints([(each.laid.header, outcomes) for each, outcomes in read], before)
    return sum(not isinstance(outcome, Skip) for _, outcomes in read for outcome in outcomes)


def _read_table(read: Read, reading: _Reading) -> tuple[Read, Sequence[Outcome]]:
    """Read the rows of one table."""
    outcomes: list[Outcome] = []
    for together, problems in read_rows(read, reading.setting):
        outcomes += together
        reading.problems += problems
    reading.outcomes += outcomes
    reading.columns |= set(read.laid.header.columns)
    known = read.people > 0 and not read.laid.homes.without
    form = read.laid.form is not None
    reading.problems += header_problems(read.laid.header, village_known=known, form=form, spec=reading.spec)
    return read, outcomes


def _held(candidates: Sequence[Candidate], unidentified: Sequence[Unidentified]) -> list[Candidate]:
    """Hold nominees whom a row may be about that lacks what would identify its owner.

    It may nominate them for further posts, or be their row of another roster.
    """
    rows = doubles(candidates, unidentified)
    if rows.nobody:
        return list(candidates)
    standing = doubles([row for row in candidates if not row.withdrawn], unidentified)
    held = []
    for candidate in candidates:
        posts = (_doubt(row) for row in standing.here(candidate) if _may_add_posts(row, candidate))
        again = (
            on_another_roster(row.place) for row in rows.here(candidate) if _elsewhere_too(row, candidate)
        )
        doubts = [*islice(posts, 1), *islice(again, 1)]
        held.append(
            replace(candidate, reservations=(*candidate.reservations, *doubts)) if doubts else candidate
        )
    return held


def _elsewhere_too(row: Row, candidate: Candidate) -> bool:
    """Whether a row that may be about the nominee, in this village, is on another roster."""
    return row.place.file != candidate.place.file


def _may_add_posts(row: Row, candidate: Candidate) -> bool:
    """Whether a row that may be about the nominee, in this village, may nominate for another post."""
    return row.posts_open or not row.posts <= candidate.posts


def _doubt(row: Row) -> Reservation:
    """Say that another row may be about the same person."""
    message = Text(
        "另有一行缺少可用的身份证号，无法排除是同一人提名其他职务",
        "a row without a usable ID number may nominate the same person for another post",
    )
    return Reservation(Hold.NO_IDENTITY, message, row.place)


__all__ = ["Roll", "RowCount", "Skip", "Unidentified", "read_nominees", "read_roll"]
