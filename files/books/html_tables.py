"""Tables of a web page saved as .xls, as older systems export them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

LARGEST_PAGE = 8_000_000  # bytes
WIDEST = 400  # columns
_MOST_LOOKING = 100_000_000
_TALLEST_SPAN = 5_000
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_CHINESE = frozenset({"gb2312", "gbk", "gb_2312-80", "gb18030", "cp936", "x-gbk"})
_SPACES = re.compile(r"[ \t\r\n\f]+")
_AT_THE_ENDS = " \xa0"  # &nbsp; is how systems keep a cell open
_TITLE_ROWS = 3
_NUMBER = re.compile(r"\d{15,}|\d(\.\d+)?E\+?\d+", re.IGNORECASE | re.ASCII)
_SILENT = frozenset({"style", "script", "title", "xml"})

Value = str | float | None


@dataclass(slots=True)
class Cell:
    """A cell as it stands in the page."""

    across: int = 1
    down: int = 1
    number: str | None = None  # what Excel says the number is, where it writes a page
    parts: list[str] = field(default_factory=list)

    def value(self) -> Value:
        """Return the text; a long number that Excel kept as one stays a number: its last digits are lost."""
        lines = (_SPACES.sub(" ", line).strip(_AT_THE_ENDS) for line in "".join(self.parts).split("\v"))
        text = "\n".join(lines).strip("\n")
        if self.number is not None and _NUMBER.fullmatch(text):
            return float(text)
        return text or None


@dataclass(slots=True)
class Table:
    """A table: its rows, and the cells that span several places (top, left, bottom, right)."""

    rows: list[list[Value]] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    taken: dict[int, int] = field(
        default_factory=dict
    )  # by column: how many more rows a cell from above fills
    cell: Cell | None = None

    def end_row(self) -> None:
        """Count a row down from the cells that reach into it."""
        self.taken = {column: rows - 1 for column, rows in self.taken.items() if rows > 1}

    def end_cell(self) -> None:
        """Put the open cell into the next free place of its row."""
        cell, self.cell = self.cell, None
        if cell is None:
            return
        if not self.rows:
            self.rows.append([])
        row, top = self.rows[-1], len(self.rows) - 1
        while len(row) in self.taken and len(row) < WIDEST:
            row.append(None)
        left = len(row)
        across = min(cell.across, WIDEST - left)
        row += [cell.value(), *[None] * (across - 1)] if across > 0 else []
        if across > 1 or cell.down > 1:
            self.merged.append((top, left, top + cell.down - 1, left + max(across, 1) - 1))
        self.taken |= {column: cell.down for column in range(left, left + across) if cell.down > 1}


class _Reader(HTMLParser):
    """Collects the tables of a page; a table inside a table is one of its own."""

    def __init__(self) -> None:
        """Begin with no table."""
        super().__init__(convert_charrefs=True)
        self.tables: list[Table] = []
        self._open: list[Table] = []
        self._silent = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a table, a row or a cell."""
        if tag in _SILENT and not self._silent:
            self._silent = tag
        elif tag == "table":
            self.tables.append(Table())
            self._open.append(self.tables[-1])
        elif self._open:
            self._inside(tag, dict(attrs))

    def _inside(self, tag: str, attributes: dict[str, str | None]) -> None:
        """Open what stands inside a table."""
        table = self._open[-1]
        if tag == "tr":
            table.end_cell()
            if table.rows:
                table.end_row()
            table.rows.append([])
        elif tag in {"td", "th"}:
            table.end_cell()
            across, down = (
                _span(attributes.get("colspan"), WIDEST),
                _span(attributes.get("rowspan"), _TALLEST_SPAN),
            )
            # Excel writes the attribute without a value where the number is what the cell shows.
            number = (attributes["x:num"] or "") if "x:num" in attributes else None
            table.cell = Cell(across, down, number)
        elif tag == "br" and table.cell:
            table.cell.parts.append("\v")

    def handle_endtag(self, tag: str) -> None:
        """Close a table or a cell."""
        if tag == self._silent:
            self._silent = ""
        elif self._open and tag in {"td", "th", "tr", "table"}:
            self._open[-1].end_cell()
            if tag == "table":
                self._open.pop()

    def handle_data(self, data: str) -> None:
        """Add text to the open cell."""
        if self._open and self._open[-1].cell and not self._silent:
            self._open[-1].cell.parts.append(data)


def _span(written: str | None, most: int) -> int:
    """Read over how many places a cell reaches."""
    return min(max(int(written), 1), most) if written and re.fullmatch(r"[0-9]{1,6}", written) else 1


def read_html_tables(raw: bytes) -> list[Table] | None:
    """Return the tables of a page that hold anything, or nothing where its text cannot be decoded."""
    text = _decoded(raw)
    if text is None:
        return None
    # A parser that looks for the end of each `<` anew takes the square of the time where there is none.
    if sum(part.count("<") * len(part) for part in text.split(">")) > _MOST_LOOKING:
        return None
    reader = _Reader()
    reader.feed(text)
    reader.close()
    for table in reader.tables:
        table.end_cell()
    filled = [table for table in reader.tables if any(cell for row in table.rows for cell in row)]
    return list(_with_titles(filled))


def _with_titles(tables: list[Table]) -> Iterator[Table]:
    """Put a title that is a table of its own above the table that it is about, as spreadsheet programs do."""
    above: list[Table] = []
    for table in tables:
        above.append(table)
        if not _is_title(table):
            yield _stacked(above)
            above = []
    yield from above  # nothing follows: they are what they are


def _is_title(table: Table) -> bool:
    """Whether a table is a few lines of text, or one line in two parts: no header with people below."""
    cells = [count for row in table.rows if (count := sum(1 for cell in row if cell))]
    return cells == [2] or (len(cells) <= _TITLE_ROWS and max(cells) == 1)


def _stacked(tables: list[Table]) -> Table:
    """Return tables as one, each below the one before."""
    whole = Table()
    for table in tables:
        first = len(whole.rows)
        for top, left, bottom, right in table.merged:
            whole.merged.append((top + first, left, min(bottom, len(table.rows) - 1) + first, right))
        whole.rows += table.rows
    return whole


def _decoded(raw: bytes) -> str | None:
    """Decode strictly, as the page says and otherwise as UTF-8 or GB18030, of which GB2312 is part."""
    said = _CHARSET.search(raw[:4_096])
    name = said[1].decode().lower() if said else ""
    first = "gb18030" if name in _CHINESE else "utf-8-sig"
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        first = "utf-16"
    for encoding in dict.fromkeys((first, "utf-8-sig", "gb18030")):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None
