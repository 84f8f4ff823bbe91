"""What a program reads: facts, questions, and the fields of their records, each with its kind."""

from collections.abc import Iterable, Mapping

from engine.program.leaves import fact_leaves, some_leaves
from engine.program.orders import dates_behind
from engine.program.program import Program, Tree
from vocabulary.kinds import Dated, Kind


def kinds_read(trees: Iterable[Tree]) -> dict[str, Kind]:
    """Return the facts that trees read, with their kinds; behind an order of two dates, the dates."""
    return {
        name: Dated() if len(names) == 2 else leaf.kind
        for leaf in fact_leaves(*trees)
        for names in (dates_behind(leaf.name),)
        for name in names
    }


def facts_read(trees: Iterable[Tree]) -> frozenset[str]:
    """Return the facts that trees read."""
    return frozenset(kinds_read(trees))


def tables_read(program: Program) -> tuple[frozenset[str], Mapping[str, frozenset[str]]]:
    """Return the facts and, by question, the fields of records that a program reads."""
    trees = [case.tree for case in program.cases]
    fields: dict[str, frozenset[str]] = {}
    for leaf in some_leaves(*trees):
        fields[leaf.question] = fields.get(leaf.question, frozenset()) | facts_read([leaf.where])
    return facts_read(trees), fields
