"""Values worth trying tell every outcome of the tests apart, and agree with what is known."""

from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.program.calendar import Recent
from engine.program.leaves import field_leaves, leaves_of, questions_read, some_leaves
from engine.program.lowering import lower
from engine.program.predicates import holds_of_value
from engine.program.program import (
    After,
    Among,
    AtLeast,
    Before,
    Equals,
    FactLeaf,
    Holds,
    Predicate,
    SomeLeaf,
    StillRuns,
    Undated,
)
from engine.program.values import OTHER_WORD, worth_trying
from rules.model.conditions import NamedDate, questions_of
from tests.engine.program.drawn_conditions import KINDS, NUMBERS, OPTIONS, WORDS
from tests.engine.program.generated import Generated, packs, thorough
from vocabulary.dates import Day, day_of, first_day, last_day
from vocabulary.facts import Known
from vocabulary.kinds import Amount, Choice, Dated, Flag, Kind, Several, Value, Whole, Words

FIRST = date(2020, 1, 1)
DAYS = [FIRST + timedelta(days=days) for days in (0, 1, 2, 31, 200, 400)]
WHOLE_RANGE = [FIRST + timedelta(days=days) for days in range(-40, 480)]
LISTS = [frozenset(words) for size in range(5) for words in combinations(OPTIONS, size)]


def predicates(kind: Kind) -> st.SearchStrategy[Predicate]:
    """Draw a test that a program may put to a value of this kind."""
    match kind:
        case Words():
            return st.builds(Equals, st.sampled_from(WORDS)) | st.builds(
                Among, st.frozensets(st.sampled_from(WORDS), min_size=1)
            )
        case Flag():
            return st.builds(Equals, st.booleans())
        case Whole():
            low = st.sampled_from(NUMBERS[:-1])
            return st.one_of(
                st.builds(AtLeast, low), st.builds(Equals, low), st.builds(Among, st.frozensets(low))
            )
        case Choice(options):
            return st.builds(Equals, st.sampled_from(list(options)))
        case Several(options):
            return st.builds(Holds, st.sampled_from(list(options)))
        case Dated():
            days = st.sampled_from(DAYS)
            recent = st.builds(
                lambda day, more: Recent(day + timedelta(days=more), day), days, st.integers(0, 1)
            )
            return st.one_of(
                st.builds(Before, days),
                st.builds(After, days),
                st.builds(StillRuns, recent),
                st.just(Undated(NamedDate.TERM_BEGAN)),
            )


def everything(kind: Kind) -> list[Value]:
    """Return more values of a kind than its tests can tell apart."""
    match kind:
        case Words():
            return [*WORDS, "a word of nobody"]
        case Flag():
            return [True, False]
        case Whole():
            return [Amount(number, number) for number in range(80)]
        case Choice(options):
            return list(options)
        case Several():
            return list(LISTS)
        case Dated():
            return [day_of(day) for day in WHOLE_RANGE]


def outcomes(values: list[Value] | tuple[Value, ...], tests: list[Predicate]) -> list[tuple[object, ...]]:
    """Return how the tests come out on each value."""
    return [tuple(holds_of_value(value, test) for test in tests) for value in values]


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_every_outcome_is_tried_once(kind: Kind) -> None:
    """What any value brings about, one of the values tried brings about, and no two do the same."""

    @given(st.lists(predicates(kind), max_size=5))
    @thorough(60)
    def check(tests: list[Predicate]) -> None:
        """Compare with all values."""
        tried = outcomes(worth_trying(kind, tests), tests)
        assert set(tried) == set(outcomes(everything(kind), tests))
        assert len(tried) == len(set(tried))

    check()


@given(st.lists(predicates(Dated()), max_size=5), st.sampled_from([Day(2020), Day(2020, 1), Day(2020, 2)]))
@thorough(100)
def test_a_date_that_is_known_in_part_stays_within_what_is_known(tests: list[Predicate], known: Day) -> None:
    """The year or the month is given: every day of it is stood for, and no other day."""
    tried = worth_trying(Dated(), tests, Known(known))
    days = [day for day in WHOLE_RANGE if first_day(known) <= day <= last_day(known)]
    assert set(outcomes(tried, tests)) == set(outcomes([day_of(day) for day in days], tests))
    assert all(isinstance(day, Day) and first_day(day) in days for day in tried)


@given(st.lists(predicates(Whole()), max_size=5), st.integers(0, 40), st.integers(1, 30))
@thorough(100)
def test_a_number_that_is_known_as_a_range_stays_within_it(
    tests: list[Predicate], least: int, more: int
) -> None:
    """Every number of the range is stood for, and no other."""
    tried = worth_trying(Whole(), tests, Known(Amount(least, least + more)))
    numbers = [Amount(number, number) for number in range(least, least + more + 1)]
    assert set(outcomes(tried, tests)) == set(outcomes(list(numbers), tests))
    assert set(tried) <= set(numbers)


def test_what_is_known_is_all_that_is_tried() -> None:
    """A value known exactly leaves nothing to try."""
    assert worth_trying(Whole(), [AtLeast(3)], Known(Amount(7, 7))) == (Amount(7, 7),)
    assert worth_trying(Dated(), [Before(FIRST)], Known(Day(2001, 2, 3))) == (Day(2001, 2, 3),)
    assert worth_trying(KINDS["parts"], [Holds("removal")], Known(frozenset({"removal"}))) == (
        frozenset({"removal"}),
    )


def test_a_word_of_nobody_is_a_word_that_a_reader_may_see() -> None:
    """The word that no test names is another one where a pack names that too."""
    assert worth_trying(Words(), [Equals("汉")]) == ("汉", OTHER_WORD)
    assert len(worth_trying(Words(), [Equals(OTHER_WORD)])) == 2


@given(packs())
@thorough(60)
def test_leaves_are_what_the_conditions_read(generated: Generated) -> None:
    """A tree reads the questions of its conditions, and of their records the fields that are tested."""
    program = lower(generated.pack, generated.pack.criteria, generated.dates)
    for criterion, case in zip(generated.pack.criteria, program.cases, strict=True):
        said = [each for each in (criterion.condition, criterion.unsettled) if each is not None]
        assert questions_read(case.tree) == frozenset().union(*map(questions_of, said))
        assert all(isinstance(leaf, FactLeaf | SomeLeaf) for leaf in leaves_of(case.tree))
        for leaf in some_leaves(case.tree):
            fields = generated.pack.questions[leaf.question].fields
            assert {each.name for each in field_leaves([leaf])} <= set(fields)
