"""What a trend over several villages compares with: the figures of the previous term added up."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from engine.bodies.demands.bounds import Bound, moved_number, moved_part, number_bounds, share_bounds
from engine.bodies.demands.demands import bounds_of
from engine.bodies.demands.previous import (
    NO_MEMBERS,
    of_other_bodies,
    previous_figure,
    previous_members,
    previous_yes,
)
from engine.bodies.requirement import Needed
from rules.model.bounds import Share, Trend
from rules.model.ratios import (
    AnyOf,
    CountOf,
    ExtremeOf,
    KindsOf,
    MeanOf,
    NomineesOverSeats,
    PairsOf,
    Ratio,
    SizeOf,
    VillagesWhere,
)
from vocabulary.texts import Text

Previous = Mapping[str, str]  # the sheet 上届情况 of one village as written, by header


def trend_of(ratio: Ratio) -> Trend | None:
    """Return the trend that a requirement asks for."""
    match ratio.measure:
        case CountOf() | MeanOf() | ExtremeOf() | PairsOf() | VillagesWhere():
            return ratio.measure.trend
        case SizeOf() | NomineesOverSeats() | KindsOf() | AnyOf():
            return None


def is_part(ratio: Ratio) -> bool:
    """Whether a requirement is on a share or a mean, so that its ends are parts of the whole."""
    match ratio.measure:
        case CountOf(share=share) | PairsOf(share=share) | VillagesWhere(share=share):
            return share is not None
        case MeanOf():
            return True
        case SizeOf() | NomineesOverSeats() | ExtremeOf() | KindsOf() | AnyOf():
            return False


def not_comparable(ratio: Ratio, previous: Previous, bodies: Sequence[str]) -> Text | None:
    """Return which figure of the previous term a village lacks for the trend, if one is asked for."""
    trend = trend_of(ratio)
    if trend is None:
        return None
    if isinstance(ratio.measure, VillagesWhere):
        held = previous_yes(previous, trend.baseline)
        return held if isinstance(held, Text) else None
    others = of_other_bodies(previous, bodies)
    if others is not None:
        return others
    figures = [previous_figure(previous, trend.baseline)]
    if is_part(ratio):
        figures.append(previous_members(previous, bodies))
    return next((each for each in figures if isinstance(each, Text)), None)


def wide_bounds(
    ratio: Ratio, previous: Sequence[Previous], bodies: Sequence[str]
) -> tuple[Bound, ...] | Text:
    """Return what a requirement asks of the sums over villages, none of which lacks a figure."""
    measure = ratio.measure
    match measure:
        case CountOf() | MeanOf() | PairsOf():
            bounds = [*bounds_of(measure)]
        case VillagesWhere(_, share, limits):
            bounds = [*number_bounds(limits), *(() if share is None else share_bounds(share))]
        case SizeOf() | NomineesOverSeats() | ExtremeOf() | KindsOf() | AnyOf():
            raise AssertionError("such a requirement has no figures over several villages")
    trend, before = trend_of(ratio), before_of(ratio, previous, bodies)
    if trend is None or before is None:
        return tuple(dict.fromkeys(bounds))
    if isinstance(before, Text):
        return before
    moved = moved_part if is_part(ratio) else moved_number
    return tuple(dict.fromkeys([*bounds, moved(trend, before)]))


def wide_needed(ratio: Ratio, previous: Sequence[Previous], bodies: Sequence[str]) -> Needed:
    """Return the bound over several villages; a share stays one, for how many there are is not known."""
    before = before_of(ratio, previous, bodies)
    known = None if isinstance(before, Text) else before
    match ratio.measure:
        case (
            CountOf(share=Share(at_least, at_most))
            | PairsOf(share=Share(at_least, at_most))
            | VillagesWhere(share=Share(at_least, at_most))
        ):
            return Needed(at_least, at_most, known)
        case (
            CountOf(limits=limits)
            | MeanOf(limits=limits)
            | PairsOf(limits=limits)
            | VillagesWhere(limits=limits)
        ):
            return Needed(limits.at_least, limits.at_most, known)
        case SizeOf() | NomineesOverSeats() | ExtremeOf() | KindsOf() | AnyOf():
            raise AssertionError("such a requirement is not one over several villages")


def before_of(ratio: Ratio, previous: Sequence[Previous], bodies: Sequence[str]) -> Fraction | Text | None:
    """Return the previous figure of all the villages, none of which lacks one, if a trend is asked for."""
    trend = trend_of(ratio)
    if trend is None:
        return None
    if isinstance(ratio.measure, VillagesWhere):
        held = sum((_known(previous_yes(each, trend.baseline)) for each in previous), Fraction(0))
        return held / len(previous) if is_part(ratio) else held
    figures = [_known(previous_figure(each, trend.baseline)) for each in previous]
    if not is_part(ratio):
        return sum(figures, Fraction(0))
    members = [_known(previous_members(each, bodies)) for each in previous]
    if not sum(members):
        return NO_MEMBERS
    if isinstance(ratio.measure, MeanOf):
        # A mean of all is the villages' means, each as often as it had members.
        figures = [mean * number for mean, number in zip(figures, members, strict=True)]
    return sum(figures, Fraction(0)) / sum(members)


def _known(figure: Fraction | Text) -> Fraction:
    """Return a figure that was found to be a number before."""
    if isinstance(figure, Text):
        raise TypeError(figure.en)
    return figure
