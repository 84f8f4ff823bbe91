"""The first sheet of a copy: what is to be fixed, laid out for A4 across."""

from collections.abc import Iterator

from files.copies.package import MAIN
from files.copies.rows import text_cell
from files.copies.styles import Styles
from files.copies.tags import tag, text_in
from files.workbooks import A4, SheetText

_NARROW = 10


def notice_part(notice: SheetText, styles: Styles) -> str:
    """Return the XML of the notice."""
    widths = (notice.widths.get(header, _NARROW) for header in notice.headers)
    cols = "".join(
        tag("col", {"min": str(number), "max": str(number), "width": str(width), "customWidth": "1"})
        for number, width in enumerate(widths, start=1)
    )
    setup = {"paperSize": str(A4), "fitToWidth": "1", "fitToHeight": "0", "orientation": "landscape"}
    footer = text_in("&C" + notice.footer.replace("&", "&&"))
    return "".join(
        (
            f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="{MAIN}">',
            '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
            '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>',
            f"<cols>{cols}</cols>" if cols else "",
            f"<sheetData>{''.join(_rows(notice, styles))}</sheetData>",
            tag("pageSetup", setup),
            f"<headerFooter><oddFooter>{footer}</oddFooter></headerFooter>" if notice.footer else "",
            "</worksheet>",
        )
    )


def _rows(notice: SheetText, styles: Styles) -> Iterator[str]:
    """Yield the rows: the lines above, the table, the lines below."""
    above = [(notice.title, styles.title), *((note, styles.line) for note in notice.notes)]
    for row, (text, style) in enumerate(above):
        yield _row(row, [text], style)
    table = [notice.headers, *notice.rows] if notice.rows else []
    for row, cells in enumerate(table, start=len(above)):
        texts = ["" if cell is None else str(cell) for cell in cells]
        style = styles.framed_header if row == len(above) else styles.framed
        yield _row(row, texts, style, notice.heights.get(row - len(above) - 1))
    for row, text in enumerate(notice.closing, start=len(above) + len(table)):
        yield _row(row, [text], styles.line)


def _row(row: int, texts: list[str], style: int, height: int | None = None) -> str:
    """Return one row of texts in one style."""
    cells = "".join(tag("c", *text_cell(column, row, text, style)) for column, text in enumerate(texts))
    high = {} if height is None else {"ht": str(height), "customHeight": "1"}
    return tag("row", {"r": str(row + 1), **high}, cells)
