"""Completions: the people of whom everything is known that a half-known person may turn out to be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import product
from random import Random

from engine.program.subject import Subject
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
    Some,
    Test,
    Unit,
    Within,
)
from tests.engine.program.two_valued import (
    FACT_KINDS,
    Certain,
    Law,
    Person,
    Row,
    Still,
    fields_of,
    holds,
    is_kind,
)
from vocabulary.answers import AnswerList
from vocabulary.dates import Day, Moment, Ongoing, first_day, last_day
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.kinds import Amount, Choice, Dated, Flag, Kind, Several, Whole, Words
from vocabulary.origins import Origin

BLANK = Unknown(Origin.BLANK)
DAYS = {Unit.YEARS: 365.2425, Unit.MONTHS: 30.44, Unit.DAYS: 1.0}
Choose = Callable[[list[Certain]], Certain]


def leaves(condition: Condition) -> Iterator[Test | Some | Nothing | Count]:
    """Yield the tests and the questions of a condition."""
    match condition:
        case All(parts) | Either(parts):
            for part in parts:
                yield from leaves(part)
        case Not(part):
            yield from leaves(part)
        case Test() | Some() | Nothing() | Count():
            yield condition


def tested(condition: Condition) -> dict[tuple[str, str], list[Operator]]:
    """Return the operators by what they are used on: ("", fact) or (question, field)."""
    found: defaultdict[tuple[str, str], list[Operator]] = defaultdict(list)
    for leaf in leaves(condition):
        if isinstance(leaf, Test):
            found["", leaf.name].append(leaf.operator)
        else:
            for (_, field), operators in tested(leaf.where).items():
                found[leaf.question, field] += operators
    return found


def domain(kind: Kind, operators: Iterable[Operator], law: Law) -> list[Certain]:
    """Return values of a kind among which every outcome of the operators is found."""
    operators = list(operators)
    match kind:
        case Flag():
            return [True, False]
        case Choice(options):
            return list(options)
        case Several(options):
            words = {operator.value for operator in operators if isinstance(operator, Includes)}
            return [frozenset(), frozenset(options), *(frozenset([word]) for word in words)]
        case Words():
            return ["别的", *(str(value) for operator in operators for value in constants(operator))]
        case Whole():
            numbers = [int(value) for operator in operators for value in constants(operator)]
            near = {number + step for number in numbers for step in (-1, 0, 1)}
            return [number for number in sorted({*near, 0, 10**12}) if number >= 0]
        case Dated():
            days = {day for operator in operators for day in _turning_days(operator, law)}
            return [Still.GOING_ON, *sorted({*days, date(1900, 1, 1), date(2199, 12, 31)})]


def constants(operator: Operator) -> tuple[str | int | bool, ...]:
    """Return the words or numbers an operator compares with."""
    match operator:
        case Is(value) | IsNot(value):
            return (value,)
        case In(listed) | NotIn(listed):
            return listed
        case Compared(_, str() | int() as bound):
            return (bound,)
        case Compared() | Within() | Includes():
            return ()


def _turning_days(operator: Operator, law: Law) -> Iterator[date]:
    """Yield the days about which an operator on a date turns."""
    match operator:
        case Compared(_, bound):
            middle, reach = _bound_day(bound, law), 1
        case Within(period):
            length = timedelta(days=round(DAYS[period.unit] * period.count))
            middle, reach = law.dates[NamedDate.AS_OF] - length, 5
        case _:
            return
    yield from (middle + timedelta(days=days) for days in range(-reach, reach + 1))


def _bound_day(bound: Bound, law: Law) -> date:
    """Return the day of a bound."""
    match bound:
        case NamedDate():
            return law.dates[bound]
        case Day():
            return first_day(bound)
        case _:
            raise AssertionError(f"{bound} is no date")


def may_be(fact: Fact, kind: Kind, operators: Iterable[Operator], law: Law) -> list[Certain]:
    """Return what a fact may turn out to be, ends of ranges included."""
    free = domain(kind, operators, law)
    match fact:
        case Unknown():
            return free
        case Known(Amount(least, most)):
            inner = [value for value in free if isinstance(value, int) and least <= value <= most]
            return [*inner, least, most, *range(least, min(most, least + 60))]
        case Known(Day() | Ongoing() as moment):
            return _days_of(moment, free)
        case Known(str() | bool() | frozenset() as value):
            return [value]
    raise AssertionError(fact)


def _days_of(moment: Moment, free: list[Certain]) -> list[Certain]:
    """Return the days that a date may mean."""
    if isinstance(moment, Ongoing):
        return [Still.GOING_ON]
    first, last = first_day(moment), last_day(moment)
    inner = [value for value in free if isinstance(value, date) and first <= value <= last]
    return [first, last, *inner]


def completion(subject: Subject, condition: Condition, law: Law, chance: Random) -> Person:
    """Return one of the people that a subject may turn out to be, as far as the condition reads."""
    operators = tested(condition)
    told = {
        name: chance.choice(may_be(subject.fact(name), FACT_KINDS[name], used, law))
        for (question, name), used in operators.items()
        if not question
    }
    lists = {
        leaf.question: _rows(subject.answer(leaf.question), leaf.question, operators, law, chance)
        for leaf in leaves(condition)
        if not isinstance(leaf, Test)
    }
    return Person(told, lists)


Used = Mapping[tuple[str, str], list[Operator]]


def _rows(answer: AnswerList, question: str, used: Used, law: Law, chance: Random) -> tuple[Row, ...]:
    """Return what a list may turn out to be: its records completed, and more while it is open."""
    kinds = fields_of(law.questions[question])

    def completed(values: Mapping[str, Fact]) -> Row:
        return {
            name: chance.choice(may_be(values.get(name, BLANK), kind, used.get((question, name), ()), law))
            for name, kind in kinds.items()
        }

    rows = [completed(record.values) for _, record in answer.records]
    more = chance.choice([0, 1, 2, 5]) if is_open(answer) else 0
    return (*rows, *(completed({}) for _ in range(more)))


def is_open(answer: AnswerList) -> bool:
    """Say whether a list may have more records than we know of."""
    return bool(answer.owing) or not all(record.complete for _, record in answer.records)


# --- where nothing is tested twice, the parts of a condition vary freely, and each is tried by itself


def outcomes_of_row(values: Mapping[str, Fact], where: Condition, question: str, law: Law) -> dict[bool, Row]:
    """Return a completion of a record for each side on which it can fall."""
    kinds = fields_of(law.questions[question])
    sides: list[list[tuple[str, Certain]]] = []
    for leaf in leaves(where):
        assert isinstance(leaf, Test)
        name, kind = leaf.name, kinds[leaf.name]
        free = may_be(values.get(name, BLANK), kind, [leaf.operator], law)
        found = {is_kind({name: value}, leaf, kinds, law): (name, value) for value in free}
        sides.append(list(found.values()))
    rows = (dict(side) for side in product(*sides))
    return {is_kind(row, where, kinds, law): row for row in rows}


def outcomes_of_list(leaf: Some | Nothing | Count, answer: AnswerList, law: Law) -> dict[bool, Person]:
    """Return a completion of a list for each truth: as few records of the kind as can be, and as many."""
    kept = [outcomes_of_row(record.values, leaf.where, leaf.question, law) for _, record in answer.records]
    few = [sides[min(sides)] for sides in kept]
    many = [sides[max(sides)] for sides in kept]
    if is_open(answer):
        many += [outcomes_of_row({}, leaf.where, leaf.question, law)[True]] * 5
    people = [Person({}, {leaf.question: tuple(rows)}) for rows in (few, many)]
    return {holds(leaf, person, law): person for person in people}


def outcomes(subject: Subject, condition: Condition, law: Law) -> dict[bool, Person]:
    """Return a completion for each truth that a condition in which nothing is tested twice can have."""
    sides: list[list[Person]] = []
    for leaf in leaves(condition):
        if isinstance(leaf, Test):
            free = may_be(subject.fact(leaf.name), FACT_KINDS[leaf.name], [leaf.operator], law)
            people = [Person({leaf.name: value}, {}) for value in free]
            sides.append(list({holds(leaf, person, law): person for person in people}.values()))
        else:
            sides.append(list(outcomes_of_list(leaf, subject.answer(leaf.question), law).values()))
    whole = (_together(parts) for parts in product(*sides))
    return {holds(condition, person, law): person for person in whole}


def _together(parts: Iterable[Person]) -> Person:
    """Return the person of whom all the parts are true."""
    facts: dict[str, Certain] = {}
    lists: dict[str, tuple[Row, ...]] = {}
    for part in parts:
        facts.update(part.facts)
        lists.update(part.answers)
    return Person(facts, lists)
