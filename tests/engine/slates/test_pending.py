"""Whoever is flagged or pending counts neither as standing nor as fallen: both worlds are looked at."""

from dataclasses import replace
from random import Random

import pytest

from engine.bodies.contest.contest import Contest
from engine.bodies.demands.quantities import Demand
from engine.bodies.requirement import Outlook
from engine.bodies.solving.judging import Judge
from tests.engine.slates.random_contests import random_contest, random_demand

Seen = tuple[bool, bool]  # whether it holds in some outcome, and whether it fails in some
SEEN = {
    Outlook.GUARANTEED: (True, False),
    Outlook.POSSIBLE: (True, True),
    Outlook.IMPOSSIBLE: (False, True),
    Outlook.CANNOT_FILL: (False, False),
}


def without(contest: Contest, person: int) -> Contest:
    """Return the contest in which a person has fallen."""

    def moved(index: int) -> int:
        return index - (index > person)

    people = (*contest.contestants[:person], *contest.contestants[person + 1 :])
    kin = {
        (moved(one), moved(other)): possible
        for (one, other), possible in contest.kin.items()
        if person not in {one, other}
    }
    return replace(contest, contestants=people, kin=kin)


def standing(contest: Contest, person: int, *, surely: bool) -> Contest:
    """Return the contest in which a person surely stands, or may yet fall."""
    people = list(contest.contestants)
    people[person] = replace(people[person], surely_stands=surely)
    return replace(contest, contestants=tuple(people))


def seen(contest: Contest, demand: Demand) -> Seen:
    """Return what can come of a demand."""
    return SEEN[Judge(contest).alone(demand).outlook]


@pytest.mark.parametrize("seed", range(4))
def test_a_pending_person_is_both_the_one_who_stands_and_the_one_who_fell(seed: int) -> None:
    """What can come of a demand while somebody is pending is what can come of it either way, and no less."""
    chance = Random(seed)
    differed = 0
    for _ in range(150):
        contest = random_contest(chance)
        person = chance.randrange(len(contest.contestants))
        demand = random_demand(chance, contest)
        stands = seen(standing(contest, person, surely=True), demand)
        fell = seen(without(contest, person), demand)
        pending = seen(standing(contest, person, surely=False), demand)
        assert pending == tuple(one or other for one, other in zip(stands, fell, strict=True)), (
            contest,
            demand,
        )
        differed += stands != fell
    assert differed > 3
