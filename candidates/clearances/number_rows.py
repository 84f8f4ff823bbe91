"""Reads from the forms sent out and the workbooks sent back whose person number is whose."""

from collections.abc import Iterator
from pathlib import Path

from candidates.clearances.answers.answer_sheets import ID_NUMBER, NAME, NUMBER
from candidates.clearances.form_folder import FORM_SUFFIXES, form_files
from candidates.clearances.forms import ANSWERS
from candidates.folders import CLEARANCES, folder_in
from candidates.people.numbers import person_number
from candidates.people.restored_numbers import Witness
from candidates.people.row_identity import number_key
from candidates.tables.answer_tables import Table, find_table
from candidates.tables.id_cell import id_in_cell
from files.entries import Kind, list_folder
from files.reading import read_workbooks
from vocabulary.problems import Problem
from vocabulary.writing.identity import IdNumber


def number_rows(folder: Path) -> tuple[tuple[Witness, ...], tuple[Problem, ...]]:
    """Return the rows of forms/ and clearances/ with number, name and ID, and what could not be read."""
    rows: list[Witness] = []
    forms, problems = form_files(folder)
    files = [(path, path.relative_to(folder).as_posix()) for path in (*forms, *_returned(folder))]
    for book in read_workbooks(files):
        if isinstance(book, Problem):
            problems.append(book)
            continue
        tables = (find_table(sheet, ANSWERS.labels, NUMBER, NAME, ID_NUMBER) for sheet in book.sheets)
        rows += [row for table in tables if table is not None for row in _rows(table)]
    return tuple(rows), tuple(problems)


def _returned(folder: Path) -> Iterator[Path]:
    """Yield the workbooks in clearances/."""
    for entry in list_folder(folder_in(folder, CLEARANCES), folder):
        named_so = entry.path.suffix.lower() in FORM_SUFFIXES and not entry.name.startswith(("~$", "."))
        if named_so and entry.kind is Kind.FILE:
            yield entry.path


def _rows(table: Table) -> Iterator[Witness]:
    """Yield the rows that have all three; an ID kept as a number has lost its end and is none."""
    number_at, name_at, id_at = (table.index(headers) for headers in (NUMBER, NAME, ID_NUMBER))
    for row in table.rows():
        number = person_number(number_key(table.value(row, number_at)))
        read = id_in_cell(table.value(row, id_at))
        if number and isinstance(read, IdNumber):
            yield Witness(number, table.text(row, name_at), read.text, table.place(row, number_at))
