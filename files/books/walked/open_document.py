"""Reads the sheets of an .ods, as LibreOffice and WPS write it on computers with domestic systems.

A cell and a row can say that they stand a million times, so what is filled is counted before it is made.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from files.books.bounds import MOST_ELEMENTS, MOST_SHEETS, Bounds
from files.books.compound import DamagedError, TooMuchError
from files.books.sheets import Cell, CellValue, Merge, Sheet
from files.books.unpacked import LARGEST_REPEATED, NotWholeError, unpacked
from files.books.walked.open_values import is_error, kind_of, value_of
from files.books.walked.plain_xml import Attributes, Walk, walk_xml

_CONTENT = "content.xml"
_MANIFEST = "META-INF/manifest.xml"
_ROWS_IN = frozenset({"table", "table-rows", "table-header-rows", "table-row-group"})
_CELLS = frozenset({"table-cell", "covered-table-cell"})
_BESIDE = frozenset({"annotation", "frame", "custom-shape", "ruby-text", "note"})  # no text of the cell
_SPACES = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 1_000


class EncryptedError(Exception):
    """The file is locked with a password."""


class OtherDocumentError(Exception):
    """The file is a letter or a presentation, or another document of the same family."""


@dataclass(slots=True)
class Table:
    """A sheet as far as it is read; indexes count from 0."""

    name: str
    hidden: bool
    rows: list[tuple[CellValue, ...]] = field(default_factory=list)
    merged: list[Merge] = field(default_factory=list)
    uncalculated: list[Cell] = field(default_factory=list)
    errors: list[Cell] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: int = 0
    row: int = 0
    times: int = 1  # how often the open row stands
    column: int = 0
    open: list[CellValue] = field(default_factory=list)  # the open row

    def sheet(self, file: str) -> Sheet:
        """Return the sheet as plain data."""
        marks = tuple(self.merged), tuple(self.uncalculated), tuple(self.errors)
        return Sheet(file, self.name, tuple(self.rows), *marks, hidden=self.hidden)


@dataclass(slots=True)
class _Reader:
    """Walks the sheets; elements count only where they belong."""

    bounds: Bounds
    tables: list[Table] = field(default_factory=list)
    cells: int = 0
    text: int = 0
    elements: int = 0
    walk: Walk = field(init=False)
    _cell: Attributes | None = None  # the open one
    _lines: list[str] = field(default_factory=list)  # what it shows
    body: str = ""  # what kind of document it is: a spreadsheet, a text
    _style: str = ""
    _hidden: set[str] = field(default_factory=set)  # styles of sheets that do not show

    def __post_init__(self) -> None:
        """Stand ready for the walk."""
        self.walk = Walk(self.begin, self.end, self.say)

    def begin(self, name: str, attributes: Attributes) -> None:
        """See an element begin."""
        self.elements += 1
        if self.elements > MOST_ELEMENTS:
            raise TooMuchError
        if self._cell is not None:
            self._inside(name, attributes)
        elif name in _CELLS and self.walk.parent() == "table-row":
            self._cell, self._lines = attributes, []
        elif name == "table-row" and self.walk.parent() in _ROWS_IN and self.tables:
            self._row(self.tables[-1], attributes)
        else:
            self._around(name, attributes)

    def _inside(self, name: str, attributes: Attributes) -> None:
        """See an element of a cell begin."""
        if name == "table":
            raise DamagedError  # a table in a cell is nothing that a spreadsheet program writes
        if not self._is_shown():
            return
        if name in {"p", "h"}:
            self._lines.append("")
        elif name == "s":
            self._add(" " * min(_count(attributes, "c"), _MOST_SPACES))
        elif name in {"tab", "line-break"}:
            self._add(" " if name == "tab" else "\n")

    def _around(self, name: str, attributes: Attributes) -> None:
        """See an element that holds no cell begin."""
        match name:
            case _ if self.walk.parent() == "body":
                self.body = name
            case "table" if self.body == "spreadsheet":
                self._table(attributes)
            case "table-column" if self.tables and _is_hidden(attributes):
                self.tables[-1].hidden_columns += _count(attributes, "number-columns-repeated")
            case "style":
                self._style = attributes.get("name", "")
            case "table-properties" if attributes.get("display") == "false":
                self._hidden.add(self._style)
            case _:
                pass

    def say(self, text: str) -> None:
        """See text: only what stands in a paragraph of the open cell is shown."""
        if self._cell is not None and self._lines and self._is_shown() and self.walk.parent() not in _CELLS:
            self._add(_SPACES.sub(" ", text))

    def _add(self, text: str) -> None:
        """Add to the last line of the open cell."""
        if self._lines:
            self._lines[-1] += text

    def _is_shown(self) -> bool:
        """Whether what comes is the cell's own, and no note or picture beside it."""
        return _BESIDE.isdisjoint(self.walk.path)

    def end(self, name: str) -> None:
        """See an element end."""
        if name in _CELLS and self.walk.parent() == "table-row" and self._cell is not None:
            if self.tables:
                self._place(self.tables[-1], self._cell)
            self._cell = None
        elif name == "table-row" and self.walk.parent() in _ROWS_IN and self.tables:
            self._end_row(self.tables[-1])

    def _table(self, attributes: Attributes) -> None:
        """Begin a sheet; one that stands anywhere else is nothing that we know."""
        if self.walk.parent() != "spreadsheet":
            raise DamagedError
        if len(self.tables) >= MOST_SHEETS:
            raise TooMuchError
        hidden = attributes.get("style-name", "") in self._hidden
        self.tables.append(Table(attributes.get("name", ""), hidden))

    def _row(self, table: Table, attributes: Attributes) -> None:
        """Begin a row, or as many as it stands for."""
        table.times, table.column, table.open = _count(attributes, "number-rows-repeated"), 0, []
        if _is_hidden(attributes) and table.row + table.times <= self.bounds.rows:
            table.hidden_rows += range(table.row, table.row + table.times)

    def _end_row(self, table: Table) -> None:
        """Put the row into its place, as often as it stands; blank ones wait for a filled one."""
        first, table.row = table.row, table.row + table.times
        if not table.open:
            return
        if table.row > self.bounds.rows:
            raise TooMuchError
        self.cells += len(table.open) * table.times
        self.text += sum(len(cell) for cell in table.open if isinstance(cell, str)) * (table.times - 1)
        if self.cells > self.bounds.cells or self.text > LARGEST_REPEATED:
            raise TooMuchError
        table.rows += [()] * (first - len(table.rows))
        table.rows += [tuple(table.open)] * table.times

    def _place(self, table: Table, attributes: Attributes) -> None:
        """Put the cell that ends into the open row, as often as it stands."""
        text, at = "\n".join(self._lines).strip("\n"), (table.row, table.column)
        times = _count(attributes, "number-columns-repeated")
        table.column += times
        _merge(table, at, attributes, self.bounds)
        if is_error(attributes, text):
            table.errors.append(at)
            return
        value = value_of(attributes, text)
        if value is None:
            if "formula" in attributes and not kind_of(attributes):
                table.uncalculated.append(at)
            return
        if table.column > self.bounds.columns:
            raise TooMuchError
        self.text += len(text) * times
        table.open += [None] * (at[1] - len(table.open)) + [value] * times


def _merge(table: Table, at: Cell, attributes: Attributes, bounds: Bounds) -> None:
    """Keep what a cell spans, where it is more than itself."""
    across = _count(attributes, "number-columns-spanned")
    down = _count(attributes, "number-rows-spanned")
    if across * down > 1 and at[0] < bounds.rows and at[1] < bounds.columns:
        bottom, right = min(at[0] + down, bounds.rows) - 1, min(at[1] + across, bounds.columns) - 1
        table.merged.append(Merge(*at, bottom, right))


def read_tables(archive: zipfile.ZipFile, bounds: Bounds) -> list[Table]:
    """Read the sheets of an .ods; what is damaged, locked, or larger than its bounds, raises."""
    parts = {info.filename: info for info in archive.infolist()}
    if _CONTENT not in parts or len(parts) != len(archive.infolist()):
        raise DamagedError
    try:
        if _MANIFEST in parts and b"encryption-data" in unpacked(archive, parts[_MANIFEST]):
            raise EncryptedError
        text = unpacked(archive, parts[_CONTENT]).decode("utf-8-sig")
    except (NotWholeError, zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError):
        raise DamagedError from None
    reader = _Reader(bounds)
    walk_xml(text, reader.walk)
    if reader.body != "spreadsheet":
        raise OtherDocumentError(reader.body)
    return reader.tables


def open_sheets(archive: zipfile.ZipFile, file: str, bounds: Bounds) -> Iterator[Sheet]:
    """Return the sheets as plain data."""
    return (table.sheet(file) for table in read_tables(archive, bounds))


def _count(attributes: Attributes, name: str) -> int:
    """Return how often something stands; what is no count is damaged."""
    written = attributes.get(name, "1").strip()
    if not (written.isascii() and written.isdigit() and len(written) < 10):
        raise DamagedError
    return max(int(written), 1)


def _is_hidden(attributes: Attributes) -> bool:
    """Whether a row or a column is hidden, by hand or by a filter."""
    return attributes.get("visibility") in {"collapse", "filter"}
