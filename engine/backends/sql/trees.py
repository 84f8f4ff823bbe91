"""A tree as SQL, whose AND, OR, NOT and NULL are Kleene's; and the counts of records that it needs."""

from dataclasses import dataclass, field

from sqlglot import exp

from engine.backends.limits import EngineFault
from engine.backends.sql.columns import State, records_table
from engine.backends.sql.leaves import UNKNOWN, Reading, leaf_sql
from engine.program.program import AllOf, AnyOf, FactLeaf, Opposite, SomeLeaf, Tree, Unsettled

ANSWERED = (State.CLEAR.value, State.FOUND.value)


def column(table: str, name: str) -> exp.Expr:
    """Return a column of a table."""
    return exp.column(name, table=table, quoted=True)


@dataclass(frozen=True, slots=True)
class Counts:
    """Which kinds of record of each question have to be counted, in the order of their first use."""

    by_question: dict[str, dict[Tree, int]] = field(default_factory=dict)

    def of(self, leaf: SomeLeaf) -> int:
        """Return the number under which a kind of record is counted."""
        kinds = self.by_question.setdefault(leaf.question, {})
        return kinds.setdefault(leaf.where, len(kinds) + 1)


def tree_sql(  # noqa: C901 - one case per node
    tree: Tree, by: Reading, counts: Counts | None
) -> exp.Expr:
    """Return a tree as SQL; inside the records of a question (no counts) no question can be asked."""
    match tree:
        case AllOf(()):
            return exp.true()
        case AnyOf(()):
            return exp.false()
        case AllOf(parts):
            return exp.and_(*(tree_sql(part, by, counts) for part in parts))
        case AnyOf(parts):
            return exp.or_(*(tree_sql(part, by, counts) for part in parts))
        case Opposite(part):
            return exp.not_(tree_sql(part, by, counts))
        case Unsettled():
            return UNKNOWN.copy()
        case FactLeaf():
            return leaf_sql(tree, by)
        case SomeLeaf():
            if counts is None:
                raise EngineFault(f"a record of a question asks {tree.question}")
            return _some(tree, counts)


def _some(leaf: SomeLeaf, counts: Counts) -> exp.Expr:
    """Return whether at least so many records are of a kind; while a unit owes its answer, more may come."""
    if leaf.at_least <= 0:
        return exp.true()
    number, table = counts.of(leaf), records_table(leaf.question)
    surely, perhaps = column(table, f"yes_{number}"), column(table, f"unknown_{number}")
    wanted = exp.Literal.number(leaf.at_least)
    answered = column("s", leaf.question).isin(*ANSWERED)
    possible = exp.func("COALESCE", exp.Add(this=surely.copy(), expression=perhaps), exp.Literal.number(0))
    return (
        exp.case()
        .when(exp.GTE(this=surely, expression=wanted), exp.true())
        .when(exp.and_(answered, exp.LT(this=possible, expression=wanted.copy())), exp.false())
    )
