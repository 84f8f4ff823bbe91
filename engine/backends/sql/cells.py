"""Facts as what their columns hold: an unknown one is NULL in each of them."""

from collections.abc import Callable, Iterable

from engine.backends.sql.columns import HIGHEST, Cell
from vocabulary.dates import Day, Ongoing, first_day, last_day, lasting_word
from vocabulary.facts import Fact, Known
from vocabulary.kinds import Amount, Choice, Dated, Flag, Kind, Several, Whole, Words

Cells = tuple[Cell, ...]  # of the columns of one fact, in their order


def cells_of(kind: Kind, *, calculated: bool = False) -> Callable[[Fact | None], Cells]:
    """Return what writes a fact of a kind into the columns of `columns_of`."""
    match kind:
        case Words() | Choice() | Flag():
            return _as_it_is
        case Several():
            return _words
        case Whole():
            return _bounds
        case Dated():
            return _calculated_days if calculated else _days


def _as_it_is(fact: Fact | None) -> Cells:
    """Write a word or a flag."""
    return (fact.value,) if isinstance(fact, Known) and isinstance(fact.value, str | bool) else (None,)


def _words(fact: Fact | None) -> Cells:
    """Write a list of words, in one order."""
    if isinstance(fact, Known) and isinstance(fact.value, frozenset):
        return (sorted(fact.value),)
    return (None,)


def _bounds(fact: Fact | None) -> Cells:
    """Write a number as what it is at least and at most; no pack asks for more than a column holds."""
    if isinstance(fact, Known) and isinstance(fact.value, Amount):
        return min(fact.value.least, HIGHEST), min(fact.value.most, HIGHEST)
    return None, None


def _days(fact: Fact | None) -> Cells:
    """Write a date as the first and the last day that it can mean."""
    if isinstance(fact, Known) and isinstance(fact.value, Day | Ongoing):
        return first_day(fact.value), last_day(fact.value), lasting_word(fact.value)
    return None, None, None


def _calculated_days(fact: Fact | None) -> Cells:
    """Write a date that may be the end of a period which we calculated."""
    ends = isinstance(fact, Known) and isinstance(fact.value, Day) and fact.value.ends_period
    return (*_days(fact), ends or None)


def columns_by_row(rows: Iterable[Cells], width: int) -> list[list[Cell]]:
    """Return the cells of rows column by column."""
    made: list[list[Cell]] = [[] for _ in range(width)]
    for row in rows:
        for cells, cell in zip(made, row, strict=True):
            cells.append(cell)
    return made
