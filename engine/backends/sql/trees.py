"""A tree as SQL, whose AND, OR, NOT and NULL are Kleene's; and how tests on answers stand in it."""

from dataclasses import dataclass, field
from typing import Protocol

from sqlglot import exp

from engine.backends.limits import EngineFault
from engine.backends.sql.columns import KEY, State
from engine.backends.sql.leaves import UNKNOWN, Reading, leaf_sql
from engine.program.program import AllOf, AnyOf, FactLeaf, Opposite, SomeLeaf, Tree, Unsettled

ANSWERED = (State.CLEAR.value, State.FOUND.value)


def column(table: str, name: str) -> exp.Expr:
    """Return a column of a table."""
    return exp.column(name, table=table, quoted=True)


class Leaves(Protocol):
    """How tests on answers are written."""

    def sql(self, leaf: SomeLeaf) -> exp.Expr:
        """Return a test on the answers to a question as SQL."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Which kinds of record of each question have to be counted, in the order of their first use."""

    by_question: dict[str, dict[Tree, int]] = field(default_factory=dict)

    def sql(self, leaf: SomeLeaf) -> exp.Expr:
        """Say whether at least so many records are of a kind; while a unit owes an answer, more may come."""
        kinds = self.by_question.setdefault(leaf.question, {})
        number = kinds.setdefault(leaf.where, len(kinds) + 1)
        surely, perhaps = (column("c", name) for name in counted(leaf.question, number))
        wanted, nothing = exp.Literal.number(leaf.at_least), exp.Literal.number(0)
        answered = column("s", leaf.question).isin(*ANSWERED)
        possible = exp.func("COALESCE", exp.Add(this=surely.copy(), expression=perhaps), nothing)
        return (
            exp.case()
            .when(exp.GTE(this=surely, expression=wanted), exp.true())
            .when(exp.and_(answered, exp.LT(this=possible, expression=wanted.copy())), exp.false())
        )


def counted(question: str, number: int) -> tuple[str, str]:
    """Name the columns that count how many records surely are of a kind, and of how many it is not known."""
    return f"{question} yes {number}", f"{question} unknown {number}"


@dataclass(frozen=True, slots=True)
class Answers:
    """Tests on answers as columns of those of whom something is not clear; of all others they are FALSE."""

    names: dict[SomeLeaf, str] = field(default_factory=dict)  # in the order of their first use

    def sql(self, leaf: SomeLeaf) -> exp.Expr:
        """Return the column of a test."""
        number = sum(each.question == leaf.question for each in self.names) + 1
        name = self.names.setdefault(leaf, f"{leaf.question} {number}")
        return exp.paren(exp.and_(is_unclear(), column("a", name)))


def is_unclear() -> exp.Expr:
    """Say whether something is not clear of somebody; of all others the table of answers has no row."""
    return exp.not_(column("a", KEY[-1]).is_(exp.null()))


def tree_sql(  # noqa: C901 - one case per node
    tree: Tree, by: Reading, leaves: Leaves | None
) -> exp.Expr:
    """Return a tree as SQL; inside the records of a question (no leaves) no question can be asked."""
    match tree:
        case AllOf(()):
            return exp.true()
        case AnyOf(()):
            return exp.false()
        case AllOf(parts):
            return exp.and_(*(tree_sql(part, by, leaves) for part in parts))
        case AnyOf(parts):
            return exp.or_(*(tree_sql(part, by, leaves) for part in parts))
        case Opposite(part):
            return exp.not_(tree_sql(part, by, leaves))
        case Unsettled():
            return UNKNOWN.copy()
        case FactLeaf():
            return leaf_sql(tree, by)
        case SomeLeaf():
            if leaves is None:
                raise EngineFault(f"a record of a question asks {tree.question}")
            return exp.true() if tree.at_least <= 0 else leaves.sql(tree)
