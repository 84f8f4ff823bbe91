"""Profiles are all that a person may turn out to be, and nothing else: tried day by day and word by word."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from random import Random

import pytest

from engine.bodies.contest.age_counting import AgeCounting
from engine.bodies.contest.columns import Column, Columns, NumberColumn
from engine.bodies.contest.contest import Profile
from engine.bodies.contest.profiles import profiles_of
from engine.program.calendar import age_as_of
from engine.program.lowering import lower_condition
from engine.program.subject import Subject
from rules.model.conditions import All, Compared, Condition, Either, In, Is, IsNot, NamedDate, Not, Relation
from rules.model.conditions import Test as FactTest
from rules.model.pack import AgeReached, Calendar
from tests.engine.bodies.slate_villages import PACK
from tests.samples import samples
from vocabulary.dates import Day, day_of, first_day, last_day
from vocabulary.elections.choices import EDUCATION
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.origins import Origin
from vocabulary.texts import Text

POLLING = date(2026, 12, 20)
BIRTHDAY = Calendar(age_reached=AgeReached.BIRTHDAY)
BLANK = Unknown(Origin.BLANK)
SCALE = list(EDUCATION)
Whole = dict[str, object]  # a person of whom everything is known; `born` is a day
Pair = tuple[Condition, Callable[[Whole], bool]]


def full_years(born: date) -> int:
    """Count full years on polling day, the birthday included."""
    return POLLING.year - born.year - ((POLLING.month, POLLING.day) < (born.month, born.day))


def leaf(chance: Random) -> Pair:
    """Return a test, and the same in plain Python."""
    age, level = chance.choice([18, 30, 35, 40, 60]), chance.choice(SCALE)
    day = date(chance.choice([1986, 1991, 1996]), chance.choice([6, 12]), chance.choice([1, 20]))
    before = FactTest("birth_date", Compared(Relation.BEFORE, Day(day.year, day.month, day.day)))
    return chance.choice(
        [
            (FactTest("sex", Is("female")), lambda who: who["sex"] == "female"),
            (FactTest("sex", IsNot("male")), lambda who: who["sex"] != "male"),
            (FactTest("ethnicity", IsNot("汉族")), lambda who: who["ethnicity"] != "汉族"),
            (FactTest("ethnicity", In(("苗族", "侗族"))), lambda who: who["ethnicity"] in {"苗族", "侗族"}),
            (FactTest("age", Compared(Relation.AT_MOST, age)), lambda who: years(who) <= age),
            (FactTest("age", Compared(Relation.ABOVE, age)), lambda who: years(who) > age),
            (before, lambda who: born(who) < day),
            (FactTest("household_here", Is(True)), lambda who: who["household_here"] is True),
            (
                FactTest("education", Compared(Relation.AT_LEAST, level)),
                lambda who: SCALE.index(str(who["education"])) >= SCALE.index(level),
            ),
        ]
    )


def born(who: Whole) -> date:
    """Return the day of birth."""
    assert isinstance(who["born"], date)
    return who["born"]


def years(who: Whole) -> int:
    """Return the age."""
    return full_years(born(who))


def condition(chance: Random) -> Pair:
    """Return one test, or several joined."""
    one, other = leaf(chance), leaf(chance)
    return chance.choice(
        [
            one,
            (Not(one[0]), lambda who: not one[1](who)),
            (All((one[0], other[0])), lambda who: one[1](who) and other[1](who)),
            (Either((one[0], Not(other[0]))), lambda who: one[1](who) or not other[1](who)),
        ]
    )


def person(chance: Random) -> dict[str, Fact]:
    """Return somebody of whom some things are not known."""
    year, month, day = chance.choice([1986, 1991, 1996, 2008]), chance.choice([6, 12]), chance.choice([1, 20])
    options: dict[str, list[Fact]] = {
        "sex": [Known("female"), Known("male"), BLANK],
        "ethnicity": [Known("汉族"), Known("苗族"), BLANK],
        "household_here": [Known(True), Known(False), BLANK],
        "education": [Known("senior"), BLANK],
        "birth_date": [Known(Day(year, month, day)), Known(Day(year, month)), Known(Day(year)), BLANK],
    }
    facts = {name: chance.choice(choices) for name, choices in options.items()}
    moment = facts["birth_date"]
    is_day = isinstance(moment, Known) and isinstance(moment.value, Day)
    age = Known(age_as_of(moment.value, POLLING, BIRTHDAY)) if is_day else BLANK  # type: ignore[union-attr, arg-type]
    return {**facts, "age": age}


def completions(facts: dict[str, Fact]) -> Iterator[Whole]:
    """Yield everybody whom the person may turn out to be; days of birth one by one."""
    words = {
        "sex": ["female", "male"],
        "ethnicity": ["汉族", "苗族", "侗族", "壮族"],
        "household_here": [True, False],
        "education": SCALE,
    }
    known = {
        name: [fact.value] if isinstance(fact := facts[name], Known) else list(values)
        for name, values in words.items()
    }
    for day in birthdays(facts["birth_date"]):
        for values in product(*known.values()):
            yield {**dict(zip(known, values, strict=True)), "born": day}


def birthdays(fact: Fact) -> list[date]:
    """Return the days on which the person may be born: of a blank one the days about every threshold."""
    if isinstance(fact, Known):
        assert isinstance(fact.value, Day)
        first, last = first_day(fact.value), last_day(fact.value)
        return [first + timedelta(days=step) for step in range((last - first).days + 1)]
    near = [date(2026 - age, 12, 20) for age in (19, 30, 31, 35, 36, 40, 41, 60, 61, 120)]
    near += [date(year, month, day) for year in (1986, 1991, 1996) for month in (6, 12) for day in (1, 20)]
    around = {day + timedelta(days=step) for day in near for step in (-1, 0, 1)}
    return [day for day in around if 18 <= full_years(day) <= 120 and day < date(2008, 12, 20)]


@pytest.mark.parametrize("seed", range(4))
def test_profiles_are_what_every_completion_comes_to(seed: int) -> None:
    """The kinds of a half-known person are exactly those of the people that the person may turn out to be."""
    chance = Random(seed)
    age_counting = AgeCounting(POLLING, BIRTHDAY)
    pack = replace(PACK, calendar=BIRTHDAY)
    dates = {**dict.fromkeys(NamedDate), NamedDate.AS_OF: POLLING}
    for _ in range(samples(300)):
        facts = person(chance)
        pairs = [condition(chance) for _ in range(chance.choice([1, 2, 3]))]
        columns = Columns()
        places = [columns.kind(Column(lower_condition(each, pack, dates), age_counting)) for each, _ in pairs]
        found = profiles_of({age_counting: Subject(facts, {})}, columns)
        assert not isinstance(found, Text)
        expected = {tuple(test(who) for _, test in pairs) for who in completions(facts)}
        assert {tuple(profile.kinds[place] for place in places) for profile in found} == expected, (
            facts,
            pairs,
        )


def test_ages_to_average_go_with_the_kinds() -> None:
    """Somebody born in 1991 is 34 or 35: whoever is under 35 by a requirement is 34 in the mean."""
    age_counting = AgeCounting(POLLING, BIRTHDAY)
    columns = Columns()
    pack = replace(PACK, calendar=BIRTHDAY)
    dates = {**dict.fromkeys(NamedDate), NamedDate.AS_OF: POLLING}
    young = FactTest("age", Compared(Relation.BELOW, 35))
    columns.kind(Column(lower_condition(young, pack, dates), age_counting))
    columns.number(NumberColumn("age", age_counting))
    moment = Day(1991)
    facts: dict[str, Fact] = {
        "birth_date": Known(moment),
        "age": Known(age_as_of(moment, POLLING, BIRTHDAY)),
    }
    found = profiles_of({age_counting: Subject(facts, {})}, columns)
    assert set(found) == {Profile((True,), ((34, 34),)), Profile((False,), ((35, 35),))}


def test_a_contested_birthday_is_both() -> None:
    """On the day that decides, somebody is of the age and is not: the law is open, and so are both worlds."""
    age_counting = AgeCounting(POLLING, Calendar())
    columns = Columns()
    dates = {**dict.fromkeys(NamedDate), NamedDate.AS_OF: POLLING}
    columns.kind(
        Column(lower_condition(FactTest("age", Compared(Relation.BELOW, 35)), PACK, dates), age_counting)
    )
    moment = day_of(date(1991, 12, 20))
    facts: dict[str, Fact] = {
        "birth_date": Known(moment),
        "age": Known(age_as_of(moment, POLLING, Calendar())),
    }
    found = profiles_of({age_counting: Subject(facts, {})}, columns)
    assert set(found) == {Profile((True,), ()), Profile((False,), ())}


@pytest.mark.parametrize("reached", list(AgeReached))
def test_nobody_knows_the_birth_date_and_the_oldest_is_as_old_by_every_counting(reached: AgeReached) -> None:
    """A blank birth date leaves 18 to 120, both ends included, whatever day an age is reached on."""
    age_counting = AgeCounting(POLLING, Calendar(age_reached=reached))
    columns = Columns()
    columns.number(NumberColumn("age", age_counting))
    (found,) = profiles_of({age_counting: Subject({"birth_date": BLANK, "age": BLANK}, {})}, columns)
    assert found.numbers == ((18, 120),)
