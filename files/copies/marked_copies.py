"""Opens a sender's own .xlsx and marks in it what is to be fixed. The only door to openpyxl.

Nothing that could run or reach out goes back: values in place of formulas; no macros, links, pictures, pivots
or names. The same file with the same marks gives the same bytes.
"""

import io
import warnings
import zipfile
from collections.abc import Mapping
from typing import TYPE_CHECKING

from files.books.package_gauge import opens_quickly
from files.cell_sizes import height_of
from files.copies.copy_marks import REMARKS, REMARKS_WIDTH, SheetMarks, offers_plainly
from files.copies.package import CORE, CORE_TEXT, packed
from files.workbooks import A4, MARK_COLOUR, SheetText, fitting

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

_NARROW = 10
_FILL = "FF" + MARK_COLOUR.removeprefix("#")


def marked_copy(raw: bytes, marks: Mapping[str, SheetMarks], notice: SheetText) -> bytes | None:
    """Return a copy of an .xlsx with the notice before its sheets; nothing where it cannot be opened."""
    if not opens_quickly(raw):
        return None
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what openpyxl leaves out
            book = load_workbook(io.BytesIO(raw), data_only=True, keep_links=False)
            for name, of_sheet in marks.items():
                _mark(book[name], of_sheet)
            _disarm(book)
            _add_notice(book, notice)
            stream = io.BytesIO()
            book.save(stream)
    except Exception:  # noqa: BLE001 - of a file that it does not understand, openpyxl dies in any way
        return None
    return _steady(stream.getvalue())


def _mark(sheet: "Worksheet", marks: SheetMarks) -> None:
    """Write the remarks of a sheet beside its rows, and colour its cells; nothing marked stays hidden."""
    from openpyxl.utils import get_column_letter

    _clear_earlier(sheet, marks)
    if marks.header is not None:
        _write(sheet.cell(marks.header + 1, marks.column + 1), REMARKS, bold=True)
    for row, text in marks.remarks.items():
        cell = sheet.cell(row + 1, marks.column + 1)
        _write(cell, text)
        _colour(cell)
        _show_row(sheet, row + 1, text)
    for row, column in marks.cells:
        _colour(sheet.cell(row + 1, column + 1))
    across = sheet.column_dimensions[get_column_letter(marks.column + 1)]
    across.width, across.hidden = REMARKS_WIDTH, False
    if marks.remarks or marks.cells:
        sheet.sheet_state = "visible"


def _clear_earlier(sheet: "Worksheet", marks: SheetMarks) -> None:
    """Take away what an earlier return marked; the column is ours where the header says so, else empty."""
    from openpyxl.styles import PatternFill

    for cell in _cells(sheet):
        if cell.has_style and cell.fill.fill_type == "solid" and cell.fill.start_color.rgb == _FILL:
            cell.fill = PatternFill()
        if cell.column == marks.column + 1:
            cell.value = None


def _cells(sheet: "Worksheet") -> list["Cell"]:
    """Return the cells that are there; openpyxl's own walk would make all those between them."""
    from openpyxl.cell import Cell

    return [cell for cell in sheet._cells.values() if isinstance(cell, Cell)]  # noqa: SLF001 - as said above


def _write(cell: "Cell", text: str, *, bold: bool = False) -> None:
    """Write text as text, whatever it begins with."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Alignment, Font

    cell.value = fitting(ILLEGAL_CHARACTERS_RE.sub("", text))
    cell.data_type = "s"  # openpyxl would take what begins with = for a formula
    cell.font = Font(name="宋体", size=11, bold=bold)
    cell.alignment = Alignment(wrap_text=True, vertical="center")
    cell.number_format = "@"


def _colour(cell: "Cell") -> None:
    """Colour a cell light red; the word for it stands in the column of remarks."""
    from openpyxl.styles import PatternFill

    cell.fill = PatternFill("solid", start_color=_FILL, end_color=_FILL)


def _show_row(sheet: "Worksheet", row: int, text: str) -> None:
    """Make a row high enough for its remarks, and visible."""
    shape = sheet.row_dimensions[row]
    shape.hidden = False
    shape.height = max(shape.height or 0, height_of(text, REMARKS_WIDTH))


def _disarm(book: "Workbook") -> None:
    """Take out everything that is computed, linked or embedded."""
    from openpyxl.formatting.formatting import ConditionalFormattingList
    from openpyxl.packaging.custom import CustomPropertyList

    book.defined_names.clear()
    book.custom_doc_props = CustomPropertyList()
    for chart in book.chartsheets:
        book.remove(chart)
    if REMARKS in book.sheetnames:
        book.remove(book[REMARKS])
    for sheet in book.worksheets:
        sheet.defined_names.clear()
        sheet.conditional_formatting = ConditionalFormattingList()
        sheet.print_area = None
        sheet._charts, sheet._images, sheet._pivots, sheet._hyperlinks = [], [], [], []  # noqa: SLF001 - no other way
        sheet.tables.clear()
        for cell in _cells(sheet):
            cell._hyperlink = None  # noqa: SLF001 - the setter would write the link's address into a blank cell
        choices = sheet.data_validations
        choices.dataValidation = [
            one for one in choices.dataValidation if offers_plainly(one.formula1, one.type)
        ]


def _add_notice(book: "Workbook", notice: SheetText) -> None:
    """Put the notice before the sheets, as the one that shows when the file is opened."""
    from openpyxl.styles import Alignment, Border, Side

    frame = Border(*[Side("thin")] * 4)
    sheet = book.create_sheet(notice.name, 0)
    book.active = 0
    for other in book.worksheets[1:]:
        for view in other.views.sheetView:
            view.tabSelected = False  # two selected sheets would be typed into at once
    lines = [notice.title, *notice.notes]
    table = [notice.headers, *notice.rows] if notice.rows else []
    for row, text in enumerate((*lines, *([""] * len(table)), *notice.closing), start=1):
        _write(sheet.cell(row, 1), text, bold=row == 1)
        sheet.cell(row, 1).alignment = Alignment(wrap_text=False)
    for row, cells in enumerate(table, start=len(lines) + 1):
        for column, value in enumerate(cells, start=1):
            _write(sheet.cell(row, column), "" if value is None else str(value), bold=row == len(lines) + 1)
            sheet.cell(row, column).border = frame
    for row, height in notice.heights.items():
        sheet.row_dimensions[len(lines) + 2 + row].height = height
    _set_up(sheet, notice)


def _set_up(sheet: "Worksheet", notice: SheetText) -> None:
    """Make the columns of the notice wide enough, and print it on A4 across."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    for column, header in enumerate(notice.headers, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = notice.widths.get(header, _NARROW)
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.oddFooter.center.text = notice.footer.replace("&", "&&")


def _steady(raw: bytes) -> bytes:
    """Return a package without the day and the hour at which it was made."""
    with zipfile.ZipFile(io.BytesIO(raw)) as made:
        return packed(
            {name: CORE_TEXT.encode() if name == CORE else made.read(name) for name in made.namelist()}
        )
