"""What a comparison with the previous term asks, number by number and part by part."""

from fractions import Fraction
from operator import ge, gt, le, lt

import pytest

from engine.bodies.demands.bounds import moved_number, moved_part
from rules.model.bounds import Direction, Trend

MEANT = {Direction.UP: gt, Direction.DOWN: lt, Direction.NOT_DOWN: ge, Direction.NOT_UP: le}


@pytest.mark.parametrize("direction", list(Direction))
@pytest.mark.parametrize("before", [Fraction(0), Fraction(2), Fraction(5, 2), Fraction(7, 3)])
def test_a_figure_moves_as_it_is_written(direction: Direction, before: Fraction) -> None:
    """Above and below leave out the same figure; not below and not above allow it."""
    trend = Trend(direction, "")
    number, part = moved_number(trend, before), moved_part(trend, before)
    for counted in range(8):
        assert (number.counted * counted + number.constant >= 0) is MEANT[direction](counted, before)
        for whole in range(1, 5):
            kept = part.counted * counted + part.whole * whole + part.constant >= 0
            assert kept is MEANT[direction](Fraction(counted, whole), before)


@pytest.mark.parametrize("direction", [Direction.UP, Direction.DOWN])
@pytest.mark.parametrize("by", [Fraction(1), Fraction(1, 2), Fraction(1, 3)])
@pytest.mark.parametrize("before", [Fraction(0), Fraction(2), Fraction(5, 2)])
def test_so_much_more_or_less_is_that_much_at_least(
    direction: Direction, by: Fraction, before: Fraction
) -> None:
    """A figure that moves by exactly so much has moved far enough."""
    trend = Trend(direction, "", by)
    number, part = moved_number(trend, before), moved_part(trend, before)
    for counted in range(8):
        moved = counted - before if direction is Direction.UP else before - counted
        assert (number.counted * counted + number.constant >= 0) is (moved >= by)
        for whole in range(1, 5):
            share = Fraction(counted, whole)
            moved = share - before if direction is Direction.UP else before - share
            assert (part.counted * counted + part.whole * whole + part.constant >= 0) is (moved >= by)
