"""A requirement as a demand on one village: sums that must not be negative, or why there are none."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from engine.bodies.contest.view import View
from engine.bodies.demands.bounds import (
    Bound,
    mean_bounds,
    moved_number,
    moved_part,
    number_bounds,
    share_bounds,
)
from engine.bodies.demands.figures import NO_MEANING, NO_SEATS, figures_of, kind_of, margin_of
from engine.bodies.demands.needed import needed_in_numbers, needed_in_parts
from engine.bodies.demands.previous import of_other_bodies, previous_figure, previous_part
from engine.bodies.demands.quantities import Demand, Elected, KindsListed, Side, Sum
from engine.bodies.requirement import Needed
from rules.model.ratios import (
    Between,
    CountOf,
    KindsOf,
    Limits,
    MeanOf,
    NomineesOverSeats,
    OverBody,
    OverCounty,
    OverList,
    OverOffice,
    OverTownship,
    PairsOf,
    Ratio,
    Scope,
    SizeOf,
    Trend,
    VillagesWhere,
    holder_of,
)
from vocabulary.texts import Text

NEVER = Sum(constant=-1)  # a bound that nothing keeps to: the seats are as many as they are


def is_wide(ratio: Ratio) -> bool:
    """Whether a requirement is one on a township or the county, and not on any one village."""
    return isinstance(ratio.scope, OverTownship | OverCounty)


def demand_of(ratio: Ratio, view: View) -> Demand | Text:
    """Return what a requirement demands of a village, or why that cannot be said."""
    match ratio.measure:
        case CountOf() | MeanOf() | PairsOf():
            return _demand(ratio.scope, ratio.measure, view)
        case SizeOf() as size:
            return _size(ratio.scope, size, view)
        case NomineesOverSeats() as margin:
            return _margin(ratio.scope, margin, view)
        case KindsOf() as kinds:
            return _kinds(ratio.scope, kinds, view)
        case VillagesWhere():
            return NO_MEANING


def _demand(scope: Scope, measure: CountOf | MeanOf | PairsOf, view: View) -> Demand | Text:
    """Return a demand on a counted number and its whole."""
    figures = figures_of(scope, measure, view)
    if isinstance(figures, Text):
        return figures
    if figures.whole == Sum() and _is_part(measure):
        return NO_SEATS
    trend = None if isinstance(measure, PairsOf) else measure.trend
    before = (
        None
        if trend is None
        else _before(trend, measure, view, _compared(scope, figures.bodies or view.bodies))
    )
    if isinstance(before, Text):
        return before
    bounds = [*bounds_of(measure)]
    if trend is not None and before is not None:
        bounds.append(_moved(trend, measure, before))
    divided_by = figures.whole.constant if isinstance(measure, MeanOf) and not figures.whole.terms else 1
    whole = _whole_read(bounds, figures.whole, view)
    needed = needed_in_parts(measure) if whole is None else needed_in_numbers(bounds, whole, divided_by)
    return Demand(
        counted=figures.counted,
        bounds=tuple(dict.fromkeys(bound.on(figures.counted, figures.whole) for bound in bounds)),
        bodies=figures.bodies,
        divided_by=divided_by,
        part_of=figures.whole if figures.whole.terms and _is_printed_in_parts(scope, measure) else None,
        needed=replace(needed, before=before),
    )


def _whole_read(bounds: Sequence[Bound], whole: Sum, view: View) -> int | None:
    """Return how many the whole is, where that is known (the seats of a body are filled) or nobody asks."""
    match whole:
        case Sum(()):
            return whole.constant
        case Sum(((1, Elected(Side((body,), ""), None)),), 0):
            return view.number_of_seats(body)
        case _:
            return None if any(each.whole for each in bounds) else 0


def _is_printed_in_parts(scope: Scope, measure: CountOf | MeanOf | PairsOf) -> bool:
    """Whether the ends are parts of a whole that may turn out larger or smaller, in a unit that is stated."""
    return not isinstance(scope, Between) and _is_stated_in_parts(measure)


def _is_stated_in_parts(measure: CountOf | MeanOf | PairsOf) -> bool:
    """Whether a measure is stated as a part of the whole, and not as a number that has bounds of its own."""
    return _is_part(measure) and (isinstance(measure, MeanOf) or measure.limits == Limits())


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


def _compared(scope: Scope, bodies: Sequence[str]) -> Sequence[str]:
    """Return the bodies whose figures of the previous term a requirement reads: none of one office."""
    return () if holder_of(scope) is not None else bodies


def _before(
    trend: Trend, measure: CountOf | MeanOf | PairsOf, view: View, bodies: Sequence[str]
) -> Fraction | Text:
    """Return the figure of the previous term that a measure compares with, or that there is none."""
    others = of_other_bodies(view.previous, bodies)
    if others is not None:
        return others
    if _is_share(measure):
        return previous_part(view.previous, trend.baseline, bodies)
    return previous_figure(view.previous, trend.baseline)


def _moved(trend: Trend, measure: CountOf | MeanOf | PairsOf, before: Fraction) -> Bound:
    """Return what the comparison with the previous term asks."""
    moved = moved_part if _is_part(measure) else moved_number
    return moved(trend.direction, before)


def _is_share(measure: CountOf | MeanOf | PairsOf) -> bool:
    """Whether a measure is a share of people."""
    return _is_part(measure) and not isinstance(measure, MeanOf)


def _size(scope: Scope, measure: SizeOf, view: View) -> Demand | Text:
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
    if isinstance(size, Text):
        return size
    demand = _number(Sum(constant=size), measure.limits)
    if measure.odd and size % 2 == 0:
        return replace(demand, bounds=(*demand.bounds, NEVER))
    return demand


def _margin(scope: Scope, measure: NomineesOverSeats, view: View) -> Demand | Text:
    """Return a demand on how many more nominees (of a kind) an office has than seats."""
    if not isinstance(scope, OverOffice):
        return NO_MEANING
    kind = None if measure.where is None else kind_of(scope, measure.where, view)
    if isinstance(kind, Text):
        return kind
    margin = margin_of(scope.post, view, kind)
    return margin if isinstance(margin, Text) else _number(margin, measure.limits)


def _kinds(scope: Scope, measure: KindsOf, view: View) -> Demand | Text:
    """Return a demand on how many kinds of people there are on a list."""
    match scope:
        case OverList():
            among = view.posts
        case OverOffice(post):
            among = frozenset({post})
        case _:
            return NO_MEANING
    kinds: list[int] = []
    for where in measure.kinds:
        kind = kind_of(scope, where, view)
        if isinstance(kind, Text):
            return kind
        kinds.append(kind)
    return _number(Sum(((1, KindsListed(tuple(dict.fromkeys(kinds)), among)),)), measure.limits)


def _number(counted: Sum, limits: Limits) -> Demand:
    """Return a demand on a number that needs no body to be filled."""
    return Demand(
        counted,
        tuple(bound.on(counted, Sum()) for bound in number_bounds(limits)),
        bodies=(),
        needed=Needed(limits.at_least, limits.at_most),
    )
