"""Newcomers that the solver finds at once are those that trying one addition after another finds."""

from dataclasses import replace
from itertools import product
from random import Random

import pytest

from engine.bodies.contest.contest import Contest, Contestant, Kept, Profile
from engine.bodies.contest.seats import Seats
from engine.bodies.demands.quantities import Demand, Elected, KindsListed, Listed, Side, Sum
from engine.bodies.newcomers import Addition
from engine.bodies.newcomers_found import Wanting, first_by_trying, first_that_can_hold, stays_open
from engine.bodies.repairs import BETTER, repair_of, tried_in
from engine.bodies.requirement import Outlook
from engine.bodies.solving.judging import Judge
from engine.bodies.solving.solver import Allowance
from engine.bodies.solving.together import judged_together
from tests.engine.slates.random_contests import (
    KINDS,
    random_contest,
    random_demands_on_heads,
    without_numbers,
)
from tests.samples import DEEP, samples

COMMITTEE = Side(("committee",))
WOMEN = Sum(((1, Elected(COMMITTEE, 0)),))
VILLAGES = samples(360)
PARTS = 4
TRIED = 60


@pytest.mark.parametrize("part", range(PARTS if DEEP else 1))
def test_the_solver_finds_what_trying_finds(part: int) -> None:
    """Of random villages that cannot meet their demands: the same newcomers, or nobody helps either way."""
    pytest.importorskip("ortools")
    chance = Random(400 + part)
    sizes: list[int] = []
    while len(sizes) < VILLAGES // PARTS:
        village = random_village(chance)
        tried = tried_in(village)[:TRIED]
        if village.sure or not village.wanted or not tried:
            continue
        found = first_that_can_hold(village, tried, Allowance(1_000))
        assert found == first_by_trying(village, tried, Allowance(1_000)), village
        sizes.append(len(found))
    assert 0 in sizes
    assert any(sizes)


@pytest.mark.parametrize("part", range(PARTS if DEEP else 1))
def test_what_stays_open_is_made_sure_by_nobody(part: int) -> None:
    """Of random villages with kept seats: where it is said that no newcomers help, trying finds none."""
    pytest.importorskip("ortools")
    chance = Random(500 + part)
    seen: list[bool] = []
    while len(seen) < VILLAGES // PARTS // 3:
        village = random_village(chance)
        if not village.sure or not village.wanted or not village.contest.kept:
            continue
        seen.append(stays_open(village, Allowance(1_000)))
        if seen[-1]:
            assert not first_by_trying(village, tried_in(village)[: TRIED // 3], Allowance(1_000)), village
    assert True in seen


def test_where_a_kept_seat_is_surely_held_nothing_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two women stand for the seat kept for a woman: whether somebody else is elected stays open."""
    pytest.importorskip("ortools")
    monkeypatch.setattr("engine.bodies.repairs.first_by_trying", not_to_be_called)
    seats = {"committee": (Seats(frozenset({"member"}), 2),)}
    people = tuple(person("member", woman=woman) for woman in (True, True, False))
    contest = Contest(people, seats, {}, kept=(Kept("committee", 0, 1),))
    man = Sum(((1, Elected(COMMITTEE, 1)),))
    demands = [Demand(man, (man.more(-1),), COMMITTEE.bodies)]
    assert repair_of(contest, demands, [Outlook.POSSIBLE], Outlook.POSSIBLE) == ()


def not_to_be_called(*_: object) -> tuple[Addition, ...]:
    """Fail: nothing had to be tried."""
    raise AssertionError


def random_village(chance: Random) -> Wanting:
    """Return a random village; of every other one it is known of which kinds at once newcomers may be."""
    contest = without_numbers(random_contest(chance))
    every = list(product((False, True), repeat=KINDS))
    may_come = frozenset(chance.sample(every, chance.randint(2, 5)))
    contest = replace(contest, newcomers=chance.choice([None, may_come]))
    demands = random_demands_on_heads(chance, contest, chance.choice([2, 3, 4]))
    alone = [Judge(contest).alone(demand).outlook for demand in demands]
    before = judged_together(Judge(contest), demands, alone).outlook
    return Wanting(contest, demands, alone, BETTER[before])


def test_three_of_two_categories_are_found_at_once() -> None:
    """Of those who fill a chair and three seats with two women in them: members first, and plain ones."""
    pytest.importorskip("ortools")
    seats = {"committee": (Seats(frozenset({"chair"}), 1), Seats(frozenset({"member"}), 3))}
    contest = Contest((person("member", woman=False),), seats, {})
    women = Demand(WOMEN, (WOMEN.more(-2),), COMMITTEE.bodies)
    woman = frozenset({0})
    assert repair_of(contest, [women], [Outlook.CANNOT_FILL], Outlook.CANNOT_FILL) == (
        Addition("member", frozenset(), 1),
        Addition("member", woman, 1),
        Addition("chair", woman, 1),
    )


def person(post: str, *, woman: bool) -> Contestant:
    """Return somebody who surely stands for one post."""
    profiles = (Profile((woman, not woman), ()),)
    return Contestant(frozenset({post}), posts_open=False, surely_stands=True, profiles=profiles)


def test_newcomers_are_of_no_kind_that_only_a_number_of_kinds_reads() -> None:
    """Whoever is added to fill a seat adds no way of nomination to those that must not be mixed."""
    seats = {"committee": (Seats(frozenset({"member"}), 2),)}
    contest = Contest((person("member", woman=False),), seats, {})
    ways = Sum(((1, KindsListed((0, 1))),))
    one_way = Demand(ways, (ways.times(-1).more(1),), ())
    listed = Sum(((1, Listed("member")),))
    enough = Demand(listed, (listed.more(-2),), COMMITTEE.bodies)
    alone = [Judge(contest).alone(each).outlook for each in (one_way, enough)]
    assert repair_of(contest, [one_way, enough], alone, Outlook.CANNOT_FILL) == (
        Addition("member", frozenset(), 1),
    )
