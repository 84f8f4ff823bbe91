"""Every verdict is that of the enumeration of every world and every outcome."""

import os
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations
from random import Random

import pytest

from engine.bodies.contest.contest import Contest, Contestant, Profile
from engine.bodies.demands.quantities import (
    Demand,
    Elected,
    NumberElected,
    Side,
    Sum,
)
from engine.bodies.newcomers import Addition
from engine.bodies.repairs import BETTER, MOST_ADDED, repair_of
from engine.bodies.requirement import Outlook
from engine.bodies.solving.judging import Judge
from engine.bodies.solving.together import bodies_of, judged_together
from tests.engine.slates.brute_force import Outcome, enumerated, holds, outlook, total
from tests.engine.slates.random_contests import (
    KINDS,
    random_contest,
    random_demand,
    random_demands_on_heads,
    random_side,
    without_numbers,
)
from tests.samples import samples

VILLAGES = int(os.environ.get("LIANSHEN_VILLAGES", samples(1800)))
PARTS = 10


@pytest.mark.parametrize("part", range(PARTS))
def test_each_demand_alone_is_what_all_outcomes_come_to(part: int) -> None:
    """Outlook, least and most of one demand are those of every outcome of every world of its bodies."""
    chance = Random(part)
    for _ in range(VILLAGES // PARTS):
        contest = random_contest(chance)
        judge = Judge(contest)
        for _ in range(3):
            demand = random_demand(chance, contest)
            found = judge.alone(demand)
            every = enumerated(contest, demand.bodies)
            assert found.outlook is outlook(holds(demand, each) for each in every), (contest, demand)
            if found.outlook is not Outlook.CANNOT_FILL:
                least, most = ends(demand, every)
                assert demand.part_of is not None or found.least is not None
                if demand.part_of is None or found.least is not None:
                    assert (found.least, found.most) == (least, most), (contest, demand)


def ends(demand: Demand, every: Sequence[Outcome]) -> tuple[Fraction, Fraction] | tuple[None, None]:
    """Return the smallest and the largest value, as a part where one is printed and anybody is its whole."""
    wholes = [1 if demand.part_of is None else total(demand.part_of, each) for each in every]
    values = [
        Fraction(total(demand.counted, each), whole)
        for each, whole in zip(every, wholes, strict=True)
        if whole
    ]
    return (min(values), max(values)) if values else (None, None)


def test_both_ends_of_a_part_of_the_elected_are_proven() -> None:
    """Where no seat is kept both ends are found for several bodies, each person once, and for one office."""
    chance = Random(400)
    seen = set()
    for _ in range(samples(800)):
        contest = replace(random_contest(chance), kept=())
        several = Side(tuple(sorted(contest.bodies)))
        side = random_side(chance, contest)
        single = (
            side if sum(side.post in seats.posts for seats in contest.bodies[side.bodies[0]]) else several
        )
        for counted in (Elected(several, 0), Elected(single, 0), NumberElected(single, 0)):
            part, whole = Sum(((1, counted),)), Sum(((1, Elected(counted.side)),))
            demand = Demand(part, (part.times(2).plus(whole.times(-1)),), counted.side.bodies, part_of=whole)
            found = Judge(contest).alone(demand)
            if found.outlook is Outlook.CANNOT_FILL or found.least is None:
                continue
            every = enumerated(contest, demand.bodies)
            assert (found.least, found.most) == ends(demand, every), (contest, demand)
            seen.add((len(counted.side.bodies) > 1, bool(counted.side.post)))
    assert seen >= {(True, False), (False, True)}


@pytest.mark.parametrize("part", range(PARTS))
def test_all_demands_together_are_what_all_outcomes_come_to(part: int) -> None:
    """Together is over every joint outcome; a smallest conflict excludes itself, and no fewer demands do."""
    chance = Random(100 + part)
    for _ in range(VILLAGES // PARTS):
        contest = random_contest(chance)
        demands = [random_demand(chance, contest) for _ in range(chance.choice([2, 2, 3, 4]))]
        judge = Judge(contest)
        alone = [judge.alone(demand).outlook for demand in demands]
        found = judged_together(judge, demands, alone)
        every = enumerated(contest, bodies_of(demands))
        held = [[holds(demand, each) for demand in demands] for each in every]
        assert found.outlook is outlook(map(all, held)), (contest, demands)
        if found.outlook is Outlook.IMPOSSIBLE:
            assert found.conflict
            assert not any(all(row[index] for index in found.conflict) for row in held)
            for fewer in combinations(range(len(demands)), len(found.conflict) - 1):
                assert any(all(row[index] for index in fewer) for row in held), (contest, demands)


@pytest.mark.parametrize("part", range(PARTS))
def test_examples_are_outcomes(part: int) -> None:
    """What an example counts is counted in some outcome that meets all demands, or in one that does not."""
    chance = Random(200 + part)
    for _ in range(VILLAGES // PARTS // 4):
        contest = random_contest(chance)
        demands = [random_demand(chance, contest) for _ in range(3)]
        judge = Judge(contest)
        found = judged_together(judge, demands, [judge.alone(demand).outlook for demand in demands])
        for example, meets in ((found.meets, True), (found.breaks, False)):
            if example:
                assert any(
                    all(holds(demand, each) for demand in demands) is meets
                    and all(total(demands[index].counted, each) == value for index, value in example.items())
                    for each in enumerated(contest, bodies_of(demands))
                ), (contest, demands)


@pytest.mark.parametrize("part", range(PARTS // 5))
def test_a_repair_repairs_and_only_adds(part: int) -> None:
    """With the newcomers of a repair the enumeration comes out better, and with fewer of them it does not."""
    chance = Random(300 + part)
    repaired = 0
    for _ in range(VILLAGES // 20):
        contest = without_numbers(random_contest(chance))
        demands = random_demands_on_heads(chance, contest, 3)
        if not demands:
            continue
        judge = Judge(contest)
        alone = [judge.alone(demand).outlook for demand in demands]
        before = judged_together(judge, demands, alone).outlook
        repair = repair_of(contest, demands, alone, before)
        if not repair:
            continue
        repaired += 1
        assert sum(each.number for each in repair) <= MOST_ADDED
        assert _with(contest, demands, repair) in BETTER[before], (contest, demands, repair)
        for one in repair:
            fewer = [replace(each, number=each.number - (each is one)) for each in repair]
            assert _with(contest, demands, fewer) not in BETTER[before], (contest, demands, repair)
    assert repaired


def _with(contest: Contest, demands: Sequence[Demand], repair: Sequence[Addition]) -> Outlook:
    """Return by enumeration what becomes of the demands with newcomers added."""
    columns = range(KINDS)
    newcomers = [
        Contestant(
            frozenset({each.post}),
            posts_open=False,
            surely_stands=True,
            profiles=(Profile(tuple(index in each.kinds for index in columns), ()),),
        )
        for each in repair
        for _ in range(each.number)
    ]
    widened = replace(contest, contestants=(*contest.contestants, *newcomers))
    every = enumerated(widened, bodies_of(demands))
    return outlook(all(holds(demand, each) for demand in demands) for each in every)
