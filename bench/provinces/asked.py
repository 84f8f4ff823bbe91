"""Criteria of five kinds, each in three languages: a pack's, polars', and SQL.

The polars and the SQL are what somebody writes by hand who knows these criteria and nothing of packs: known
values compare, an unknown one stays unknown, and an answer that is owed leaves open what no record decides.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl

POLLING, REVIEW = date(2009, 6, 1), date(2009, 5, 1)  # a day on which no law that is shipped is in force
QUESTIONS = 12
KINDS = ("a", "b", "c", "d")
WAYS = ("joint", "self", "party_branch", "other")  # the usual one, by the villagers, is asked for by nobody
FIVE = 5  # kinds of criteria


@dataclass(frozen=True, slots=True)
class Asked:
    """One criterion."""

    name: str
    pack: str  # its flag_if
    polars: "Callable[[], pl.Expr]"
    sql: str
    records: "tuple[str, Callable[[], tuple[pl.Expr, pl.Expr]], str, str] | None" = None
    # of which question, and of each record whether it counts surely or perhaps: in polars, in SQL


def criteria(number: int) -> list[Asked]:
    """Return so many criteria, the kinds in turn."""
    made = (_record_of_kind, _flag, _lately, _any_record, _known_fact)
    return [made[at % FIVE](f"c{at:03d}", at // FIVE) for at in range(number)]


def _question(at: int) -> str:
    """Return a question."""
    return f"q{at % QUESTIONS:02d}"


def _record_of_kind(name: str, at: int) -> Asked:
    """Return whether there is a record of one kind."""
    question, kind = _question(at), KINDS[at % len(KINDS)]

    def record() -> "tuple[pl.Expr, pl.Expr]":
        import polars as pl

        return pl.col("kind") == kind, pl.col("kind").is_null()

    return Asked(
        name,
        f"{{{question}: {{some: {{kind: {{is: {kind}}}}}}}}}",
        lambda: _some(question, name),
        _some_sql(question, name),
        (question, record, f"kind = '{kind}'", "kind IS NULL"),
    )


def _lately(name: str, at: int) -> Asked:
    """Return whether a record is younger than so many years."""
    question, years = _question(at + 3), 1 + at % 9
    day = POLLING.replace(year=POLLING.year - years)

    def record() -> "tuple[pl.Expr, pl.Expr]":
        import polars as pl

        first, last = pl.col("decided_on_first"), pl.col("decided_on_last")
        return first > day, first.is_null() | ((first <= day) & (last > day))

    perhaps = (
        f"decided_on_first IS NULL OR (decided_on_first <= DATE '{day}' AND decided_on_last > DATE '{day}')"
    )
    return Asked(
        name,
        f"{{{question}: {{some: {{decided_on: {{within: {years} years}}}}}}}}",
        lambda: _some(question, name),
        _some_sql(question, name),
        (question, record, f"decided_on_first > DATE '{day}'", perhaps),
    )


def _any_record(name: str, at: int) -> Asked:
    """Return whether there is any record."""
    question = _question(at + 6)

    def record() -> "tuple[pl.Expr, pl.Expr]":
        import polars as pl

        return pl.lit(value=True), pl.lit(value=False)

    return Asked(
        name,
        f"{{{question}: some}}",
        lambda: _some(question, name),
        _some_sql(question, name),
        (question, record, "TRUE", "FALSE"),
    )


def _flag(name: str, at: int) -> Asked:
    """Return whether somebody is not registered, or on the election committee."""
    fact, wanted = (("registered_voter", False), ("on_election_committee", True))[at % 2]

    def test() -> "pl.Expr":
        import polars as pl

        return pl.col(fact) if wanted else ~pl.col(fact)

    word = "yes" if wanted else "no"
    return Asked(name, f"{{{fact}: {{is: {word}}}}}", test, fact if wanted else f"NOT {fact}")


def _known_fact(name: str, at: int) -> Asked:
    """Return whether somebody was put forward in a way, or joined after a day."""
    if at % 2:
        return _way(name, WAYS[at // 2 % len(WAYS)])
    day = date(2008, 1 + at % 9, 1)

    def test() -> "pl.Expr":
        import polars as pl

        first, last = pl.col("joined_on_first"), pl.col("joined_on_last")
        return pl.when(first > day).then(statement=True).when(last <= day).then(statement=False)

    sql = (
        f"CASE WHEN joined_on_first > DATE '{day}' THEN TRUE "
        f"WHEN joined_on_last <= DATE '{day}' THEN FALSE END"
    )
    return Asked(name, f"{{joined_on: {{after: {day}}}}}", test, sql)


def _way(name: str, way: str) -> Asked:
    """Return whether somebody was put forward in one way."""

    def test() -> "pl.Expr":
        import polars as pl

        return pl.col("nominated_by") == way

    return Asked(name, f"{{nominated_by: {{is: {way}}}}}", test, f"nominated_by = '{way}'")


def _some(question: str, name: str) -> "pl.Expr":
    """Return in polars whether there is a record, from the counts of records and what was answered."""
    import polars as pl

    answered = pl.col(question).is_in(["clear", "found"])
    none = (pl.col(f"{name}_yes").fill_null(0) + pl.col(f"{name}_maybe").fill_null(0)) == 0
    return pl.when(pl.col(f"{name}_yes") > 0).then(statement=True).when(answered & none).then(statement=False)


def _some_sql(question: str, name: str) -> str:
    """Return the same in SQL."""
    return (
        f"CASE WHEN {name}_yes > 0 THEN TRUE WHEN s.{question} IN ('clear', 'found') "
        f"AND COALESCE({name}_yes, 0) + COALESCE({name}_maybe, 0) = 0 THEN FALSE END"
    )


def pack_text(asked: Sequence[Asked]) -> str:
    """Return the pack that asks all this."""
    kinds = ", ".join(f"{kind}: {kind}" for kind in KINDS)
    questions = "".join(
        f"  q{at:02d}:\n    ask: {{zh: 事项{at}, en: matter {at}}}\n    of: [office]\n"
        "    basis: 虚构办法第一条\n    disclosure: full\n"
        f"    records:\n      kind: {{zh: 种类, en: kind, type: choice, of: {{{kinds}}}}}\n"
        "      decided_on: {zh: 日期, en: decided on, type: date}\n"
        for at in range(QUESTIONS)
    )
    found = "".join(
        f"  {each.name}:\n    item: 第一条\n    text: {{zh: 第{each.name}项, en: {each.name}}}\n"
        f"    grade: caution\n    flag_if: {each.pack}\n"
        for each in asked
    )
    return _HEAD + f"questions:\n{questions}criteria:\n{found}"


_HEAD = """\
pack: bench-local
title: {zh: 测速用清单（虚构）, en: A fictional list to be timed}
applies_to: {unit: village, bodies: [committee]}
jurisdiction: CN
in_force: {from: 2009-01-01}
status: complete
as_of: polling_day
calendar: {age_reached: birthday, period_over: corresponding_day, overflow: last_day}
source: {title: 测速用清单, date: 2009-01-01, force: local, document: 虚构〔2009〕1号}
departments: {office: {zh: 办公室, en: Office}}
"""
