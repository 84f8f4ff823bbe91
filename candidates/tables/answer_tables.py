"""Tables on the sheets that units return: a row of headers, found by the headers it must have."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from candidates.tables.header_row import HEADER_WITHIN, header_key
from candidates.tables.headings import readings
from files.books.sheets import CellValue, Sheet, is_blank, words
from vocabulary.places import SheetPlace
from vocabulary.texts import Text
from vocabulary.writing.masking import masked


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its header as it compares, in Chinese, and as written (or nothing), and its index."""

    key: str
    written: str
    index: int


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet from its row of headers downwards."""

    sheet: Sheet
    header: int
    columns: tuple[Column, ...]

    def index(self, headers: frozenset[str]) -> int | None:
        """Return the first column with one of these headers."""
        return next((column.index for column in self.columns if column.key in headers), None)

    def rows(self) -> Iterator[int]:
        """Return the rows below the headers that show anything."""
        for row in range(self.header + 1, len(self.sheet.rows)):
            if not all(is_blank(cell) for cell in self.sheet.rows[row]):
                yield row

    def value(self, row: int, column: int | None) -> CellValue:
        """Return a cell's value; a column that is not there shows nothing."""
        return None if column is None else self.sheet.cell(row, column)

    def text(self, row: int, column: int | None) -> str:
        """Return a cell as the text a reader may see: what may be an ID is hidden."""
        return masked(words(self.value(row, column)))

    def place(self, row: int, column: int | None = None) -> SheetPlace:
        """Return the place of a cell, or of the row."""
        return self.sheet.place(row, column)


def find_table(sheet: Sheet, labels: Iterable[Text], *required: frozenset[str]) -> Table | None:
    """Find the row of headers among the first rows: the one that has a header of each required kind.

    Args:
        labels: what columns of the table are headed, in both languages.
    """
    meant = readings(labels)
    for row, cells in enumerate(sheet.rows[:HEADER_WITHIN]):
        keys = {_key(words(cell), meant) for cell in cells}
        if all(keys & headers for headers in required):
            return Table(sheet, row, tuple(_columns(sheet, row, meant)))
    return None


def _columns(sheet: Sheet, header: int, meant: Mapping[str, str]) -> Iterator[Column]:
    """Return all columns of a table, the ones without a header too."""
    width = max(len(row) for row in sheet.rows[header:])
    for index in range(width):
        written = words(sheet.cell(header, index))
        yield Column(_key(written, meant), " ".join(masked(written).split()), index)


def _key(written: str, meant: Mapping[str, str]) -> str:
    """Return a header as it compares, whichever way of writing it was chosen."""
    key = header_key(written)
    return meant.get(key, key)


def shows_anything(table: Table, column: Column) -> bool:
    """Whether any cell below a header is filled."""
    return any(not is_blank(table.sheet.cell(row, column.index)) for row in table.rows())
