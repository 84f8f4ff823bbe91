"""Seats kept for two kinds of people in one body: at once where they can be, and no outcome is lost."""

import os
from dataclasses import replace
from random import Random

import pytest

from engine.bodies.contest.contest import Contest, Contestant, Kept, Profile
from engine.bodies.contest.seats import Seats
from engine.bodies.demands.quantities import Demand, Elected, Side, Sum
from engine.bodies.kept_seats import settled
from engine.bodies.requirement import Outlook
from engine.bodies.solving.judging import Judge
from engine.bodies.solving.together import judged_together
from tests.engine.slates.brute_force import enumerated, holds, outlook, total
from tests.engine.slates.random_contests import random_contest
from tests.samples import samples

pytest.importorskip("ortools")

VILLAGES = int(os.environ.get("LIANSHEN_VILLAGES", samples(1200)))
SIDE = Side(("committee",))
WOMEN, MIAO = Sum(((1, Elected(SIDE, 0)),)), Sum(((1, Elected(SIDE, 1)),))
DEMANDS = [Demand(each, (each.more(-1),), ("committee",)) for each in (WOMEN, MIAO)]
KEPT = (Kept("committee", 0, 1), Kept("committee", 1, 1))


def village(seats: int, *people: tuple[bool, bool], surely: bool = True) -> Contest:
    """Return a committee of so many seats, and nominees who are women, or of the Miao, or both."""
    standing = [
        Contestant(frozenset({"member"}), False, surely or index > 0, (Profile(each, ()),))
        for index, each in enumerate(people)
    ]
    return Contest(tuple(standing), {"committee": (Seats(frozenset({"member"}), seats),)}, {}, KEPT)


def test_one_seat_for_two_kinds_excludes_the_two_and_fills_the_body() -> None:
    """A woman and a man of the Miao for one seat: the body is filled, and both at once are impossible."""
    contest, open_bodies = settled(village(1, (True, False), (False, True)))
    assert (contest.kept, open_bodies) == ((), frozenset())
    judge = Judge(contest)
    alone = [judge.alone(each).outlook for each in DEMANDS]
    assert alone == [Outlook.POSSIBLE, Outlook.POSSIBLE]
    found = judged_together(judge, DEMANDS, alone)
    assert (found.outlook, found.conflict) == (Outlook.IMPOSSIBLE, (0, 1))


def test_who_is_of_both_kinds_keeps_both_seats() -> None:
    """A woman of the Miao takes the only seat; where she may fall, nobody knows which seats are kept."""
    both = ((True, True), (True, False), (False, True))
    kept, open_bodies = settled(village(1, *both))
    assert (kept.kept, open_bodies) == (KEPT, frozenset())
    assert settled(village(1, *both, surely=False))[1] == {"committee"}
    assert settled(village(2, *both, surely=False)) == (village(2, *both, surely=False), frozenset())


def test_two_kinds_are_what_all_outcomes_come_to() -> None:
    """Wherever it is not open, every verdict on the body is that of the enumeration, and all three occur."""
    chance = Random(7)
    seen = set()
    for _ in range(VILLAGES):
        made = random_contest(chance)
        body = chance.choice(sorted(made.bodies))
        made = replace(
            made, kept=(Kept(body, 0, chance.choice([1, 2])), Kept(body, 1, chance.choice([1, 2])))
        )
        contest, open_bodies = settled(made)
        seen.add((bool(open_bodies), bool(contest.kept)))
        if open_bodies:
            continue
        part = Sum(((1, Elected(Side((body,)), chance.choice([0, 1, 2]))),))
        demand = Demand(part, (part.more(-1),), (body,))
        found, every = Judge(contest).alone(demand), enumerated(made, (body,))
        assert found.outlook is outlook(holds(demand, each) for each in every), (made, demand)
        if every:
            values = [total(part, each) for each in every]
            assert (found.least, found.most) == (min(values), max(values)), (made, demand)
    assert seen >= {(False, True), (False, False), (True, True)}
