"""Conditions drawn at random: tests on facts and questions, joined."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import strategies as st

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
from tests.engine.program.two_valued import FACT_KINDS, fields_of
from vocabulary.dates import day_of
from vocabulary.kinds import Choice, Dated, Flag, Kind, Several, Whole, Words
from vocabulary.questions import Disclosure, Question, RecordField
from vocabulary.texts import Text

# Words that mean something to the library, to JSON or to Python; `costarring` and `liquid` have one hash.
WORDS = [
    "汉",
    "costarring",
    "liquid",
    "$and",
    "id",
    "sid",
    'a"b\\',
    "\0",
    "𠮷🙂",
    "",
    "1",
    "True",
    "null",
    "1e5",
]


NUMBERS = [0, 1, 2, 3, 18, 60, 10**9]
PERIODS = [
    Period(1, Unit.YEARS),
    Period(5, Unit.YEARS),
    Period(1, Unit.MONTHS),
    Period(13, Unit.MONTHS),
    Period(1, Unit.DAYS),
    Period(30, Unit.DAYS),
]


UNITS = ("court", "police", "discipline")
OPTIONS = {word: Text(word, word) for word in ("warning", "serious_warning", "removal", "expulsion")}
KINDS: Mapping[str, Kind] = {
    "remark": Words(),
    "open": Flag(),
    "amount": Whole(),
    "decided_on": Dated(),
    "ended_on": Dated(),
    "kind": Choice(OPTIONS),
    "step": Choice(OPTIONS, ordered=True),
    "parts": Several(OPTIONS),
}


def question(name: str, of: Iterable[str], kinds: Mapping[str, Kind]) -> Question:
    """Return a question to these units with fields of these kinds."""
    fields = {field: RecordField(field, Text(field, field), kind) for field, kind in kinds.items()}
    return Question(name, Text(name, name), tuple(of), "第一条", Disclosure.FULL, fields)


def days_near(as_of: date) -> st.SearchStrategy[date]:
    """Draw days on and about which the conditions turn."""
    back = {Unit.YEARS: 365.25, Unit.MONTHS: 30.4, Unit.DAYS: 1.0}
    anchors = [as_of - timedelta(days=round(back[period.unit] * period.count)) for period in PERIODS]
    anchors += [as_of, date(2020, 2, 29), date(2000, 1, 31), as_of - timedelta(days=20)]
    return st.builds(
        lambda anchor, days: anchor + timedelta(days=days),
        st.sampled_from(anchors),
        st.integers(-3, 3) | st.sampled_from([-400, 40]),
    )


RELATIONS = st.sampled_from([Relation.BELOW, Relation.AT_LEAST, Relation.ABOVE, Relation.AT_MOST])
DATE_RELATIONS = st.sampled_from([Relation.BEFORE, Relation.AFTER, Relation.AT_LEAST, Relation.AT_MOST])


def _equalities(values: st.SearchStrategy[str] | st.SearchStrategy[int]) -> st.SearchStrategy[Operator]:
    """Draw `is`, `is_not`, `in` and `not_in`."""
    lists = st.lists(values, min_size=1, max_size=4).map(tuple)
    return st.one_of(values.map(Is), values.map(IsNot), lists.map(In), lists.map(NotIn))


def operators(kind: Kind, as_of: date) -> st.SearchStrategy[Operator]:
    """Draw an operator that a pack may use on a value of this kind."""
    match kind:
        case Words():
            return _equalities(st.sampled_from(WORDS))
        case Flag():
            return st.sampled_from([Is(True), Is(False), IsNot(True), IsNot(False)])
        case Whole():
            numbers = st.sampled_from(NUMBERS)
            return _equalities(numbers) | st.builds(Compared, RELATIONS, numbers)
        case Choice(options, ordered):
            words = st.sampled_from(list(options))
            equal = _equalities(words)
            return equal | st.builds(Compared, RELATIONS, words) if ordered else equal
        case Several(options):
            return st.sampled_from(list(options)).map(Includes)
        case Dated():
            bounds: st.SearchStrategy[Bound] = days_near(as_of).map(day_of) | st.sampled_from(NamedDate)
            return st.builds(Compared, DATE_RELATIONS, bounds) | st.sampled_from(PERIODS).map(Within)


@st.composite
def fact_tests(draw: st.DrawFn, kinds: Mapping[str, Kind], as_of: date) -> Test:
    """Draw a test on one of the names."""
    name = draw(st.sampled_from(sorted(kinds)))
    return Test(name, draw(operators(kinds[name], as_of)))


@st.composite
def questions(draw: st.DrawFn) -> list[Question]:
    """Draw one to three questions, some of them put to several units, some without fields."""
    made = []
    for name in ["convictions", "$and", "id"][: draw(st.integers(1, 3))]:
        fields = draw(st.lists(st.sampled_from(sorted(KINDS)), unique=True, max_size=3))
        of = draw(st.lists(st.sampled_from(UNITS), unique=True, min_size=1, max_size=3))
        made.append(question(name, of, {field: KINDS[field] for field in fields}))
    return made


@st.composite
def asks(draw: st.DrawFn, asked: Question, where: Condition) -> Condition:
    """Draw what a condition says of the records of a kind."""
    if len(asked.of) == 1 and draw(st.booleans()):
        return Count(asked.name, where, draw(RELATIONS), draw(st.integers(0, 3)))
    return draw(st.sampled_from([Some, Nothing]))(asked.name, where)


@st.composite
def wheres(draw: st.DrawFn, asked: Question, as_of: date, depth: int = 2) -> Condition:
    """Draw a condition on a record."""
    kinds = fields_of(asked)
    if not kinds or (depth == 2 and draw(st.integers(0, 4)) == 0):
        return All(())
    shape = draw(st.sampled_from(["test", "test", "all", "any", "not"])) if depth else "test"
    match shape:
        case "test":
            return draw(fact_tests(kinds, as_of))
        case "not":
            return Not(draw(wheres(asked, as_of, depth - 1)))
        case _:
            join = All if shape == "all" else Either
            return join(tuple(draw(wheres(asked, as_of, depth - 1)) for _ in range(draw(st.integers(1, 3)))))


@dataclass(frozen=True)
class Scope:
    """What a generated condition may speak of."""

    names: tuple[str, ...]
    questions: tuple[Question, ...]
    as_of: date


@st.composite
def conditions(draw: st.DrawFn, scope: Scope, depth: int = 3) -> Condition:
    """Draw a condition that may test a fact or a question any number of times."""
    shape = draw(st.sampled_from(["leaf", "all", "any", "not"])) if depth else "leaf"
    match shape:
        case "leaf":
            if scope.questions and draw(st.booleans()):
                asked = draw(st.sampled_from(scope.questions))
                return draw(asks(asked, draw(wheres(asked, scope.as_of))))
            return draw(fact_tests({name: FACT_KINDS[name] for name in scope.names}, scope.as_of))
        case "not":
            return Not(draw(conditions(scope, depth - 1)))
        case _:
            parts = tuple(draw(conditions(scope, depth - 1)) for _ in range(draw(st.integers(1, 3))))
            return All(parts) if shape == "all" else Either(parts)


@st.composite
def joined(draw: st.DrawFn, leaves: list[Condition]) -> Condition:
    """Draw a tree that has each of the leaves once."""
    parts = list(leaves)
    while len(parts) > 1:
        some = [parts.pop() for _ in range(min(len(parts), draw(st.integers(2, 3))))]
        whole: Condition = draw(st.sampled_from([All, Either]))(tuple(some))
        parts.insert(0, Not(whole) if draw(st.booleans()) else whole)
    return parts[0]
