"""Reads villages.xlsx: the villages (村情), election committees (选举委员会), the term before (上届情况)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from candidates.tables.asides import aside
from candidates.tables.cells import cell_moment, date_unreadable, read_cell
from candidates.tables.header_row import Header, TableRow
from candidates.villages.committee_table import read_members
from candidates.villages.tables import COMMITTEES, POLLING_DAY, PREVIOUS, VILLAGES
from candidates.villages.village import (
    SEATS,
    Directory,
    Village,
    VillageKey,
    comparable,
    directory,
    unknown_village,
    village_words,
)
from files.books.sheets import Sheet, Workbook, is_blank, words
from files.entries import kind_of
from files.reading import read_workbook
from vocabulary.catalogue import villages as catalogue
from vocabulary.dates import Day, first_day
from vocabulary.facts import Fact, Known
from vocabulary.fields import VILLAGE_FIELDS
from vocabulary.kinds import Amount
from vocabulary.places import FilePlace, SheetPlace
from vocabulary.problems import Note, Problem, problem


def read_villages(path: Path, file: str) -> tuple[tuple[Village, ...], list[Note]]:
    """Read the villages in their order; `file` is how messages name the workbook."""
    if kind_of(path) is None:
        return (), [_no_file(file)]
    workbook = read_workbook(path, file)
    if isinstance(workbook, Problem):
        return (), [workbook]
    sheet = workbook.sheet(VILLAGES.sheet) or (workbook.sheets[0] if workbook.sheets else Sheet(file, "", ()))
    header = VILLAGES.find(sheet)
    if header is None:
        return (), [VILLAGES.no_header(FilePlace(sheet.file))]
    villages, problems = _read_rows(header)
    notes: list[Note] = [*problems, *VILLAGES.problems(header)]
    notes += VILLAGES.unread([header], SheetPlace(sheet.file, sheet.name))
    complete, more = _with_more_sheets(villages, workbook)
    return complete, [*notes, *more]


def _read_rows(header: Header) -> tuple[list[Village], list[Problem]]:
    """Read every row that names a village for the first time."""
    villages: dict[VillageKey, Village] = {}
    problems: list[Problem] = []
    for row in header.rows():
        if aside(row, ("township", "village")):
            continue
        key = VillageKey(row.text("township"), row.text("village"))
        if not key.township or not key.village:
            problems.append(_nameless(row))
        elif comparable(key) in villages:
            problems.append(_twice(row, villages[comparable(key)]))
        else:
            villages[comparable(key)], faults = _read_row(row, key, len(villages))
            problems += faults
    return list(villages.values()), problems


def _read_row(row: TableRow, key: VillageKey, order: int) -> tuple[Village, list[Problem]]:
    """Read one village."""
    facts: dict[str, Fact] = {}
    polling_day, problems = _read_polling_day(row)
    for field in VILLAGE_FIELDS.values():
        facts[field.name], faults = read_cell(field, row.cell(field.name), row.place(field.name))
        problems += faults
    seats = {post: _count(facts[fact]) for post, fact in SEATS.items()}
    village = Village(key, order, facts["category"], polling_day, seats, facts, (), {}, row.place())
    return village, problems


def _count(fact: Fact) -> int | None:
    """Return the number of seats, if it is known."""
    return fact.value.least if isinstance(fact, Known) and isinstance(fact.value, Amount) else None


def _read_polling_day(row: TableRow) -> tuple[date | None, list[Problem]]:
    """Read the village's own polling day, which must be a day."""
    value, place = row.cell("polling_day"), row.place("polling_day")
    if is_blank(value):
        return None, []
    moment = cell_moment(value)
    if isinstance(moment, Day) and moment.day is not None:
        return first_day(moment), []
    return None, [date_unreadable(POLLING_DAY, words(value), place)]


def _with_more_sheets(villages: list[Village], workbook: Workbook) -> tuple[tuple[Village, ...], list[Note]]:
    """Add what the other sheets tell of each village."""
    known = directory(villages)
    committees, previous = workbook.sheet(COMMITTEES.sheet), workbook.sheet(PREVIOUS.sheet)
    members, faults = read_members(committees, known) if committees and committees.rows else ({}, [])
    before, more = _previous_term(previous, known) if previous else ({}, [])
    complete = (
        replace(
            village,
            election_committee=members.get(village.key, ()),
            previous_term=before.get(village.key, {}),
        )
        for village in villages
    )
    return tuple(complete), [*faults, *more]


def _previous_term(
    sheet: Sheet, villages: Directory
) -> tuple[dict[VillageKey, Mapping[str, str]], list[Problem]]:
    """Read the figures of the term before as they are written, by header."""
    header = PREVIOUS.find(sheet)
    figures: dict[VillageKey, Mapping[str, str]] = {}
    problems: list[Problem] = []
    for row in header.rows() if header else ():
        written = VillageKey(row.text("township"), row.text("village"))
        village = villages.find(written)
        if village:
            figures[village.key] = {row.header.written(column): text for column, text in row.filled()}
        elif not aside(row, ("township", "village")):
            problems.append(unknown_village(written, row.place("village"), villages))
    return figures, problems


def _nameless(row: TableRow) -> Problem:
    """Say that a row lacks the township or the village."""
    if not row.text("township"):
        return problem(catalogue.TOWNSHIP_BLANK, row.place("township"))
    return problem(catalogue.VILLAGE_LEFT_OUT, row.place("village"))


def _twice(row: TableRow, first: Village) -> Problem:
    """Say that a village is listed a second time."""
    name = village_words(first.key)
    return problem(catalogue.VILLAGE_TWICE, row.place("village"), name=name)


def _no_file(file: str) -> Problem:
    """Say that there is no such file."""
    return problem(catalogue.NO_VILLAGES, FilePlace(file), file=file)
