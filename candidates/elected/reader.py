"""Reads elected.xlsx (当选结果): village by village as the results come in; every row is accounted for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from candidates.elected import problems as elected_problems
from candidates.elected.checks import checked
from candidates.elected.elected import ElectedCount, ElectedSheet, NotSure, OfTheRoll, Seat, WrittenIn
from candidates.elected.headers import ELECTED, IDENTIFYING, VOTES
from candidates.elected.matching import Nominees, nominees_by_village, who_is
from candidates.elected.write_ins import record_of
from candidates.election import Election
from candidates.people.candidate import Candidate
from candidates.people.whose_row import Newcomer
from candidates.rosters.roster import Skip
from candidates.tables.asides import aside
from candidates.tables.cells import read_cell, read_several
from candidates.tables.header_row import Header, TableRow
from candidates.tables.unseen_cells import unseen_hints
from candidates.tables.words.cell_words import NO, YES, word_key
from candidates.villages.directory import directory
from candidates.villages.finding import VillageFinder
from candidates.villages.village import Village, VillageKey
from files.books.sheets import Sheet, Workbook, is_blank
from files.copies.copy_marks import without_remarks
from files.entries import kind_of
from files.reading import read_workbook
from vocabulary.facts import Known
from vocabulary.kinds import Amount
from vocabulary.places import FilePlace
from vocabulary.problems import Hint, Problem, in_order

ELECTED_FILE = "elected.xlsx"


@dataclass(frozen=True, slots=True)
class _Setting:
    """What rows are read against."""

    villages: VillageFinder
    nominees: Nominees
    polling_day: date


@dataclass(slots=True)
class _Notes:
    """What the rows have given besides seats."""

    problems: list[Problem] = field(default_factory=list)
    hints: list[Hint] = field(default_factory=list)
    skips: list[Skip] = field(default_factory=list)
    read: int = 0


def read_elected(
    folder: Path, villages: Sequence[Village], roll: Iterable[Candidate], election: Election
) -> ElectedSheet | None:
    """Read the results of an election folder, or return nothing where none are in yet."""
    path = folder / ELECTED_FILE
    if kind_of(path) is None:
        return None
    workbook = read_workbook(path, ELECTED_FILE)
    if isinstance(workbook, Problem):
        return _nothing(workbook)
    sheet = _sheet(without_remarks(workbook))
    header, place = ELECTED.find(sheet), FilePlace(ELECTED_FILE)
    if header is None:
        return _nothing(ELECTED.no_header(place))
    finder = VillageFinder(directory(villages, election.county))
    setting = _Setting(finder, nominees_by_village(roll), election.polling_day)
    notes = _Notes(
        problems=list(ELECTED.problems(header)),
        hints=[*ELECTED.unread([header], place), *unseen_hints(sheet)],
    )
    seats = _read_rows(header, setting, notes)
    notes.hints += finder.hints
    return _conserved(seats, villages, notes)


def _sheet(workbook: Workbook) -> Sheet:
    """Return the sheet of results: the one of that name, otherwise the first."""
    sheets = workbook.sheets
    return workbook.sheet(ELECTED.sheet) or (sheets[0] if sheets else Sheet(workbook.file, "", ()))


def _nothing(problem: Problem) -> ElectedSheet:
    """Return that nothing could be read."""
    return ElectedSheet((), ElectedCount(0, 0, 0, 0), (), (problem,), ())


def _read_rows(header: Header, setting: _Setting, notes: _Notes) -> list[Seat]:
    """Read every row below the headers."""
    seats: list[Seat] = []
    for row in header.rows():
        notes.read += 1
        reason = aside(row, IDENTIFYING)
        if reason:
            notes.skips.append(Skip(row.place(), reason))
            continue
        home, post = _village(row, setting, notes), _post(row, notes)
        if home is not None and post is not None:
            seats.append(_seat(row, home, post, (setting, notes)))
    return seats


def _conserved(seats: Sequence[Seat], villages: Sequence[Village], notes: _Notes) -> ElectedSheet:
    """Look at all rows together, and count them."""
    found = checked(seats, villages)
    skips = (*notes.skips, *found.skips)
    elected = sum(not isinstance(seat.who, NotSure) for seat in found.seats)
    return ElectedSheet(
        seats=found.seats,
        rows=ElectedCount(notes.read, elected, notes.read - elected - len(skips), len(skips)),
        skips=skips,
        problems=in_order((*notes.problems, *found.problems)),
        hints=tuple(notes.hints),
    )


def _village(row: TableRow, setting: _Setting, notes: _Notes) -> Village | None:
    """Find the village that a row names."""
    written = VillageKey(row.text("township"), row.text("village"))
    village = setting.villages.find(written, row.place("village"))
    if isinstance(village, Problem):
        notes.problems.append(village)
        return None
    return village


def _post(row: TableRow, notes: _Notes) -> str | None:
    """Read the one post that a row is about."""
    value, place = row.cell("post"), row.place("post")
    if is_blank(value):
        notes.problems.append(elected_problems.post_blank(place))
        return None
    posts, unread = read_several("posts", value)
    if len(posts) != 1 or unread:
        notes.problems.append(elected_problems.post_unclear(row.text("post"), place))
        return None
    return next(iter(posts))


def _seat(row: TableRow, village: Village, post: str, reading: tuple[_Setting, _Notes]) -> Seat:
    """Read who won a seat, and with how many votes."""
    setting, notes = reading
    votes, faults = read_cell(VOTES, row.cell("votes"), row.place("votes"))
    notes.problems += faults
    written_in = _written_in(row, notes)
    matched, faults = who_is(row, setting.nominees.get(village.key, ()), written_in=written_in)
    notes.problems += faults
    who: OfTheRoll | WrittenIn | NotSure
    match matched:
        case Newcomer(id_number):
            day = village.polling_day or setting.polling_day
            record, faults = record_of(row, village.key, post, id_number, day)
            notes.problems += faults
            who = WrittenIn(record)
        case OfTheRoll(candidate):
            _report_post(row, candidate, post, (written_in, notes))
            who = matched
        case NotSure():
            who = matched
    counted = votes.value.least if isinstance(votes, Known) and isinstance(votes.value, Amount) else None
    return Seat(village.key, post, who, counted, written_in, row.place())


def _written_in(row: TableRow, notes: _Notes) -> bool:
    """Read whether somebody was written in; a blank cell says no, as on any list of winners."""
    word = word_key(row.text("write_in"))
    if word and word not in YES and word not in NO and word != word_key("另选他人"):
        problem = elected_problems.write_in_unclear(row.text("write_in"), row.place("write_in"))
        notes.problems.append(problem)
        return False
    return bool(word) and word not in NO


def _report_post(row: TableRow, nominee: Candidate, post: str, said: tuple[bool, _Notes]) -> None:
    """Report where a nominee was elected to another post than nominated for, or is no write-in at all."""
    written_in, notes = said
    nominated = post in nominee.posts or nominee.posts_open
    if not nominated and not written_in:
        problem = elected_problems.not_for_this_post(row.text("name"), post, row.place("post"))
        notes.problems.append(problem)
    if written_in and post in nominee.posts:
        notes.hints.append(elected_problems.is_a_nominee(row.text("name"), row.place("write_in")))
