"""Reads workbooks and CSV files into cells that keep their row and column on screen; only a worker calls it.

The only door to calamine. Files are hostile: the content says what a file is, and what it may cost is counted
before it is read and while it is read. What no count foresees is the end of the worker (`files.reading`).
"""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from zipfile import ZipFile

import python_calamine

from files.books.bounds import MOST, Bounds
from files.books.compound import DamagedError, Extent, TooMuchError, read_compound, xls_extent
from files.books.file_kinds import compound_kind, content_kind, package_kind
from files.books.html_tables import LARGEST_PAGE, read_html_tables
from files.books.locked_files import Locked, passwords_given, unlock
from files.books.plainly_written import packed_anew
from files.books.sheet_problems import (
    CONTENTS,
    damaged,
    no_table,
    password,
    quotes_open,
    too_large,
    unknown_encoding,
    unreadable,
)
from files.books.sheets import CellValue, Merge, Sheet, Workbook
from files.books.text_tables import decoded, delimiter_of, text_rows
from files.books.unpacked import LARGEST_REPEATED, NotWholeError, Package, measure, open_package
from files.books.walked.open_document import EncryptedError, OtherDocumentError, open_sheets
from files.books.walked.spreadsheet_xml import read_sheets
from files.entries import read_regular, root_of
from files.failures import unopened, why_of
from vocabulary.problems import Problem

LARGEST_FILE = 100_000_000  # bytes on disk
LARGEST_UNPACKED = 150_000_000  # bytes inside the zip of an .xlsx
LARGEST_PLAIN = 40_000_000  # bytes of an .xls or a text, which are not packed
MOST_ROWS, MOST_COLUMNS, MOST_CELLS = MOST.rows, MOST.columns, MOST.cells


def parse_file(path: Path, file: str) -> Workbook | Problem:
    """Read a file as a workbook, by its content and not by its extension; `file` is how messages name it."""
    try:
        raw = read_regular(path, LARGEST_FILE, root_of(path, file))
    except OSError as error:
        return unopened(file, why_of(error))
    return too_large(file, (MOST_ROWS, MOST_COLUMNS)) if len(raw) > LARGEST_FILE else parse_bytes(raw, file)


def parse_bytes(raw: bytes, file: str) -> Workbook | Problem:
    """Read the bytes of a file as a workbook."""
    kind = content_kind(raw)
    match kind:
        case "zip":
            return _read_package(raw, file)
        case "compound":
            return _read_compound(raw, file)
        case "html":
            return _read_page(raw, file)
        case "spreadsheet":
            return _read_spreadsheet(raw, file)
        case "text":
            return _read_text(raw, file)
        case _:
            return no_table(file, kind) if kind in CONTENTS else unreadable(file)


def is_workbook(path: Path) -> bool:
    """Whether a file is an .xlsx, an .ods or an .xls, locked or not, by the names of the parts inside."""
    try:
        raw = read_regular(path, LARGEST_FILE)
        if len(raw) > LARGEST_FILE:
            return False
        if content_kind(raw) == "zip":
            return package_kind(open_package(raw)[1].names) in {"xlsx", "ods"}
        return compound_kind(set(read_compound(raw).entries)) in {"xls", "password"}
    except (OSError, NotWholeError, DamagedError):
        return False


def _read_package(raw: bytes, file: str) -> Workbook | Problem:
    """Read an .xlsx or .xlsm; what it unpacks to and what its cells span is measured first."""
    try:
        archive, package = open_package(raw)
        if package.size > LARGEST_UNPACKED:
            return too_large(file, (MOST_ROWS, MOST_COLUMNS))
        kind = package_kind(package.names)
        if kind == "ods":
            return _read_open_document(archive, file)
        if kind != "xlsx":
            return no_table(file, kind)
        measure(archive, package)
        raw = packed_anew(archive, package.plain) if package.plain else raw
    except NotWholeError:
        return damaged(file)
    if package.cells > MOST_CELLS or package.text > LARGEST_REPEATED:
        return too_large(file, (MOST_ROWS, MOST_COLUMNS))
    return _read_binary(raw, file, package)


def _read_open_document(archive: ZipFile, file: str) -> Workbook | Problem:
    """Read an .ods."""
    try:
        sheets = list(open_sheets(archive, file, _bounds()))
    except OtherDocumentError as other:
        return no_table(file, "slides" if str(other) == "presentation" else "letter")
    except EncryptedError:
        return password(file, Locked.UNUSABLE)
    except DamagedError:
        return damaged(file)
    except TooMuchError:
        return too_large(file, (MOST_ROWS, MOST_COLUMNS))
    return _within_limits(file, sheets)


def _bounds() -> Bounds:
    """Return how large a workbook may be."""
    return Bounds(MOST_ROWS, MOST_COLUMNS, MOST_CELLS)


def _read_compound(raw: bytes, file: str) -> Workbook | Problem:
    """Read an .xls or .et; an encrypted .xlsx and a letter are compound files too."""
    if len(raw) > LARGEST_PLAIN:
        return too_large(file, (MOST_ROWS, MOST_COLUMNS))
    try:
        book = read_compound(raw)
        kind = compound_kind(set(book.entries))
        extents = [xls_extent(book.stream(name)) for name in ("Workbook", "Book") if name in book.entries]
    except DamagedError:
        return damaged(file)
    except TooMuchError:
        return too_large(file, (MOST_ROWS, MOST_COLUMNS))
    if kind == "password" or any(extent.encrypted for extent in extents):
        return _read_locked(raw, file)
    if kind != "xls":
        return no_table(file, kind) if kind in CONTENTS else unreadable(file)
    return (
        too_large(file, (MOST_ROWS, MOST_COLUMNS))
        if any(map(_beyond, extents))
        else _read_binary(raw, file, Package([]))
    )


def _read_locked(raw: bytes, file: str) -> Workbook | Problem:
    """Read what is inside a file with a password, where one of those given opens it."""
    inside = unlock(raw)
    if isinstance(inside, Locked):
        return password(file, inside)
    book = _read_package(inside, file) if content_kind(inside) == "zip" else damaged(file)
    return replace(book, by_password=bool(passwords_given())) if isinstance(book, Workbook) else book


def _beyond(extent: Extent) -> bool:
    """Whether the sheets of an .xls are larger than anything an election needs."""
    return max(extent.cells, extent.claimed) > MOST_CELLS or extent.text * 3 > LARGEST_REPEATED


def _read_binary(raw: bytes, file: str, package: Package) -> Workbook | Problem:
    """Read the sheets of a workbook that is no larger than we can hold."""
    sheets: list[Sheet] = []
    cells = 0
    kept: dict[str, str] = {}
    try:
        book = python_calamine.load_workbook(io.BytesIO(raw))
        for about in book.sheets_metadata:
            if about.typ is not python_calamine.SheetTypeEnum.WorkSheet:
                continue  # a chart or a macro sheet holds no cells
            page = book.get_sheet_by_name(about.name)
            cells += page.total_height * page.total_width
            if cells > MOST_CELLS:
                return too_large(file, (MOST_ROWS, MOST_COLUMNS))
            sheets.append(_with_formulas(_read_sheet(page, about, file, kept), package))
    except python_calamine.PasswordError:
        return password(file, Locked.UNUSABLE)
    except (python_calamine.CalamineError, ValueError, OverflowError, OSError):
        return damaged(file)
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # how calamine dies of a damaged file; no Exception
            raise
        return damaged(file)
    return _within_limits(file, sheets)


def _within_limits(file: str, sheets: Sequence[Sheet]) -> Workbook | Problem:
    """Return the workbook unless a sheet is longer or wider than anything an election needs."""
    for sheet in sheets:
        if len(sheet.rows) > MOST_ROWS or _filled_width(sheet) > MOST_COLUMNS:
            return too_large(file, (MOST_ROWS, MOST_COLUMNS))
    return Workbook(file, tuple(replace(sheet, index=index) for index, sheet in enumerate(sheets)))


def _filled_width(sheet: Sheet) -> int:
    """Return how many columns a sheet has."""
    return max(map(len, sheet.rows), default=0)


def _with_formulas(sheet: Sheet, package: Package) -> Sheet:
    """Return a sheet with its formulas that show a blank: those without a result, and those with an error."""
    missing, errors = (found.get(sheet.name, ()) for found in (package.uncalculated, package.errors))
    return replace(sheet, uncalculated=missing, errors=errors) if missing or errors else sheet


def _read_sheet(
    page: python_calamine.CalamineSheet,
    about: python_calamine.SheetMetadata,
    file: str,
    kept: dict[str, str],
) -> Sheet:
    """Read one sheet with its leading blank rows and columns, so that row 7 is row 7 on screen."""
    rows = tuple(_rows(page, kept))
    merged = tuple(Merge(*first, *last) for first, last in page.merged_cell_ranges or ())
    hidden = about.visible is not python_calamine.SheetVisibleEnum.Visible
    return Sheet(
        file,
        about.name,
        rows,
        tuple(sorted(merged, key=lambda one: (one.top, one.left))),
        hidden=hidden,
    )


def _rows(page: python_calamine.CalamineSheet, kept: dict[str, str]) -> Iterator[tuple[CellValue, ...]]:
    """Read the rows one by one, so that no second copy of a large sheet is ever made.

    A roster repeats its words (汉族, 群众, 是) in nearly every row: each is kept once, and sent once.
    """
    left = ("",) * (page.start[1] if page.start else 0)
    keep = kept.setdefault
    for row in islice(page.iter_rows(), MOST_ROWS + 1):
        yield (*left, *[keep(cell, cell) if type(cell) is str else cell for cell in row])


def _read_page(raw: bytes, file: str) -> Workbook | Problem:
    """Read the tables of a web page that was saved as a workbook."""
    if len(raw) > LARGEST_PAGE:
        return too_large(file, (MOST_ROWS, MOST_COLUMNS))
    tables = read_html_tables(raw)
    if tables is None:
        return unknown_encoding(file)
    if not tables:
        return no_table(file, "web")
    if sum(len(row) for table in tables for row in table.rows) > MOST_CELLS:
        return too_large(file, (MOST_ROWS, MOST_COLUMNS))
    names = [""] if len(tables) == 1 else [f"表{number}" for number in range(1, len(tables) + 1)]
    sheets = [
        Sheet(file, name, tuple(map(tuple, table.rows)), tuple(Merge(*merge) for merge in table.merged))
        for name, table in zip(names, tables, strict=True)
    ]
    return _within_limits(file, sheets)


def _read_spreadsheet(raw: bytes, file: str) -> Workbook | Problem:
    """Read an "XML 表格 2003"."""
    if len(raw) > LARGEST_PLAIN:
        return too_large(file, (MOST_ROWS, MOST_COLUMNS))
    text = decoded(raw)
    if text is None:
        return unknown_encoding(file)
    try:
        sheets = list(read_sheets(text, file, _bounds()))
    except DamagedError:
        return damaged(file)
    except TooMuchError:
        return too_large(file, (MOST_ROWS, MOST_COLUMNS))
    return _within_limits(file, sheets)


def _read_text(raw: bytes, file: str) -> Workbook | Problem:
    """Read rows of text separated by commas or, as older systems do under the name .xls, by tabs."""
    signs = raw.count(b",") + raw.count(b"\t") + raw.count(b"\n")
    if len(raw) > LARGEST_PLAIN or signs > MOST_CELLS:
        return too_large(file, (MOST_ROWS, MOST_COLUMNS))
    text = decoded(raw)
    if text is None:
        return unknown_encoding(file)
    delimiter = delimiter_of(text)
    if not delimiter and not file.lower().endswith(".csv"):
        return no_table(file, "text")
    rows: list[tuple[CellValue, ...]] = []
    try:
        rows.extend(text_rows(text, delimiter or ","))
    except csv.Error:
        return quotes_open(file, len(rows) + 1)
    return _within_limits(file, [Sheet(file, "", tuple(rows))])
