"""What is reported as never or always so is so of everybody; and what nobody can meet is reported."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.program.lowering import lower_condition
from engine.program.meaning import record_truth, truth_of
from engine.program.program import SomeLeaf
from engine.program.subject import Subject
from rules.logic.impossible import Certainty, Vocabulary, certainties
from rules.model.conditions import (
    All,
    Bound,
    Compared,
    Condition,
    Either,
    Is,
    IsNot,
    NamedDate,
    Not,
    Relation,
    Some,
    Within,
)
from rules.model.conditions import Test as OneTest
from rules.model.pack import Calendar, PeriodOver
from tests.engine.program.drawn_conditions import PERIODS, Scope, conditions, questions
from tests.engine.program.generated import (
    ANY_COUNTING,
    AS_OF,
    FACT_NAMES,
    Generated,
    criterion,
    dates_from,
    pack_of,
    thorough,
)
from tests.engine.program.generated_people import people, records
from tests.engine.program.two_valued import FACT_KINDS
from tests.samples import DEEP
from vocabulary.dates import Day, day_of
from vocabulary.facts import Known
from vocabulary.kinds import Amount, Choice
from vocabulary.truth import Truth

TRIES = 12  # people for each condition about which something is reported


def parts_of(condition: Condition) -> list[Condition]:
    """Return a condition and everything in it."""
    match condition:
        case All(parts) | Either(parts):
            return [condition, *(inner for part in parts for inner in parts_of(part))]
        case Not(part):
            return [condition, *parts_of(part)]
        case _:
            return [condition]


def claim_of(found: Certainty) -> Condition:
    """Return what a report says can never be: the part itself beside the tests that stand outside it."""
    own = {id(part) for part in parts_of(found.part)}
    if found.always:
        return Not(found.part)
    return All((found.part, *(each.condition for each in found.because if id(each.atom) not in own)))


@thorough(400)
@given(st.data())
def test_what_is_reported_is_so_of_everybody(data: st.DataObject) -> None:
    """No random person, however little or much is known, comes out as a report says that nobody can."""
    as_of: date = data.draw(st.sampled_from(AS_OF))
    asked = data.draw(questions())
    names = tuple(data.draw(st.lists(st.sampled_from(FACT_NAMES), min_size=1, max_size=2, unique=True)))
    condition = data.draw(conditions(Scope(names, tuple(asked[:1]), as_of)))
    pack = pack_of([criterion("made", condition)], asked, data.draw(ANY_COUNTING))
    generated = Generated(pack, dates_from(as_of))
    for found in certainties(condition, Vocabulary(FACT_KINDS, pack.questions)):
        claim = claim_of(found)
        if found.inside:
            leaf = lower_condition(Some(found.inside, claim), pack, generated.dates)
            assert isinstance(leaf, SomeLeaf)
            for _ in range(TRIES):
                record = data.draw(records(pack.questions[found.inside], as_of))
                assert record_truth(leaf.where, record) is not Truth.YES
            continue
        tree = lower_condition(claim, pack, generated.dates)
        for _ in range(TRIES):
            assert truth_of(tree, data.draw(people(generated))) is not Truth.YES


def reported(condition: Condition) -> bool:
    """Whether anything is reported of a condition on facts."""
    return bool(list(certainties(condition, Vocabulary(FACT_KINDS, {}))))


BOUNDS = [Relation.BELOW, Relation.AT_LEAST, Relation.ABOVE, Relation.AT_MOST]
NUMBER_TESTS = [
    *(OneTest("age", Compared(relation, number)) for relation in BOUNDS for number in (0, 1, 2, 18, 60)),
    *(OneTest("age", make(number)) for make in (Is, IsNot) for number in (0, 1, 18)),
]
SCALE = FACT_KINDS["education"]
assert isinstance(SCALE, Choice)
STEP_TESTS = [
    *(OneTest("education", Compared(relation, step)) for relation in BOUNDS for step in SCALE.options),
    *(OneTest("education", make(step)) for make in (Is, IsNot) for step in SCALE.options),
]
AGES = [Known(Amount(number, number)) for number in range(200)]
STEPS = [Known(step) for step in SCALE.options]
JOINED = [*((tests, AGES) for tests in [NUMBER_TESTS]), *((tests, STEPS) for tests in [STEP_TESTS])]


@pytest.mark.parametrize("join", [All, Either] if DEEP else [Either])
@pytest.mark.parametrize(("tests", "values"), JOINED, ids=["numbers", "steps"])
def test_two_tests_of_one_fact_are_reported_just_where_they_decide_nothing(
    join: type[All] | type[Either], tests: list[OneTest], values: list[Known]
) -> None:
    """Of two tests on a number or a step, all that is certain is reported, and nothing else."""
    pack = pack_of([])
    for one in tests:
        for other in tests:
            condition = join((one, other))
            trees = [lower_condition(each, pack, {}) for each in (condition, one, other)]
            truths = [{truth_of(tree, Subject({one.name: value}, {})) for value in values} for tree in trees]
            assert reported(condition) is any(len(each) == 1 for each in truths), condition


DAY = date(2026, 12, 20)
DAY_BOUNDS: list[Bound] = [Day(2000, 1, 1), Day(2001, 12, 31), NamedDate.AS_OF, NamedDate.TERM_BEGAN]
DATE_BOUNDS = [Relation.BEFORE, Relation.AT_LEAST, Relation.AFTER, Relation.AT_MOST]
DATE_TESTS: list[OneTest] = [
    *(OneTest("joined_on", Compared(relation, bound)) for relation in DATE_BOUNDS for bound in DAY_BOUNDS),
    *(OneTest("joined_on", Within(period)) for period in PERIODS),
]
TURNING = (
    *(date(2000, 1, 1), date(2001, 12, 31), DAY, DAY.replace(year=2021), DAY.replace(year=2025)),
    *(date(2026, 11, 20), date(2025, 11, 20), date(2026, 12, 19), date(2026, 10, 31)),
)
DATES = [Known(day_of(day + timedelta(days=days))) for day in TURNING for days in range(-2, 3)]


@pytest.mark.parametrize("over", list(PeriodOver) if DEEP else [PeriodOver.CONTESTED])
def test_two_tests_of_one_date_are_reported_only_where_they_decide_nothing(over: PeriodOver) -> None:
    """However a source counts its periods, what is reported of two tests on a date holds of every day."""
    pack = pack_of([], counting=Calendar(period_over=over))
    dates = dates_from(DAY)
    said = 0
    for one, other in product([*DATE_TESTS, *map(Not, DATE_TESTS)], repeat=2):
        condition = All((one, other))
        tree = lower_condition(condition, pack, dates)
        truths = {truth_of(tree, Subject({"joined_on": value}, {})) for value in DATES}
        if reported(condition):
            said += 1
            assert Truth.YES not in truths, condition
    assert said > 150


def test_enough_is_reported_for_the_property_to_mean_something() -> None:
    """Among random conditions on two facts, many have a part that is certain."""
    seen = 0

    @thorough(800)
    @given(conditions(Scope(FACT_NAMES[3:5], (), DAY)))
    def look(condition: Condition) -> None:
        """Count what is reported."""
        nonlocal seen
        seen += reported(condition)

    look()
    assert seen > 10
