"""The row of headers of a table that people filled in, and the rows below it."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sources.places import SheetPlace
from sources.sheets import CellValue, Sheet, is_blank, words

HEADER_WITHIN = 15  # rows; above the headers stand a title, the sender, a note

TOWNSHIP_HEADERS = (
    "乡镇",
    "乡（镇）",
    "乡镇（街道）",
    "镇（街道）",
    "所属乡镇",
    "所在乡镇",
    "乡镇名称",
    "镇",
)
VILLAGE_HEADERS = ("村", "村名", "村（社区）", "行政村", "所属村", "所在村", "村名称")
SERIAL_HEADERS = ("序号", "编号", "序")
REMARK_HEADERS = ("备注", "说明")

_BLANKS = re.compile(r"[\s\u200b-\u200f\u2060\ufeff*]+")


def header_key(text: str) -> str:
    """Return the form in which two writings of one header are equal; the star of a required column goes."""
    return _BLANKS.sub("", unicodedata.normalize("NFKC", text))


@dataclass(frozen=True, slots=True)
class Header:
    """A row of headers: which column holds what, and which columns mean nothing to us."""

    sheet: Sheet
    row: int
    columns: Mapping[str, int]  # by name; the first where several bear the name
    repeated: tuple[int, ...]
    unknown: tuple[int, ...]

    def place(self, column: int | None = None) -> SheetPlace:
        """Return the place of a header, or of the row of headers."""
        return self.sheet.place(self.row, column)

    def written(self, column: int) -> str:
        """Return a header as it is written."""
        return words(self.sheet.cell(self.row, column))

    def rows(self) -> Iterator["TableRow"]:
        """Return the rows below that show anything."""
        for index in range(self.row + 1, len(self.sheet.rows)):
            if not all(is_blank(cell) for cell in self.sheet.rows[index]):
                yield TableRow(self, index)


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a table, read by the names of its columns."""

    header: Header
    index: int

    def cell(self, name: str) -> CellValue:
        """Return a cell's value; a column that is not there shows nothing."""
        column = self.header.columns.get(name)
        return None if column is None else self.header.sheet.cell(self.index, column)

    def text(self, name: str) -> str:
        """Return a cell as the text a reader sees."""
        return words(self.cell(name))

    def place(self, name: str = "") -> SheetPlace:
        """Return the place of a cell, or of the row where there is no such column."""
        return self.header.sheet.place(self.index, self.header.columns.get(name))

    def filled(self) -> list[tuple[int, str]]:
        """Return the cells that show anything, with their columns."""
        cells = self.header.sheet.rows[self.index]
        return [(column, words(cell)) for column, cell in enumerate(cells) if not is_blank(cell)]


def find_header(sheet: Sheet, names: Mapping[str, str], needed: frozenset[str]) -> Header | None:
    """Find the first row, not far down, that has a header for each needed name; `names` is by header key."""
    for row, cells in enumerate(sheet.rows[:HEADER_WITHIN]):
        named = [names.get(header_key(words(cell)), "") for cell in cells]
        if needed <= set(named):
            return _header(sheet, row, named)
    return None


def _header(sheet: Sheet, row: int, named: list[str]) -> Header:
    """Sort the columns of a row of headers into known, repeated and unknown ones."""
    columns: dict[str, int] = {}
    repeated, unknown = [], []
    for column, name in enumerate(named):
        if not name:
            unknown += [] if is_blank(sheet.cell(row, column)) else [column]
        elif name in columns:
            repeated.append(column)
        else:
            columns[name] = column
    return Header(sheet, row, columns, tuple(repeated), tuple(unknown))


def header_names(headers: Mapping[str, tuple[str, ...]]) -> Mapping[str, str]:
    """Turn headers by name into names by header key; the first name keeps a header that two claim."""
    names: dict[str, str] = {}
    for name, written in headers.items():
        for header in written:
            names.setdefault(header_key(header), name)
    return names
