"""Reads "XML 表格 2003" (SpreadsheetML), which older systems save as .xls or .xml."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time

from files.books.bounds import MOST_ELEMENTS, MOST_SHEETS, Bounds
from files.books.compound import DamagedError, TooMuchError
from files.books.sheets import Cell, CellValue, Merge, Sheet
from files.books.walked.plain_xml import Attributes, Walk, walk_xml

_TALLEST_SPAN = 5_000
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)(E[+-]?\d{1,3})?", re.IGNORECASE | re.ASCII)
_COUNT = re.compile(r"\d{1,9}", re.ASCII)
_FIRST_DAY = date(1900, 1, 1)  # before it there is only the time of day


@dataclass(slots=True)
class Page:
    """A sheet as far as it is read; indexes count from 0."""

    name: str
    rows: list[list[CellValue]] = field(default_factory=list)
    merged: list[Merge] = field(default_factory=list)
    uncalculated: list[Cell] = field(default_factory=list)
    errors: list[Cell] = field(default_factory=list)
    hidden: bool = False
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: int = 0
    covered: dict[int, tuple[int, int]] = field(default_factory=dict)  # by column: the last merge's rows
    left: int = 0  # where its table begins
    row: int = -1
    below: int = 0  # the row that comes next, unless that says otherwise
    column: int = -1
    beside: int = 0  # as above

    def sheet(self, file: str) -> Sheet:
        """Return the sheet as plain data."""
        marks = tuple(self.merged), tuple(self.uncalculated), tuple(self.errors)
        return Sheet(file, self.name, tuple(map(tuple, self.rows)), *marks, hidden=self.hidden)


@dataclass(slots=True)
class _Reader:
    """Collects the sheets of a workbook; elements count only where they belong."""

    bounds: Bounds
    pages: list[Page] = field(default_factory=list)
    cells: int = 0
    elements: int = 0
    walk: Walk = field(init=False)
    _type: str | None = None  # of the open value
    _parts: list[str] = field(default_factory=list)
    _value: CellValue = None
    _formula: bool = False
    _says: bool = False  # whether text is wanted

    def __post_init__(self) -> None:
        """Stand ready for the walk."""
        self.walk = Walk(self.begin, self.end, self.say)

    def begin(self, name: str, attributes: Attributes) -> None:
        """See an element begin."""
        self.elements += 1
        if self.elements > MOST_ELEMENTS:
            raise TooMuchError
        match self.walk.parent(), name:
            case "Row", "Cell":
                self._cell(self.pages[-1], attributes)
            case "Cell", "Data":
                self._says, self._type, self._parts = True, attributes.get("Type", "String"), []
            case "Table", "Row":
                self._row(self.pages[-1], attributes)
            case _:
                self._around(name, attributes)

    def _around(self, name: str, attributes: Attributes) -> None:
        """See an element that holds no cell begin."""
        match self.walk.parent(), name:
            case "Workbook", "Worksheet":
                if len(self.pages) >= MOST_SHEETS:
                    raise TooMuchError
                self.pages.append(Page(attributes.get("Name", "")))
            case "Worksheet", "Table":
                page = self.pages[-1]
                page.below = max(_count(attributes, "TopCell", 1) - 1, page.below)
                page.left = max(_count(attributes, "LeftCell", 1) - 1, 0)
            case "Table", "Column" if _yes(attributes, "Hidden"):
                self.pages[-1].hidden_columns += _count(attributes, "Span", 0) + 1
            case "WorksheetOptions", "Visible":
                self._says, self._parts = True, []
            case _:
                pass

    def say(self, text: str) -> None:
        """See text."""
        if self._says:
            self._parts.append(text)

    def end(self, name: str) -> None:
        """See an element end."""
        match self.walk.parent(), name:
            case "Cell", "Data":
                self._value, self._says = _typed("".join(self._parts), self._type or ""), False
            case "Row", "Cell":
                self._place(self.pages[-1])
            case "WorksheetOptions", "Visible":
                self._says = False
                if self.pages:
                    self.pages[-1].hidden = "".join(self._parts).strip() in {"SheetHidden", "SheetVeryHidden"}
            case _:
                pass

    def _row(self, page: Page, attributes: Attributes) -> None:
        """Begin a row, where it says it is or below the one before."""
        page.row = max(_count(attributes, "Index", page.below + 1) - 1, 0)
        rows = min(_count(attributes, "Span", 0) + 1, self.bounds.rows)
        page.below, page.beside = page.row + rows, page.left
        if _yes(attributes, "Hidden"):
            page.hidden_rows += range(page.row, page.row + rows)
            self.cells += rows

    def _cell(self, page: Page, attributes: Attributes) -> None:
        """Begin a cell; those that it covers to its right are left out of the file."""
        index = _count(attributes, "Index", 0)
        page.column = page.left + index - 1 if index else page.beside
        across, down = _count(attributes, "MergeAcross", 0), _count(attributes, "MergeDown", 0)
        page.beside = page.column + across + 1
        if across or down:
            across, down = min(across, self.bounds.columns), min(down, _TALLEST_SPAN)
            page.merged.append(Merge(page.row, page.column, page.row + down, page.column + across))
            self.cells += across + 1
            reach = (page.row, page.row + down)
            page.covered |= dict.fromkeys(range(page.column, page.column + across + 1), reach)
        self._value, self._type, self._formula = None, None, "Formula" in attributes

    def _place(self, page: Page) -> None:
        """Put the cell that ends where it belongs, if it shows anything."""
        at = page.row, page.column
        if self._type == "Error":
            page.errors.append(at)
        elif self._formula and self._value is None:
            page.uncalculated.append(at)
        if self._value is None or self._type == "Error":
            return
        if at[0] >= self.bounds.rows or at[1] >= self.bounds.columns:
            raise TooMuchError
        if page.covered.get(at[1], (-1, -1))[0] < at[0] <= page.covered.get(at[1], (-1, -1))[1]:
            raise DamagedError  # under a cell that reaches down: which column is meant, nobody can say
        self._fill(page, *at)

    def _fill(self, page: Page, at_row: int, at_column: int) -> None:
        """Put the value into its row, with blanks before it; a place that is filled twice is damaged."""
        while len(page.rows) <= at_row:
            page.rows.append([])
        row = page.rows[at_row]
        added = max(at_column + 1 - len(row), 0)
        self.cells += added
        if self.cells > self.bounds.cells:
            raise TooMuchError
        row += [None] * added
        if row[at_column] is not None:
            raise DamagedError
        row[at_column] = self._value


def read_pages(text: str, bounds: Bounds) -> list[Page]:
    """Read the sheets of a workbook; what is damaged, or larger than its bounds, raises."""
    reader = _Reader(bounds)
    walk_xml(text.lstrip("\ufeff \t\r\n"), reader.walk)
    return reader.pages


def read_sheets(text: str, file: str, bounds: Bounds) -> Iterator[Sheet]:
    """Return the sheets as plain data."""
    return (page.sheet(file) for page in read_pages(text, bounds))


def _count(attributes: Attributes, name: str, otherwise: int) -> int:
    """Return a number that an attribute gives."""
    written = attributes.get(name, "").strip()
    return int(written) if _COUNT.fullmatch(written) else otherwise


def _yes(attributes: Attributes, name: str) -> bool:
    """Whether an attribute is set."""
    return attributes.get(name, "").strip() in {"1", "true", "True"}


def _typed(text: str, kind: str) -> CellValue:
    """Return a value as what the file says it is; what cannot be that stays as it is written."""
    bare = text.strip()
    match kind:
        case "Number" if _NUMBER.fullmatch(bare):
            return float(bare)
        case "DateTime":
            return _moment(bare) or text or None
        case "Boolean" if bare in {"0", "1"}:
            return bare == "1"
        case _:
            return text or None


def _moment(text: str) -> date | datetime | time | None:
    """Return a date, a moment or a time of day."""
    try:
        read = datetime.fromisoformat(text)
    except ValueError:
        return None
    if read.date() < _FIRST_DAY:
        return read.time()
    return read if read.time() != time() else read.date()
