"""Requirements over several villages come out as the enumeration of all villages at once has them."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from random import Random

import pytest

from engine.bodies.contest.contest import Contest
from engine.bodies.demands.bounds import (
    Bound,
    mean_bounds,
    moved_number,
    moved_part,
    number_bounds,
    share_bounds,
)
from engine.bodies.demands.figures import Figures
from engine.bodies.demands.quantities import Demand, Elected, NumberElected, PairsBetween, Side, Sum
from engine.bodies.requirement import Outlook
from engine.bodies.solving.judging import Judge
from engine.bodies.wide.model import pairs_by_solver
from engine.bodies.wide.offices import held_by_one
from engine.bodies.wide.pairs import Pairs, each_of
from engine.bodies.wide.seatings import pairs_by_seating
from engine.bodies.wide.village import pairs_of, pairs_of_held
from engine.bodies.wide.wide import judged_wide
from rules.model.bounds import Direction, Limits, Rounding, Share, Trend
from tests.engine.slates.brute_force import Outcome, enumerated, holds, outlook, total
from tests.engine.slates.random_contests import random_contest, random_demand
from tests.samples import samples
from vocabulary.elections.choices import BODIES
from vocabulary.texts import Text

COUNTIES = int(os.environ.get("LIANSHEN_VILLAGES", samples(3000)))
PARTS = 10
FEW = 4  # nominees of a village, so that all villages at once can be listed


@dataclass(frozen=True)
class Village:
    """One village: what is counted there, and every pair of counted and whole that occurs."""

    contest: Contest
    figures: Figures
    occur: frozenset[tuple[int, int]]


def small_contest(chance: Random) -> Contest:
    """Return a random village of few nominees."""
    while True:
        contest = random_contest(chance)
        if len(contest.contestants) <= FEW:
            return contest


def village(chance: Random, kind: str) -> Village:
    """Return a random village with what one kind of requirement counts there."""
    contest = small_contest(chance)
    bodies = tuple(sorted(contest.bodies))
    figures = figures_of(kind, bodies if chance.random() < 0.6 else bodies[:1], contest, chance)
    seen = {(total(figures.counted, each), total(figures.whole, each)) for each in every(contest, figures)}
    return Village(contest, figures, frozenset(seen))


def every(contest: Contest, figures: Figures) -> list[Outcome]:
    """Return every outcome of every world."""
    return enumerated(contest, figures.bodies)


def figures_of(kind: str, bodies: tuple[str, ...], contest: Contest, chance: Random) -> Figures:
    """Return what is counted: heads or posts of the first kind, an office of it, or the sum of a number."""
    seats = {body: contest.seats_in(body) for body in bodies}
    whole = Sum(((1, Elected(Side(bodies))),)) if len(bodies) > 1 else Sum(constant=seats[bodies[0]])
    match kind:
        case "heads":
            return Figures(Sum(((1, Elected(Side(bodies), 0)),)), whole, bodies)
        case "posts":
            counted = Sum(tuple((1, Elected(Side((body,)), 0)) for body in bodies))
            return Figures(counted, Sum(constant=sum(seats.values())), bodies)
        case "holder":
            side = office(chance, bodies[0], contest)
            return Figures(Sum(((1, Elected(side, 0)),)), Sum(((1, Elected(side)),)), bodies[:1])
        case _:
            return Figures(Sum(((1, NumberElected(Side(bodies), 0)),)), whole, bodies)


def filled(villages: Sequence[Village]) -> list[Village]:
    """Return the villages whose bodies can be filled."""
    return [each for each in villages if each.occur]


def bounds_for(chance: Random, kind: str, villages: Sequence[Village]) -> tuple[list[Bound], bool]:
    """Return random bounds near what the county comes to, and whether they are on a part of the whole."""
    picked = [chance.choice(sorted(each.occur)) for each in villages]
    counted, whole = sum(c for c, _ in picked), max(1, sum(w for _, w in picked))
    part = Fraction(counted, whole) + Fraction(chance.randint(-2, 2), 2 * whole)
    before = max(Fraction(0), part)
    trend = Trend(chance.choice(list(Direction)), "", Fraction(chance.choice([0, 0, 1, 2]), 4))
    near = max(0, counted + chance.randint(-1, 1))
    limits = chance.choice(
        [Limits(at_least=near), Limits(at_most=near), Limits(near, near + chance.randint(0, 2))]
    )
    if kind == "number":
        low = max(Fraction(0), int(part) + Fraction(chance.randint(-2, 2), 2))
        means = chance.choice(
            [Limits(at_least=low), Limits(at_most=low), Limits(low, low + chance.randint(0, 1))]
        )
        moved = [moved_part(trend, before)] if chance.random() < 0.4 else []
        return [*mean_bounds(means), *moved], True
    if chance.random() < 0.5:
        moved = [moved_number(trend, Fraction(near))] if chance.random() < 0.4 else []
        return [*number_bounds(limits), *moved], False
    share = min(Fraction(1), before)
    shares = Share(
        at_least=share if chance.random() < 0.7 else None,
        at_most=min(Fraction(1), share + Fraction(1, 10)) if chance.random() < 0.5 else None,
        rounding=chance.choice(list(Rounding)),
    )
    moved = [moved_part(trend, share)] if chance.random() < 0.4 else []
    found = [*share_bounds(shares), *moved]
    return (found, True) if found else (list(number_bounds(limits)), False)


@pytest.mark.parametrize("part", range(PARTS))
def test_every_wide_requirement_is_what_all_outcomes_come_to(part: int) -> None:
    """Outlook, least and most of a sum, a share or a mean are those of every outcome of every village."""
    chance = Random(part)
    for _ in range(COUNTIES // PARTS):
        kind = chance.choice(["heads", "posts", "number", "holder"])
        villages = filled([village(chance, kind) for _ in range(chance.choice([1, 2, 2, 3]))])
        if not villages:
            continue
        bounds, is_part = bounds_for(chance, kind, villages)
        pairs = [pairs_of(each.figures, Judge(each.contest)) for each in villages]
        if any(isinstance(each, Text) for each in pairs):
            continue  # one village that is not worked out leaves the whole unknown
        sums = {
            (sum(c for c, _ in chosen), sum(w for _, w in chosen))
            for chosen in product(*(each.occur for each in villages))
        }
        if is_part and not all(whole for _, whole in sums):
            continue
        found = judged_wide([each for each in pairs if isinstance(each, Pairs)], bounds, is_part=is_part)
        held = [all(b.counted * c + b.whole * w + b.constant >= 0 for b in bounds) for c, w in sums]
        assert found.outlook is outlook(held), (villages, bounds)
        values = [Fraction(c, w) if is_part else Fraction(c) for c, w in sums]
        assert (found.least, found.most) == (min(values), max(values)), (villages, bounds)


@pytest.mark.parametrize("part", range(PARTS))
def test_the_villages_where_a_requirement_holds_are_what_all_outcomes_come_to(part: int) -> None:
    """Each village counts once where the requirement holds in it, whatever the requirement is."""
    chance = Random(300 + part)
    for _ in range(COUNTIES // PARTS):
        villages = [held_village(chance) for _ in range(chance.choice([1, 2, 3]))]
        villages = [(pairs, held) for pairs, held in villages if held]
        if not villages:
            continue
        near = chance.randint(0, len(villages))
        share = Share(Fraction(near, len(villages)), None, chance.choice(list(Rounding)))
        is_part = chance.random() < 0.5
        bounds = [*(share_bounds(share) if is_part else number_bounds(Limits(near, near + 1)))]
        found = judged_wide([pairs for pairs, _ in villages], bounds, is_part=is_part)
        sums = {sum(chosen) for chosen in product(*(held for _, held in villages))}
        whole = len(villages)
        held = [all(b.counted * c + b.whole * whole + b.constant >= 0 for b in bounds) for c in sums]
        assert found.outlook is outlook(held)
        assert (found.least, found.most) == (
            Fraction(min(sums), whole if is_part else 1),
            Fraction(max(sums), whole if is_part else 1),
        )


def held_village(chance: Random) -> tuple[Pairs, set[bool]]:
    """Return a random village: whether a random requirement holds there, as found and by enumeration."""
    while True:
        contest = small_contest(chance)
        demand = random_demand(chance, contest)
        held = {holds(demand, each) for each in enumerated(contest, demand.bodies)}
        found = pairs_of_held(Judge(contest).alone(demand))
        assert isinstance(found, Pairs) is bool(held), (contest, demand)
        if isinstance(found, Pairs):
            assert {bool(each) for each in each_of(found.by_whole[1])} == held, (contest, demand)
            return found, held


@pytest.mark.parametrize("part", range(PARTS))
def test_every_way_to_the_pairs_of_a_village_gives_those_that_occur(part: int) -> None:
    """By formula, by listing and by the solver a village has exactly the pairs that the enumeration has."""
    chance = Random(100 + part)
    for _ in range(COUNTIES // PARTS // 4):
        one = village(chance, chance.choice(["heads", "posts", "number", "holder"]))
        if not one.occur:
            continue
        judge = Judge(one.contest)
        ways = (pairs_of(one.figures, judge), pairs_by_seating(one.figures, one.contest))
        for found in (*ways, pairs_by_solver(one.figures, judge)):
            if isinstance(found, Pairs):
                seen = {(c, w) for w, numbers in found.by_whole.items() for c in each_of(numbers)}
                assert seen == one.occur, one


@pytest.mark.parametrize("part", range(PARTS))
def test_one_person_in_two_offices_is_what_all_outcomes_come_to(part: int) -> None:
    """Whether one person holds both offices comes out alike by formula, by solver and by enumeration."""
    chance = Random(200 + part)
    for _ in range(COUNTIES // PARTS):
        contest = small_contest(chance)
        bodies = sorted(contest.bodies)
        two = chance.sample(bodies, 2) if len(bodies) > 1 else bodies * 2
        sides = [office(chance, body, contest) for body in two]
        pair = PairsBetween(sides[0], sides[1], frozenset(), same_person=True)
        both = tuple(dict.fromkeys(body for side in sides for body in side.bodies))
        counted = Sum(((1, pair),))
        demand = Demand(counted, (counted.more(-1),), both)
        occur = {total(counted, each) > 0 for each in enumerated(contest, both)}
        if not occur:
            continue
        formula = held_by_one(sides[0], sides[1], contest)
        if formula is not None:
            assert {bool(each) for each in each_of(formula.by_whole[1])} == occur, (contest, sides)
        assert Judge(contest).alone(demand).outlook is outlook(occur), (contest, sides)


def test_one_person_in_two_offices_often_has_a_formula() -> None:
    """Of two offices drawn from the small villages some are told by the formula, and some are not."""
    chance = Random(200)
    seen = set()
    for _ in range(100):
        contest = small_contest(chance)
        sides = [office(chance, body, contest) for body in chance.choices(sorted(contest.bodies), k=2)]
        seen.add(held_by_one(sides[0], sides[1], contest) is not None)
    assert seen == {True, False}


def office(chance: Random, body: str, contest: Contest) -> Side:
    """Return an office of a body."""
    if len(contest.bodies[body]) == 1:
        return Side((body,), "secretary")
    single = [post for post in BODIES[body] for seats in contest.bodies[body] if seats.posts == {post}]
    return Side((body,), chance.choice(single))


def test_each_outlook_occurs() -> None:
    """The random counties come to every outlook, with several bounds too, or they would prove little."""
    chance = Random(1)
    seen = set()
    for _ in range(400):
        villages = filled([village(chance, "heads") for _ in range(2)])
        if villages:
            bounds, is_part = bounds_for(chance, "heads", villages)
            pairs = [pairs_of(each.figures, Judge(each.contest)) for each in villages]
            known = [each for each in pairs if isinstance(each, Pairs)]
            seen.add((judged_wide(known, bounds, is_part=is_part).outlook, len(bounds) > 1))
    assert seen >= set(product([Outlook.GUARANTEED, Outlook.POSSIBLE, Outlook.IMPOSSIBLE], [True, False]))
