"""Sheets written as nearly all programs write them, measured by one expression a row.

Walking a hundred thousand rows cell by cell takes longer than reading them.
"""

import re

from vocabulary.places import column_index

ATTRIBUTES = rb"((?:[^>\"']|\"[^\"]*\"|'[^']*')*)"
ROW_OR_CELL = re.compile(rb"<(?:\w+:)?(row|c)(?=[\s>])" + ATTRIBUTES + rb">")

# Every row names itself, and every cell the row it stands in.
_PLAIN_ATTRIBUTES = rb'(?: [\w:.]+="[^"<>/]*+")*+ ?'
_PLAIN_ROW = re.compile(
    rb'\s*+<row r="(\d{1,7})"' + _PLAIN_ATTRIBUTES + rb"(?:/>|>"
    rb'(?:\s*+<c r="[A-Z]{1,3}\1"' + _PLAIN_ATTRIBUTES + rb"(?:/>|"
    rb"(>)(?:<v>[^<]*+</v>|(?:[^<]*+</?(?:v|f|is|t)(?: [^<>]*+)?>)*+[^<]*+)</c>))*+\s*+</row>)"
)
_PLAIN_COLUMN = re.compile(rb'<c r="([A-Z]{1,3})\d+"[^<>/]*+>')  # filled: <c .../> is not
_WINDOW = 1 << 20  # bytes looked through at once, so that what is found in them stays small

# The same without anything but values: no formula, no text in its place, no column beyond the last letter.
_LETTERS = 26
_BARE_ROW = re.compile(
    rb'<row r="(\d{1,7})"' + _PLAIN_ATTRIBUTES + rb"(?:/>|>"
    rb'(?:<c r="[A-Z]\1"(?: s="\d++")?+(?: t="s")?+(?:/>|(>)<v>[^<]*+</v></c>))*+</row>)'
)


def around_bare_rows(data: bytes) -> tuple[int, bytes] | None:
    """Return at most how many cells the filled ones of a sheet span, and the text around its rows.

    Nothing is returned of a sheet in whose rows there is more than values.
    """
    span = _span(data, _BARE_ROW)
    if span is None:
        return None
    start, end, rows = span
    return (max(rows) - min(rows) + 1) * _LETTERS, data[:start] + data[end:]


def plain_box(data: bytes) -> tuple[int, int, int, int] | None:
    """Return the rectangle of a sheet that is written plainly, or nothing where it must be walked."""
    span = _span(data, _PLAIN_ROW)
    if span is None:
        return None
    rows = span[2]
    columns = [column_index(letters.decode()) + 1 for letters in _plain_columns(data)]
    return min(rows), min(columns), max(rows), max(columns)


def _span(data: bytes, row: re.Pattern[bytes]) -> tuple[int, int, list[int]] | None:
    """Return where the rows of a sheet begin and end, and which have filled cells, if all are so written."""
    first = ROW_OR_CELL.search(data)
    if first is None:
        return None
    start = end = first.start()
    rows = []
    while found := row.match(data, end):
        end = found.end()
        rows += [int(found[1])] if found[2] else []
    return None if not rows or ROW_OR_CELL.search(data, end) else (start, end, rows)


def _plain_columns(data: bytes) -> set[bytes]:
    """Return the columns in which a plainly written sheet has filled cells."""
    columns: set[bytes] = set()
    start = 0
    while start < len(data):
        end = data.find(b"</c>", start + _WINDOW) + 1 or len(data)
        columns.update(_PLAIN_COLUMN.findall(data, start, end))
        start = end
    return columns
