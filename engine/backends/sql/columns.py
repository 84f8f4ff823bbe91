"""Which columns hold a fact, a field of a record, or what the answers to a question amount to.

The names are those of docs/scale.md: whoever fills these tables from elsewhere relies on them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from vocabulary.columns.village_columns import VILLAGE_FIELDS
from vocabulary.kinds import Choice, Dated, Flag, Kind, Several, Whole, Words


class Holds(Enum):
    """What a column holds."""

    TEXT = "text"
    FLAG = "flag"
    NUMBER = "number"
    DATE = "date"
    TEXTS = "texts"


class State(Enum):
    """What all units together answered to one question about one person."""

    CLEAR = "clear"  # every unit answered, and nothing was found
    FOUND = "found"  # every unit answered in full, and there are records
    OWED = "owed"  # some unit has not answered, or wrote 有 without details
    NOT_ASKED = "not_asked"  # the person did not agree to be asked about


NOMINEES, VILLAGES, STATES, RECORDS = "nominees", "villages", "question_states", "records"
UNCLEAR = "unclear"  # those of whom some answer is not `clear`
PLACE = ("county", "township", "village")
KEY = (*PLACE, "no")  # who is nominated in two villages has one number and two rows


Cell = str | bool | int | date | list[str] | None
HIGHEST = 2**63 - 1  # a larger number is written as this one, which no pack may ask for


@dataclass(frozen=True, slots=True)
class Column:
    """One column; a closed list of words is one that only holds these."""

    name: str
    holds: Holds
    words: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table by its columns: what each is called and holds, and its cells."""

    name: str
    columns: tuple[Column, ...]
    cells: tuple[Sequence[Cell], ...]

    @property
    def rows(self) -> int:
        """Return how many rows there are."""
        return len(self.cells[0]) if self.cells else 0


def columns_of(name: str, kind: Kind, *, calculated: bool = False) -> tuple[Column, ...]:
    """Return the columns of a fact or field; `calculated` is a field that may hold the end of a period."""
    match kind:
        case Words():
            return (Column(name, Holds.TEXT),)
        case Choice(options):
            return (Column(name, Holds.TEXT, frozenset(options)),)
        case Several(options):
            return (Column(name, Holds.TEXTS, frozenset(options)),)
        case Flag():
            return (Column(name, Holds.FLAG),)
        case Whole():
            return (Column(least(name), Holds.NUMBER), Column(most(name), Holds.NUMBER))
        case Dated():
            ends = (Column(period_end(name), Holds.FLAG),) if calculated else ()
            return (
                Column(first(name), Holds.DATE),
                Column(last(name), Holds.DATE),
                Column(lasting(name), Holds.TEXT, frozenset({"dated", "ongoing", "endless"})),
                *ends,
            )


def least(name: str) -> str:
    """Name the column of the least that a number can be."""
    return f"{name}_least"


def most(name: str) -> str:
    """Name the column of the most that a number can be."""
    return f"{name}_most"


def first(name: str) -> str:
    """Name the column of the first day that a date can mean."""
    return f"{name}_first"


def last(name: str) -> str:
    """Name the column of the last day that a date can mean."""
    return f"{name}_last"


def lasting(name: str) -> str:
    """Name the column that says whether a date is a day, goes on, or has no end."""
    return f"{name}_lasting"


def period_end(name: str) -> str:
    """Name the column that says whether a date is the end of a period that we calculated."""
    return f"{name}_period_end"


def records_table(question: str) -> str:
    """Name the table of the records of a question."""
    return f"{RECORDS}_{question}"


def is_of_village(fact: str) -> bool:
    """Whether a fact is one of the village and lies in its table."""
    return fact in VILLAGE_FIELDS


def by_name(columns: tuple[Column, ...]) -> Mapping[str, Column]:
    """Index columns by their names."""
    return {column.name: column for column in columns}
