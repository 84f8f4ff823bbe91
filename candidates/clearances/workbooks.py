"""Reads one workbook that a unit sent back: whose it is, and all that it says."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from candidates.clearances import problems as clearance_problems
from candidates.clearances.answering_unit import UnitNames, unit_of
from candidates.clearances.answers.answer_sheets import (
    ANSWER_SHEET,
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
from candidates.clearances.form_folder import Issued
from candidates.clearances.forms import ANSWERS, answer_labels
from candidates.clearances.other_election import other_county, signed_elsewhere
from candidates.clearances.records.bare_rows import settle_details
from candidates.clearances.records.corrections import CORRECTIONS_SHEET, read_corrections
from candidates.clearances.records.details import DETAILS_SHEET, Details, read_details
from candidates.clearances.records.row_owners import owners_of
from candidates.clearances.records.signature_sheets import Signed, read_signature
from candidates.clearances.replies.returns import Sent
from candidates.clearances.sent.row_codes import UNCHECKED, FormNumber, RowCodes, printed_number
from candidates.clearances.tallies import ReturnedWorkbook, summary
from candidates.clearances.unit_form import Asked, form_of
from candidates.clearances.unread_parts import report_unread
from candidates.clearances.wide.wide_answers import read_wide, wide_read
from candidates.clearances.wide.wide_sheets import find_wide
from candidates.people.row_identity import People
from candidates.tables.answer_tables import Table, find_table
from candidates.tables.look_problems import report_marks
from files.books.sheets import Sheet, Workbook, words
from files.copies.copy_marks import without_remarks
from files.reading import begin_marks
from vocabulary.answers import Answer, Correction
from vocabulary.problems import Note, Problem
from vocabulary.texts import Text

_INSTITUTION = re.compile(r"(局|院|办|委|部|监委|委员会|办公室|中心)$")


@dataclass(frozen=True, slots=True)
class Desk:
    """What every workbook is read against, prepared once."""

    asked: Asked
    names: UnitNames
    people: People
    sent: Mapping[str, Sent]
    issued: Issued
    registered: frozenset[str]  # every number ever given: people who left the roll may have been sent

    def is_ours(self, number: FormNumber) -> bool:
        """Whether a form with this number was sent in this election, as far as anybody can tell here."""
        day = self.asked.polling_day
        known, county = self._numbers(), self.asked.county
        # Where nobody is elected, the day is that of a review, and there are many.
        ours = FormNumber(county, number.day if day is None else day.isoformat(), "")
        return any(number.same_election(each) for each in (*known, ours))

    def codes(self, printed: FormNumber | None) -> RowCodes:
        """Return what the rows of a form are checked by: its own number, and those of our other batches."""
        return RowCodes(tuple(dict.fromkeys((*([printed] if printed else ()), *self._numbers()))))

    def _numbers(self) -> tuple[FormNumber, ...]:
        """Return the numbers of all batches in forms/."""
        numbers = (form.number for forms in self.issued.values() for form in forms)
        return tuple(dict.fromkeys(number for number in numbers if number is not None))

    def lists(self, department: str) -> tuple[frozenset[str], ...]:
        """Return the lists a unit may be speaking of: its forms, each and all, or else the whole roll."""
        forms = [form.people for form in self.issued.get(department, ())]
        if forms:
            return (*forms, frozenset().union(*forms))
        return (self.sent[department].everybody | self.registered,) if department in self.sent else ()


@dataclass(frozen=True, slots=True)
class ReadWorkbook:
    """What one workbook gave."""

    answers: tuple[Answer, ...]
    corrections: tuple[Correction, ...]
    workbook: ReturnedWorkbook
    identified: frozenset[str] = frozenset()  # who has a row with number, name and ID


@dataclass(frozen=True, slots=True)
class _Source:
    """A workbook with its table of answers, its unit and its signature."""

    book: Workbook
    table: Table
    department: str
    signed: Signed
    codes: RowCodes = UNCHECKED


def read_returned(
    path: Path, book: Workbook | Problem, desk: Desk
) -> tuple[tuple[ReadWorkbook, ...], list[Note]]:
    """Read one file, or say why nothing of it can be used; a sheet of all units is read for each."""
    if isinstance(book, Problem):
        return (), [book]
    book = without_remarks(book)
    sheet = book.sheet(ANSWER_SHEET)
    if sheet is None:
        return _read_wide(path, book, desk)
    read, notes = _read_form(path, book, sheet, desk)
    return (() if read is None else (read,)), notes


def _read_wide(path: Path, book: Workbook, desk: Desk) -> tuple[tuple[ReadWorkbook, ...], list[Note]]:
    """Read a workbook without the sheet 反馈表: a column a unit, or nothing that can be used."""
    signed, unsigned = read_signature(book)
    read: list[ReadWorkbook] = []
    notes: list[Note] = []
    found = False
    for sheet in book.sheets:
        wide, of_columns = find_wide(sheet, desk.asked, desk.names)
        if wide is None:
            continue
        found, here = True, sheet.whole()
        stranger = _stranger(sheet, signed, desk)
        if stranger is not None:
            notes.append(clearance_problems.another_election(stranger, here))
            continue
        marks = begin_marks(path, sheet.name, wide.table.header + 2)  # a worker counts meanwhile
        parts, more = read_wide(wide, desk.asked, desk.people, signed.signature)
        notes += [*of_columns, *more, *report_marks(marks(), here)]
        notes += [wide_read(wide, desk.asked, here)] if parts else []
        tallies = [(part, summary(part.sheet, part.department, signed, part.answers)) for part in parts]
        read += [ReadWorkbook(part.answers, (), tally) for part, tally in tallies]
    if not found:
        return (), [clearance_problems.no_answer_sheet(book.file)]
    return tuple(read), [*(unsigned if read else ()), *notes]


def _read_form(
    path: Path, book: Workbook, sheet: Sheet, desk: Desk
) -> tuple[ReadWorkbook | None, list[Note]]:
    """Read a unit's own form."""
    signed, unsigned = read_signature(book)
    stranger, here = _stranger(sheet, signed, desk), sheet.whole()
    if stranger is not None:
        return None, [clearance_problems.another_election(stranger, here)]
    department, doubts = _department(sheet, signed, desk)
    table = find_table(sheet, answer_labels(desk.asked.questions.values()), *ANSWERS.required)
    notes: list[Note] = [*unsigned, *doubts]
    if table is None:
        notes.append(clearance_problems.no_header(here, ANSWERS.headers("number", "name")))
    if department is None or table is None:
        return None, notes
    printed = printed_number(table)
    if printed is not None and not desk.is_ours(printed):
        return None, [*notes, clearance_problems.form_of_another(str(printed), here)]
    marks = begin_marks(path, sheet.name, table.header + 2)  # a worker counts while the rows are read
    read, more = _read_table(_Source(book, table, department, signed, desk.codes(printed)), desk)
    return read, [*notes, *report_marks(marks(), here), *more]


def _stranger(sheet: Sheet, signed: Signed, desk: Desk) -> str | None:
    """Return the words by which a workbook says that it is another county's."""
    county = desk.asked.county
    elsewhere = signed.unit if signed_elsewhere(signed.unit, county, desk.names) else None
    return other_county(sheet, county, desk.names) or elsewhere


def _department(sheet: Sheet, signed: Signed, desk: Desk) -> tuple[str | None, list[Note]]:
    """Say whose answers these are, by cell A1 or by the signature; never a guess between two."""
    cell = words(sheet.cell(0, 0))
    meant, named, signing = (
        desk.names.meant(cell),
        unit_of(cell, desk.names),
        unit_of(signed.unit, desk.names),
    )
    if len(meant) > 1:
        labels = tuple(unit.zh for code, unit in desk.asked.units.items() if code in meant)
        return None, [clearance_problems.several_units(cell, labels, sheet.place(0, 0))]
    if named is None and signing is None:
        known = tuple(unit.zh for unit in desk.asked.units.values())
        return None, [clearance_problems.unknown_unit(cell or signed.unit, known, sheet.place(0, 0))]
    if named is not None and signing is not None and named != signing:
        return None, [clearance_problems.two_units(cell, signed.unit, signed.unit_place)]
    if named is None and _INSTITUTION.search(cell):
        return signing, [clearance_problems.another_unit(cell, signed.unit, sheet.place(0, 0))]
    return named or signing, []


def _read_table(source: _Source, desk: Desk) -> tuple[ReadWorkbook, list[Note]]:
    """Read the answers, the details behind them and the corrections of one workbook."""
    form = form_of(desk.asked, source.department)
    sheet, of_columns = recognise_rows(source.table, form, desk.people, source.codes)
    owners = owners_of(sheet)
    details, of_details = read_details(source.book.sheet(DETAILS_SHEET), form, owners)
    details, of_bare = settle_details(details, sheet)
    scope, of_scope = _scope(source, sheet, details, desk.lists(source.department))
    corrections, of_corrections = read_corrections(source.book.sheet(CORRECTIONS_SHEET), form, owners)
    details = replace(details, doubts={**corrections.doubts, **details.doubts})
    answers, of_answers = read_answers(sheet, Beside(details, source.signed.signature, scope))
    notes = [*of_columns, *of_details, *of_bare, *of_scope, *of_corrections, *of_answers]
    tally = summary(sheet, source.department, source.signed, answers)
    read = ReadWorkbook(answers, corrections.rows, tally, sheet.identified)
    return read, [*notes, *report_unread(source.book, sheet)]


def _scope(
    source: _Source, sheet: AnswerSheet, details: Details, lists: Sequence[frozenset[str]]
) -> tuple[Scope | None, list[Note]]:
    """Return everybody of whom one line of the workbook says that nothing was found, if that can be used."""
    # A form sent back with every row in it lists those it says anything about.
    listed = sheet.marked() if sheet.listed in lists else sheet.listed
    # No line speaks of a list beside those it stands on.
    lists = [sent for sent in lists if sheet.listed <= sent]
    statements = statements_in(sheet, source.book)
    sure = not sheet.strangers() and not details.unresolved
    scope = scope_of(statements, listed, lists, sure=sure)
    if isinstance(scope, Text):
        return None, [unused_statement(statements[0], scope)]
    return scope, [used_statement(scope, len(listed))] if scope is not None else []
