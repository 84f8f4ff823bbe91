"""A table column by column: what many rows say alike is read once, on the first row that says it."""

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from types import NoneType
from typing import TypeVar

from candidates.tables.header_row import Header, TableRow
from files.books.sheets import CellValue, is_blank

Read = TypeVar("Read")
_FEW = 20  # writings that are looked for one by one faster than all rows are gone through
_OF_ITS_OWN = {str, NoneType}  # types of which no value equals one of another type, as 1 and True do


@dataclass(frozen=True, slots=True)
class Column:
    """What every row says, by position, in one column or in several beside each other.

    What is equal is the same cell value, of one type.
    """

    parts: tuple[Sequence[Hashable], ...]
    firsts: Mapping[Hashable, int]  # the position of the first row that says it

    def said(self) -> Iterable[Hashable]:
        """Go through what the rows say; of several columns nothing is kept: there may be many rows."""
        return self.parts[0] if len(self.parts) == 1 else zip(*self.parts, strict=True)

    def read(self, reader: Callable[[int], Read]) -> Mapping[Hashable, Read]:
        """Read each writing once; the reader is given the position of the first row that has it."""
        return {said: reader(first) for said, first in self.firsts.items()}

    def where(self, meant: Collection[Hashable]) -> Iterable[int]:
        """Return the positions of the rows that say one of several things."""
        return (at for at, said in enumerate(self.said()) if said in meant) if meant else ()


def column_of(cells: Sequence[Hashable], *beside: Sequence[Hashable]) -> Column:
    """Find the first row of each writing, in one column or in several beside each other."""
    if not beside:
        return Column((cells,), _firsts(cells, set(cells)))
    last = zip(*map(reversed, (cells, *beside)), strict=True)
    return Column((cells, *beside), dict(zip(last, range(len(cells) - 1, -1, -1), strict=True)))


def _firsts(cells: Sequence[Hashable], said: Collection[Hashable]) -> Mapping[Hashable, int]:
    """Return the position of the first row of each writing."""
    if len(said) <= _FEW:
        return {cells[first]: first for first in sorted(map(cells.index, said))}
    # Of several rows the one that comes last stands: from the end that is the first.
    return dict(zip(reversed(cells), range(len(cells) - 1, -1, -1), strict=True))


class TableColumns:
    """The columns of a table, rows by position; it has no other table beside it."""

    def __init__(self, header: Header) -> None:
        """Cut the table out of its sheet."""
        below = header.below()
        self.header, self.first = header, below.start
        self.rows = header.sheet.rows[below.start : below.stop]
        self._narrowest = min(map(len, self.rows), default=0)
        self._columns: dict[str, Column] = {}

    def row(self, position: int) -> TableRow:
        """Return a row as it stands."""
        return TableRow(self.header, self.first + position, self.rows[position])

    def column(self, name: str) -> Column:
        """Return what the rows say under a name; nothing at all where there is no such column."""
        if name not in self._columns:
            self._columns[name] = _column(self.cells(name))
        return self._columns[name]

    def firsts(self) -> Column:
        """Return the first cell of each row that shows anything."""
        cells = self._at(0)
        if any(map(is_blank, dict.fromkeys(cells))):
            cells = [next((cell for cell in row if not is_blank(cell)), None) for row in self.rows]
        return _column(cells)

    def cells(self, name: str) -> Sequence[CellValue]:
        """Return the cells of a column, those of merged ones filled down."""
        at = self.header.columns.get(name)
        if at is None:
            return [None] * len(self.rows)
        if name in self.header.spans:
            return [self.row(position).cell(name) for position in range(len(self.rows))]
        return self._at(at)

    def _at(self, index: int) -> Sequence[CellValue]:
        """Return the cells at an index; a row that ends before it shows nothing there."""
        if index < self._narrowest:
            return list(map(itemgetter(index), self.rows))
        return [row[index] if index < len(row) else None for row in self.rows]


def _column(cells: Sequence[CellValue]) -> Column:
    """Find the first row of each writing, where none equals one of another type."""
    said = set(cells)
    if set(map(type, said)) <= _OF_ITS_OWN:
        return Column((cells,), _firsts(cells, said))
    if len(set(map(type, cells)) - _OF_ITS_OWN) < 2:
        return column_of(cells)
    return column_of(list(zip(map(type, cells), cells, strict=True)))
