"""The row of headers of a table that people filled in, and the rows below it."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from candidates.tables.header_levels import Levels, read_levels
from files.books.sheets import CellValue, Sheet, is_blank, words
from vocabulary.places import SheetPlace
from vocabulary.problems import Problem
from vocabulary.writing.masking import masked
from vocabulary.writing.words import header_key

HEADER_WITHIN = 200  # rows; above the headers stand a title, the sender, a notice of some length
_EVERY_ROW = 15  # rows whose headers may be put together from several rows, none of which is one by itself
FILLED_DOWN = ("township", "village")  # the columns in which people merge cells for several rows


@dataclass(frozen=True, slots=True)
class Header:
    """The headers, on one row or on several: which column holds what, and which mean nothing to us."""

    sheet: Sheet
    row: int
    columns: Mapping[str, int]  # by name; the first where several bear the name
    repeated: tuple[int, ...]
    unknown: tuple[int, ...]
    last_row: int = 0
    labels: Mapping[int, str] = field(default_factory=dict)  # by column, where headers are on several rows
    spans: Mapping[str, tuple[tuple[int, int], ...]] = field(
        default_factory=dict
    )  # merged, by name of column
    combined: Mapping[int, tuple[str, ...]] = field(default_factory=dict)  # what one column says, by column
    stop: int | None = None  # the row at which another table begins
    span: tuple[int, int] | None = None  # the columns of a table that has others beside it
    _keys: dict[str, str] = field(init=False, compare=False, repr=False, default_factory=dict)  # see `keys`

    def place(self, column: int | None = None) -> SheetPlace:
        """Return the place of a header, or of the row of headers."""
        return self.sheet.place(self.row, column)

    def written(self, column: int) -> str:
        """Return a header as it is written, without what may be an ID."""
        return " ".join(masked(self.labels.get(column) or words(self.sheet.cell(self.row, column))).split())

    @property
    def keys(self) -> Mapping[str, str]:
        """Return the headers as they compare, by name: every row is asked whether it repeats them."""
        if not self._keys:
            self._keys.update((name, header_key(self.written(at))) for name, at in self.columns.items())
        return self._keys

    def below(self) -> range:
        """Return the rows of the sheet that are below, as far as the table goes."""
        last = len(self.sheet.rows)
        return range(max(self.row, self.last_row) + 1, last if self.stop is None else min(self.stop, last))

    def at(self, index: int) -> "TableRow | None":
        """Return a row below, if it shows anything."""
        cells = self.own(self.sheet.rows[index])
        return None if all(is_blank(cell) for cell in cells) else TableRow(self, index, cells)

    def rows(self) -> Iterator["TableRow"]:
        """Return the rows below that show anything."""
        return filter(None, map(self.at, self.below()))

    def own(self, cells: tuple[CellValue, ...]) -> tuple[CellValue, ...]:
        """Return a row of the sheet with blanks where a table beside this one stands."""
        if self.span is None:
            return cells
        left, right = self.span
        return (*((None,) * left), *cells[left:right])

    def merged_into(self, name: str, row: int) -> int:
        """Return the row whose cell stands for this row's: its own, unless the two are merged."""
        spans = self.spans.get(name, ())
        found = bisect_right(spans, (row, len(self.sheet.rows))) - 1
        return spans[found][0] if found >= 0 and spans[found][0] <= row <= spans[found][1] else row


@dataclass(frozen=True, slots=True)
class Given:
    """What is read in place of a row's own cell, where it stands, and what is unsure of it."""

    value: CellValue
    place: SheetPlace
    doubt: Problem | None = None


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a table, read by the names of its columns."""

    header: Header
    index: int
    cells: tuple[CellValue, ...]  # of this very row, whatever is merged
    given: Mapping[str, Given] | None = None  # by name, where the layout says more than the cells

    def cell(self, name: str) -> CellValue:
        """Return a cell's value; a column that is not there shows nothing."""
        if self.given is not None and name in self.given:
            return self.given[name].value
        header = self.header
        column = header.columns.get(name)
        if column is None:
            return None
        if name in header.spans:
            return header.sheet.cell(header.merged_into(name, self.index), column)
        return self.cells[column] if column < len(self.cells) else None

    def text(self, name: str) -> str:
        """Return a cell as the text a reader may see: what may be an ID is hidden."""
        return masked(words(self.cell(name)))

    def place(self, name: str = "") -> SheetPlace:
        """Return the place of a cell, or of the row where there is no such column."""
        if self.given is not None and name in self.given:
            return self.given[name].place
        return self.header.sheet.place(self.index, self.header.columns.get(name))

    def doubt(self, name: str) -> Problem | None:
        """Return why a cell is not read although it says something, where the layout leaves that open."""
        return self.given[name].doubt if self.given is not None and name in self.given else None

    def first(self) -> str:
        """Return the first text that the row shows, if it shows any."""
        return next((masked(words(cell)) for cell in self.cells if not is_blank(cell)), "")

    def filled(self) -> list[tuple[int, str]]:
        """Return the cells that show anything, with their columns."""
        return [(column, masked(words(cell))) for column, cell in enumerate(self.cells) if not is_blank(cell)]


def find_header(sheet: Sheet, names: Mapping[str, str], needed: frozenset[str]) -> Header | None:
    """Find the first headers, not far down, that name every needed column; `names` is by header key."""
    for row in range(min(HEADER_WITHIN, len(sheet.rows))):
        if row < _EVERY_ROW or may_begin(sheet, row, names):
            levels = read_levels(sheet, row, names)
            if needed <= names_of_columns(levels):
                return header_of(sheet, _without_title(sheet, levels, names))
    return None


def _without_title(sheet: Sheet, levels: Levels, names: Mapping[str, str]) -> Levels:
    """Return headers without the line above them: what is not merged and names no column is a title."""
    if levels.last == levels.row or any(one.top == levels.row for one in sheet.merged):
        return levels
    below = read_levels(sheet, levels.row + 1, names)
    return below if below.named == levels.named else levels


def may_begin(sheet: Sheet, row: int, names: Mapping[str, str]) -> bool:
    """Whether any cell of a row, or of the next, is a header: most rows far down need no closer look."""
    return any(header_key(words(cell)) in names for cells in sheet.rows[row : row + 2] for cell in cells)


def names_of_columns(levels: Levels) -> frozenset[str]:
    """Return the names that the columns give, those of combined columns one by one."""
    return frozenset(part for name in levels.named.values() for part in parts_of(name))


def parts_of(name: str) -> tuple[str, ...]:
    """Return what a column is named for: one name, or those of a combined column (name+sex)."""
    return tuple(name.split("+"))


def header_of(sheet: Sheet, levels: Levels, span: tuple[int, int] | None = None) -> Header:
    """Sort the columns of a row of headers, or of some of its columns, into known, repeated and unknown."""
    left, right = span or (0, len(levels.labels))
    labels = {column: label for column, label in levels.labels.items() if left <= column < right}
    columns: dict[str, int] = {}
    repeated, unknown, several = [], [], {}
    for column, label in labels.items():
        name = levels.named.get(column, "")
        if "+" in name:
            several[column] = parts_of(name)
        elif not name:
            unknown += [column] if label else []
        elif name in columns:
            repeated.append(column)
        else:
            columns[name] = column
    combined = _combined(several, columns)
    unknown = sorted([*unknown, *(column for column in several if column not in combined)])
    merged = {name: _spans(sheet, columns[name], levels.last) for name in FILLED_DOWN if name in columns}
    spans = {name: found for name, found in merged.items() if found}
    return Header(
        *(sheet, levels.row, columns, tuple(repeated), tuple(unknown), levels.last, levels.labels, spans),
        combined=combined,
        span=span,
    )


def _combined(
    several: Mapping[int, tuple[str, ...]], columns: dict[str, int]
) -> Mapping[int, tuple[str, ...]]:
    """Add the combined columns to those that say one thing, which come first; the others are not read."""
    used: dict[int, tuple[str, ...]] = {}
    for column, parts in several.items():
        if parts[0] not in columns:
            used[column] = parts
            for name in filter(None, parts):
                columns.setdefault(name, column)
    return used


def _spans(sheet: Sheet, column: int, last: int) -> tuple[tuple[int, int], ...]:
    """Return which rows below the headers are merged in a column, from the first to the last of each."""
    merged = ((one.top, one.bottom) for one in sheet.merged if one.left == column and one.top > last)
    return tuple(sorted((top, bottom) for top, bottom in merged if bottom > top))


def header_names(headers: Mapping[str, tuple[str, ...]]) -> Mapping[str, str]:
    """Turn headers by name into names by header key; the first name keeps a header that two claim."""
    names: dict[str, str] = {}
    for name, written in headers.items():
        for header in written:
            names.setdefault(header_key(header), name)
    return names


__all__ = [
    "HEADER_WITHIN",
    "Given",
    "Header",
    "TableRow",
    "find_header",
    "header_key",
    "header_names",
    "header_of",
    "may_begin",
    "names_of_columns",
    "parts_of",
]
