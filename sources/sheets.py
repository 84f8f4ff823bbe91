"""Reads workbooks and CSV files into cells that keep their row and column on screen.

The only door to calamine. A cell keeps the type it has in the file, so that a number never passes for text.
"""

import csv
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

import python_calamine

from sources.places import FilePlace, SheetPlace, column_letter
from sources.problems import Problem
from sources.stages import Stage, counts_as
from sources.texts import Text

LARGEST_FILE = 100_000_000  # bytes on disk
LARGEST_UNPACKED = 300_000_000  # bytes inside the zip of an .xlsx
MOST_ROWS = 200_000
MOST_COLUMNS = 400
BINARY = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # how .xlsx and .xls begin, whatever a file is called

CellValue = str | float | int | bool | date | datetime | time | timedelta | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet; row and column indexes count from 0, places from 1 as on screen."""

    file: str
    name: str
    rows: tuple[tuple[CellValue, ...], ...]

    def place(self, row: int, column: int | None = None) -> SheetPlace:
        """Return the place of a cell, or of a whole row."""
        return SheetPlace(self.file, self.name, row + 1, "" if column is None else column_letter(column))

    def cell(self, row: int, column: int) -> CellValue:
        """Return a cell's value; beyond the sheet's edge there is nothing."""
        if row >= len(self.rows) or column >= len(self.rows[row]):
            return None
        return self.rows[row][column]


@dataclass(frozen=True, slots=True)
class Workbook:
    """All sheets of one file, in their order."""

    file: str
    sheets: tuple[Sheet, ...]

    def sheet(self, name: str) -> Sheet | None:
        """Return the sheet of that name, if there is one."""
        return next((sheet for sheet in self.sheets if sheet.name.strip() == name), None)


def words(value: CellValue) -> str:
    """Return a cell as the text a reader sees; a whole float loses its `.0`, a date is ISO."""
    match value:
        case None:
            return ""
        case bool():
            return "是" if value else "否"
        case float():
            return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
        case datetime():
            return value.date().isoformat()
        case str():
            return value.strip()
        case _:
            return str(value)


def is_blank(value: CellValue) -> bool:
    """Whether a cell shows nothing."""
    return value is None or (isinstance(value, str) and not value.strip())


@counts_as(Stage.READING)
def read_workbook(path: Path, file: str) -> Workbook | Problem:
    """Read a file as a workbook, by its content and not by its extension; `file` is how messages name it."""
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            return _too_large(file)
        raw = path.read_bytes()
    except OSError as error:
        return _unreadable(file, error.strerror or "")
    if path.suffix.lower() == ".csv" and not raw.startswith(BINARY):
        return _read_csv(raw, file)
    if raw[:2] == b"PK" and _unpacked_size(raw) > LARGEST_UNPACKED:
        return _too_large(file)
    return _read_binary(raw, file)


def _unpacked_size(raw: bytes) -> int:
    """Return how large a zip says its content is."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            return sum(info.file_size for info in archive.infolist())
    except zipfile.BadZipFile:
        return 0


def _read_binary(raw: bytes, file: str) -> Workbook | Problem:
    """Read .xlsx, .xls and their kin; calamine sniffs the content."""
    try:
        book = python_calamine.load_workbook(io.BytesIO(raw))
        sheets = tuple(_read_sheet(book, name, file) for name in book.sheet_names)
    except python_calamine.PasswordError:
        return _password(file)
    except (python_calamine.CalamineError, ValueError, OverflowError, OSError) as error:
        return _unreadable(file, type(error).__name__)
    if any(len(sheet.rows) > MOST_ROWS for sheet in sheets):
        return _too_large(file)
    return Workbook(file, sheets)


def _read_sheet(book: python_calamine.CalamineWorkbook, name: str, file: str) -> Sheet:
    """Read one sheet with its leading blank rows and columns, so that row 7 is row 7 on screen."""
    rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False, nrows=MOST_ROWS + 1)
    return Sheet(file, name, tuple(tuple(row[:MOST_COLUMNS]) for row in rows))


def _read_csv(raw: bytes, file: str) -> Workbook | Problem:
    """Read CSV text in UTF-8 or GB18030."""
    text = _csv_text(raw)
    if text is None:
        return _unreadable(file, "encoding")
    try:
        rows = tuple(_csv_rows(text))
    except csv.Error as error:
        return _unreadable(file, str(error))
    if len(rows) > MOST_ROWS:
        return _too_large(file)
    return Workbook(file, (Sheet(file, "", rows),))


def _csv_text(raw: bytes) -> str | None:
    """Decode strictly: the byte order mark, then UTF-8, then GB18030."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _csv_rows(text: str) -> Iterator[tuple[CellValue, ...]]:
    """Split CSV text into rows; a blank line stays a row so that numbers match the screen."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    for row in reader:
        yield tuple(cell or None for cell in row[:MOST_COLUMNS])


def _too_large(file: str) -> Problem:
    """Say that a file is larger than anything an election needs."""
    return Problem(
        "file-too-large",
        FilePlace(file),
        Text("文件过大，未读取", "the file is too large and was not read"),
        Text(
            f"每个工作表最多 {MOST_ROWS} 行；请拆分，或删去多余的空行",
            f"a sheet has at most {MOST_ROWS} rows; split it or delete blank rows",
        ),
    )


def _password(file: str) -> Problem:
    """Say that a file is encrypted."""
    return Problem(
        "password",
        FilePlace(file),
        Text("文件设有密码，未读取", "the file is protected by a password and was not read"),
        Text("请另存一份不设密码的文件", "save a copy without a password"),
    )


def _unreadable(file: str, what: str) -> Problem:
    """Say that a file is not a table that we can read."""
    return Problem(
        "not-a-workbook",
        FilePlace(file),
        Text(f"不是可读取的表格文件（{what}）", f"not a table that can be read ({what})"),
        Text(
            "请用 Excel 或 WPS 另存为 .xlsx；照片、Word 和扫描件请放入 papers/",
            "save it as .xlsx; photographs, letters and scans go into papers/",
        ),
    )
