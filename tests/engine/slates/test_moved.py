"""What a comparison with the previous term asks, number by number and part by part."""

from fractions import Fraction
from operator import ge, gt, le, lt

import pytest

from engine.bodies.demands.bounds import moved_number, moved_part
from rules.model.ratios import Direction

MEANT = {Direction.UP: gt, Direction.DOWN: lt, Direction.NOT_DOWN: ge, Direction.NOT_UP: le}


@pytest.mark.parametrize("direction", list(Direction))
@pytest.mark.parametrize("before", [Fraction(0), Fraction(2), Fraction(5, 2), Fraction(7, 3)])
def test_a_figure_moves_as_it_is_written(direction: Direction, before: Fraction) -> None:
    """Above and below leave out the same figure; not below and not above allow it."""
    number, part = moved_number(direction, before), moved_part(direction, before)
    for counted in range(8):
        assert (number.counted * counted + number.constant >= 0) is MEANT[direction](counted, before)
        for whole in range(1, 5):
            kept = part.counted * counted + part.whole * whole + part.constant >= 0
            assert kept is MEANT[direction](Fraction(counted, whole), before)
