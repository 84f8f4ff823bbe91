"""Polars in its best idiom: every criterion an expression over whole columns, all of them in one query.

It is given what zen-engine is given, as columns of numbers; what is missing is null and compares with
nothing.
"""

from collections.abc import Sequence

import polars as pl

from bench.races.facts import Facts
from bench.races.programs import joined
from engine.backends.formula import (
    Always,
    AtLeast,
    AtMost,
    Differs,
    Either,
    Equal,
    Every,
    Formula,
    Never,
    NotOneOf,
    OneOf,
    simplify,
)
from engine.backends.wiring import wire
from engine.program.program import Program
from engine.program.subject import Subject


class Columns:
    """All programs as one query."""

    def __init__(self, lowered: Sequence[Program]) -> None:
        """Write the programs as expressions: 1 yes, 0 no, 2 unknown."""
        program = joined(lowered)
        wiring = wire(program)
        self._facts, self._names = Facts(wiring, program.questions), tuple(wiring.properties)
        self._query = [
            pl.when(_holds(simplify(yes)))
            .then(1)
            .when(_holds(simplify(no)))
            .then(0)
            .otherwise(2)
            .cast(pl.Int8)
            .alias(str(number))
            for number, (yes, no) in enumerate(zip(wiring.rules[::2], wiring.rules[1::2], strict=True))
        ]

    def facts(self, subjects: Sequence[Subject]) -> pl.DataFrame:
        """Return the facts about everybody, a column for each."""
        rows = self._facts.of(subjects)
        return pl.DataFrame(
            {name: pl.Series([row[name] for row in rows], dtype=pl.Int64) for name in self._names}
        )

    def run(self, facts: pl.DataFrame) -> Sequence[pl.DataFrame]:
        """Return a table with a column for each criterion."""
        return [facts.select(self._query)]


def _holds(formula: Formula) -> pl.Expr:
    """Write a formula as an expression that is never null."""
    match formula:
        case Always():
            return pl.lit(value=True)
        case Never():
            return pl.lit(value=False)
        case Every(parts):
            return pl.all_horizontal([_holds(part) for part in parts])
        case Either(parts):
            return pl.any_horizontal([_holds(part) for part in parts])
        case Equal() | Differs() | OneOf() | NotOneOf() | AtLeast() | AtMost():
            return _compares(formula).fill_null(value=False)


def _compares(formula: Equal | Differs | OneOf | NotOneOf | AtLeast | AtMost) -> pl.Expr:
    """Write a comparison, null where the value is missing."""
    match formula:
        case Equal(name, value):
            return pl.col(name) == value
        case Differs(name, value):
            return pl.col(name) != value
        case OneOf(name, values):
            return pl.col(name).is_in(list(values))
        case NotOneOf(name, values):
            return ~pl.col(name).is_in(list(values))
        case AtLeast(name, value):
            return pl.col(name) >= value
        case AtMost(name, value):
            return pl.col(name) <= value
