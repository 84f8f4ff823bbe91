"""Rows as high and columns as wide as words in two languages need: not every program finds that itself."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from files.cell_sizes import height_of, shown_width
from files.workbooks import LOOKED_AT, NARROWEST, WIDEST, Cell, SheetText

_ONE_LINE = 20  # points: as high as a row is that nobody sets


def fitted(sheet: SheetText) -> SheetText:
    """Return a sheet with the widths of its columns, and the heights of its headers and of full rows."""
    widths = list(_widths(sheet))
    high = {index: _height(row, widths) for index, row in enumerate(sheet.rows)}
    return replace(
        sheet,
        column_widths=dict(enumerate(widths)),
        heights={index: height for index, height in high.items() if height > _ONE_LINE} | dict(sheet.heights),
        header_height=_height(sheet.headers, widths) if sheet.headers else 0,
    )


def _widths(sheet: SheetText) -> Iterator[int]:
    """Yield the width of each column: what somebody set, or what its cells and its heading need."""
    for column, header in enumerate(sheet.headers):
        own = sheet.column_widths.get(column, sheet.widths.get(header, 0))
        cells = (row[column] for row in sheet.rows[:LOOKED_AT] if column < len(row))
        lines = [line for cell in cells for line in _text(cell).splitlines()]
        # The Chinese above stays on one line; the English below may be broken between its words.
        chinese, _, english = header.partition("\n")
        needed = max(map(shown_width, (*lines, chinese, *english.split())), default=0)
        yield own or min(max(needed + 2, NARROWEST), WIDEST)


def _height(cells: Sequence[Cell], widths: Sequence[int]) -> int:
    """Return how high a row must be for every cell to be read."""
    return max(
        (height_of(_text(cell) or "—", width) for cell, width in zip(cells, widths, strict=False)), default=0
    )


def _text(cell: Cell) -> str:
    """Return a cell as text."""
    return "" if cell is None else str(cell)
