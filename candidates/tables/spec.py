"""What a table that people fill in consists of: its columns, their headers, and by what a row is known.

Readers find their columns by it, writers take their headers from it, and what does not fit is said one way.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from candidates.tables import header_problems
from candidates.tables.header_row import Header, find_header, header_key, header_names
from candidates.tables.headings import bilingual, readings
from files.books.sheets import Sheet
from vocabulary.columns.field import Field
from vocabulary.columns.roster_columns import ROSTER_FIELDS
from vocabulary.places import Place
from vocabulary.problems import Hint, Problem
from vocabulary.texts import Lang, Text


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """One column: its name for us, its heading as we write it, and whatever else people write above it."""

    name: str
    label: Text  # its heading as we write it; no English where we never write it
    synonyms: tuple[str, ...] = ()
    needed: bool = False  # a row without it is no row of headers
    wished: Text | None = None  # what it is called, where its lack is reported
    instead: tuple[str, ...] = ()  # columns of which one makes up for it
    read: bool = True  # otherwise people keep it for themselves, and nobody needs a report of it

    def also(self, *headers: str) -> "ColumnSpec":
        """Return the column with further headers."""
        return replace(self, synonyms=(*self.synonyms, *headers))

    @property
    def header(self) -> str:
        """Return the header as we write it in Chinese."""
        return self.label.zh

    @property
    def headers(self) -> tuple[str, ...]:
        """Return every Chinese header that means this column."""
        return (self.header, *self.synonyms)


@dataclass(frozen=True, slots=True)
class TableWords:
    """What is said of one table alone, where its headers are not as they should be."""

    table: Text  # what the table is called
    unused: Text | None  # what follows where no row of headers is found
    keep: Text  # the way out of that
    add: Text  # the way out where a column is missing


@dataclass(frozen=True, slots=True)
class TableSpec:
    """A table: the sheet it is on, its columns in the order in which they are written, and its key."""

    sheet: str
    columns: tuple[ColumnSpec, ...]
    key: tuple[str, ...]  # the columns that say whom or what a row is about
    words: TableWords | None = None

    def column(self, name: str) -> ColumnSpec:
        """Return a column by its name."""
        return next(column for column in self.columns if column.name == name)

    def headers(self, *names: str, lang: Lang = Lang.ZH) -> tuple[str, ...]:
        """Return the headers of these columns as we write them, or of all columns."""
        written = map(self.column, names) if names else self.columns
        return tuple(bilingual(column.label, lang) for column in written)

    @property
    def labels(self) -> tuple[Text, ...]:
        """Return what the columns are headed, in both languages."""
        return tuple(column.label for column in self.columns)

    def keys(self, *names: str) -> frozenset[str]:
        """Return every Chinese header of these columns, or of all, as headers compare."""
        meant = map(self.column, names) if names else self.columns
        return frozenset(header_key(header) for column in meant for header in column.headers)

    def names(self) -> Mapping[str, str]:
        """Return the names of the columns by header; the first keeps a header that two claim."""
        names = header_names({column.name: column.headers for column in self.columns})
        return {**{key: names[zh] for key, zh in readings(self.labels).items()}, **names}

    @property
    def needed(self) -> tuple[ColumnSpec, ...]:
        """Return the columns without which a row is no row of headers."""
        return tuple(column for column in self.columns if column.needed)

    @property
    def required(self) -> tuple[frozenset[str], ...]:
        """Return the headers, as they compare, of which a row of headers must have one of each."""
        return tuple(self.keys(column.name) for column in self.needed)

    def find(self, sheet: Sheet, names: Mapping[str, str] | None = None) -> Header | None:
        """Find the row of headers on a sheet; `names` where the county has headers of its own."""
        needed = frozenset(column.name for column in self.needed)
        return find_header(sheet, self.names() if names is None else names, needed)

    def no_header(self, place: Place) -> Problem:
        """Say that no row has the headers that the table must have."""
        words = self._own_words()
        headers = [column.header for column in self.needed]
        return header_problems.no_header(headers, place, words.unused, words.keep)

    def problems(self, header: Header, known: frozenset[str] = frozenset()) -> Iterator[Problem]:
        """Report columns that are there twice, and those whose lack leaves much open; not what is known."""
        for index in header.repeated:
            yield header_problems.column_twice(header.written(index), header.place(index))
        words = self._own_words()
        for column in self.columns:
            there = not header.columns.keys().isdisjoint((column.name, *column.instead))
            if column.wished and not there and column.name not in known:
                yield header_problems.missing_column(words.table, column.wished, words.add, header.place())

    def unread(self, headers: Iterable[Header], place: Place) -> list[Hint]:
        """Mention once which columns of a file or a sheet are not read."""
        written = dict.fromkeys(header.written(index) for header in headers for index in header.unknown)
        return [header_problems.columns_not_read(tuple(written), place)] if written else []

    def _own_words(self) -> TableWords:
        """Return what is said of this table alone; a table that needs it and has none is our mistake."""
        if self.words is None:
            raise ValueError(f"nothing is known to say of the headers of {self.sheet}")
        return self.words


SERIAL = ColumnSpec("serial", Text("序号", "no."), ("编号", "序"), read=False)
REMARK = ColumnSpec("remark", Text("备注", "remarks"), ("说明",), read=False)
TOWNSHIP = ColumnSpec(
    "township",
    Text("乡镇", "township"),
    ("乡（镇）", "乡镇（街道）", "镇（街道）", "所属乡镇", "所在乡镇", "乡镇名称", "镇"),
)
VILLAGE = ColumnSpec(
    "village",
    Text("村", "village"),
    ("村名", "村（社区）", "行政村", "所属村", "所在村", "村名称"),
)


def roster_column(name: str, *more: str, needed: bool = False) -> ColumnSpec:
    """Return the column of a roster's field; `more` are further headers of it."""
    known = ROSTER_FIELDS[name]
    return ColumnSpec(name, known.label, (*known.synonyms, *more), needed=needed)


def field_column(field: Field, *, wished: bool = False) -> ColumnSpec:
    """Return the column of a field, by its label and synonyms."""
    return ColumnSpec(field.name, field.label, field.synonyms, wished=field.label if wished else None)
