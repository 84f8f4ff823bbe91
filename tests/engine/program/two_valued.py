"""A second meaning of conditions, written apart from the engine: two values, of people of whom all is known.

From the text of the design, straight over the conditions of a pack. It shares no code with the engine, least
of all the counting of days: here every period is counted forward from the very day it began on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from rules.model.conditions import (
    All,
    Bound,
    Compared,
    Condition,
    Count,
    Either,
    In,
    Includes,
    Is,
    IsNot,
    NamedDate,
    Not,
    Nothing,
    NotIn,
    Operator,
    Period,
    Relation,
    Some,
    Test,
    Unit,
    Within,
)
from rules.model.pack import AgeReached, Calendar, Overflow, PeriodOver
from vocabulary.dates import Day
from vocabulary.fields import FACTS
from vocabulary.kinds import Choice, Kind
from vocabulary.questions import Question


class Still(Enum):
    """Still going on (至今)."""

    GOING_ON = "至今"


Certain = str | bool | int | date | Still | frozenset[str]
Row = Mapping[str, Certain]


@dataclass(frozen=True)
class Person:
    """Somebody of whom everything is known."""

    facts: Row
    answers: Mapping[str, tuple[Row, ...]]


@dataclass(frozen=True)
class Law:
    """What a condition leans on: the named dates, how days are counted, the questions."""

    dates: Mapping[NamedDate, date]
    counting: Calendar
    questions: Mapping[str, Question]


FACT_KINDS: Mapping[str, Kind] = {name: field.kind for name, field in FACTS.items()}


def fields_of(question: Question) -> dict[str, Kind]:
    """Return the kinds of the fields of a question's records."""
    return {name: field.kind for name, field in question.fields.items()}


def holds(condition: Condition, person: Person, law: Law) -> bool:
    """Say whether a condition holds of a person."""
    match condition:
        case All(parts):
            return all(holds(part, person, law) for part in parts)
        case Either(parts):
            return any(holds(part, person, law) for part in parts)
        case Not(part):
            return not holds(part, person, law)
        case Some(question, where):
            return number_of(question, where, person, law) > 0
        case Nothing(question, where):
            return number_of(question, where, person, law) == 0
        case Count(question, where, relation, bound):
            return _stands(number_of(question, where, person, law), relation, bound)
        case Test(name, operator):
            return passes(person.facts[name], operator, FACT_KINDS[name], law)


def number_of(question: str, where: Condition, person: Person, law: Law) -> int:
    """Return how many records of a question are of a kind."""
    kinds = fields_of(law.questions[question])
    return sum(is_kind(row, where, kinds, law) for row in person.answers[question])


def is_kind(row: Row, where: Condition, kinds: Mapping[str, Kind], law: Law) -> bool:
    """Say whether a record is of a kind."""
    match where:
        case All(parts):
            return all(is_kind(row, part, kinds, law) for part in parts)
        case Either(parts):
            return any(is_kind(row, part, kinds, law) for part in parts)
        case Not(part):
            return not is_kind(row, part, kinds, law)
        case Test(name, operator):
            return passes(row[name], operator, kinds[name], law)
        case Some() | Nothing() | Count():
            raise AssertionError("a record holds no questions")


def passes(value: Certain, operator: Operator, kind: Kind, law: Law) -> bool:
    """Say whether a value passes an operator."""
    match operator:
        case Is(wanted):
            return value == wanted
        case IsNot(unwanted):
            return value != unwanted
        case In(listed):
            return value in listed
        case NotIn(listed):
            return value not in listed
        case Includes(word):
            assert isinstance(value, frozenset)
            return word in value
        case Within(period):
            return value is Still.GOING_ON or not _over(_day(value), period, law)
        case Compared(relation, bound):
            return _compares(value, relation, bound, kind, law)


def _compares(value: Certain, relation: Relation, bound: Bound, kind: Kind, law: Law) -> bool:
    """Say whether a value stands so to a bound."""
    match bound:
        case str():
            assert isinstance(kind, Choice)
            scale = list(kind.options)
            return _stands(scale.index(str(value)), relation, scale.index(bound))
        case int():
            assert isinstance(value, int)
            return _stands(value, relation, bound)
        case NamedDate():
            limit = law.dates[bound]
        case Day(year, month, day):
            assert month is not None
            assert day is not None
            limit = date(year, month, day)
    if value is Still.GOING_ON:  # later than any date
        return relation in {Relation.AFTER, Relation.ABOVE, Relation.AT_LEAST}
    return _stands(_day(value).toordinal(), relation, limit.toordinal())


def _stands(number: int, relation: Relation, bound: int) -> bool:
    """Say whether one number stands so to another."""
    return {
        Relation.BELOW: number < bound,
        Relation.BEFORE: number < bound,
        Relation.AT_MOST: number <= bound,
        Relation.AT_LEAST: number >= bound,
        Relation.ABOVE: number > bound,
        Relation.AFTER: number > bound,
    }[relation]


def _day(value: Certain) -> date:
    """Return a value that must be a day."""
    assert isinstance(value, date)
    return value


def _over(began: date, period: Period, law: Law) -> bool:
    """Say whether a period that began on a day is over as of the review."""
    as_of = law.dates[NamedDate.AS_OF]
    corresponding = end_of(began, period, law.counting.overflow)
    match law.counting.period_over:
        case PeriodOver.CORRESPONDING_DAY:
            return as_of >= corresponding
        case PeriodOver.DAY_AFTER:
            return as_of > corresponding
        case PeriodOver.CONTESTED:
            raise AssertionError("what is contested has no second value")


def end_of(began: date, period: Period, overflow: Overflow) -> date:
    """Return the corresponding day at the end of a period."""
    if period.unit is Unit.DAYS:
        return began + timedelta(days=period.count)
    month, year = began.month, began.year
    for _ in range(period.count * (12 if period.unit is Unit.YEARS else 1)):
        month, year = (month + 1, year) if month < 12 else (1, year + 1)
    try:
        return date(year, month, began.day)
    except ValueError:  # no such day: the first of the next month, or the day before it
        first = date(year, month + 1, 1)  # December has 31 days, so the month is never the last
        return first if overflow is Overflow.NEXT_DAY else first - timedelta(days=1)


def age(born: date, as_of: date, counting: Calendar) -> int:
    """Return the full years lived: how many birthdays, each reached as the source counts it, are past."""
    years = 0
    while True:
        birthday = end_of(born, Period(years + 1, Unit.YEARS), counting.overflow)
        if as_of < birthday or (as_of == birthday and counting.age_reached is AgeReached.DAY_AFTER):
            return years
        years += 1
