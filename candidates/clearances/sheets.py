"""Reads the folder clearances/: every workbook that the units sent back."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from candidates.clearances import problems as clearance_problems
from candidates.clearances.answering_unit import unit_names, unit_of
from candidates.clearances.answers.answer_sheets import (
    ANSWER_SHEET,
    NAME,
    NUMBER,
    AnswerSheet,
    recognise_rows,
)
from candidates.clearances.answers.rows import Beside, read_answers
from candidates.clearances.answers.scope_statements import (
    Scope,
    scope_of,
    statements_in,
    unused_statement,
    used_statement,
)
from candidates.clearances.form_folder import Issued, read_forms
from candidates.clearances.other_election import other_county, signed_elsewhere
from candidates.clearances.problems import Notes
from candidates.clearances.records.bare_rows import settle_corrections, settle_details
from candidates.clearances.records.corrections import CORRECTIONS_SHEET, read_corrections
from candidates.clearances.records.details import DETAILS_SHEET, Details, read_details
from candidates.clearances.records.row_owners import owners_of
from candidates.clearances.records.signature_sheets import Signed, read_signature
from candidates.clearances.replies.returns import Returned, Returns, Sent, answered_by, count_returns, sent_to
from candidates.clearances.unit_form import Asked, form_of
from candidates.clearances.unread_parts import report_unread
from candidates.people.candidate import Candidate
from candidates.people.numbers import read_numbers
from candidates.rosters.files import folder_words
from candidates.rosters.roll import NUMBERS_FILE
from candidates.tables.answer_tables import Table, find_table
from candidates.tables.look_problems import report_marks
from candidates.tables.row_identity import People, index_people
from files.books.sheets import Sheet, Workbook, words
from files.copy_marks import without_remarks
from files.entries import Entry, Kind, entry_problem, folder_problem, list_folder
from files.reading import marks_of, read_workbooks
from vocabulary.answers import Answer, Correction, Signature, Word
from vocabulary.places import SheetPlace
from vocabulary.problems import Hint, Problem, in_order
from vocabulary.texts import Text

FOLDER = "clearances"
_WORKBOOKS = frozenset({".xlsx", ".xls", ".et", ".xlsm"})
_INSTITUTION = re.compile(r"(局|院|办|委|部|监委|委员会|办公室|中心)$")
_CLUTTER = frozenset({"thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class Tally:
    """How often one question was answered with each word in a workbook, and for how many rows not at all."""

    question: str
    said: Mapping[Word, int]
    blank: int


@dataclass(frozen=True, slots=True)
class ReturnedWorkbook:
    """What was read of one workbook: whose it is, who signed it, and how much it says."""

    file: str
    department: str
    signature: Signature
    rows: int  # about people of the roll
    doubtful: int  # of these, rows whose name or ID is not the nominee's
    unused: int  # about nobody of the roll
    tallies: tuple[Tally, ...]
    unsigned: bool = False


@dataclass(frozen=True, slots=True)
class Clearances:
    """All that the units have said so far, as written."""

    answers: tuple[Answer, ...] = ()
    corrections: tuple[Correction, ...] = ()
    problems: tuple[Problem, ...] = ()
    hints: tuple[Hint, ...] = ()
    workbooks: tuple[ReturnedWorkbook, ...] = ()
    returns: Returns = field(default_factory=Returns)


@dataclass(frozen=True, slots=True)
class _Desk:
    """What every workbook is read against, prepared once."""

    asked: Asked
    names: Mapping[str, str]
    people: People
    sent: Mapping[str, Sent]
    issued: Issued
    registered: frozenset[str]  # every number ever given: people who left the roll may have been sent

    def lists(self, department: str) -> tuple[frozenset[str], ...]:
        """Return the lists a unit may be speaking of: its forms, each and all, or else the whole roll."""
        forms = [form.people for form in self.issued.get(department, ())]
        if forms:
            return (*forms, frozenset().union(*forms))
        return (self.sent[department].everybody | self.registered,) if department in self.sent else ()


@dataclass(frozen=True, slots=True)
class _Read:
    """What one workbook gave."""

    answers: tuple[Answer, ...]
    corrections: tuple[Correction, ...]
    workbook: ReturnedWorkbook


def read_clearances(folder: Path, asked: Asked, roll: Sequence[Candidate]) -> Clearances:
    """Read all workbooks in clearances/ of an election folder; what cannot be used is reported."""
    notes = Notes()
    names = unit_names(asked.units, asked.county)
    issued = read_forms(folder, asked, names, notes)
    everybody = list(roll)
    people = index_people(everybody)
    desk = _Desk(asked, names, people, sent_to(asked, everybody, people), issued, _registered(folder))
    paths = _files(folder / FOLDER, notes)
    books = read_workbooks([(path, f"{FOLDER}/{path.name}") for path in paths])
    read = [_read_file(path, book, desk, notes) for path, book in zip(paths, books, strict=True)]
    used = [one for one in read if one is not None]
    answers = tuple(answer for one in used for answer in one.answers)
    corrections = [correction for one in used for correction in one.corrections]
    return Clearances(
        answers=answers,
        corrections=settle_corrections(answers, corrections, notes),
        problems=in_order(notes.problems),
        hints=tuple(notes.hints),
        workbooks=tuple(one.workbook for one in used),
        returns=count_returns(desk.sent, asked.units, [_returned(one) for one in used], issued),
    )


def _registered(folder: Path) -> frozenset[str]:
    """Return the numbers of numbers.csv that an ID stands behind; what is wrong there the roll reports."""
    numbers, _ = read_numbers(folder / NUMBERS_FILE, NUMBERS_FILE)
    return frozenset(entry.number for entry in numbers.entries if entry.id_number)


def _returned(read: _Read) -> Returned:
    """Return what a workbook says about whom."""
    book = read.workbook
    answered = answered_by(book.file, read.answers)
    return Returned(book.file, book.department, answered, book.unused, book.unsigned)


def _files(folder: Path, notes: Notes) -> tuple[Path, ...]:
    """Return the workbooks by name; anything else is reported or, if nobody need mend it, mentioned."""
    notes.problems += [problem] if (problem := folder_problem(folder, FOLDER)) else []
    workbooks: list[Path] = []
    for entry in list_folder(folder):
        file = f"{FOLDER}/{entry.name}"
        skip = _why_skipped(entry)
        if skip is not None:
            clearance_problems.skipped(file, skip, notes)
        elif unreadable := entry_problem(entry, file):
            notes.problems.append(unreadable)
        elif entry.path.suffix.lower() in _WORKBOOKS:
            workbooks.append(entry.path)
        else:
            clearance_problems.not_a_workbook(file, notes)
    return tuple(workbooks)


def _why_skipped(entry: Entry) -> Text | None:
    """Say why something in the folder is not read and nobody need mend it."""
    path = entry.path
    if path.name.startswith(("~$", ".~")):
        return Text("Excel、WPS 的临时文件，已跳过", "a lock file of Excel or WPS, skipped")
    if path.name.startswith(".") or path.name.lower() in _CLUTTER:
        return Text("系统文件，已跳过", "a file of the operating system, skipped")
    return folder_words(path) if entry.kind is Kind.FOLDER else None


def _read_file(path: Path, book: Workbook | Problem, desk: _Desk, notes: Notes) -> _Read | None:
    """Read one file, or report why nothing of it can be used."""
    if isinstance(book, Problem):
        notes.problems.append(book)
        return None
    book = without_remarks(book)
    sheet = book.sheet(ANSWER_SHEET)
    if sheet is None:
        clearance_problems.no_answer_sheet(book.file, notes)
        return None
    stranger = _stranger(sheet, book, desk)
    if stranger is not None:
        clearance_problems.another_election(stranger, SheetPlace(sheet.file, sheet.name), notes)
        return None
    signed = read_signature(book, notes)
    department = _department(sheet, signed, desk, notes)
    table = find_table(sheet, NUMBER, NAME)
    if table is None:
        clearance_problems.no_header(SheetPlace(sheet.file, sheet.name), ("人员编号", "姓名"), notes)
    if department is None or table is None:
        return None
    report_marks(marks_of(path, sheet.name, table.header + 2), SheetPlace(sheet.file, sheet.name), notes)
    return _read_table(_Source(book, table, department, signed), desk, notes)


def _stranger(sheet: Sheet, book: Workbook, desk: _Desk) -> str | None:
    """Return the words by which a workbook says that it is another county's."""
    units, county = [unit.zh for unit in desk.asked.units.values()], desk.asked.county
    signed = read_signature(book, Notes()).unit
    return other_county(sheet, county, units) or (signed if signed_elsewhere(signed, county, units) else None)


@dataclass(frozen=True, slots=True)
class _Source:
    """A workbook with its table of answers, its unit and its signature."""

    book: Workbook
    table: Table
    department: str
    signed: Signed


def _department(sheet: Sheet, signed: Signed, desk: _Desk, notes: Notes) -> str | None:
    """Say whose answers these are, by cell A1 or by the signature; never a guess between two."""
    cell = words(sheet.cell(0, 0))
    named, signing = unit_of(cell, desk.names), unit_of(signed.unit, desk.names)
    if named is None and signing is None:
        known = tuple(unit.zh for unit in desk.asked.units.values())
        clearance_problems.unknown_unit(cell or signed.unit, known, sheet.place(0, 0), notes)
        return None
    if named is not None and signing is not None and named != signing:
        clearance_problems.two_units(cell, signed.unit, signed.unit_place, notes)
        return None
    if named is None and _INSTITUTION.search(cell):
        clearance_problems.another_unit(cell, signed.unit, sheet.place(0, 0), notes)
    return named or signing


def _read_table(source: _Source, desk: _Desk, notes: Notes) -> _Read:
    """Read the answers, the details behind them and the corrections of one workbook."""
    form = form_of(desk.asked, source.department)
    sheet = recognise_rows(source.table, form, desk.people, notes)
    owners = owners_of(sheet)
    details = read_details(source.book.sheet(DETAILS_SHEET), form, owners, notes)
    details = settle_details(details, sheet, notes)
    scope = _scope(source, sheet, details, desk.lists(source.department), notes)
    corrections = read_corrections(source.book.sheet(CORRECTIONS_SHEET), form, owners, notes)
    details = replace(details, doubts={**corrections.doubts, **details.doubts})
    answers = read_answers(sheet, Beside(details, source.signed.signature, scope), notes)
    report_unread(source.book, sheet, notes)
    return _Read(answers, corrections.rows, _summary(source, sheet, answers))


def _scope(
    source: _Source,
    sheet: AnswerSheet,
    details: Details,
    lists: Sequence[frozenset[str]],
    notes: Notes,
) -> Scope | None:
    """Return everybody of whom one line of the workbook says that nothing was found, if that can be used."""
    # A form sent back with every row in it lists those it says anything about.
    listed = sheet.marked() if sheet.listed in lists else sheet.listed
    lists = [
        sent for sent in lists if sheet.listed <= sent
    ]  # no line speaks of a list beside those it stands on
    statements = statements_in(sheet, source.book)
    sure = not sheet.strangers() and not details.unresolved
    scope = scope_of(statements, listed, lists, sure=sure)
    if isinstance(scope, Text):
        unused_statement(statements[0], scope, notes)
        return None
    if scope is not None:
        used_statement(scope, len(listed), notes)
    return scope


def _summary(source: _Source, sheet: AnswerSheet, answers: tuple[Answer, ...]) -> ReturnedWorkbook:
    """Count what the workbook says, for the unit to confirm (反馈确认单)."""
    people = [row.person for row in sheet.rows if row.person is not None]
    said: Counter[tuple[str, Word]] = Counter((answer.question, answer.word) for answer in answers)
    return ReturnedWorkbook(
        file=source.book.file,
        department=source.department,
        signature=source.signed.signature,
        rows=len(people),
        doubtful=sum(person.doubt is not None for person in people),
        unused=sum(
            row.person is None and not row.written.blank and not row.is_statement for row in sheet.rows
        ),
        tallies=tuple(
            _tally(question, said, len(people))
            for question in dict.fromkeys(q.name for _, q in sheet.columns)
        ),
        unsigned=source.signed.unsigned,
    )


def _tally(question: str, said: Counter[tuple[str, Word]], rows: int) -> Tally:
    """Count the answers to one question."""
    counted = {word: said[question, word] for word in Word if said[question, word]}
    return Tally(question, counted, max(0, rows - sum(counted.values())))
