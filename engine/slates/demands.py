"""A requirement as a demand on one village: sums that must not be negative, or why there are none."""

from collections.abc import Iterator

from engine.slates.bounds import (
    Bound,
    mean_bounds,
    moved_number,
    moved_part,
    number_bounds,
    share_bounds,
)
from engine.slates.figures import NO_MEANING, NO_SEATS, figures_of, margin_of
from engine.slates.previous import previous_figure, previous_part
from engine.slates.quantities import Demand, Sum
from engine.slates.view import View
from rules.ratios import (
    CountOf,
    Limits,
    MeanOf,
    NomineesOverSeats,
    OverBody,
    OverCounty,
    OverOffice,
    OverTownship,
    PairsOf,
    Ratio,
    Scope,
    SizeOf,
    VillagesWhere,
)
from sources.texts import Text


def is_wide(ratio: Ratio) -> bool:
    """Whether a requirement is one on a township or the county, and not on any one village."""
    return isinstance(ratio.scope, OverTownship | OverCounty)


def demand_of(ratio: Ratio, view: View) -> Demand | Text:
    """Return what a requirement demands of a village, or why that cannot be said."""
    match ratio.measure:
        case CountOf() | MeanOf() | PairsOf():
            return _demand(ratio.scope, ratio.measure, view)
        case SizeOf(limits):
            return _size(ratio.scope, limits, view)
        case NomineesOverSeats(limits):
            return _margin(ratio.scope, limits, view)
        case VillagesWhere():
            return NO_MEANING


def _demand(scope: Scope, measure: CountOf | MeanOf | PairsOf, view: View) -> Demand | Text:
    """Return a demand on a counted number and its whole."""
    figures = figures_of(scope, measure, view)
    if isinstance(figures, Text):
        return figures
    if figures.whole == Sum() and _is_part(measure):
        return NO_SEATS
    moved = trend_bound(measure, view)
    if isinstance(moved, Text):
        return moved
    bounds = [*bounds_of(measure), *([moved] if moved else [])]
    return Demand(
        counted=figures.counted,
        bounds=tuple(dict.fromkeys(bound.on(figures.counted, figures.whole) for bound in bounds)),
        bodies=figures.bodies,
        divided_by=figures.whole.constant if isinstance(measure, MeanOf) and not figures.whole.terms else 1,
    )


def _is_part(measure: CountOf | MeanOf | PairsOf) -> bool:
    """Whether a measure divides by the whole."""
    match measure:
        case MeanOf():
            return True
        case CountOf(share=share) | PairsOf(share=share):
            return share is not None


def bounds_of(measure: CountOf | MeanOf | PairsOf) -> Iterator[Bound]:
    """Yield what a measure asks of the counted and the whole, the trend apart."""
    match measure:
        case MeanOf(_, limits):
            yield from mean_bounds(limits)
        case CountOf(limits=limits, share=share) | PairsOf(limits=limits, share=share):
            yield from number_bounds(limits)
            if share is not None:
                yield from share_bounds(share)


def trend_bound(measure: CountOf | MeanOf | PairsOf, view: View) -> Bound | Text | None:
    """Return what the comparison with the previous term asks, or that there is nothing to compare with."""
    trend = None if isinstance(measure, PairsOf) else measure.trend
    if trend is None:
        return None
    if isinstance(measure, CountOf) and measure.share is None:
        number = previous_figure(view.previous, trend.baseline)
        return number if isinstance(number, Text) else moved_number(trend.direction, number)
    read = previous_figure if isinstance(measure, MeanOf) else previous_part
    before = read(view.previous, trend.baseline)
    return before if isinstance(before, Text) else moved_part(trend.direction, before)


def _size(scope: Scope, limits: Limits, view: View) -> Demand | Text:
    """Return a demand on the number of seats of a body, whoever may fill them."""
    match scope:
        case OverBody(body):
            seats = view.seats_of(body)
            size = seats if isinstance(seats, Text) else sum(some.number for some in seats)
        case OverOffice(post):
            margin = margin_of(post, view)
            size = margin if isinstance(margin, Text) else -margin.constant
        case _:
            return NO_MEANING
    return size if isinstance(size, Text) else _number(Sum(constant=size), limits)


def _margin(scope: Scope, limits: Limits, view: View) -> Demand | Text:
    """Return a demand on how many more nominees an office has than seats."""
    if not isinstance(scope, OverOffice):
        return NO_MEANING
    margin = margin_of(scope.post, view)
    return margin if isinstance(margin, Text) else _number(margin, limits)


def _number(counted: Sum, limits: Limits) -> Demand:
    """Return a demand on a number that needs no body to be filled."""
    return Demand(counted, tuple(bound.on(counted, Sum()) for bound in number_bounds(limits)), ())
