"""Columns: the tests and numbers that the requirements of a village read of every person."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from engine.bodies.contest.age_counting import AgeCounting
from engine.program.leaves import fact_leaves
from engine.program.program import Tree, Undated
from engine.program.subject import Subject
from rules.model.conditions import NamedDate


@dataclass(frozen=True, slots=True)
class Column:
    """One test on a person, as one pack counts ages and days."""

    tree: Tree
    age_counting: AgeCounting


@dataclass(frozen=True, slots=True)
class NumberColumn:
    """One number of a person that is averaged."""

    fact: str
    age_counting: AgeCounting
    scale: tuple[tuple[str, int], ...] = ()  # what each word counts as, where the fact is no number


@dataclass(slots=True)
class Columns:
    """All columns of one village; the same test stands there once."""

    kinds: dict[Column, int] = field(default_factory=dict)
    numbers: dict[NumberColumn, int] = field(default_factory=dict)

    def kind(self, column: Column) -> int:
        """Return the position of a test, which is added where it is new."""
        return self.kinds.setdefault(column, len(self.kinds))

    def number(self, column: NumberColumn) -> int:
        """Return the position of a number, which is added where it is new."""
        return self.numbers.setdefault(column, len(self.numbers))


# One person as every pack sees them: ages differ with the way of counting.
Seen = Mapping[AgeCounting, Subject]


def missing_dates(tree: Tree) -> list[NamedDate]:
    """Return the dates that a test compares with and the election does not give."""
    return [leaf.predicate.name for leaf in fact_leaves(tree) if isinstance(leaf.predicate, Undated)]


def reads_posts(tree: Tree) -> bool:
    """Whether a test reads the posts that somebody is nominated for."""
    return any(leaf.name == "posts" for leaf in fact_leaves(tree))
