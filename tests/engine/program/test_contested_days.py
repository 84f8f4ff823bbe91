"""Look-backs, ages and periods are unknown on the one day that decides, and on no other."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from engine.program.calendar import age_as_of
from engine.program.meaning import truth_of
from engine.program.program import Tree
from engine.program.subject import Subject
from rules.model.conditions import (
    All,
    Compared,
    Condition,
    Not,
    Period,
    Relation,
    Unit,
    Within,
)
from rules.model.conditions import (
    Test as OneTest,  # pytest takes a `Test` for tests
)
from rules.model.pack import AgeReached, Calendar, Overflow, PeriodOver
from tests.engine.program.drawn_conditions import PERIODS, question
from tests.engine.program.generated import (
    AS_OF,
    SETTLED_COUNTING,
    SETTLED_OVERFLOW,
    Generated,
    criterion,
    dates_from,
    pack_of,
    settled,
    thorough,
    tree_of,
)
from tests.engine.program.generated_people import moments, people
from tests.engine.program.generated_worlds import completion
from tests.engine.program.two_valued import (
    Law,
    Person,
    age,
    end_of,
    holds,
    number_of,
    passes,
)
from vocabulary.dates import Day, day_of, first_day, last_day
from vocabulary.facts import Known
from vocabulary.kinds import Amount, Dated
from vocabulary.origins import Origin
from vocabulary.truth import Truth

# --- what is contested


def within(period: Period, counting: Calendar, as_of: date) -> Tree:
    """Lower a look-back on the day somebody joined."""
    pack = pack_of([criterion("c", OneTest("joined_on", Within(period)))], counting=counting)
    return tree_of(Generated(pack, dates_from(as_of)))


@thorough(600)
@given(
    st.sampled_from([*PERIODS, Period(4, Unit.YEARS), Period(3, Unit.MONTHS), Period(18, Unit.MONTHS)]),
    st.dates(date(2023, 12, 1), date(2025, 4, 2)) | st.sampled_from(AS_OF),
    st.integers(-5, 5),
    st.sampled_from(SETTLED_OVERFLOW),
)
def test_a_look_back_is_contested_on_the_one_day_that_decides(
    period: Period, as_of: date, offset: int, overflow: Overflow
) -> None:
    """A contested period is unknown on its corresponding day alone, where the two ways to count part."""
    days = {Unit.YEARS: 365.2425, Unit.MONTHS: 30.44, Unit.DAYS: 1.0}[period.unit] * period.count
    began = as_of - timedelta(days=round(days) - offset)
    subject = Subject({"joined_on": Known(day_of(began))}, {})
    found = {}
    for over in PeriodOver:
        counting = Calendar(AgeReached.BIRTHDAY, over, overflow)
        found[over] = truth_of(within(period, counting, as_of), subject)
    end = end_of(began, period, overflow)
    sides = {
        over: Truth.YES if as_of < end or (as_of == end and over is PeriodOver.DAY_AFTER) else Truth.NO
        for over in (PeriodOver.CORRESPONDING_DAY, PeriodOver.DAY_AFTER)
    }
    contested = Truth.UNKNOWN if as_of == end else next(iter(sides.values()))
    assert found == {**sides, PeriodOver.CONTESTED: contested}


@thorough(120)
@given(
    settled(st.just(Calendar())).flatmap(lambda drawn: st.tuples(st.just(drawn), people(drawn[0]))),
    st.integers(0, 10**6),
)
def test_what_is_contested_settles_nothing_else(
    drawn: tuple[tuple[Generated, Condition], Subject], seed: int
) -> None:
    """A yes or no of a pack that leaves its counting open holds whichever way one counts."""
    (generated, whole), subject = drawn
    truth = truth_of(tree_of(generated), subject)
    if truth is Truth.UNKNOWN:
        return
    chance = Random(seed)
    for over in (PeriodOver.CORRESPONDING_DAY, PeriodOver.DAY_AFTER):
        law = Law(generated.law().dates, Calendar(period_over=over), generated.pack.questions)
        for _ in range(8):
            person = completion(subject, whole, law, chance)
            assert holds(whole, person, law) is (truth is Truth.YES), person


# --- ages


@thorough(500)
@given(
    moments(date(2008, 12, 20)).filter(lambda moment: isinstance(moment, Day)),
    st.sampled_from([*AS_OF, date(2026, 12, 19), date(2026, 12, 21), date(2027, 2, 28), date(2027, 3, 1)]),
    SETTLED_COUNTING,
)
def test_an_age_is_the_range_of_the_days_born(born: Day, as_of: date, counting: Calendar) -> None:
    """The bounds of an age are the ages of those born on the last and on the first day the date can mean."""
    assume(last_day(born) <= as_of)
    least, most = age(last_day(born), as_of, counting), age(first_day(born), as_of, counting)
    found = age_as_of(born, as_of, counting)
    assert (found.least, found.most) == (least, most)
    assert least == most or found.because is Origin.INCOMPLETE


@thorough(300)
@given(
    st.dates(date(1960, 1, 1), date(2010, 12, 31)), st.sampled_from(AS_OF), st.sampled_from(SETTLED_OVERFLOW)
)
def test_an_age_is_contested_on_the_birthday_alone(born: date, as_of: date, overflow: Overflow) -> None:
    """A contested age is a range of two on the birthday itself, and exact on every other day."""
    before, after = (
        age(born, as_of, Calendar(reached, PeriodOver.CONTESTED, overflow))
        for reached in (AgeReached.DAY_AFTER, AgeReached.BIRTHDAY)
    )
    found = age_as_of(day_of(born), as_of, Calendar(overflow=overflow))
    assert found == Amount(before, after, Origin.UNSETTLED)
    birthday = end_of(born, Period(after, Unit.YEARS), overflow) if after else born
    assert (before < after) == (birthday == as_of and after > 0)


# --- the second meaning itself, by hand


@pytest.mark.parametrize(
    ("began", "period", "overflow", "end"),
    [
        (date(2021, 12, 20), Period(5, Unit.YEARS), Overflow.LAST_DAY, date(2026, 12, 20)),
        (date(2020, 2, 29), Period(1, Unit.YEARS), Overflow.LAST_DAY, date(2021, 2, 28)),
        (date(2020, 2, 29), Period(1, Unit.YEARS), Overflow.NEXT_DAY, date(2021, 3, 1)),
        (date(2025, 1, 31), Period(1, Unit.MONTHS), Overflow.LAST_DAY, date(2025, 2, 28)),
        (date(2025, 5, 31), Period(1, Unit.MONTHS), Overflow.NEXT_DAY, date(2025, 7, 1)),
        (date(2025, 12, 31), Period(2, Unit.MONTHS), Overflow.LAST_DAY, date(2026, 2, 28)),
        (date(2025, 12, 31), Period(30, Unit.DAYS), Overflow.LAST_DAY, date(2026, 1, 30)),
    ],
)
def test_periods_end_on_the_corresponding_day(
    began: date, period: Period, overflow: Overflow, end: date
) -> None:
    """A period ends on the day of the same number, or where there is none as the source says."""
    assert end_of(began, period, overflow) == end


def test_the_second_meaning_reads_as_the_text() -> None:
    """`before` and `after` are strict, `at_least` and `at_most` inclusive, 至今 is later than any date."""
    law = Generated(pack_of(()), dates_from(date(2026, 12, 20))).law()
    bound, on = Day(2020, 5, 1), date(2020, 5, 1)
    found = {relation: passes(on, Compared(relation, bound), Dated(), law) for relation in Relation}
    assert {relation for relation, held in found.items() if held} == {Relation.AT_LEAST, Relation.AT_MOST}
    person = Person({"age": 18}, {"q": ({}, {})})
    assert holds(Not(OneTest("age", Compared(Relation.BELOW, 18))), person, law)
    assert (
        number_of("q", All(()), person, Law(law.dates, law.counting, {"q": question("q", ["court"], {})}))
        == 2
    )
