"""A fact (事实): a typed value about a nominee with where it came from, or why it is not known."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Self, TypeVar, overload

from vocabulary.kinds import Value
from vocabulary.many.filled import filled_then_frozen
from vocabulary.origins import Origin
from vocabulary.places import Place, SheetPlace


@filled_then_frozen
@dataclass(frozen=True, slots=True)
class Known:
    """A value, and the cell or line that says so."""

    value: Value
    place: Place | None = None


@filled_then_frozen
@dataclass(frozen=True, slots=True)
class Unknown:
    """No value, the reason, and the cell where it should have stood."""

    origin: Origin
    place: Place | None = None


Fact = Known | Unknown
Other = TypeVar("Other")
CellFact = Value | Origin  # what a cell says, or why it says nothing; its place is known without it


def placed(value: CellFact, place: Place) -> Fact:
    """Return what a cell says as a fact."""
    return Unknown(value, place) if isinstance(value, Origin) else Known(value, place)


@dataclass(frozen=True, slots=True)
class FactColumns:
    """The columns of one table: which facts its rows state, and where each of them is."""

    file: str
    sheet: str
    positions: Mapping[str, int]  # among what a row states, by name of the fact
    letters: tuple[str, ...]  # of the columns, by position; blank where the table has no such column


class RowFacts(Mapping[str, Fact]):
    """The facts of one row of a table, each put together with its place when somebody asks for it.

    A province's roster has millions of cells: a fact and a place for each would fill the memory.
    """

    __slots__ = ("cells", "columns", "row")

    def __init__(self, columns: FactColumns, row: int, cells: tuple[CellFact, ...]) -> None:
        """Keep what the row states, in the order of the columns' positions; rows count from 1."""
        self.columns, self.row, self.cells = columns, row, cells

    def __getitem__(self, name: str) -> Fact:
        """Return a fact with its place."""
        columns, position = self.columns, self.columns.positions[name]
        value = self.cells[position]
        place = SheetPlace(columns.file, columns.sheet, self.row, columns.letters[position])
        return placed(value, place)

    def __iter__(self) -> Iterator[str]:
        """Walk through the names of the facts."""
        return iter(self.columns.positions)

    def __len__(self) -> int:
        """Return how many facts the row states."""
        return len(self.cells)

    def __repr__(self) -> str:
        """Write the facts as those of any other mapping are written."""
        return repr(dict(self))

    def __contains__(self, name: object) -> bool:
        """Whether the row states such a fact, known or not."""
        return name in self.columns.positions

    def cell_fact(self, name: str) -> CellFact | None:
        """Return what the row states, without its place; nothing where it has no such fact."""
        position = self.columns.positions.get(name)
        return None if position is None else self.cells[position]

    def with_fact(self, name: str, value: CellFact) -> Self:
        """Return the facts of the row with another one in the place of one of them."""
        position = self.columns.positions[name]
        before, after = self.cells[:position], self.cells[position + 1 :]
        changed = before + (value,) + after  # noqa: RUF005 - to unpack them takes twice as long
        return type(self)(self.columns, self.row, changed)


class LayeredFacts(Mapping[str, Fact]):
    """Facts of several sources as one mapping, not copied: the first that has a name answers for it."""

    __slots__ = ("layers",)

    def __init__(self, *layers: Mapping[str, Fact]) -> None:
        """Lay the first over the second and so on."""
        flat: list[Mapping[str, Fact]] = []
        for layer in layers:
            flat.extend(layer.layers if isinstance(layer, LayeredFacts) else (layer,))
        self.layers: tuple[Mapping[str, Fact], ...] = tuple(flat)

    def __getitem__(self, name: str) -> Fact:
        """Return the fact of the first source that has it."""
        for layer in self.layers[:-1]:
            if name in layer:
                return layer[name]
        return self.layers[-1][name]  # the row, where nearly all facts are

    @overload
    def get(self, key: str, /) -> Fact | None: ...
    @overload
    def get(self, key: str, /, default: Fact | Other) -> Fact | Other: ...
    def get(self, key: str, /, default: Fact | Other | None = None) -> Fact | Other | None:
        """Return a fact or the default; asked of everybody on everything, so without a detour."""
        for layer in self.layers:
            if key in layer:
                return layer[key]
        return default

    def __contains__(self, name: object) -> bool:
        """Whether one of the sources has such a fact, known or not."""
        return any(name in layer for layer in self.layers)

    def __iter__(self) -> Iterator[str]:
        """Walk through the names, those of the last source first."""
        return iter(dict.fromkeys(chain.from_iterable(reversed(self.layers))))

    def __len__(self) -> int:
        """Return how many facts there are."""
        return len(set().union(*self.layers))

    def __repr__(self) -> str:
        """Write the facts as those of any other mapping are written."""
        return repr(dict(self))


def with_fact(facts: Mapping[str, Fact], name: str, value: Value, otherwise: Place) -> Mapping[str, Fact]:
    """Return facts with another value under a name, where it stood before or in the place given."""
    if isinstance(facts, RowFacts) and name in facts.columns.positions:
        return facts.with_fact(name, value)
    before = facts.get(name)
    return {**facts, name: Known(value, (before.place if before else None) or otherwise)}


def cell_fact(facts: Mapping[str, Fact], name: str) -> CellFact | None:
    """Return what facts say under a name, or nothing where they have no such fact."""
    if isinstance(facts, RowFacts):
        return facts.cell_fact(name)
    match facts.get(name):
        case None:
            return None
        case Known(value, _):
            return value
        case Unknown(origin, _):
            return origin


def cell_facts(rows: Iterable[Mapping[str, Fact]], name: str) -> Iterator[CellFact | None]:
    """Yield what the facts of many rows say under a name, of each what `cell_fact` returns."""
    columns: FactColumns | None = None
    position: int | None = None
    for row in rows:
        if not isinstance(row, RowFacts):
            yield cell_fact(row, name)
            continue
        if row.columns is not columns:  # the rows of a table stand below each other
            columns, position = row.columns, row.columns.positions.get(name)
        yield None if position is None else row.cells[position]
