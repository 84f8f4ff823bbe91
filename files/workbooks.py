"""Writes workbooks of plain cells. The only door to XlsxWriter.

Text is always written as text: no formula, link or number is ever guessed from what a cell says, and columns
have the text format, so that an ID typed into them later loses no digit. The same sheets give the same bytes.
"""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

import xlsxwriter  # type: ignore[import-untyped]  # XlsxWriter ships no types
from xlsxwriter.format import Format  # type: ignore[import-untyped]  # as above
from xlsxwriter.utility import xl_col_to_name  # type: ignore[import-untyped]  # as above
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]  # as above

from files.cell_sizes import shown_width
from vocabulary.texts import Lang, Text

Cell = str | int | float | date | None

LONGEST_TEXT = 32_767  # what Excel allows in a cell; XlsxWriter would leave out a longer one without a word
LONGEST_CHOICES = 255
NARROWEST, WIDEST = 6, 44
LOOKED_AT = 200  # rows that decide how wide a column is
LONGEST_PROMPT = 255
SPARE_ROWS = 500  # below the last row, where choices still work
CUT_MARK = "……（过长，已截断）"
A4 = 9
_PAGES = Text("第 &P 页 共 &N 页", "page &P of &N")
MARK_COLOUR = "#FFC7CE"  # light red, on which black letters stay readable
# A fixed date: a file must not show when it was made, or two runs would differ.
CREATED = datetime(2000, 1, 1, tzinfo=UTC)

# What people may do on a sheet of which they may not change the headers. Excel sorts unlocked cells alone.
_ALLOWED: Mapping[str, bool] = dict.fromkeys(
    ("sort", "autofilter", "format_cells", "format_columns", "format_rows", "insert_rows", "delete_rows"),
    True,
)

_OPTIONS: Mapping[str, object] = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_QUIET: Mapping[str, object] = {"bg_color": "#E7E6E6", "font_color": "#7F7F7F"}
_COMMENT: Mapping[str, object] = {"author": "lianshen", "width": 260, "height": 90, "font_size": 9}


@dataclass(frozen=True, slots=True)
class ListOf:
    """A column of a further sheet that holds what a cell may be chosen from: from its first row downwards."""

    sheet: str
    column: int
    count: int


@dataclass(frozen=True, slots=True)
class SheetText:
    """One sheet: a title in A1, lines of remarks, a row of headers, the rows, and closing lines.

    What is left out takes no row. A cell that is a `date` becomes a date of the spreadsheet's own, a number a
    number; everything else is text.
    """

    name: str
    headers: Sequence[str] = ()
    rows: Sequence[Sequence[Cell]] = ()
    title: str = ""
    notes: Sequence[str] = ()
    closing: Sequence[str] = ()
    widths: Mapping[str, int] = field(default_factory=dict)  # by header; the others fit what they hold
    column_widths: Mapping[int, int] = field(default_factory=dict)  # by column, where there is no header
    heights: Mapping[int, int] = field(default_factory=dict)  # by row of `rows`, in points
    marked: Set[tuple[int, int]] = frozenset()  # cells in light red, by row and column of `rows`
    quiet: Set[tuple[int, int]] = frozenset()  # cells in grey, in which nothing is to be written
    centred: Set[str] = frozenset()  # by header: columns of short words
    choices: Mapping[str, Sequence[str]] = field(default_factory=dict)  # by header: a drop-down list
    comments: Mapping[str, str] = field(default_factory=dict)  # by header: a note that shows at the cell
    footer: str = ""
    offers: Mapping[str, ListOf] = field(default_factory=dict)  # by header: a drop-down list of many
    prompts: Mapping[str, str] = field(default_factory=dict)  # by header: what is shown beside a chosen cell
    filled_in: bool = False  # people fill it in: what stands above their rows stays, the rows can be sorted
    hidden: bool = False
    header_height: int = 0  # points; as high as the program thinks where it is 0
    lang: Lang = Lang.ZH  # of the line at the foot of each page

    @property
    def header_row(self) -> int:
        """Return the index of the row of headers."""
        return (1 if self.title else 0) + len(self.notes)

    @property
    def first_row(self) -> int:
        """Return the index of the first row below the headers."""
        return self.header_row + (1 if self.headers else 0)


@dataclass(frozen=True, slots=True)
class _Styles:
    """The formats of one workbook."""

    title: Format
    line: Format
    header: Format
    text: Format
    centre: Format
    quiet: Format
    number: Format
    centre_number: Format
    date: Format
    below: Format  # the cells below the rows, and those beside them


def write_workbook(path: Path, sheets: Sequence[SheetText]) -> None:
    """Write the sheets into a file; one that is open in WPS raises `PermissionError` and stays as it is."""
    path.write_bytes(workbook_bytes(sheets))


def workbook_bytes(sheets: Sequence[SheetText]) -> bytes:
    """Return the sheets as the bytes of an .xlsx file."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, dict(_OPTIONS))
    book.set_properties({"created": CREATED})
    plain = _styles(book)
    marked = _styles(book, MARK_COLOUR) if any(sheet.marked for sheet in sheets) else plain
    unlocked = _styles(book, locked=False) if any(sheet.filled_in for sheet in sheets) else plain
    for sheet in sheets:
        _write_sheet(book.add_worksheet(sheet.name), sheet, unlocked if sheet.filled_in else plain, marked)
    book.close()
    return stream.getvalue()


def _styles(book: xlsxwriter.Workbook, colour: str = "", *, locked: bool = True) -> _Styles:
    """Make the formats, those of the cells on a colour; what stands above the rows is always locked."""
    framed = {"border": 1, "valign": "vcenter", "text_wrap": True, **({"bg_color": colour} if colour else {})}
    bold = {"bold": True, "num_format": "@"}
    own = {} if locked else {"locked": False}
    middle = {"align": "center"}
    line = book.add_format({"num_format": "@"})
    return _Styles(
        title=book.add_format({**bold, "font_size": 14}),
        line=line,
        header=book.add_format({**framed, **bold, "align": "center", "bg_color": "#E8EEF4"}),
        text=book.add_format({**framed, **own, "num_format": "@"}),
        centre=book.add_format({**framed, **own, **middle, "num_format": "@"}),
        quiet=book.add_format({**framed, **own, **middle, **_QUIET, "num_format": "@"}),
        number=book.add_format({**framed, **own}),
        centre_number=book.add_format({**framed, **own, **middle}),
        date=book.add_format({**framed, **own, "num_format": "yyyy-mm-dd"}),
        below=line if locked else book.add_format({**own, "num_format": "@"}),
    )


def _write_sheet(page: Worksheet, sheet: SheetText, styles: _Styles, marked: _Styles) -> None:
    """Write one sheet from top to bottom."""
    _set_up_page(page, sheet)
    _set_columns(page, sheet, styles)
    above = ([sheet.title] if sheet.title else []) + list(sheet.notes)
    for row, line in enumerate(above):
        page.write_string(row, 0, fitting(line), styles.title if sheet.title and row == 0 else styles.line)
    for column, header in enumerate(sheet.headers):
        page.write_string(sheet.header_row, column, fitting(header), styles.header)
    for column in _columns(sheet.headers, sheet.comments):
        note = fitting(sheet.comments[sheet.headers[column]])
        page.write_comment(sheet.header_row, column, note, dict(_COMMENT))
    _write_rows(page, sheet, styles, marked)
    for row, height in sheet.heights.items():
        page.set_row(sheet.first_row + row, height)
    for row, line in enumerate(sheet.closing, start=sheet.first_row + len(sheet.rows)):
        page.write_string(row, 0, fitting(line), styles.line)
    _offer_choices(page, sheet)
    _protect(page, sheet)


def _write_rows(page: Worksheet, sheet: SheetText, styles: _Styles, marked: _Styles) -> None:
    """Write the rows below the headers."""
    quiet = replace(styles, text=styles.quiet)
    middle = replace(styles, text=styles.centre, number=styles.centre_number)
    centred = frozenset(_columns(sheet.headers, sheet.centred))
    for row, cells in enumerate(sheet.rows):
        for column, cell in enumerate(cells):
            chosen = middle if column in centred else styles
            if (row, column) in sheet.marked:
                chosen = marked
            elif (row, column) in sheet.quiet:
                chosen = quiet
            _write_cell(page, (sheet.first_row + row, column), cell, chosen)


def _protect(page: Worksheet, sheet: SheetText) -> None:
    """Lock what stands above the rows that people fill in, and let them sort and filter these."""
    if sheet.header_height:
        page.set_row(sheet.header_row, sheet.header_height)
    if sheet.hidden:
        page.hide()
    if sheet.filled_in:
        page.protect("", dict(_ALLOWED))
        if len(sheet.rows) > 1:  # one row is not sorted
            last = sheet.first_row + len(sheet.rows) - 1
            page.autofilter(sheet.header_row, 0, last, len(sheet.headers) - 1)


def _write_cell(page: Worksheet, at: tuple[int, int], cell: Cell, styles: _Styles) -> None:
    """Write one cell as what it is."""
    match cell:
        case None | "":
            page.write_blank(*at, None, styles.text)
        case str():
            page.write_string(*at, fitting(cell), styles.text)
        case int() | float():
            page.write_number(*at, cell, styles.number)
        case date():
            page.write_datetime(*at, cell, styles.date)


def fitting(text: str) -> str:
    """Return the text, cut with a mark where a cell cannot hold it."""
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - len(CUT_MARK)] + CUT_MARK


def _set_up_page(page: Worksheet, sheet: SheetText) -> None:
    """Print on A4 across, one page wide, with the headers on every page and the page's number below."""
    page.set_landscape()
    page.set_paper(A4)
    page.fit_to_pages(1, 0)
    page.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    words = sheet.footer.replace("&", "&&")
    page.set_footer(f"&C{_PAGES.to(sheet.lang)}{' · ' if words else ''}{words}")
    if sheet.headers:
        page.repeat_rows(sheet.header_row)
        page.freeze_panes(sheet.first_row, 0)


def _set_columns(page: Worksheet, sheet: SheetText, styles: _Styles) -> None:
    """Make each column as wide as what it holds, and text for whoever types on."""
    for column, width in enumerate(_widths(sheet)):
        page.set_column(column, column, width, styles.below)


def _widths(sheet: SheetText) -> Iterator[int]:
    """Return the width of each column."""
    looked_at = [sheet.headers, *sheet.rows[:LOOKED_AT]]
    for column in range(max(map(len, looked_at))):
        header = sheet.headers[column] if column < len(sheet.headers) else ""
        shown = max(_shown(cells[column]) for cells in looked_at if column < len(cells))
        fitting = min(max(shown + 2, NARROWEST), WIDEST)
        yield sheet.column_widths.get(column, sheet.widths.get(header, fitting))


def _shown(cell: Cell) -> int:
    """Return how wide a cell shows, as far as it matters."""
    return max(map(shown_width, ("" if cell is None else str(cell)[: 2 * WIDEST]).splitlines()), default=0)


def _offer_choices(page: Worksheet, sheet: SheetText) -> None:
    """Offer the closed words of a column as a list; other words stay possible, as people have reasons."""
    last = sheet.first_row + len(sheet.rows) + SPARE_ROWS
    for column in _columns(sheet.headers, (*sheet.choices, *sheet.offers, *sheet.prompts)):
        rule = _rule(sheet, sheet.headers[column])
        if rule:
            page.data_validation(sheet.first_row, column, last, column, rule)


def _rule(sheet: SheetText, header: str) -> dict[str, object]:
    """Return what is offered in the cells of a column, and what is shown beside them."""
    offered, listed = list(sheet.choices.get(header, ())), sheet.offers.get(header)
    rule: dict[str, object] = {}
    if offered and fits_in_a_cell_rule(offered):
        rule = {"validate": "list", "source": offered, "error_type": "information"}
    elif listed is not None:
        at = xl_col_to_name(listed.column, col_abs=True)
        source = f"='{listed.sheet}'!{at}$1:{at}${max(listed.count, 1)}"
        rule = {"validate": "list", "source": source, "error_type": "information"}
    if header in sheet.prompts:
        rule = {"validate": "any", **rule, "input_message": sheet.prompts[header][:LONGEST_PROMPT]}
    return rule


def fits_in_a_cell_rule(words: Sequence[str]) -> bool:
    """Whether words can be offered by a rule of the cells alone, which parts them by commas."""
    return len(",".join(words)) <= LONGEST_CHOICES and not any(
        sign in word for word in words for sign in ',"'
    )


def _columns(headers: Sequence[str], wanted: Iterable[str]) -> Iterator[int]:
    """Return the indexes of the wanted headers that are there."""
    names = set(wanted)
    return (column for column, header in enumerate(headers) if header in names)
