"""How the columns of one roster are read, and where the facts of its rows stand: worked out once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from candidates.rosters.columns.education_columns import EDUCATION_HEADERS
from candidates.tables.cells import fact_in_cell, words_in_cell
from candidates.tables.header_row import Header, TableRow
from files.books.sheets import CellValue
from vocabulary.columns.field import Field
from vocabulary.columns.roster_columns import ROSTER_FIELDS
from vocabulary.facts import CellFact, Fact, FactColumns, RowFacts, placed
from vocabulary.kinds import Words
from vocabulary.origins import Origin
from vocabulary.places import SheetPlace, column_letter

READ_APART = ("name", "id_number", "birth_date", "sex", "posts", "kin")  # each in its own way, in this order
_SEVERAL = ("posts", "education")  # facts that one of several columns may state, another one in every row


@dataclass(frozen=True, slots=True)
class PlainColumn:
    """A column that is read by its kind alone."""

    field: Field
    index: int
    read: Callable[[CellValue], CellFact]


@dataclass(frozen=True, slots=True)
class RosterTable:
    """The columns of one roster."""

    header: Header
    plain: tuple[PlainColumn, ...]
    positions: dict[str, int]  # of the facts among what a row states
    schooling: bool  # stands in several columns
    scattered: bool  # over the rows of a form
    _columns: dict[tuple[str, ...], FactColumns] = field(default_factory=dict)

    def facts(
        self, row: TableRow, values: tuple[CellFact, ...], places: tuple[SheetPlace, ...]
    ) -> Mapping[str, Fact]:
        """Return the facts of a row; `places` are those of its posts and its schooling."""
        if self.scattered:
            return self._each_in_its_place(row, values, places)
        columns = self.standing(tuple(place.column for place in places))
        if len(values) < len(self.positions):
            values = (*values, Origin.BLANK)  # the number, where the roster has no column for it
        return RowFacts(columns, row.index + 1, values)

    def _each_in_its_place(
        self, row: TableRow, values: tuple[CellFact, ...], places: tuple[SheetPlace, ...]
    ) -> Mapping[str, Fact]:
        """Return the facts of a form, whose values do not stand on one row."""
        stand = {name: row.place(name) for name in self.positions}
        stand |= dict(zip(_SEVERAL, places, strict=False))
        complete = (*values, *[Origin.BLANK] * (len(self.positions) - len(values)))
        return {
            name: placed(value, stand[name]) for name, value in zip(self.positions, complete, strict=True)
        }

    def standing(self, several: tuple[str, ...]) -> FactColumns:
        """Say where each fact of a row stands; `several` are the columns of its posts and its schooling."""
        if several not in self._columns:
            self._columns[several] = self._stand(several)
        return self._columns[several]

    def _stand(self, several: tuple[str, ...]) -> FactColumns:
        """Work out where each fact stands."""
        indexes = {name: self.header.columns.get(name) for name in self.positions}
        letters = {name: "" if index is None else column_letter(index) for name, index in indexes.items()}
        letters |= dict(zip(_SEVERAL, several, strict=False))
        sheet = self.header.sheet
        return FactColumns(sheet.file, sheet.name, self.positions, tuple(letters.values()))


def roster_table(header: Header, *, scattered: bool = False) -> RosterTable:
    """Work out how the columns below a roster's headers are read; every row has a number, blank or not."""
    fields = [known for name, known in ROSTER_FIELDS.items() if name in header.columns]
    plain = [known for known in fields if known.name not in READ_APART]
    schooling = "education" not in header.columns and not header.columns.keys().isdisjoint(EDUCATION_HEADERS)
    apart = (*READ_APART, *(["education"] if schooling else []), "number")
    names = dict.fromkeys([*(known.name for known in plain), *apart])
    return RosterTable(
        header,
        tuple(PlainColumn(known, header.columns[known.name], _reader(known)) for known in plain),
        {name: position for position, name in enumerate(names)},
        schooling,
        scattered,
    )


def _reader(known: Field) -> Callable[[CellValue], CellFact]:
    """Return what reads the cells of a field."""
    return words_in_cell if isinstance(known.kind, Words) else partial(fact_in_cell, known.name)
