"""Rows of a roster in which every cell is surely meant, read column by column.

What a cell says is decided by what reads it in any row, asked once for each writing. A row of which there is
anything to note is not among them: it is read by itself, with its layout.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import repeat
from typing import TypeVar

from candidates.people.candidate import Candidate
from candidates.people.kin import KinDeclaration, NotDeclared
from candidates.rosters.columns.born_and_sex import Fault, read_birth_date, read_sex
from candidates.rosters.columns.education_columns import EDUCATION_HEADERS
from candidates.rosters.columns.identity import RowNotes, read_name
from candidates.rosters.columns.post_columns import POST_COLUMNS
from candidates.rosters.layouts.homes import Said
from candidates.rosters.layouts.rows import DITTO
from candidates.rosters.layouts.sheet_tables import Laid
from candidates.rosters.rows.parts import kin_of, posts_of, schooling_of
from candidates.rosters.rows.setting import Home, Setting
from candidates.rosters.table import PlainColumn, RosterTable
from candidates.tables.asides import begins_like_none, is_named_like_none
from candidates.tables.columns import Column, TableColumns, column_of
from candidates.tables.header_row import TableRow
from candidates.tables.layouts.ditto import is_ditto
from candidates.tables.words.matters import matters_in
from files.books.sheets import CellValue, words
from vocabulary.facts import CellFact, RowFacts
from vocabulary.origins import Origin
from vocabulary.places import SheetPlace
from vocabulary.writing.identity import born_and_sex

Part = TypeVar("Part")
_Written = tuple[str, str]  # township and village

# What stands for the part of a row that is doubtful, and is never looked at.
_NOTHING: CellFact = Origin.BLANK
_NO_MATTERS: frozenset[str] = frozenset()
_NOBODY = (date.min, "")
_NOWHERE = SheetPlace("", "")
_NO_POSTS: tuple[frozenset[str], CellFact, SheetPlace] = (frozenset(), Origin.BLANK, _NOWHERE)
_NO_KIN: tuple[KinDeclaration, CellFact] = (NotDeclared(), Origin.BLANK)
_NO_SCHOOLING: Sequence[tuple[CellFact, SheetPlace]] = ((Origin.BLANK, _NOWHERE),)


@dataclass(frozen=True, slots=True)
class _Columns:
    """What the rows say, column by column, by position."""

    written: Sequence[_Written]
    born: Sequence[date]
    numbers: Sequence[str]
    facts: Sequence[RowFacts]
    kin: Sequence[KinDeclaration]
    posts: Sequence[frozenset[str]]
    agreed: Sequence[frozenset[str]]


def by_their_cells(laid: Laid) -> bool:
    """Whether the rows of a table mean what their cells say, where no line speaks against them."""
    header = laid.header
    plain = not (laid.form or laid.body or header.combined or header.span)
    return plain and laid.homes.by_column and not header.columns.keys().isdisjoint(POST_COLUMNS)


class SureRows:
    """The rows of such a table that need no closer look."""

    def __init__(self, laid: Laid, table: RosterTable, setting: Setting) -> None:
        """Read the columns."""
        self._laid, self._table, self._setting = laid, table, setting
        self._columns = TableColumns(laid.header)
        self._doubtful = {row - self._columns.first for row in laid.titles}
        self._lines: Said = None  # what they said when these homes were found
        self._homes: dict[_Written, Home | None] = {}
        self._read = self._read_columns()
        self._ends = [*sorted(self._doubtful), len(self._columns.rows)]

    def __call__(self, index: int) -> list[Candidate]:
        """Return the nominees of the rows from this one on that are sure, as far as they follow one another.

        It is asked in the order of the rows, for lines among them, of which none is sure, say of what village
        the next ones are.
        """
        start, read = index - self._columns.first, self._read
        homes = list(self._homes_from(start, self._ends[bisect_left(self._ends, start)]))
        rows, sheet = slice(start, start + len(homes)), self._columns.header.sheet
        places = (sheet.place(row) for row in range(index, index + len(homes)))
        return list(
            map(
                Candidate,
                read.numbers[rows],
                [home.key for home in homes],
                [home.written for home in homes],
                read.facts[rows],
                read.kin[rows],
                read.posts[rows],
                repeat(()),
                places,
                repeat(""),
                read.agreed[rows],
            )
        )

    def _homes_from(self, start: int, stop: int) -> Iterator[Home]:
        """Yield the villages of rows, up to one of which there is anything to note."""
        lines = self._laid.homes.current
        if lines is not self._lines:
            self._lines, self._homes = lines, {}
        homes, read = self._homes, self._read
        for position in range(start, stop):
            written = read.written[position]
            if written not in homes:
                homes[written] = self._home(position)
            home = homes[written]
            if home is None or read.born[position] > home.polling_day:
                return
            yield home

    def _home(self, position: int) -> Home | None:
        """Return the village of a row, unless there is anything to note of it, or the lines say more."""
        row = self._columns.row(position)
        home = None if self._laid.homes.beside_column(row) else self._setting.home(row)
        return None if home is None or home.unknown or home.day_unread else home

    def _read_columns(self) -> _Columns:
        """Read all columns; what stands for a row that is doubtful in any of them means nothing."""
        self._doubt_asides()
        in_ids = self._born_and_sex()
        born, sexes = [born for born, _ in in_ids], [sex for _, sex in in_ids]
        posts = self._part(_quiet(posts_of), _NO_POSTS, *POST_COLUMNS, "village")
        kin = self._part(_quiet(kin_of), _NO_KIN, "kin")
        stated: dict[str, Iterable[CellFact]] = {
            each.field.name: self._part(partial(_plain, each), _NOTHING, each.field.name)
            for each in self._table.plain
        }
        stated |= {
            "name": self._part(_quiet(read_name), _NOTHING, "name"),
            "id_number": map(str, self._columns.cells("id_number")),
            "birth_date": self._beside_id("birth_date", born, _born_whenever),
            "sex": self._beside_id("sex", sexes, read_sex),
            "posts": [fact for _, fact, _ in posts],
            "kin": [fact for _, fact in kin],
        }
        several = [[place.column for _, _, place in posts]]
        if self._table.schooling:
            schooling = self._part(_quiet(schooling_of), _NO_SCHOOLING, *EDUCATION_HEADERS)
            stated["education"] = [fact for ((fact, _),) in schooling]
            several.append([place.column for ((_, place),) in schooling])
        standing = column_of(*several)
        known = standing.read(
            lambda position: self._table.standing(tuple(each[position] for each in several))
        )
        lines = range(self._columns.first + 1, self._columns.first + 1 + len(in_ids))
        values = zip(
            *(stated.get(name, repeat(Origin.BLANK)) for name in self._table.positions), strict=False
        )
        return _Columns(
            self._part(_written, ("", ""), "township", "village"),
            born,
            self._part(lambda row: words(row.cell("number")), "", "number"),
            list(map(RowFacts, map(known.__getitem__, standing.said()), lines, values)),
            [declared for declared, _ in kin],
            [known for known, _, _ in posts],
            self._part(lambda row: matters_in(words(row.cell("consent"))), _NO_MATTERS, "consent"),
        )

    def _part(self, reader: Callable[[TableRow], Part | None], nothing: Part, *names: str) -> list[Part]:
        """Read a part of every row, each writing once; where nothing is read the row is doubtful."""
        column = self._column(*names)
        once = column.read(lambda position: reader(self._columns.row(position)))
        self._doubtful.update(column.where({said for said, part in once.items() if part is None}))
        known = {said: nothing if part is None else part for said, part in once.items()}
        return list(map(known.__getitem__, column.said()))

    def _column(self, *names: str) -> Column:
        """Return one column, or several together."""
        header = self._columns.header
        there = [name for name in names if name in header.columns] or names[:1]
        columns = [self._columns.column(name) for name in there]
        return (
            columns[0] if len(columns) == 1 else column_of(*(part for each in columns for part in each.parts))
        )

    def _born_and_sex(self) -> list[tuple[date, str]]:
        """Read what IDs say that stand in their cells as IDs are written, and nothing beside them.

        Each is another; a row without one, or with a header, is doubtful.
        """
        cells = self._columns.cells("id_number")
        read = [born_and_sex(cell) if isinstance(cell, str) else None for cell in cells]
        self._doubtful.update(at for at, each in enumerate(read) if each is None)
        headers = frozenset[CellValue](self._columns.header.keys.values())
        self._doubtful.update(at for at, cell in enumerate(cells) if cell in headers)
        return [each or _NOBODY for each in read]

    def _beside_id(
        self,
        name: str,
        in_ids: Sequence[Part],
        reader: Callable[[CellValue, Part], tuple[CellFact, Fault | None]],
    ) -> list[CellFact]:
        """Read a column whose cells are held against the ID of their row."""
        column = column_of(*self._columns.column(name).parts, in_ids)
        cells = self._columns.cells(name)
        once = column.read(lambda position: reader(cells[position], in_ids[position]))
        self._doubtful.update(column.where({said for said, (_, fault) in once.items() if fault}))
        known = {said: fact for said, (fact, _) in once.items()}
        return list(map(known.__getitem__, column.said()))

    def _doubt_asides(self) -> None:
        """Doubt rows that may be about nobody although they have an ID, and those with ditto marks."""
        self._doubt(self._columns.firsts(), begins_like_none)
        self._doubt(self._columns.column("name"), is_named_like_none)
        for name in DITTO & self._columns.header.columns.keys():
            self._doubt(self._columns.column(name), partial(_is_ditto, name))

    def _doubt(self, column: Column, doubtful: Callable[[TableRow], bool]) -> None:
        """Doubt the rows that say what is doubtful in any row."""
        once = column.read(lambda position: doubtful(self._columns.row(position)))
        self._doubtful.update(column.where({said for said, doubted in once.items() if doubted}))


def _quiet(reader: Callable[[TableRow, RowNotes], Part]) -> Callable[[TableRow], Part | None]:
    """Return what reads a part of a row of which there is nothing to note, and nothing of any other."""

    def read(row: TableRow) -> Part | None:
        notes = RowNotes()
        part = reader(row, notes)
        return None if notes.problems or notes.reservations else part

    return read


def _plain(column: PlainColumn, row: TableRow) -> CellFact | None:
    """Read a cell that is read by its kind alone."""
    read = column.read(row.cell(column.field.name))
    return None if read is Origin.UNCLEAR else read


def _is_ditto(name: str, row: TableRow) -> bool:
    """Whether a cell says that it repeats the one above."""
    return is_ditto(row.cell(name))


def _born_whenever(cell: CellValue, in_id: date) -> tuple[CellFact, Fault | None]:
    """Read a birth date; whether it is after polling day is asked of each village."""
    return read_birth_date(cell, in_id, date.max)


def _written(row: TableRow) -> _Written:
    """Return a row's place as written."""
    return row.text("township"), row.text("village")
