"""Reads the folder clearances/: every workbook that the units sent back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from candidates.clearances import problems as clearance_problems
from candidates.clearances.answering_unit import unit_names
from candidates.clearances.answers.answer_sheets import ANSWER_SHEET
from candidates.clearances.confirmed_ids import IDENTITY, Confirmed, confirmed_ids, with_confirmed
from candidates.clearances.form_folder import read_forms
from candidates.clearances.records.bare_rows import settle_corrections
from candidates.clearances.replies.recorded import NO_FINDINGS, Findings
from candidates.clearances.replies.returns import Returned, Returns, answered_by, count_returns, sent_to
from candidates.clearances.tallies import ReturnedWorkbook
from candidates.clearances.unit_form import Asked
from candidates.clearances.workbooks import Desk, ReadWorkbook, read_returned
from candidates.folders import CLEARANCES, CLUTTER, file_name, folder_in
from candidates.people.candidate import Candidate
from candidates.people.numbers import read_numbers
from candidates.people.row_identity import index_people
from candidates.rosters.roll import NUMBERS_FILE
from candidates.tables.header_row import HEADER_WITHIN, header_key
from candidates.tables.headings import readings
from candidates.unread_folders import inside_words, unread_inside
from files.books.sheets import Workbook, words
from files.entries import Entry, Kind, entry_problem, folder_problem, list_folder
from files.reading import read_workbooks
from vocabulary.answers import Answer, Correction
from vocabulary.catalogue.clearances import clearances as catalogue
from vocabulary.places import FilePlace
from vocabulary.problems import Hint, Note, Problem, apart, hint, in_order
from vocabulary.texts import Text
from vocabulary.writing.names import same_name_key

_WORKBOOKS = frozenset({".xlsx", ".xls", ".et", ".xlsm", ".ods", ".xml"})


@dataclass(frozen=True, slots=True)
class Clearances:
    """All that the units have said so far, as written."""

    answers: tuple[Answer, ...] = ()
    corrections: tuple[Correction, ...] = ()
    problems: tuple[Problem, ...] = ()
    hints: tuple[Hint, ...] = ()
    workbooks: tuple[ReturnedWorkbook, ...] = ()
    returns: Returns = field(default_factory=Returns)
    recorded: Findings = field(default_factory=dict)  # what an earlier review recorded that they had found
    confirmed: Confirmed = field(default_factory=dict)  # the IDs that a unit confirmed, check digit or not


def read_clearances(
    folder: Path, asked: Asked, roll: Sequence[Candidate], recorded: Findings = NO_FINDINGS
) -> Clearances:
    """Read all workbooks in clearances/ of an election folder; what cannot be used is reported."""
    names = unit_names(asked.units, asked.county, asked.also)
    issued, of_forms = read_forms(folder, asked, names)
    paths, of_files = _files(folder_in(folder, CLEARANCES))
    books = list(read_workbooks([(path, file_name(path)) for path in paths]))

    def desk_of(everybody: Sequence[Candidate]) -> Desk:
        """Return what the workbooks are read against where these are the nominees."""
        people = index_people(everybody, left)
        return Desk(asked, names, people, sent_to(asked, everybody, people), issued, registered)

    def read_against(everybody: Sequence[Candidate]) -> list[ReadWorkbook]:
        """Return what the workbooks about identity say of these nominees."""
        desk, ask = desk_of(everybody), asked.questions[IDENTITY].ask
        pairs = [pair for pair in zip(paths, books, strict=True) if _asks(pair[1], ask)]
        return [one for pair in pairs for one in read_returned(*pair, desk)[0]]

    left, nominees = _registered(folder), list(roll)
    registered = frozenset(left)
    confirmed = confirmed_ids(nominees, asked, read_against)
    desk = desk_of(with_confirmed(nominees, frozenset(confirmed)))
    read = [read_returned(path, book, desk) for path, book in zip(paths, books, strict=True)]
    used = [one for several, _ in read for one in several]
    answers = tuple(answer for one in used for answer in one.answers)
    rows = [row for one in used for row in one.corrections]
    listed = {key: finding for key, finding in recorded.items() if desk.people.number_of(key[0])}
    corrections, unmatched = settle_corrections(answers, rows, listed)
    problems, hints = apart(
        [*of_forms, *of_files, *(note for _, notes in read for note in notes), *unmatched]
    )
    return Clearances(
        answers=answers,
        corrections=corrections,
        problems=in_order(problems),
        hints=tuple(hints),
        workbooks=tuple(one.workbook for one in used),
        returns=count_returns(desk.sent, asked.units, [_returned(one) for one in used], issued),
        recorded=recorded,
        confirmed=confirmed,
    )


def _asks(book: Workbook | Problem, ask: Text) -> bool:
    """Whether a workbook has a column for a question."""
    sheet = None if isinstance(book, Problem) else book.sheet(ANSWER_SHEET)
    rows = () if sheet is None else sheet.rows[:HEADER_WITHIN]
    asks = readings([ask])
    return any(header_key(words(cell)) in asks for row in rows for cell in row)


def _registered(folder: Path) -> Mapping[str, tuple[str, str]]:
    """Return name and ID behind each number of numbers.csv that has an ID; the roll reports the rest."""
    numbers, _ = read_numbers(folder / NUMBERS_FILE, NUMBERS_FILE)
    return {
        entry.number: (same_name_key(entry.name), entry.id_number)
        for entry in numbers.entries
        if entry.id_number
    }


def _returned(read: ReadWorkbook) -> Returned:
    """Return what a workbook says about whom."""
    book = read.workbook
    answered = answered_by(book.file, read.answers)
    return Returned(book.file, book.department, answered, book.unused, book.unsigned)


def _files(folder: Path) -> tuple[tuple[Path, ...], list[Note]]:
    """Return the workbooks by name; anything else is reported or, if nobody need fix it, mentioned."""
    notes: list[Note] = [problem] if (problem := folder_problem(folder, folder.name)) else []
    workbooks: list[Path] = []
    for entry in list_folder(folder, folder.parent):
        file = file_name(entry.path)
        skip = _skipped(entry, FilePlace(file))
        if skip is not None:
            notes.append(skip)
        elif unreadable := entry_problem(entry, file):
            notes.append(unreadable)
        elif entry.path.suffix.lower() in _WORKBOOKS:
            workbooks.append(entry.path)
        else:
            notes.append(clearance_problems.not_a_workbook(file))
    return tuple(workbooks), notes


def _skipped(entry: Entry, place: FilePlace) -> Note | None:
    """Report something in the folder that is no answer of anybody: a hint, unless there are tables in it."""
    path = entry.path
    if path.name.startswith(("~$", ".~")):
        return hint(catalogue.LOCK_FILE, place)
    if path.name.startswith(".") or path.name.lower() in CLUTTER:
        return hint(catalogue.SYSTEM_FILE, place)
    if entry.kind is Kind.FOLDER:
        return unread_inside(entry) or hint(catalogue.SKIPPED_FOLDER, place, inside=inside_words(path))
    return None
