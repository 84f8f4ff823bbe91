"""A program: a pack's conditions with every date resolved, small enough for every backend to run alike.

It carries names and kinds and nothing of the pack it was made from, so that it can be run anywhere.
"""

from dataclasses import dataclass, field
from datetime import date

from engine.program.calendar import Recent
from rules.model.conditions import NamedDate
from rules.model.pack import PeriodOver
from vocabulary.kinds import Kind


@dataclass(frozen=True, slots=True)
class Equals:
    """The value is this one."""

    value: str | bool | int


@dataclass(frozen=True, slots=True)
class Among:
    """The value is one of these."""

    values: frozenset[str | bool | int]


@dataclass(frozen=True, slots=True)
class AtLeast:
    """The number is this or more."""

    number: int


@dataclass(frozen=True, slots=True)
class Before:
    """The date is earlier than the day."""

    day: date
    over: PeriodOver = PeriodOver.CONTESTED  # when a period whose end we calculated is over


@dataclass(frozen=True, slots=True)
class After:
    """The date is later than the day."""

    day: date
    over: PeriodOver = PeriodOver.CONTESTED


@dataclass(frozen=True, slots=True)
class StillRuns:
    """The look-back from the date is not over."""

    recent: Recent
    over: PeriodOver = PeriodOver.CONTESTED


@dataclass(frozen=True, slots=True)
class Holds:
    """The list includes the word."""

    word: str


@dataclass(frozen=True, slots=True)
class Undated:
    """A comparison with a date that the election does not give: never known."""

    name: NamedDate


Predicate = Equals | Among | AtLeast | Before | After | StillRuns | Holds | Undated


@dataclass(frozen=True, slots=True)
class FactLeaf:
    """A predicate on a fact, or inside a question on a field of its records."""

    name: str
    kind: Kind = field(hash=False)  # of the fact or field; a closed list of words has no hash
    predicate: Predicate


@dataclass(frozen=True, slots=True)
class SomeLeaf:
    """At least so many records of a question are of this kind (1 for `some`)."""

    question: str
    where: "Tree"
    at_least: int


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part holds; of no parts, always."""

    parts: tuple["Tree", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part holds; of no parts, never."""

    parts: tuple["Tree", ...]


@dataclass(frozen=True, slots=True)
class Opposite:
    """The part does not hold."""

    part: "Tree"


@dataclass(frozen=True, slots=True)
class Unsettled:
    """The law is open here: never known to the machine."""


Leaf = FactLeaf | SomeLeaf
Tree = AllOf | AnyOf | Opposite | Unsettled | FactLeaf | SomeLeaf


@dataclass(frozen=True, slots=True)
class Case:
    """One criterion by its name, with the tree that says when it hits."""

    criterion: str
    tree: Tree


@dataclass(frozen=True, slots=True)
class Program:
    """The criteria of one pack that are tested, as of one set of dates."""

    pack: str
    cases: tuple[Case, ...]
    questions: tuple[str, ...] = ()  # as the pack declares them, which is how people hold their answers
