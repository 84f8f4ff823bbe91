"""Pairs of kin in a village far larger than any: the search stays within its steps and is right."""

import random
from itertools import combinations
from math import comb

import pytest

from engine.bodies.contest.seating import People, Seating, persons, seating
from engine.bodies.solving.fewest_pairs import Bounds
from engine.bodies.solving.kin_pairs import fewest, largest

NOMINEES = 30
SEATS = (1, 1, 5)


def village(chance: random.Random, kin: float) -> tuple[Seating, list[People]]:
    """Return thirty nominees for seven seats, of whom any two are kin with this chance."""
    may_hold = [
        frozenset(chance.choices(range(3), [1, 1, 4], k=chance.choice([1, 2]))) for _ in range(NOMINEES)
    ]
    related = [0] * NOMINEES
    for one, other in combinations(range(NOMINEES), 2):
        if chance.random() < kin:
            related[one] |= 1 << other
            related[other] |= 1 << one
    return seating(SEATS, may_hold), related


def pairs(people: People, related: list[People]) -> int:
    """Return the number of related pairs among people."""
    return sum((related[person] & people).bit_count() for person in persons(people)) // 2


@pytest.mark.parametrize("kin", [0.0, 0.02, 0.1, 0.3, 0.5, 0.8, 1.0])
def test_thirty_nominees_for_seven_seats_are_worked_out(kin: float) -> None:
    """Few, many or all of them kin: least and most are proven, and no outcome drawn lies outside them."""
    chance = random.Random(int(kin * 100))
    places, related = village(chance, kin)
    # Pairs that cannot sit together are left out before the search, as `kinship_of` does.
    related = [
        sum(1 << other for other in persons(relatives) if places.at_once(1 << one | 1 << other) == 2)
        for one, relatives in enumerate(related)
    ]
    least, most = fewest(places, related), largest(places, related)
    assert least.proven is not None
    assert most.proven is not None
    for _ in range(500):
        people = chance.sample(range(NOMINEES), NOMINEES)
        seated = 0
        for person in people:
            if places.at_once(seated | 1 << person) > seated.bit_count():
                seated |= 1 << person
        assert seated.bit_count() == places.seats
        assert least.proven <= pairs(seated, related) <= most.proven


def test_a_clan_of_thirty_is_all_pairs() -> None:
    """Where all are kin every outcome of seven has twenty-one pairs, and nothing is searched for long."""
    places, _ = village(random.Random(1), 0)
    everyone = (1 << NOMINEES) - 1
    related = [everyone & ~(1 << person) for person in range(NOMINEES)]
    assert fewest(places, related) == largest(places, related) == Bounds(comb(7, 2), comb(7, 2))


def test_seating_agrees_with_trying_every_seat() -> None:
    """The number of people who can hold seats at once is that of the best way to give out the seats."""
    chance = random.Random(3)
    for _ in range(300):
        seats = [chance.randint(0, 2) for _ in range(3)]
        may_hold = [frozenset(chance.sample(range(3), chance.randint(0, 3))) for _ in range(5)]
        people = chance.randrange(32)
        given = [may_hold[person] for person in persons(people)]
        assert seating(seats, may_hold).at_once(people) == best(given, tuple(seats))


def best(people: list[frozenset[int]], seats: tuple[int, ...]) -> int:
    """Return how many people can be seated, by trying."""
    if not people:
        return 0
    first, rest = people[0], people[1:]
    fewer = [tuple(left - (at == post) for at, left in enumerate(seats)) for post in first if seats[post]]
    return max([best(rest, seats), *(1 + best(rest, left) for left in fewer)])
