"""Workbooks as plain data: sheets of cells that keep their row and column on screen.

A cell keeps the type it has in the file, so that a number never passes for text.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from vocabulary.places import SheetPlace, column_letter

Cell = tuple[int, int]  # row and column, from 0
CellValue = str | float | int | bool | date | datetime | time | timedelta | None


@dataclass(frozen=True, slots=True)
class Merge:
    """Cells that are merged into one; its value stands in the first, the others are blank."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet; row and column indexes count from 0, places from 1 as on screen."""

    file: str
    name: str
    rows: tuple[tuple[CellValue, ...], ...]
    merged: tuple[Merge, ...] = ()
    uncalculated: tuple[Cell, ...] = ()  # formulas without a result: they show as blank cells
    errors: tuple[Cell, ...] = ()  # formulas whose result is an error, as above
    hidden: bool = False
    index: int = 0  # among the sheets of its file

    def whole(self) -> SheetPlace:
        """Return the place of the sheet as a whole."""
        return SheetPlace(self.file, self.name, index=self.index)

    def place(self, row: int, column: int | None = None) -> SheetPlace:
        """Return the place of a cell, or of a whole row."""
        letters = "" if column is None else column_letter(column)
        return SheetPlace(self.file, self.name, row + 1, letters, self.index)

    def cell(self, row: int, column: int) -> CellValue:
        """Return a cell's value; beyond the sheet's edge there is nothing."""
        cells = self.rows[row] if row < len(self.rows) else ()
        return cells[column] if column < len(cells) else None


@dataclass(frozen=True, slots=True)
class Workbook:
    """All sheets of one file, in their order."""

    file: str
    sheets: tuple[Sheet, ...]
    by_password: bool = field(default=False, compare=False)  # opened by a password that was given

    def sheet(self, name: str) -> Sheet | None:
        """Return the sheet of that name, if there is one."""
        return next((sheet for sheet in self.sheets if sheet.name.strip() == name), None)


@dataclass(frozen=True, slots=True)
class Marks:
    """Filled cells of one sheet that look unlike the rest of their column, and what is hidden."""

    struck: int = 0
    coloured: int = 0
    hidden_rows: int = 0
    hidden_columns: int = 0

    @property
    def any(self) -> bool:
        """Whether there is anything to report."""
        return bool(self.struck or self.coloured or self.hidden_rows or self.hidden_columns)


def words(value: CellValue) -> str:
    """Return a cell as the text a reader sees; a whole float loses its `.0`, a date is ISO."""
    match value:
        case str():  # first, for nearly every cell is one
            return value.strip()
        case None:
            return ""
        case bool():
            return "是" if value else "否"
        case float():
            return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
        case datetime():
            return value.date().isoformat()
        case _:
            return str(value)


def is_blank(value: CellValue) -> bool:
    """Whether a cell shows nothing."""
    return value is None or (isinstance(value, str) and not value.strip())
