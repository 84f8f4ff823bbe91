"""Plain Python closures compiled from a program: the usual way to run a tree faster than by walking it.

A closure returns 1 for yes, 0 for no and None for unknown. It is written for this comparison alone and shares
nothing with the engines but the program.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from engine.program.program import (
    After,
    AllOf,
    Among,
    AnyOf,
    AtLeast,
    Before,
    Equals,
    FactLeaf,
    Holds,
    Opposite,
    Predicate,
    Program,
    SomeLeaf,
    StillRuns,
    Tree,
    Undated,
    Unsettled,
)
from engine.program.subject import Subject
from vocabulary.answers import AnswerList
from vocabulary.dates import Day, Ongoing, first_day, last_day
from vocabulary.facts import Fact, Known
from vocabulary.kinds import Amount, Value

Three = int | None
Facts = Mapping[str, Fact]
Test = Callable[[Facts, Mapping[str, AnswerList]], Three]


def compile_closures(lowered: Sequence[Program]) -> list[Test]:
    """Return one closure per case of all programs."""
    return [compiled(case.tree) for program in lowered for case in program.cases]


def run_closures(tests: Sequence[Test], subjects: Sequence[Subject]) -> list[list[Three]]:
    """Return one row per subject with one truth per case."""
    return [[test(one.facts, one.answers) for test in tests] for one in subjects]


def compiled(tree: Tree) -> Test:
    """Return the closure of a tree."""
    match tree:
        case AllOf(parts):
            return _all(tuple(map(compiled, parts)))
        case AnyOf(parts):
            return _any(tuple(map(compiled, parts)))
        case Opposite(part):
            return _not(compiled(part))
        case Unsettled():
            return lambda _facts, _answers: None
        case FactLeaf(name, _, predicate):
            return _fact(name, _predicate(predicate))
        case SomeLeaf(question, where, at_least):
            return _some(question, compiled(where), at_least)


def _all(parts: tuple[Test, ...]) -> Test:
    """Return the closure that all parts hold."""

    def test(facts: Facts, answers: Mapping[str, AnswerList]) -> Three:
        truth: Three = 1
        for part in parts:
            one = part(facts, answers)
            if one == 0:
                return 0
            if one is None:
                truth = None
        return truth

    return test


def _any(parts: tuple[Test, ...]) -> Test:
    """Return the closure that some part holds."""

    def test(facts: Facts, answers: Mapping[str, AnswerList]) -> Three:
        truth: Three = 0
        for part in parts:
            one = part(facts, answers)
            if one == 1:
                return 1
            if one is None:
                truth = None
        return truth

    return test


def _not(part: Test) -> Test:
    """Return the closure that a part does not hold."""

    def test(facts: Facts, answers: Mapping[str, AnswerList]) -> Three:
        one = part(facts, answers)
        return None if one is None else 1 - one

    return test


def _fact(name: str, predicate: Callable[[Value], Three]) -> Test:
    """Return the closure of a test on a fact."""

    def test(facts: Facts, _answers: Mapping[str, AnswerList]) -> Three:
        fact = facts.get(name)
        return predicate(fact.value) if isinstance(fact, Known) else None

    return test


def _some(question: str, where: Test, at_least: int) -> Test:
    """Return the closure of a test on the answers to a question."""

    def test(_facts: Facts, answers: Mapping[str, AnswerList]) -> Three:
        answer = answers[question]
        surely = possibly = 0
        for _, record in answer.records:
            one = where(record.values, {})
            surely += one == 1
            possibly += one != 0
        if surely >= at_least:
            return 1
        return None if possibly >= at_least or _may_grow(answer) else 0

    return test


def _may_grow(answer: AnswerList) -> bool:
    """Whether a unit owes its answer or wrote 有 without details."""
    return answer.open or not all(record.complete for _, record in answer.records)


def _predicate(predicate: Predicate) -> Callable[[Value], Three]:  # noqa: C901 - one case per predicate
    """Return the closure of a predicate on a known value."""
    match predicate:
        case Equals(wanted):
            return _among(frozenset({wanted}))
        case Among(values):
            return _among(values)
        case AtLeast(number):
            return lambda value: _sure(yes=_amount(value).least >= number, no=_amount(value).most < number)
        case Before(day):
            return lambda value: _sure(yes=_last(value) < day, no=_first(value) >= day)
        case After(day):
            return lambda value: _sure(yes=_first(value) > day, no=_last(value) <= day)
        case StillRuns(recent):
            sure, over = recent.sure_from, recent.over_before
            return lambda value: _sure(yes=_first(value) >= sure, no=_last(value) < over)
        case Holds(word):
            return lambda value: int(isinstance(value, frozenset) and word in value)
        case Undated():
            return lambda _value: None


def _among(wanted: Iterable[str | bool | int]) -> Callable[[Value], Three]:
    """Return the closure that a value is one of several; a number may be a range."""
    kept = frozenset(wanted)

    def test(value: Value) -> Three:
        if not isinstance(value, Amount):
            return int(value in kept)
        hits = sum(number in kept for number in range(value.least, value.most + 1))
        return _sure(yes=hits == value.most - value.least + 1, no=hits == 0)

    return test


def _sure(*, yes: bool, no: bool) -> Three:
    """Return what is sure."""
    return 1 if yes else 0 if no else None


def _amount(value: Value) -> Amount:
    """Return a number."""
    if not isinstance(value, Amount):
        raise TypeError(f"{value!r} is no number")
    return value


def _first(value: Value) -> date:
    """Return the first day a date can mean."""
    if not isinstance(value, Day | Ongoing):
        raise TypeError(f"{value!r} is no date")
    return first_day(value)


def _last(value: Value) -> date:
    """Return the last day a date can mean."""
    if not isinstance(value, Day | Ongoing):
        raise TypeError(f"{value!r} is no date")
    return last_day(value)
