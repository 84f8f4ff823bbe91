"""How many different people of a kind two bodies have is what every outcome of every world has."""

from random import Random

import pytest

from engine.bodies.demands.quantities import Elected, Side, Sum
from engine.bodies.solving.closed_forms import can_be_filled, ends_of
from tests.engine.slates.brute_force import enumerated, total
from tests.engine.slates.random_contests import KINDS, random_contest
from tests.samples import samples

VILLAGES = samples(240)
PARTS = 3


@pytest.mark.parametrize("part", range(PARTS))
def test_the_different_people_of_two_bodies(part: int) -> None:
    """The smallest and the largest number are those of the enumeration, and every number between occurs."""
    chance = Random(600 + part)
    differ = 0
    for _ in range(VILLAGES // PARTS):
        contest = random_contest(chance)
        while len(contest.bodies) < 2 or contest.kept:
            contest = random_contest(chance)
        bodies = tuple(sorted(contest.bodies)[:2])
        counted = Sum(((1, Elected(Side(bodies), chance.choice([None, *range(KINDS)]))),))
        if not all(can_be_filled(contest, body) for body in bodies):
            continue
        found = ends_of(counted, contest)
        assert found is not None
        values = {total(counted, each) for each in enumerated(contest, bodies)}
        assert values == set(range(found.least, found.most + 1)), (contest, counted)
        differ += found.least < found.most
    assert differ
