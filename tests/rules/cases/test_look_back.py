"""Cut-off days are computed once; counting forward from every single day comes to the same."""

import calendar
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.program.calendar import age_as_of, look_back
from rules.model.conditions import Period, Unit
from rules.model.pack import AgeReached, Calendar, Overflow, PeriodOver
from tests.samples import samples
from vocabulary.dates import Day, day_of

LONGEST = {Unit.YEARS: 100, Unit.MONTHS: 1200, Unit.DAYS: 9999}
# Where months end, and where 29 February is, and anywhere.
days = st.dates(date(1990, 1, 1), date(2120, 12, 31)) | st.builds(
    lambda year, month: date(year, month, calendar.monthrange(year, month)[1]),
    st.integers(1990, 2120),
    st.integers(1, 12),
)
periods = st.sampled_from(list(LONGEST)).flatmap(
    lambda unit: st.builds(Period, st.integers(1, LONGEST[unit]) | st.integers(1, 24), st.just(unit))
)
ways = st.builds(
    Calendar,
    st.sampled_from(AgeReached),
    st.sampled_from(PeriodOver),
    st.sampled_from([Overflow.LAST_DAY, Overflow.NEXT_DAY]),
)


def end_by_counting(begin: date, period: Period, overflow: Overflow) -> date:
    """Return the day on which a period ends, by walking month after month, or day after day."""
    if period.unit is Unit.DAYS:
        return begin + timedelta(days=period.count)
    year, month = begin.year, begin.month
    for _ in range(period.count * (12 if period.unit is Unit.YEARS else 1)):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    try:
        return date(year, month, begin.day)
    except ValueError:  # there is no such day in that month
        first_of_next = date(year, month, 28) + timedelta(days=4)
        first_of_next = first_of_next.replace(day=1)
        return first_of_next if overflow is Overflow.NEXT_DAY else first_of_next - timedelta(days=1)


def runs_by_counting(begin: date, period: Period, as_of: date, counting: Calendar) -> set[bool]:
    """Return every answer the source allows to the question whether the period still runs on the day."""
    end = end_by_counting(begin, period, counting.overflow)
    strict, generous = end > as_of, end >= as_of
    match counting.period_over:
        case PeriodOver.CORRESPONDING_DAY:
            return {strict}
        case PeriodOver.DAY_AFTER:
            return {generous}
        case PeriodOver.CONTESTED:
            return {strict, generous}


def answers_of(begin: date, period: Period, as_of: date, counting: Calendar) -> set[bool]:
    """Return what the two cut-off days allow."""
    recent = look_back(period, as_of, counting)
    return {begin >= recent.sure_from, begin >= recent.over_before}


@settings(max_examples=samples(400), deadline=None)
@given(days, periods, ways)
def test_cut_offs_are_what_counting_forward_gives(as_of: date, period: Period, counting: Calendar) -> None:
    """Ten days before and after a cut-off, every beginning gives the answer of counting forward from it."""
    recent = look_back(period, as_of, counting)
    for offset in range(-10, 11):
        for near in (recent.sure_from, recent.over_before):
            begin = near + timedelta(days=offset)
            expected = runs_by_counting(begin, period, as_of, counting)
            assert answers_of(begin, period, as_of, counting) == expected


@settings(max_examples=samples(25), deadline=None)
@given(st.dates(date(2019, 1, 1), date(2029, 12, 31)), st.integers(1, 60), ways)
def test_cut_offs_hold_over_years(as_of: date, months: int, counting: Calendar) -> None:
    """There is one cut-off and no other: day by day over years, a period never runs again once it is over."""
    period = Period(months, Unit.MONTHS)
    recent = look_back(period, as_of, counting)
    for offset in range(-366, 366 * 6):
        begin = as_of - timedelta(days=offset)
        answer = {begin >= recent.sure_from, begin >= recent.over_before}
        assert answer == runs_by_counting(begin, period, as_of, counting)


@settings(max_examples=samples(300), deadline=None)
@given(days, periods, ways)
def test_contested_is_what_the_two_schools_differ_in(as_of: date, period: Period, counting: Calendar) -> None:
    """`contested` is open exactly where counting to the day and to the day after give two answers."""
    schools = [
        look_back(period, as_of, Calendar(counting.age_reached, over, counting.overflow))
        for over in (PeriodOver.CORRESPONDING_DAY, PeriodOver.DAY_AFTER, PeriodOver.CONTESTED)
    ]
    assert schools[0].sure_from == schools[0].over_before == schools[2].sure_from
    assert schools[1].sure_from == schools[1].over_before == schools[2].over_before
    assert schools[2].over_before <= schools[2].sure_from


@settings(max_examples=samples(300), deadline=None)
@given(days, st.integers(0, 110 * 366), ways)
def test_an_age_is_the_birthdays_counted(as_of: date, lived: int, counting: Calendar) -> None:
    """A full age is the number of birthdays lived through, each counted on its own."""
    born = as_of - timedelta(days=lived)
    birthdays = [
        end_by_counting(born, Period(years, Unit.YEARS), counting.overflow) for years in range(1, 112)
    ]
    before, on_the_day = (
        sum(day < as_of for day in birthdays),
        sum(day <= as_of for day in birthdays),
    )
    expected = {
        AgeReached.BIRTHDAY: (on_the_day, on_the_day),
        AgeReached.DAY_AFTER: (before, before),
        AgeReached.CONTESTED: (before, on_the_day),
    }[counting.age_reached]
    age = age_as_of(day_of(born), as_of, counting)
    if lived:  # on the day of birth itself both are nought
        assert (age.least, age.most) == expected
    else:
        assert (age.least, age.most) == (0, 0)


@pytest.mark.parametrize("unit", list(LONGEST))
def test_the_longest_look_back_can_be_counted(unit: Unit) -> None:
    """A century back from the earliest day a pack may name is still a date."""
    for way in PeriodOver:
        for day in (date(1880, 1, 1), date(2200, 12, 31), date(2000, 2, 29)):
            look_back(Period(LONGEST[unit], unit), day, Calendar(period_over=way))


@settings(max_examples=samples(300), deadline=None)
@given(days, periods, ways)
def test_a_contested_overflow_is_open_where_the_two_readings_differ(
    as_of: date, period: Period, counting: Calendar
) -> None:
    """Where a month lacks the day and nobody says which counts, both answers are left, and no third one."""
    contested = replace(counting, overflow=Overflow.CONTESTED)
    both = [replace(counting, overflow=each) for each in (Overflow.LAST_DAY, Overflow.NEXT_DAY)]
    recent = look_back(period, as_of, contested)
    for offset in range(-10, 11):
        begin = recent.sure_from + timedelta(days=offset)
        allowed = set().union(*(runs_by_counting(begin, period, as_of, each) for each in both))
        assert answers_of(begin, period, as_of, contested) == allowed


@pytest.mark.parametrize(
    ("as_of", "ages"),
    [
        (date(2026, 2, 27), {Overflow.LAST_DAY: (17, 17), Overflow.NEXT_DAY: (17, 17)}),
        (date(2026, 2, 28), {Overflow.LAST_DAY: (17, 18), Overflow.NEXT_DAY: (17, 17)}),
        (date(2026, 3, 1), {Overflow.LAST_DAY: (18, 18), Overflow.NEXT_DAY: (17, 18)}),
        (date(2026, 3, 2), {Overflow.LAST_DAY: (18, 18), Overflow.NEXT_DAY: (18, 18)}),
    ],
)
def test_born_on_the_29th_of_february(as_of: date, ages: dict[Overflow, tuple[int, int]]) -> None:
    """On the days about the birthday that the year lacks, a contested overflow leaves both ages open."""
    for overflow, (least, most) in ages.items():
        found = age_as_of(Day(2008, 2, 29), as_of, Calendar(overflow=overflow))
        assert (found.least, found.most) == (least, most)
    found = age_as_of(Day(2008, 2, 29), as_of, Calendar(overflow=Overflow.CONTESTED))
    assert found.least == min(least for least, _ in ages.values())
    assert found.most == max(most for _, most in ages.values())
