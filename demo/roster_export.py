"""A roster as an older system exports it: a web page named .xls, with 乡镇 and 村 merged over their rows."""

from collections.abc import Iterator, Sequence
from html import escape

from files.workbooks import Cell

MERGED = (1, 2)  # the columns 乡镇 and 村


def exported_page(title: str, headers: Sequence[str], rows: Sequence[Sequence[Cell]]) -> bytes:
    """Return the page in the encoding of such systems."""
    lines = [
        '<html><head><meta http-equiv=Content-Type content="text/html; charset=gb2312"></head><body><table>',
        f"<tr><td colspan={len(headers)}>{escape(title)}</td></tr>",
        "<tr>" + "".join(f"<th>{escape(header)}</th>" for header in headers) + "</tr>",
        *(_row(rows, index) for index in range(len(rows))),
        "</table></body></html>",
    ]
    return "\r\n".join(lines).encode("gb18030")


def _row(rows: Sequence[Sequence[Cell]], index: int) -> str:
    """Return one row; a cell that the merged one above it covers is left out."""
    return "<tr>" + "".join(_cells(rows, index)) + "</tr>"


def _cells(rows: Sequence[Sequence[Cell]], index: int) -> Iterator[str]:
    """Yield the cells of one row."""
    for column, cell in enumerate(rows[index]):
        span = _span(rows, index, column) if column in MERGED else 1
        if span:
            merged = f" rowspan={span}" if span > 1 else ""
            yield f"<td{merged}>{escape(str(cell))}</td>"


def _span(rows: Sequence[Sequence[Cell]], index: int, column: int) -> int:
    """Return over how many rows a cell reaches; none where the one above it covers it."""
    same = rows[index][1 : column + 1]
    if index and rows[index - 1][1 : column + 1] == same:
        return 0
    end = index
    while end < len(rows) and rows[end][1 : column + 1] == same:
        end += 1
    return end - index
