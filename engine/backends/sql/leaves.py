"""A test on a fact or a field as SQL: TRUE, FALSE, or NULL for unknown, as `predicates` defines it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlglot import exp

from engine.backends.limits import EngineFault
from engine.backends.sql.columns import HIGHEST, first, last, lasting, least, most, period_end
from engine.backends.sql.cut_offs import AGE, Reached
from engine.program.orders import dates_behind
from engine.program.program import (
    After,
    Among,
    AtLeast,
    Before,
    Equals,
    FactLeaf,
    Holds,
    StillRuns,
    Undated,
)
from rules.model.pack import PeriodOver
from vocabulary.kinds import Dated, Whole

ONE_DAY = timedelta(days=1)

Columns = Callable[[str], exp.Expr]  # from the name of a column to the column of a table
UNKNOWN = exp.cast(exp.null(), exp.DataType.Type.BOOLEAN)
EMPTY: Mapping[int, Reached] = {}


@dataclass(frozen=True, slots=True)
class Reading:
    """How the facts of somebody, or the fields of a record, are read."""

    column: Columns
    period_ends: bool  # a date may be the end of a period that we calculated, and a column says which
    ages: Mapping[int, Reached] | None = field(default=None)  # ages are read as birth dates, where given


def leaf_sql(leaf: FactLeaf, by: Reading) -> exp.Expr:  # noqa: C901 - one case per predicate
    """Return a test as SQL."""
    match leaf.predicate:
        case Equals(value):
            return _among(leaf, [value], by)
        case Among(values):
            return _among(leaf, values, by)
        case AtLeast(number):
            return sure(
                yes=_surely_at_least(leaf, number, by), no=exp.not_(_maybe_at_least(leaf, number, by))
            )
        case Before(day, over):
            span = _Span(leaf.name, over, by)
            return sure(yes=span.last_before(day), no=exp.not_(span.first_before(day)))
        case After(day, over):
            span = _Span(leaf.name, over, by)
            return sure(yes=exp.not_(span.first_before(day + ONE_DAY)), no=span.last_before(day + ONE_DAY))
        case StillRuns(recent, over):
            span = _Span(leaf.name, over, by)
            return sure(
                yes=exp.not_(span.first_before(recent.sure_from)), no=span.last_before(recent.over_before)
            )
        case Holds(word):
            words = by.column(leaf.name)
            return known(words, exp.ArrayContains(this=words, expression=exp.Literal.string(word)))
        case Undated():
            return UNKNOWN.copy()


def sure(*, yes: exp.Expr, no: exp.Expr) -> exp.Expr:
    """Return what is TRUE where the one holds, FALSE where the other does, and otherwise NULL."""
    return exp.case().when(yes, exp.true()).when(no, exp.false())


def known(value: exp.Expr, then: exp.Expr) -> exp.Expr:
    """Return a test where a value is known, and otherwise NULL."""
    return exp.case().when(exp.not_(value.copy().is_(exp.null())), then)


def day_sql(day: date) -> exp.Expr:
    """Return a day."""
    return exp.cast(exp.Literal.string(day.isoformat()), exp.DataType.Type.DATE)


def _number(number: int) -> exp.Expr:
    """Return a whole number, or refuse one past what a column holds."""
    if abs(number) >= HIGHEST:
        raise EngineFault(f"a pack compares with {number}, which no column of numbers holds")
    return exp.Literal.number(number) if number >= 0 else exp.Neg(this=exp.Literal.number(-number))


def _among(leaf: FactLeaf, values: Iterable[str | bool | int], by: Reading) -> exp.Expr:
    """Say whether a value is one of these; a number may be known as a range only."""
    if isinstance(leaf.kind, Whole):
        return _in_ranges(leaf, {value for value in values if isinstance(value, int)}, by)
    dates = dates_behind(leaf.name)
    if len(dates) == 2:
        said = _ordered(*dates, by)
    else:
        said = by.column(lasting(leaf.name) if isinstance(leaf.kind, Dated) else leaf.name)
    wanted = [_constant(value) for value in sorted(values, key=str)]
    if not wanted:
        return known(said, exp.false())
    return said.eq(wanted[0]) if len(wanted) == 1 else said.isin(*wanted)


def _constant(value: object) -> exp.Expr:
    """Return a word or a flag."""
    if isinstance(value, bool):
        return exp.true() if value else exp.false()
    return _number(value) if isinstance(value, int) else exp.Literal.string(str(value))


def _ordered(earlier: str, later: str, by: Reading) -> exp.Expr:
    """Say whether one date is earlier than another; where both may be, that is not known."""
    return sure(
        yes=exp.LT(this=by.column(last(earlier)), expression=by.column(first(later))),
        no=exp.GTE(this=by.column(first(earlier)), expression=by.column(last(later))),
    )


def _in_ranges(leaf: FactLeaf, numbers: set[int], by: Reading) -> exp.Expr:
    """Say whether a number is one of these: surely within one run of them, or surely in none."""
    runs: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    inside = [
        exp.and_(_surely_at_least(leaf, low, by), exp.not_(_maybe_at_least(leaf, high + 1, by)))
        for low, high in runs
    ]
    outside = [
        exp.or_(exp.not_(_maybe_at_least(leaf, low, by)), _surely_at_least(leaf, high + 1, by))
        for low, high in runs
    ]
    if not runs:
        return known(_bounds(leaf, by)[0], exp.false())
    return sure(yes=exp.or_(*inside), no=exp.and_(*outside))


def _bounds(leaf: FactLeaf, by: Reading) -> tuple[exp.Expr, exp.Expr]:
    """Return the columns of the least and the most; of an age, those of the birth date that give them."""
    if leaf.name == AGE and by.ages is not None:
        return by.column(last("birth_date")), by.column(first("birth_date"))
    return by.column(least(leaf.name)), by.column(most(leaf.name))


def _surely_at_least(leaf: FactLeaf, number: int, by: Reading) -> exp.Expr:
    """Say whether a number is surely this or more; an age is one if the person was surely born by a day."""
    low, _ = _bounds(leaf, by)
    if leaf.name == AGE and by.ages is not None:
        return exp.LTE(this=low, expression=day_sql(by.ages[number].surely))
    return exp.GTE(this=low, expression=_number(number))


def _maybe_at_least(leaf: FactLeaf, number: int, by: Reading) -> exp.Expr:
    """Say whether a number may be this or more."""
    _, high = _bounds(leaf, by)
    if leaf.name == AGE and by.ages is not None:
        return exp.LTE(this=high, expression=day_sql(by.ages[number].possibly))
    return exp.GTE(this=high, expression=_number(number))


@dataclass(frozen=True, slots=True)
class _Span:
    """The first and the last day a date can mean; a day earlier where it ends a period so counted."""

    name: str
    over: PeriodOver
    by: Reading

    def first_before(self, day: date) -> exp.Expr:
        """Say whether the first day lies before a day."""
        return self._before(first(self.name), day, moved=self.over is not PeriodOver.DAY_AFTER)

    def last_before(self, day: date) -> exp.Expr:
        """Say whether the last day lies before a day."""
        return self._before(last(self.name), day, moved=self.over is PeriodOver.CORRESPONDING_DAY)

    def _before(self, column: str, day: date, *, moved: bool) -> exp.Expr:
        """Compare with a day, or with the next one where the date ends a period: no SQL adds days."""
        plain = exp.LT(this=self.by.column(column), expression=day_sql(day))
        if not (moved and self.by.period_ends):
            return plain
        later = exp.LT(this=self.by.column(column), expression=day_sql(day + ONE_DAY))
        return exp.case().when(self.by.column(period_end(self.name)), later).else_(plain)
