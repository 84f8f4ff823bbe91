"""The bound shown next to the least and the most of a requirement, in their unit."""

from collections.abc import Sequence
from fractions import Fraction

from engine.bodies.demands.bounds import Bound
from engine.bodies.requirement import Needed
from rules.model.bounds import Limits, Share
from rules.model.ratios import CountOf, MeanOf, PairsOf


def needed_in_numbers(bounds: Sequence[Bound], whole: int, divided_by: int) -> Needed:
    """Return the least and the most that the counted may be beside a whole that is known.

    30 % of five seats, rounded up, is two people; below a mean of 44 five people have 219 years at most.
    """
    least = [-(each.at(whole) // each.counted) for each in bounds if each.counted > 0]
    most = [each.at(whole) // -each.counted for each in bounds if each.counted < 0]
    return Needed(
        _divided(max(least, default=None), divided_by), _divided(min(most, default=None), divided_by)
    )


def needed_in_parts(measure: CountOf | MeanOf | PairsOf) -> Needed:
    """Return the least and the most that a part may be of a whole that may turn out larger or smaller."""
    match measure:
        case CountOf(limits=Limits(None, None), share=Share(at_least, at_most)):
            return Needed(at_least, at_most)
        case PairsOf(limits=Limits(None, None), share=Share(at_least, at_most)):
            return Needed(at_least, at_most)
        case CountOf(limits=limits) | MeanOf(limits=limits) | PairsOf(limits=limits):
            return Needed(limits.at_least, limits.at_most)


def _divided(number: int | None, by: int) -> int | Fraction | None:
    """Return a number of people, or their mean."""
    return number if number is None or by == 1 else Fraction(number, by)
