"""Writes sheets of blocks as an Excel workbook: frozen headers, filters, links."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from files.report_books import ReportRow, ReportSheet, Style, report_bytes
from reports.blocks import Bars, Block, Board, Column, Grid, Heading, Line, NewPage, Pairs, Signs, Title
from reports.sheets import Sheet, ToPage, ToRow
from reports.writers.bar_widths import signs_of
from reports.writers.tiles import cells_of
from vocabulary.texts import Lang, Text
from vocabulary.writing.unseen import shown

_NUMBER = re.compile(r"[-+]?\d{1,9}(\.\d+)?")
_NO_ROWS = Text("（无）", "(none)")
_PAGE = Text("第 &P 页 共 &N 页", "page &P of &N")


@dataclass(slots=True)
class _Laid:
    """The rows of a sheet so far, and where its last table begins and ends."""

    rows: list[ReportRow] = field(default_factory=list)
    header: int | None = None
    last: int = 0


def blocks_xlsx(sheets: Sequence[Sheet], mark: str, lang: Lang) -> bytes:
    """Return a workbook; `mark` stands at the foot of every page and says who may read it."""
    laid = {sheet.name: _laid(sheet.blocks, lang) for sheet in sheets}
    rows = {sheet.name: _rows_by_words(laid[sheet.name]) for sheet in sheets}
    foot = (mark, _PAGE.to(lang))
    return report_bytes([_sheet(sheet, laid[sheet.name], rows, foot) for sheet in sheets])


def _sheet(
    sheet: Sheet, laid: _Laid, rows: Mapping[str, Mapping[tuple[int, str], int]], foot: tuple[str, str]
) -> ReportSheet:
    """Return one sheet with its links."""
    first = (laid.header or 0) + 1
    links = {
        (first + row, column): link
        for (row, column), target in sheet.targets.items()
        if (link := _link(target, rows)) is not None
    }
    return ReportSheet(
        sheet.name,
        laid.rows,
        links=links,
        header=laid.header,
        last=laid.last,
        filtered=sheet.filtered,
        long=sheet.wide,
        slim=sheet.slim,
        shares=sheet.shares,
        footer=foot,
        one_page=sheet.one_page,
        twice=sheet.twice,
    )


def _link(target: ToRow | ToPage, rows: Mapping[str, Mapping[tuple[int, str], int]]) -> str | None:
    """Return a target as a workbook writes it; a row that is not there is no link."""
    match target:
        case ToPage(path):
            return f"external:{path}"
        case ToRow(sheet, column, words):
            row = rows.get(sheet, {}).get((column, words))
            return None if row is None else f"internal:'{sheet}'!A{row + 1}"


def _rows_by_words(laid: _Laid) -> dict[tuple[int, str], int]:
    """Return by column and words the first row of the last table that holds them."""
    found: dict[tuple[int, str], int] = {}
    if laid.header is None:
        return found
    for index in range(laid.header + 1, laid.last + 1):
        for column, cell in enumerate(laid.rows[index].cells):
            found.setdefault((column, str(cell)), index)
    return found


def _laid(blocks: Iterable[Block], lang: Lang) -> _Laid:
    """Lay blocks out from above downwards."""
    laid = _Laid()
    for block in blocks:
        if isinstance(block, Grid):
            laid.header = len(laid.rows)
        laid.rows += _rows(block, lang)
        laid.last = len(laid.rows) - 1 if isinstance(block, Grid) else laid.last
    return laid


def _rows(block: Block, lang: Lang) -> Iterator[ReportRow]:
    """Yield the rows of a block."""
    match block:
        case Title() | Heading() | Line():
            yield from _words(block)
        case Pairs(rows):
            yield from (ReportRow(Style.PAIR, (shown(key), _cell(value))) for key, value in rows)
        case Grid():
            yield from _grid(block, lang)
        case Bars():
            yield from (ReportRow(Style.ROW, tuple(map(shown, cells))) for cells in signs_of(block))
        case Board():
            yield from (ReportRow(Style.ROW, tuple(map(shown, cells))) for cells in cells_of(block))
        case Signs(lines):
            yield from (ReportRow(Style.LINE, (shown(line),)) for line in lines)
        case NewPage():
            return


def _words(block: Title | Heading | Line) -> Iterator[ReportRow]:
    """Yield a title with what stands below it, a heading with room above, or a line."""
    match block:
        case Title(words, below):
            yield ReportRow(Style.TITLE, (shown(words),))
            if below:
                yield ReportRow(Style.LINE, (shown(below),))
        case Heading(words):
            yield ReportRow(Style.LINE, ("",))
            yield ReportRow(Style.HEADING, (shown(words),))
        case Line(words):
            yield ReportRow(Style.LINE, (shown(words),))


def _grid(grid: Grid, lang: Lang) -> Iterator[ReportRow]:
    """Yield the header and the rows of a table; one without rows says so."""
    yield ReportRow(Style.HEADER, tuple(shown(column.head) for column in grid.columns))
    for row in grid.rows:
        cells = tuple(_in_column(column, cell) for column, cell in zip(grid.columns, row.cells, strict=True))
        yield ReportRow(Style.SUM if row.strong else Style.ROW, cells)
    if not grid.rows:
        yield ReportRow(Style.ROW, (_NO_ROWS.to(lang), *("" for _ in grid.columns[1:])))


def _in_column(column: Column, cell: str) -> str | int | float:
    """Return a cell: a number in a column of figures, so that it sorts and adds up; else its text."""
    return _cell(cell) if column.right else shown(cell)


def _cell(words: str) -> str | int | float:
    """Return figures as a number, and anything else as text."""
    if not _NUMBER.fullmatch(words):
        return shown(words)
    return float(words) if "." in words else int(words)
