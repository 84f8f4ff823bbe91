"""Looks through forms/: whom the unit's forms name, and filled forms that came back to the wrong place."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from candidates.clearances.answering_unit import UnitNames, unit_of
from candidates.clearances.answers.answer_sheets import ANSWER_SHEET, NUMBER
from candidates.clearances.answers.words import OURS
from candidates.clearances.forms import ANSWERS, DETAILS, answer_labels
from candidates.clearances.sent.batch_record import KeptBatch, SentForm, kept_batches, sha256_of
from candidates.clearances.sent.row_codes import FormNumber
from candidates.clearances.unit_form import Asked
from candidates.people.row_identity import number_key
from candidates.tables.answer_tables import Table, find_table
from candidates.tables.header_row import header_key
from files.books.sheets import Workbook, is_blank, words
from files.entries import Kind, entry_problem, folder_problem, list_folder, printable, read_regular
from files.reading import read_workbooks
from vocabulary.catalogue.clearances import clearances as catalogue
from vocabulary.places import FilePlace
from vocabulary.problems import Problem, problem

FORMS = "forms"
FORM_SUFFIXES = frozenset({".xlsx", ".xls", ".et", ".xlsm", ".ods", ".xml"})
_NAMED = (*DETAILS.required, DETAILS.keys("name"), DETAILS.keys("id_tail", "id_number"))
_DEPTH = 3  # the folder itself, its batches, and folders within these


@dataclass(frozen=True, slots=True)
class Form:
    """One form as it lies in forms/."""

    file: str
    unit: str | None
    people: frozenset[str]
    filled: bool
    number: FormNumber | None = None  # of the forms that we made

    @property
    def batch(self) -> str:
        """Return what the batch is called: its folder in forms/ (第1批), or else the form's own name."""
        path = PurePosixPath(self.file)
        return path.stem if path.parent.name == FORMS else path.parent.name


Issued = Mapping[str, tuple[Form, ...]]  # by unit: its blank forms


def read_forms(folder: Path, asked: Asked, names: UnitNames) -> tuple[Issued, list[Problem]]:
    """Return whom the blank forms name, and report the filled ones: nobody reads answers here."""
    paths, problems = form_files(folder)
    batches, unread = kept_batches(folder, FORMS)
    problems += unread
    sent = {f"{batch.folder}/{form.file}": (batch, form) for batch in batches for form in batch.record.forms}
    listed = [(path, path.relative_to(folder).as_posix()) for path in paths]
    # What is as it was made need not be read, and a form with a password could not be.
    files = [(path, file) for path, file in listed if not (file in sent and _as_made(path, sent[file][1]))]
    forms = [form for book in read_workbooks(files) if (form := _form(book, asked, names)) is not None]
    filled = [form.file for form in forms if form.filled]
    if filled:
        problems.append(_misplaced(filled))
    issued: defaultdict[str, list[Form]] = defaultdict(list)
    for form in (*_ours(sent), *(form for form in forms if form.file not in sent)):
        if form.unit is not None and not form.filled:
            issued[form.unit].append(form)
    return {unit: tuple(blank) for unit, blank in issued.items()}, problems


def _ours(sent: Mapping[str, tuple[KeptBatch, SentForm]]) -> Iterator[Form]:
    """Yield the forms that we made, as their batches keep them, whatever became of the files."""
    for file, (batch, form) in sent.items():
        people = frozenset(person.no for person in form.people)
        yield Form(file, form.unit, people, filled=False, number=batch.record.number)


def _as_made(path: Path, form: SentForm) -> bool:
    """Whether a file still is as it was made."""
    try:
        return sha256_of(read_regular(path)) == form.sha256
    except OSError:
        return False


@dataclass(frozen=True, slots=True)
class OldForm:
    """A form in forms/ beside which no record lies: made by hand, or by an older version."""

    unit: str
    people: frozenset[str]
    named: bool  # whether the rows of its 明细 say more of a person than the number


def old_forms(
    folder: Path, names: UnitNames, batches: Sequence[KeptBatch]
) -> tuple[tuple[OldForm, ...], list[Problem]]:
    """Return the forms that no batch keeps, filled in or not: whoever stands there was sent."""
    kept = {f"{batch.folder}/{form.file}" for batch in batches for form in batch.record.forms}
    paths, problems = form_files(folder)
    listed = [(path, path.relative_to(folder).as_posix()) for path in paths]
    found: list[OldForm] = []
    for book in read_workbooks([(path, file) for path, file in listed if file not in kept]):
        if isinstance(book, Problem):
            problems.append(book)
            continue
        sheet, details = book.sheet(ANSWER_SHEET), book.sheet(DETAILS.sheet)
        table = None if sheet is None else find_table(sheet, ANSWERS.labels, *ANSWERS.required)
        unit = None if sheet is None else unit_of(words(sheet.cell(0, 0)), names)
        if table is not None and unit is not None:
            named = details is not None and find_table(details, DETAILS.labels, *_NAMED) is not None
            found.append(OldForm(unit, _people(table), named))
    return tuple(found), problems


def _people(table: Table) -> frozenset[str]:
    """Return the numbers in the rows of a form."""
    number_at = table.index(NUMBER)
    return frozenset(number for row in table.rows() if (number := number_key(table.value(row, number_at))))


def form_files(folder: Path) -> tuple[list[Path], list[Problem]]:
    """Return the workbooks in forms/, in its batches, and in folders within these, and what is no file."""
    paths: list[Path] = []
    problems = [found] if (found := folder_problem(folder / FORMS, FORMS)) else []
    inside = [folder / FORMS]
    for _ in range(_DEPTH):
        entries = [entry for each in inside for entry in list_folder(each, folder)]
        inside = [entry.path for entry in entries if entry.kind is Kind.FOLDER]
        for entry in entries:
            if entry.kind is not Kind.OUTSIDE and (
                entry.kind is Kind.FOLDER or not _may_be_a_form(entry.path)
            ):
                continue
            problem = entry_problem(entry, printable(entry.path.relative_to(folder).as_posix()))
            if problem is None:
                paths.append(entry.path)
            else:
                problems.append(problem)
    return paths, problems


def _may_be_a_form(path: Path) -> bool:
    """Whether a name is that of a workbook, and of none that a program left behind."""
    return path.suffix.lower() in FORM_SUFFIXES and not path.name.startswith(("~$", "."))


def _form(book: Workbook | Problem, asked: Asked, names: UnitNames) -> Form | None:
    """Return what a form says; what is no form of ours is left alone."""
    sheet = None if isinstance(book, Problem) else book.sheet(ANSWER_SHEET)
    labels = answer_labels(asked.questions.values())
    table = None if sheet is None else find_table(sheet, labels, *ANSWERS.required)
    if sheet is None or table is None:
        return None
    unit = unit_of(words(sheet.cell(0, 0)), names)
    return Form(sheet.file, unit, _people(table), _is_filled(table, asked))


def _is_filled(table: Table, asked: Asked) -> bool:
    """Whether any question of the form is answered."""
    asks = {header_key(question.ask.zh) for question in asked.questions.values()}
    return any(
        not is_blank(value) and value not in OURS
        for column in table.columns
        if column.key in asks
        for value in (table.value(row, column.index) for row in table.rows())
    )


def _misplaced(files: list[str]) -> Problem:
    """Say that answers lie where the blank forms are kept."""
    listed = "、".join(files)
    return problem(catalogue.FILLED_FORM, FilePlace(files[0]), count=len(files), listed=listed)
