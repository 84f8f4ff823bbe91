"""durable-rules as its manual would have one write it: `@when_all`, `assert_fact`, Python in the actions.

Two ways: one fact per person, and one fact per thing known, which the rules join. Both keep all people in one
session, as the manual does. Every run needs a process of its own: the library keeps all rulesets and facts.
"""

import itertools
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import reduce
from operator import and_, or_
from typing import Any

from durable.engine import MessageNotHandledException
from durable.lang import assert_fact, c, get_host, m, ruleset, when_all

from bench.races.facts import Facts
from engine.backends.formula import (
    Always,
    AtLeast,
    AtMost,
    Comparison,
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

Rows = list[list[int]]
UNKNOWN = 2


def run_facts_per_person(lowered: Sequence[Program], subjects: Sequence[Subject]) -> Rows:
    """Assert one fact per person; rules test its fields."""
    return _run(lowered, subjects, _rule_on_one_fact, _one_fact)


def run_facts_per_thing(lowered: Sequence[Program], subjects: Sequence[Subject]) -> Rows:
    """Assert one fact per thing known of a person; rules join those that they need."""
    return _run(lowered, subjects, _rules_on_many_facts, _many_facts)


Declare = Callable[[Formula, Callable[[int], None]], None]
Split = Callable[[int, Mapping[str, int]], Iterator[dict[str, Any]]]


def _run(lowered: Sequence[Program], subjects: Sequence[Subject], declare: Declare, split: Split) -> Rows:
    """Run every program as a ruleset."""
    warnings.simplefilter("ignore", DeprecationWarning)  # the library's own
    rows: Rows = [[] for _ in subjects]
    for number, program in enumerate(lowered):
        wiring = wire(program)
        truths = [[UNKNOWN] * len(program.cases) for _ in subjects]
        with ruleset(f"textbook-{number}"):
            for place, formula in enumerate(wiring.rules):
                declare(simplify(formula), _action(truths, place))
        get_host()
        for person, known in enumerate(Facts(wiring, program.questions).known(subjects)):
            for fact in split(person, known):
                _assert(f"textbook-{number}", fact)
        for row, found in zip(rows, truths, strict=True):
            row.extend(found)
    return rows


def _action(truths: Rows, place: int) -> Callable[[int], None]:
    """Return what is done when a rule fires of a person: rules come in pairs, yes and no."""

    def note(person: int) -> None:
        truths[person][place // 2] = 1 - place % 2

    return note


def _assert(name: str, fact: dict[str, Any]) -> None:
    """Assert a fact; one that no rule wants is an error to the library, not to us."""
    with suppress(MessageNotHandledException):
        assert_fact(name, fact)


def _one_fact(person: int, known: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    """Yield the one fact about a person."""
    yield {"kind": "nominee", "person": person, **known}


def _many_facts(person: int, known: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    """Yield one fact per thing known of a person."""
    for name, value in known.items():
        yield {"kind": name, "person": person, "value": value}


def _rule_on_one_fact(formula: Formula, note: Callable[[int], None]) -> None:
    """Declare one rule that tests the fields of a person."""
    if isinstance(formula, Never):
        return

    nominee = m.kind == "nominee"
    tested = nominee if isinstance(formula, Always) else nominee & _test(formula)

    @when_all(tested)  # type: ignore[untyped-decorator] # the library has no types
    def fired(context: Any) -> None:
        note(context.m.person)


def _test(formula: Formula) -> Any:
    """Write a formula in the library's own language."""
    match formula:
        case Every(parts):
            return reduce(and_, map(_test, parts))
        case Either(parts):
            return reduce(or_, map(_test, parts))
        case Always() | Never():
            raise TypeError("simplified away")
        case _:
            return _compared(formula, getattr(m, formula.prop))


def _compared(formula: Comparison, field: Any) -> Any:
    """Write a comparison of a field."""
    match formula:
        case Equal(_, value):
            return field == value
        case Differs(_, value):
            return field != value
        case AtLeast(_, value):
            return field >= value
        case AtMost(_, value):
            return field <= value
        case OneOf(_, values):
            return reduce(or_, [field == value for value in values])
        case NotOneOf(_, values):
            return reduce(and_, [field != value for value in values], +field)


def _rules_on_many_facts(formula: Formula, note: Callable[[int], None]) -> None:
    """Declare one rule for every way in which facts together make the formula true."""
    for way in _ways(formula):
        # One fact can fill one place of a rule only: all that is said of it is said there.
        parts = itertools.groupby(sorted(way, key=_prop), key=_prop)
        tests = [
            _place(place, reduce(and_, [m.kind == prop, *(_compared(part, m.value) for part in said)]))
            for place, (prop, said) in enumerate(parts)
        ]

        @when_all(*tests)  # type: ignore[untyped-decorator] # the library has no types
        def fired(context: Any) -> None:
            note(context.first.person)


def _prop(comparison: Comparison) -> str:
    """Return the property that a comparison reads."""
    return comparison.prop


def _place(place: int, test: Any) -> Any:
    """Name the fact in a place of a rule; those after the first are about the same person."""
    if place == 0:
        return c.first << test
    return getattr(c, f"next_{place}") << (test & (m.person == c.first.person))


def _ways(formula: Formula) -> list[tuple[Comparison, ...]]:
    """Return every set of comparisons that makes a formula true."""
    match formula:
        case Never():
            return []
        case Every(parts):
            return [tuple(itertools.chain(*way)) for way in itertools.product(*map(_ways, parts))]
        case Either(parts):
            return [way for part in parts for way in _ways(part)]
        case Always():
            raise TypeError("a rule that always holds has no fact to stand on")
        case _:
            return [(formula,)]
