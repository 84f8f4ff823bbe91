"""A copy of a workbook made anew from its cells, with marks: for what cannot be marked as it is."""

from collections.abc import Mapping

from files.books.sheets import CellValue, Sheet, Workbook, words
from files.cell_sizes import height_of
from files.copies.copy_marks import REMARKS, REMARKS_WIDTH, SheetMarks
from files.workbooks import Cell, SheetText, workbook_bytes

_LONGEST_NAME = 31
_NO_NAME = "[]:*?/\\'"


def plain_copy(book: Workbook, marks: Mapping[str, SheetMarks], notice: SheetText) -> bytes:
    """Return the notice and the sheets of a workbook, text as text, numbers as numbers, in their rows."""
    sheets = [notice]
    for sheet in book.sheets:
        if sheet.name.strip() != REMARKS:
            taken = {each.name.casefold() for each in sheets}
            sheets.append(_copied(sheet, marks.get(sheet.name), _free_name(sheet.name, taken)))
    return workbook_bytes(sheets)


def _copied(sheet: Sheet, marks: SheetMarks | None, name: str) -> SheetText:
    """Return a sheet with its remarks."""
    rows = [[_cell(value) for value in row] for row in sheet.rows]
    if marks is None:
        return SheetText(name, rows=rows or [[None]])
    texts = {**marks.remarks, **({} if marks.header is None else {marks.header: REMARKS})}
    rows += [[] for _ in range(max(texts, default=-1) + 1 - len(rows))]
    for index, row in enumerate(rows):
        row.extend([None] * (marks.column + 1 - len(row)))
        row[marks.column] = texts.get(index)
    remarked = {(row, marks.column) for row in marks.remarks}
    return SheetText(
        name,
        rows=rows,
        column_widths={marks.column: REMARKS_WIDTH},
        heights={row: height_of(text, REMARKS_WIDTH) for row, text in marks.remarks.items()},
        marked=frozenset(marks.cells | remarked),
    )


def _cell(value: CellValue) -> Cell:
    """Return a cell as it is written; a truth or a time of day becomes the text that was shown."""
    match value:
        case bool():
            return words(value)
        case None | str() | int() | float():
            return value
        case _:
            return words(value)


def _free_name(name: str, taken: set[str]) -> str:
    """Return a name that a sheet may have and none has yet."""
    first = "".join("_" if sign in _NO_NAME else sign for sign in name).strip()[:_LONGEST_NAME] or "Sheet"
    number, free = 1, first
    while free.casefold() in taken:
        number += 1
        free = f"{first[: _LONGEST_NAME - 4]}_{number}"
    return free
