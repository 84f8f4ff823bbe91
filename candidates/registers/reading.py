"""Reads the workbooks of a folder of registers: the rows that people wrote, by files and rows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from candidates.folders import file_name, folder_in, is_clutter
from candidates.registers.register import VOID, Register, RegisterFolder
from candidates.tables.asides import aside
from candidates.tables.header_row import TableRow
from candidates.tables.unseen_cells import unseen_hints
from candidates.unread_folders import unread_inside
from files.books.sheets import Sheet, Workbook
from files.copies.copy_marks import without_remarks
from files.entries import Entry, Kind, entry_problem, folder_problem, list_folder
from files.reading import read_workbooks
from vocabulary.places import FilePlace
from vocabulary.problems import Note, Problem, problem

_WORKBOOKS = frozenset({".xlsx", ".xls", ".et", ".xlsm", ".ods", ".xml"})
_DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class WrittenRow:
    """A row that people wrote into a register."""

    register: Register
    row: TableRow


def read_rows(folder: Path, of: RegisterFolder) -> tuple[tuple[WrittenRow, ...], list[Note]]:
    """Return the rows of every workbook, and what is wrong with files, sheets and headers."""
    notes: list[Note] = []
    rows: list[WrittenRow] = []
    paths = list(_workbooks(folder_in(folder, of.folder), of, notes))
    for book in read_workbooks([(path, file_name(path)) for path in paths]):
        if isinstance(book, Problem):
            notes.append(book)
            continue
        for register, sheet in _sheets(without_remarks(book), of, notes):
            rows += (WrittenRow(register, row) for row in _written(sheet, register, notes))
    return tuple(rows), notes


def _workbooks(folder: Path, of: RegisterFolder, notes: list[Note]) -> Iterator[Path]:
    """Yield the workbooks of the folder in the order in which they were made, 第2次 before 第10次."""
    if (fault := folder_problem(folder, folder.name)) is not None:
        notes.append(fault)
    for entry in sorted(list_folder(folder, folder.parent), key=lambda entry: _by_number(entry.name)):
        if entry.kind is Kind.FOLDER:
            notes += [found] if (found := unread_inside(entry)) else []
        elif not is_clutter(entry.path.name):
            found = _no_workbook(entry, of)
            if found is None:
                yield entry.path
            else:
                notes.append(found)


def _no_workbook(entry: Entry, of: RegisterFolder) -> Problem | None:
    """Say that a file is not one of the workbooks that are read."""
    file = file_name(entry.path)
    unreadable = entry_problem(entry, file)
    if unreadable is None and entry.path.suffix.lower() not in _WORKBOOKS:
        return problem(of.not_a_workbook, FilePlace(file))
    return unreadable


def _by_number(name: str) -> tuple[tuple[int, str], ...]:
    """Return a name as it is sorted."""
    parts = _DIGITS.split(name)
    return tuple((int(part), "") if part.isdecimal() and len(part) < 10 else (0, part) for part in parts)


def _sheets(book: Workbook, of: RegisterFolder, notes: list[Note]) -> list[tuple[Register, Sheet]]:
    """Return the registers of one workbook."""
    found = [
        (register, sheet)
        for register in of.registers
        if (sheet := book.sheet(register.spec.sheet)) is not None
    ]
    if not found:
        notes.append(problem(of.no_sheet, FilePlace(book.file)))
    return found


def _written(sheet: Sheet, register: Register, notes: list[Note]) -> Iterator[TableRow]:
    """Yield the rows of one sheet that people wrote, and that are about somebody or something."""
    spec = register.spec
    header = spec.find(sheet)
    if header is None:
        notes.append(spec.no_header(sheet.whole()))
        return
    notes += [*spec.problems(header), *spec.unread([header], sheet.whole()), *unseen_hints(sheet)]
    identifying = tuple(column.name for column in spec.columns if column.name != "remark")
    for row in header.rows():
        typed = any(row.text(name) for name in (*register.typed, VOID.name))
        if typed and aside(row, identifying) is None:
            yield row
