"""A requirement as a demand on one village: sums that must not be negative, or why there are none."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from engine.bodies.contest.columns import NumberColumn
from engine.bodies.contest.view import View
from engine.bodies.demands.bounds import (
    Bound,
    mean_bounds,
    moved_number,
    moved_part,
    number_bounds,
    share_bounds,
)
from engine.bodies.demands.figures import NO_MEANING, NO_SEATS, figures_of, kind_of
from engine.bodies.demands.margins import margin_of, margin_over
from engine.bodies.demands.needed import needed_in_numbers, needed_in_parts
from engine.bodies.demands.previous import of_other_bodies, previous_figure, previous_part
from engine.bodies.demands.quantities import Demand, Elected, ExtremeElected, KindsListed, Met, Side, Sum
from engine.bodies.requirement import Needed
from rules.model.bounds import Limits, Trend
from rules.model.ratios import (
    AnyOf,
    Between,
    CountOf,
    ExtremeOf,
    KindsOf,
    MeanOf,
    NomineesOverSeats,
    OverArea,
    OverBody,
    OverList,
    OverOffice,
    PairsOf,
    Ratio,
    Scope,
    SizeOf,
    Stated,
    VillagesWhere,
    holder_of,
)
from vocabulary.texts import Text

NEVER = Sum(constant=-1)  # a bound that nothing keeps to: the seats are as many as they are


def is_wide(ratio: Ratio) -> bool:
    """Whether a requirement is one on an area, and not on any one village."""
    return isinstance(ratio.scope, OverArea)


def demand_of(ratio: Ratio, view: View) -> Demand | Text:
    """Return what a requirement demands of a village, or why that cannot be said."""
    return demand_on(Stated(ratio.scope, ratio.measure), view)


def demand_on(stated: Stated, view: View) -> Demand | Text:
    """Return what a requirement demands of a village, whatever it is called."""
    match stated.measure:
        case CountOf() | MeanOf() | PairsOf():
            return _demand(stated.scope, stated.measure, view)
        case SizeOf() as size:
            return _size(stated.scope, size, view)
        case NomineesOverSeats() as margin:
            return _margin(stated.scope, margin, view)
        case KindsOf() as kinds:
            return _kinds(stated.scope, kinds, view)
        case ExtremeOf() as extreme:
            return _extreme(stated.scope, extreme, view)
        case AnyOf() as several:
            return _any(several, view)
        case VillagesWhere():
            return NO_MEANING


def _any(measure: AnyOf, view: View) -> Demand | Text:
    """Return a demand on how many of several requirements hold."""
    found = [demand_on(part, view) for part in measure.parts]
    lacking = next((each for each in found if isinstance(each, Text)), None)
    if lacking is not None:
        return lacking
    demands = [each for each in found if isinstance(each, Demand)]
    counted = Sum(((1, Met(tuple(each.bounds for each in demands))),))
    return replace(
        _number(counted, measure.limits),
        bodies=tuple(dict.fromkeys(body for each in demands for body in each.bodies)),
    )


def _demand(scope: Scope, measure: CountOf | MeanOf | PairsOf, view: View) -> Demand | Text:
    """Return a demand on a counted number and its whole."""
    figures = figures_of(scope, measure, view)
    if isinstance(figures, Text):
        return figures
    if figures.whole == Sum() and _is_part(measure):
        return NO_SEATS
    trend = measure.trend
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


def _number_before(trend: Trend, view: View, bodies: Sequence[str]) -> Fraction | Text:
    """Return the number of the previous term that these bodies compare with, or that there is none."""
    return of_other_bodies(view.previous, bodies) or previous_figure(view.previous, trend.baseline)


def _before(
    trend: Trend, measure: CountOf | MeanOf | PairsOf, view: View, bodies: Sequence[str]
) -> Fraction | Text:
    """Return the figure of the previous term that a measure compares with, or that there is none."""
    if not _is_share(measure):
        return _number_before(trend, view, bodies)
    others = of_other_bodies(view.previous, bodies)
    return others or previous_part(view.previous, trend.baseline, bodies)


def _moved(trend: Trend, measure: CountOf | MeanOf | PairsOf, before: Fraction) -> Bound:
    """Return what the comparison with the previous term asks."""
    moved = moved_part if _is_part(measure) else moved_number
    return moved(trend, before)


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
    kind = None if measure.where is None else kind_of(scope, measure.where, view)
    if isinstance(kind, Text):
        return kind
    match scope:
        case OverOffice(post):
            margin = margin_of(post, view, kind)
            found = margin if isinstance(margin, Text) else (margin, view.seats.get(post) or 0)
        case OverBody(body):
            found = margin_over(body, view, kind)
        case _:
            return NO_MEANING
    return found if isinstance(found, Text) else _share_of_seats(measure, *found)


def _share_of_seats(measure: NomineesOverSeats, margin: Sum, seats: int) -> Demand:
    """Return a demand on how many more nominees there are than seats, as a number or a share of these."""
    bounds = [*number_bounds(measure.limits)]
    bounds += [] if measure.share is None else share_bounds(measure.share)
    whole = Sum(constant=seats)
    return Demand(
        margin,
        tuple(dict.fromkeys(bound.on(margin, whole) for bound in bounds)),
        bodies=(),
        needed=needed_in_numbers(bounds, seats, 1),
    )


def _extreme(scope: Scope, measure: ExtremeOf, view: View) -> Demand | Text:
    """Return a demand on the largest or the smallest of a number among those elected."""
    figures = figures_of(scope, MeanOf(measure.fact), view)
    if isinstance(figures, Text):
        return figures
    if not sum(view.number_of_seats(body) for body in figures.bodies):
        return NO_SEATS
    number = view.columns.number(NumberColumn(measure.fact, view.age_counting))
    counted = Sum(((1, ExtremeElected(Side(figures.bodies), number, measure.highest)),))
    bounds, trend = [*number_bounds(measure.limits)], measure.trend
    before = None if trend is None else _number_before(trend, view, figures.bodies)
    if isinstance(before, Text):
        return before
    if trend is not None and before is not None:
        bounds.append(moved_number(trend, before))
    return Demand(
        counted,
        tuple(dict.fromkeys(bound.on(counted, Sum()) for bound in bounds)),
        figures.bodies,
        needed=Needed(measure.limits.at_least, measure.limits.at_most, before),
    )


def reserved_in(measure: CountOf, seats: int) -> int:
    """Return how many of so many seats a requirement keeps for people of its kind."""
    least = needed_in_numbers([*bounds_of(measure)], seats, 1).at_least
    return 0 if least is None else max(0, int(least))


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
