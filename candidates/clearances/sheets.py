"""Reads the folder clearances/: every workbook that the units sent back."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from candidates.clearances import problems as clearance_problems
from candidates.clearances.answering_unit import unit_names
from candidates.clearances.form_folder import read_forms
from candidates.clearances.records.bare_rows import settle_corrections
from candidates.clearances.replies.recorded import NO_FINDINGS, Findings
from candidates.clearances.replies.returns import Returned, Returns, answered_by, count_returns, sent_to
from candidates.clearances.tallies import ReturnedWorkbook
from candidates.clearances.unit_form import Asked
from candidates.clearances.workbooks import Desk, ReadWorkbook, read_returned
from candidates.people.candidate import Candidate
from candidates.people.numbers import read_numbers
from candidates.people.row_identity import index_people
from candidates.rosters.files import inside_words
from candidates.rosters.roll import NUMBERS_FILE
from files.entries import Entry, Kind, entry_problem, folder_problem, list_folder
from files.reading import read_workbooks
from vocabulary.answers import Answer, Correction
from vocabulary.catalogue.clearances import clearances as catalogue
from vocabulary.places import FilePlace
from vocabulary.problems import Hint, Note, Problem, apart, hint, in_order

FOLDER = "clearances"
_WORKBOOKS = frozenset({".xlsx", ".xls", ".et", ".xlsm"})
_CLUTTER = frozenset({"thumbs.db", "desktop.ini"})


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


def read_clearances(
    folder: Path, asked: Asked, roll: Sequence[Candidate], recorded: Findings = NO_FINDINGS
) -> Clearances:
    """Read all workbooks in clearances/ of an election folder; what cannot be used is reported."""
    names = unit_names(asked.units, asked.county)
    issued, of_forms = read_forms(folder, asked, names)
    everybody = list(roll)
    people = index_people(everybody)
    desk = Desk(asked, names, people, sent_to(asked, everybody, people), issued, _registered(folder))
    paths, of_files = _files(folder / FOLDER)
    books = read_workbooks([(path, f"{FOLDER}/{path.name}") for path in paths])
    read = [read_returned(path, book, desk) for path, book in zip(paths, books, strict=True)]
    used = [one for one, _ in read if one is not None]
    answers = tuple(answer for one in used for answer in one.answers)
    rows = [row for one in used for row in one.corrections]
    listed = {key: finding for key, finding in recorded.items() if people.number_of(key[0])}
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
    )


def _registered(folder: Path) -> frozenset[str]:
    """Return the numbers of numbers.csv that an ID stands behind; what is wrong there the roll reports."""
    numbers, _ = read_numbers(folder / NUMBERS_FILE, NUMBERS_FILE)
    return frozenset(entry.number for entry in numbers.entries if entry.id_number)


def _returned(read: ReadWorkbook) -> Returned:
    """Return what a workbook says about whom."""
    book = read.workbook
    answered = answered_by(book.file, read.answers)
    return Returned(book.file, book.department, answered, book.unused, book.unsigned)


def _files(folder: Path) -> tuple[tuple[Path, ...], list[Note]]:
    """Return the workbooks by name; anything else is reported or, if nobody need fix it, mentioned."""
    notes: list[Note] = [problem] if (problem := folder_problem(folder, FOLDER)) else []
    workbooks: list[Path] = []
    for entry in list_folder(folder):
        file = f"{FOLDER}/{entry.name}"
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


def _skipped(entry: Entry, place: FilePlace) -> Hint | None:
    """Mention something in the folder that is no answer of anybody, and that nobody need fix."""
    path = entry.path
    if path.name.startswith(("~$", ".~")):
        return hint(catalogue.LOCK_FILE, place)
    if path.name.startswith(".") or path.name.lower() in _CLUTTER:
        return hint(catalogue.SYSTEM_FILE, place)
    if entry.kind is Kind.FOLDER:
        return hint(catalogue.SKIPPED_FOLDER, place, inside=inside_words(path))
    return None
