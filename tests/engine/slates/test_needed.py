"""The bound stands beside the least and the most in their own unit, exact to the person."""

from fractions import Fraction

import pytest

from engine.bodies.demands.bounds import Bound, mean_bounds, moved_part, share_bounds
from engine.bodies.demands.needed import needed_in_numbers
from engine.bodies.requirement import Needed
from rules.model.bounds import Direction, Limits, Rounding, Share, Trend


@pytest.mark.parametrize(
    ("percent", "rounding", "heads"),
    [
        (30, Rounding.UP, 2),
        (30, Rounding.DOWN, 1),
        (30, Rounding.EXACT, 2),
        (20, Rounding.UP, 1),
        (20, Rounding.DOWN, 1),
        (21, Rounding.UP, 2),
        (21, Rounding.DOWN, 1),
        (40, Rounding.EXACT, 2),
        (41, Rounding.EXACT, 3),
    ],
)
def test_a_share_of_five_seats_is_so_many_people(percent: int, rounding: Rounding, heads: int) -> None:
    """30 % of five seats is two people rounded up and one rounded down; a whole number stays what it is."""
    least = [*share_bounds(Share(Fraction(percent, 100), None, rounding))]
    assert needed_in_numbers(least, 5, 1) == Needed(heads, None)


@pytest.mark.parametrize(("rounding", "heads"), [(Rounding.UP, 4), (Rounding.DOWN, 3), (Rounding.EXACT, 3)])
def test_a_cap_on_a_share_is_so_many_people(rounding: Rounding, heads: int) -> None:
    """Seven in ten of five seats is 3.5: four people at most rounded up, otherwise three."""
    most = [*share_bounds(Share(None, Fraction(7, 10), rounding))]
    assert needed_in_numbers(most, 5, 1) == Needed(None, heads)


def test_a_mean_is_as_it_is_stated_and_below_is_below() -> None:
    """45 at most is 45; below 44 five people have 219 years together and no more."""
    assert needed_in_numbers([*mean_bounds(Limits(None, 45))], 5, 5) == Needed(None, Fraction(45))
    below: list[Bound] = [moved_part(Trend(Direction.DOWN, ""), Fraction(44))]
    assert needed_in_numbers(below, 5, 5) == Needed(None, Fraction(219, 5))
