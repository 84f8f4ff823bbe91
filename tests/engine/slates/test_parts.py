"""The ends of a part of those who stand are the smallest and the largest over all that may turn out."""

from fractions import Fraction
from itertools import product
from random import Random

import pytest

from engine.bodies.contest.contest import Contest, Contestant, Profile
from engine.bodies.demands.quantities import Listed, NumberListed, Sum
from engine.bodies.solving.parts import ends_of_part, ends_on_the_list


@pytest.mark.parametrize("seed", range(200))
def test_the_ends_of_a_part_are_those_of_every_combination(seed: int) -> None:
    """Going from better part to better part ends where trying all combinations ends."""
    chance = Random(seed)
    alternatives = [
        {(chance.randint(0, 60), chance.randint(1, 2)) for _ in range(chance.randint(1, 2))}
        | ({(0, 0)} if chance.random() < 0.4 else set())
        for _ in range(chance.randint(1, 6))
    ]
    sums = [(sum(n for n, _ in each), sum(w for _, w in each)) for each in product(*alternatives)]
    parts = [Fraction(number, whole) for number, whole in sums if whole]
    assert ends_of_part(alternatives) == ((min(parts), max(parts)) if parts else None)


def test_the_mean_of_a_list_is_no_sum() -> None:
    """One of thirty who stands and one of fifty who may not: the list is thirty to forty on average."""
    sure, perhaps = (
        Contestant(frozenset({"member"}), posts_open=False, surely_stands=stands, profiles=profiles)
        for stands, profiles in (
            (True, (Profile((), ((30, 30),)),)),
            (False, (Profile((), ((50, 50),)),)),
        )
    )
    ages, heads = Sum(((1, NumberListed(0)),)), Sum(((1, Listed()),))
    assert ends_on_the_list(ages, heads, Contest((sure, perhaps), {}, {})) == (30, 40)


def test_a_list_on_which_nobody_may_be_left_has_no_mean() -> None:
    """Where there is nobody at all, no part can be told."""
    heads = Sum(((1, Listed()),))
    assert ends_on_the_list(heads, heads, Contest((), {}, {})) is None
