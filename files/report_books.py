"""Writes workbooks that are read and printed, not filled in: lines, tables, links, bars behind figures.

The same sheets give the same bytes. Text is written as text: no formula is ever made of what a cell says.
"""

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache

import xlsxwriter  # type: ignore[import-untyped]  # XlsxWriter ships no types
from xlsxwriter.format import Format  # type: ignore[import-untyped]  # as above
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]  # as above

from files.cell_sizes import shown_width
from files.workbooks import A4, CREATED, fitting

_OPTIONS: Mapping[str, object] = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "max_url_length": 2079,
}
_NARROWEST, _WIDEST, _LONG, _SLIM = 5, 22, 40, 7
_WORD = re.compile("[A-Za-z']+")
_LOOKED_AT = 300  # rows that decide how wide a column is
_LINE, _HIGHEST = 15, 400  # points
_REMEMBERED = 20_000  # texts with the lines that they take
_DATA_BAR: Mapping[str, object] = {
    "type": "data_bar",
    "bar_solid": True,
    "bar_color": "#9DB4CF",
    "min_type": "num",
    "max_type": "num",
    "min_value": 0,
    "max_value": 100,
}


class Style(Enum):
    """How a row is written."""

    TITLE = "title"
    HEADING = "heading"
    LINE = "line"
    HEADER = "header"
    ROW = "row"
    SUM = "sum"
    PAIR = "pair"


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One row: its cells, which are numbers or text; of titles, headings and lines the first alone counts."""

    style: Style
    cells: Sequence[str | int | float]


@dataclass(frozen=True, slots=True)
class ReportSheet:
    """One sheet. Rows and columns count from nought; links are `internal:` or relative paths."""

    name: str
    rows: Sequence[ReportRow]
    links: Mapping[tuple[int, int], str] = field(default_factory=dict)
    header: int | None = None  # the header that stays on the screen, and on each page of paper
    last: int = 0  # the last row below that header
    filtered: bool = False
    long: Sequence[int] = ()  # columns of long text
    slim: Sequence[int] = ()  # columns of a sign or two, under a header that is broken between its words
    shares: Sequence[int] = ()  # columns of that table that hold percentages
    footer: tuple[str, str] = ("", "")  # left and right; `&P` and `&N` on the right: the page, of how many
    one_page: bool = False  # upright, on one sheet of paper
    twice: int = 0  # the first columns of a sheet that is two pages wide: they are on both


@dataclass(frozen=True, slots=True)
class _Formats:
    """The formats of one workbook."""

    styles: Mapping[Style, Format]
    number: Format
    linked: Format


def report_bytes(sheets: Sequence[ReportSheet]) -> bytes:
    """Return the sheets as the bytes of an .xlsx file."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, dict(_OPTIONS))
    book.set_properties({"created": CREATED})
    formats = _Formats(
        _styles(book),
        number=book.add_format({**_FRAMED, "align": "right", "indent": 1}),
        linked=book.add_format({**_FRAMED, "font_color": "#1F4E8C", "underline": 1, "num_format": "@"}),
    )
    for sheet in sheets:
        _write(book.add_worksheet(sheet.name), sheet, formats)
    book.close()
    return stream.getvalue()


_FRAMED: Mapping[str, object] = {
    "border": 1,
    "border_color": "#B9B4A7",
    "valign": "vcenter",
    "text_wrap": True,
}


def _styles(book: xlsxwriter.Workbook) -> Mapping[Style, Format]:
    """Make the formats."""
    above = {"text_wrap": True, "valign": "vcenter"}
    looks: Mapping[Style, Mapping[str, object]] = {
        Style.TITLE: {**above, "bold": True, "font_size": 15, "align": "center"},
        Style.HEADING: {**above, "bold": True, "font_size": 12, "font_color": "#8C1D18"},
        Style.LINE: {**above, "font_size": 10},
        Style.HEADER: {**_FRAMED, "bold": True, "align": "center", "bg_color": "#EFEBE0"},
        Style.ROW: _FRAMED,
        Style.SUM: {**_FRAMED, "bold": True, "bg_color": "#F6F3EA"},
        Style.PAIR: _FRAMED,
    }
    return {style: book.add_format(dict(look)) for style, look in looks.items()}


def _write(page: Worksheet, sheet: ReportSheet, formats: _Formats) -> None:
    """Write one sheet from top to bottom."""
    widths = _widths(sheet)
    for column, width in enumerate(widths):
        page.set_column(column, column, width)
    across = widths[: sheet.twice] or widths  # what both pages repeat
    for index, row in enumerate(sheet.rows):
        match row.style:
            case Style.TITLE | Style.HEADING | Style.LINE:
                _write_line(page, index, row, formats.styles[row.style], across)
            case Style.HEADER | Style.ROW | Style.SUM | Style.PAIR:
                page.set_row(index, _height(row.cells, widths))
                _write_cells(page, index, row, sheet.links, formats)
    _set_up(page, sheet, len(widths))


def _height(cells: Sequence[str | int | float], widths: Sequence[int]) -> int:
    """Return how high a row must be: not every program finds out by itself."""
    lines = (_lines(str(cell), width - 1) for cell, width in zip(cells, widths, strict=False))
    return min(_LINE * max(lines, default=1) + 3, _HIGHEST)


@lru_cache(_REMEMBERED)
def _lines(text: str, width: int) -> int:
    """Return how many lines a text takes in a column; of many rows, most cells say what others say."""
    return sum(max(1, -(-shown_width(line) // width)) for line in text.split("\n"))


def _write_line(page: Worksheet, index: int, row: ReportRow, style: Format, widths: Sequence[int]) -> None:
    """Write a line across the sheet, as high as its words need."""
    words = fitting(str(row.cells[0]) if row.cells else "")
    lines = _lines(words, max(1, sum(widths) - 2))
    page.set_row(index, (_LINE + 7 if row.style is not Style.LINE else _LINE) * lines)
    if len(widths) > 1:
        page.merge_range(index, 0, index, len(widths) - 1, "", style)
    page.write_string(index, 0, words, style)


def _write_cells(
    page: Worksheet, index: int, row: ReportRow, links: Mapping[tuple[int, int], str], formats: _Formats
) -> None:
    """Write the cells of a table."""
    style = formats.styles[row.style]
    for column, cell in enumerate(row.cells):
        link = links.get((index, column))
        if link is not None:
            page.write_url(index, column, link, formats.linked, fitting(str(cell)))
        elif isinstance(cell, str):
            page.write_string(index, column, fitting(cell), style)
        else:
            page.write_number(index, column, cell, formats.number if row.style is Style.ROW else style)


def _set_up(page: Worksheet, sheet: ReportSheet, columns: int) -> None:
    """Print on A4 across, one page wide or two, headers on each page, page x of y below."""
    if not sheet.one_page:
        page.set_landscape()
    page.set_paper(A4)
    # Two pages wide, the program breaks where the first is full: fonts make columns wider on some computers.
    page.fit_to_pages(2 if sheet.twice else 1, 1 if sheet.one_page else 0)
    if sheet.twice:
        page.repeat_columns(0, sheet.twice - 1)
        page.print_across()
    page.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.8 if sheet.one_page else 0.6)
    words, pages = sheet.footer
    # Upright, the two do not fit side by side.
    page.set_footer(f"&L{words.replace('&', '&&')}&R{chr(10) if sheet.one_page else ''}{pages}")
    if sheet.header is None:
        return
    page.repeat_rows(sheet.header)
    if sheet.filtered:
        page.freeze_panes(sheet.header + 1, 0)
        if sheet.last > sheet.header:
            page.autofilter(sheet.header, 0, sheet.last, columns - 1)
    for column in sheet.shares:
        page.conditional_format(sheet.header + 1, column, sheet.last, column, dict(_DATA_BAR))


def _widths(sheet: ReportSheet) -> list[int]:
    """Return the width of each column: of what stands in tables, within bounds."""
    tables = [row for row in sheet.rows if row.style in {Style.HEADER, Style.ROW, Style.SUM, Style.PAIR}]
    columns = max((len(row.cells) for row in tables), default=1)
    return [_width(sheet, tables, column) for column in range(columns)]


def _width(sheet: ReportSheet, tables: Sequence[ReportRow], column: int) -> int:
    """Return the width of one column."""
    if column in sheet.slim:
        return max(_SLIM, *(_longest_word(str(row.cells[column])) + 1 for row in tables[:1]))
    shown = [shown_width(str(row.cells[column])) for row in tables[:_LOOKED_AT] if column < len(row.cells)]
    most = _LONG if column in sheet.long else _WIDEST
    return min(max([*shown, _NARROWEST - 2]) + 3, most)


def _longest_word(header: str) -> int:
    """Return how wide the longest word of letters in a header is; Chinese is broken anywhere."""
    return max((len(word) for word in _WORD.findall(header)), default=0)
