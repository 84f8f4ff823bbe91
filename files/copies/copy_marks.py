"""What a copy that goes back to its sender adds to a sheet: a column of remarks, and cells to fix."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from files.books.sheets import CellValue, Sheet, Workbook, is_blank, words

REMARKS = "差错说明"  # the header of the column, and the name of the sheet before the sender's own
REMARKS_WIDTH = 44
# What a drop-down list may be made of: words, or cells of this workbook.
_PLAIN_CHOICES = re.compile(
    r"\"[^\"]*\"|(?:(?:'[^'\[\]]+'|\w+)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?"
)
_HEADER_WITHIN = 205  # rows: those in which headers are looked for, and some more for headers of several rows


@dataclass(frozen=True, slots=True)
class SheetMarks:
    """The marks of one sheet; rows and columns are indexes from 0."""

    column: int
    header: int | None = None  # no row above the first remark
    remarks: Mapping[int, str] = field(default_factory=dict)  # by row
    cells: frozenset[tuple[int, int]] = frozenset()


def offers_plainly(formula: str | None, kind: str | None) -> bool:
    """Whether a rule of a cell is a list of words or cells, and nothing that is computed."""
    return kind == "list" and formula is not None and _PLAIN_CHOICES.fullmatch(formula) is not None


def without_remarks(book: Workbook) -> Workbook:
    """Return a workbook without what we wrote into it when it went back: it is fixed and comes again."""
    sheets = (_without_column(sheet) for sheet in book.sheets if sheet.name.strip() != REMARKS)
    return replace(book, sheets=tuple(sheets))


def _without_column(sheet: Sheet) -> Sheet:
    """Return a sheet with the column of remarks blank, from its header down."""
    for header, cells in enumerate(sheet.rows[:_HEADER_WITHIN]):
        for column, cell in enumerate(cells):
            if cell == REMARKS:
                blank = tuple(_blanked(row, column) for row in sheet.rows)
                return replace(sheet, rows=(*sheet.rows[:header], *blank[header:]))
    return sheet


def _blanked(row: tuple[CellValue, ...], column: int) -> tuple[CellValue, ...]:
    """Return a row with one cell blank."""
    return (*row[:column], None, *row[column + 1 :]) if column < len(row) else row


def remarks_column(sheet: Sheet, header: int | None) -> int:
    """Return the column for remarks: the one of an earlier return, else the first right of everything."""
    if header is not None:
        for column, cell in enumerate(sheet.rows[header]):
            if words(cell) == REMARKS:
                return column
    filled = (column for row in sheet.rows for column, cell in enumerate(row) if not is_blank(cell))
    # Only the first cell of a merged range can be written to.
    return max(max(filled, default=-1), max((merge.right for merge in sheet.merged), default=-1)) + 1
