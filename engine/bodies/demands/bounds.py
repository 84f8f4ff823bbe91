"""Bounds: what limits, a share and a trend ask of a counted number and of the whole it is a part of."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from engine.bodies.demands.quantities import Sum
from rules.model.ratios import Direction, Limits, Rounding, Share


@dataclass(frozen=True, slots=True)
class Bound:
    """Holds where so many times the counted, so many times the whole and a constant are not negative."""

    counted: int
    whole: int
    constant: int

    def at(self, whole: int) -> int:
        """Return what is left for the counted beside a whole that is known."""
        return self.whole * whole + self.constant

    def on(self, counted: Sum, whole: Sum) -> Sum:
        """Return the sum that must not be negative."""
        return counted.times(self.counted).plus(whole.times(self.whole)).more(self.constant)


def number_bounds(limits: Limits) -> Iterator[Bound]:
    """Yield what limits ask of a number."""
    if limits.at_least is not None:
        yield Bound(1, 0, -limits.at_least)
    if limits.at_most is not None:
        yield Bound(-1, 0, limits.at_most)


def mean_bounds(limits: Limits) -> Iterator[Bound]:
    """Yield what limits ask of a mean: the counted is the sum of the numbers, the whole how many they are."""
    if limits.at_least is not None:
        yield Bound(1, -limits.at_least, 0)
    if limits.at_most is not None:
        yield Bound(-1, limits.at_most, 0)


def share_bounds(share: Share) -> Iterator[Bound]:
    """Yield what a share asks: 30 % of 5 is 1.5, which rounds up to 2, down to 1, or stays as it is."""
    if share.at_least is not None:
        part, of = share.at_least.numerator, share.at_least.denominator
        yield Bound(of, -part, of - 1 if share.rounding is Rounding.DOWN else 0)
    if share.at_most is not None:
        part, of = share.at_most.numerator, share.at_most.denominator
        yield Bound(-of, part, of - 1 if share.rounding is Rounding.UP else 0)


def moved_number(direction: Direction, before: Fraction) -> Bound:
    """Return that a number is above, or below, what it was before, or at least not the other way."""
    match direction:
        case Direction.NOT_DOWN:
            return Bound(1, 0, -ceil(before))
        case Direction.NOT_UP:
            return Bound(-1, 0, floor(before))
        case Direction.UP:
            return Bound(1, 0, -floor(before) - 1)
        case Direction.DOWN:
            return Bound(-1, 0, ceil(before) - 1)


def moved_part(direction: Direction, before: Fraction) -> Bound:
    """Return that a share or a mean is above, or below, what it was, or at least not the other way."""
    match direction:
        case Direction.NOT_DOWN:
            return Bound(before.denominator, -before.numerator, 0)
        case Direction.NOT_UP:
            return Bound(-before.denominator, before.numerator, 0)
        case Direction.UP:
            return Bound(before.denominator, -before.numerator, -1)
        case Direction.DOWN:
            return Bound(-before.denominator, before.numerator, -1)
