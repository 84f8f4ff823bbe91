"""Bounds: what limits, a share and a trend ask of a counted number and of the whole it is a part of."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from engine.bodies.demands.quantities import Sum
from rules.model.bounds import Direction, Limits, Rounding, Share, Trend


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
        yield Bound(1, 0, -ceil(limits.at_least))
    if limits.at_most is not None:
        yield Bound(-1, 0, floor(limits.at_most))


def mean_bounds(limits: Limits) -> Iterator[Bound]:
    """Yield what limits ask of a mean: the counted is the sum of the numbers, the whole how many they are."""
    if limits.at_least is not None:
        yield _part_at_least(Fraction(limits.at_least))
    if limits.at_most is not None:
        yield _part_at_most(Fraction(limits.at_most))


def share_bounds(share: Share) -> Iterator[Bound]:
    """Yield what a share asks: 30 % of 5 is 1.5, which rounds up to 2, down to 1, or stays as it is."""
    if share.at_least is not None:
        part, of = share.at_least.numerator, share.at_least.denominator
        yield Bound(of, -part, of - 1 if share.rounding is Rounding.DOWN else 0)
    if share.at_most is not None:
        part, of = share.at_most.numerator, share.at_most.denominator
        yield Bound(-of, part, of - 1 if share.rounding is Rounding.UP else 0)


def moved_number(trend: Trend, before: Fraction) -> Bound:
    """Return that a number is above, or below, what it was before, or at least not the other way."""
    match trend.direction:
        case Direction.NOT_DOWN:
            return Bound(1, 0, -ceil(before))
        case Direction.NOT_UP:
            return Bound(-1, 0, floor(before))
        case Direction.UP if trend.by:
            return Bound(1, 0, -ceil(before + trend.by))
        case Direction.DOWN if trend.by:
            return Bound(-1, 0, floor(before - trend.by))
        case Direction.UP:
            return Bound(1, 0, -floor(before) - 1)
        case Direction.DOWN:
            return Bound(-1, 0, ceil(before) - 1)


def moved_part(trend: Trend, before: Fraction) -> Bound:
    """Return that a share or a mean is above, or below, what it was, or at least not the other way."""
    match trend.direction:
        case Direction.NOT_DOWN:
            return _part_at_least(before)
        case Direction.NOT_UP:
            return _part_at_most(before)
        case Direction.UP if trend.by:
            return _part_at_least(before + trend.by)
        case Direction.DOWN if trend.by:
            return _part_at_most(before - trend.by)
        case Direction.UP:
            return Bound(before.denominator, -before.numerator, -1)
        case Direction.DOWN:
            return Bound(-before.denominator, before.numerator, -1)


def _part_at_least(part: Fraction) -> Bound:
    """Return that the counted is at least this part of the whole."""
    return Bound(part.denominator, -part.numerator, 0)


def _part_at_most(part: Fraction) -> Bound:
    """Return that the counted is at most this part of the whole."""
    return Bound(-part.denominator, part.numerator, 0)
