"""Tables written as text: how they are encoded, what parts their cells, and the rows they hold."""

import csv
import io
from collections.abc import Iterator
from itertools import islice
from operator import itemgetter

_LINES_LOOKED_AT = 20  # for what parts the cells


def decoded(raw: bytes) -> str | None:
    """Decode strictly: the byte order mark, then UTF-8, then GB18030."""
    utf16 = ("utf-16",) if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else ()
    for encoding in (*utf16, "utf-8-sig", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def delimiter_of(text: str) -> str:
    """Return what parts the cells: the sign that stands most often on any of the first lines, or nothing.

    Above the headers stand titles, in which a sign or two may be a sign of the title.
    """
    lines = islice(io.StringIO(text), _LINES_LOOKED_AT)
    sign, times = max(((sign, line.count(sign)) for line in lines for sign in ",\t;"), key=itemgetter(1))
    return sign if times else ""


def text_rows(text: str, delimiter: str) -> Iterator[tuple[str | None, ...]]:
    """Split text into rows; a blank line stays a row so that numbers match the screen."""
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True):
        yield tuple(_text_cell(cell) for cell in row)


def _text_cell(cell: str) -> str | None:
    """Return a cell of text; ="0031" is how systems make a spreadsheet leave digits as they are."""
    if cell.startswith('="') and cell.endswith('"') and len(cell) > 2:
        return cell[2:-1]
    return cell or None
