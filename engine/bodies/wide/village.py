"""What one village adds to the requirements over an area."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from engine.bodies.contest.columns import Columns
from engine.bodies.contest.contest import Contest
from engine.bodies.contest.profiles import profiles_of
from engine.bodies.contest.view import View
from engine.bodies.demands.demands import demand_of, demand_on, is_wide
from engine.bodies.demands.figures import NO_MEANING, Figures, figures_of
from engine.bodies.demands.lacking import number_lacking, reads_people
from engine.bodies.demands.measured import Measured
from engine.bodies.demands.quantities import Demand, quantities_of, relations_of
from engine.bodies.kept_seats import KEPT_OPEN, settled
from engine.bodies.requirement import Outlook
from engine.bodies.slate import (
    Kin,
    Nominee,
    VillageFacts,
    contestant_of,
    kept_by,
    known_bodies,
    lacking_of,
    view_of,
    where_it_applies,
)
from engine.bodies.solving.closed_forms import can_be_filled, ends_of
from engine.bodies.solving.judging import Judge
from engine.bodies.standing import Standing
from engine.bodies.wide.listed import pairs_by_listing
from engine.bodies.wide.model import pairs_by_solver
from engine.bodies.wide.pairs import Pairs, between, numbers_of
from engine.program.lowering import Dates
from rules.model.pack import Pack
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


@dataclass(frozen=True, slots=True)
class Unfilled:
    """A body that has to be filled for a requirement to mean something cannot be."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a village adds to one requirement: its pairs, or why there are none."""

    pack: Pack
    ratio: Ratio
    pairs: Pairs | Unfilled | Text
    previous: Mapping[str, str]  # the sheet 上届情况 as written, by header


def parts_of(
    packs: Sequence[tuple[Pack, Dates]],
    facts: VillageFacts,
    nominees: Sequence[Nominee],
    kin: Kin,
    asked_here: Callable[[Ratio], bool] = is_wide,
) -> tuple[Part, ...]:
    """Return what a village adds to every requirement of the packs on an area that is asked of here."""
    listed = [each for each in nominees if each.standing is not Standing.OUT]
    columns = Columns()
    views = [view_of(pack, dates, facts, listed, columns) for pack, dates in packs]
    asked: list[tuple[Ratio, View, Figures | Demand | Text]] = [
        (ratio, view, figures)
        for view in views
        for ratio in view.pack.ratios
        if asked_here(ratio)
        for figures in [_where_it_applies(ratio, view)]
        if figures is not None
    ]
    kept = tuple(
        each
        for view in views
        for ratio in view.pack.ratios
        if isinstance(ratio.measure, CountOf) and ratio.measure.reserved
        for each in kept_by(ratio, where_it_applies(ratio, view, demand_of), view)
    )
    profiles = [profiles_of(each.seen, columns) for each in listed]
    lacking = next((each for each in profiles if isinstance(each, Text)), None)
    contest = Contest(
        contestants=tuple(
            contestant_of(each, profile) for each, profile in zip(listed, profiles, strict=True)
        ),
        bodies=known_bodies(facts.seats),
        kin=kin([each.candidate for each in listed]) if any(map(_reads_kin, asked)) else {},
        kept=() if lacking else kept,
    )
    # Without people's kinds nobody can know who holds a kept seat, whatever is counted.
    if lacking and kept:
        asked = [(ratio, view, lacking) for ratio, view, _ in asked]
    numbers = lacking_of(listed, columns)
    asked = [(ratio, view, _unless_a_number_is_lacking(figures, numbers)) for ratio, view, figures in asked]
    contest, open_bodies = settled(contest)
    judge = Judge(contest)
    return tuple(
        Part(view.pack, ratio, _pairs(_known(figures, open_bodies), judge, lacking), facts.previous)
        for ratio, view, figures in asked
    )


def _unless_a_number_is_lacking(
    figures: Figures | Demand | Text, lacking: Mapping[int, Text]
) -> Figures | Demand | Text:
    """Return what a village counts, or why it cannot: a number that it adds up is not known of somebody."""
    match figures:
        case Text():
            return figures
        case Demand():
            return number_lacking(quantities_of(figures), lacking) or figures
        case Figures(counted):
            return number_lacking((quantity for _, quantity in counted.terms), lacking) or figures


def _where_it_applies(ratio: Ratio, view: View) -> Figures | Demand | Text | None:
    """Return what a requirement counts in a village, or nothing where it does not apply."""
    return where_it_applies(ratio, view, _figures)


def _reads_kin(asked: tuple[Ratio, View, Figures | Demand | Text]) -> bool:
    """Whether a requirement that is to hold in villages is on pairs of kin."""
    match asked[2]:
        case Demand() as held:
            return any(map(relations_of, quantities_of(held)))
        case Figures(counted):
            return any(relations_of(quantity) for _, quantity in counted.terms)
        case Text():
            return False


def _known(figures: Figures | Demand | Text, open_bodies: frozenset[str]) -> Figures | Demand | Text:
    """Return figures of bodies of which it is known which seats are kept."""
    if isinstance(figures, Text) or open_bodies.isdisjoint(figures.bodies):
        return figures
    return KEPT_OPEN


def _figures(ratio: Ratio, view: View) -> Figures | Demand | Text:
    """Return what a requirement counts in a village, and the whole, or what is to hold there."""
    match ratio.measure:
        case CountOf() | MeanOf() | PairsOf():
            return figures_of(ratio.scope, ratio.measure, view)
        case VillagesWhere(holds):
            return demand_on(holds, view)
        case SizeOf() | NomineesOverSeats() | ExtremeOf() | KindsOf() | AnyOf():
            return NO_MEANING


def _pairs(figures: Figures | Demand | Text, judge: Judge, lacking: Text | None) -> Pairs | Unfilled | Text:
    """Return what a village adds, or why that cannot be said."""
    if isinstance(figures, Text):
        return figures
    if not all(can_be_filled(judge.contest, body) for body in figures.bodies):
        return Unfilled()
    if lacking is not None and _reads_people(figures):
        return lacking
    judge.begin()
    return pairs_of_held(judge.alone(figures)) if isinstance(figures, Demand) else pairs_of(figures, judge)


def _reads_people(figures: Figures | Demand) -> bool:
    """Whether it must be known of people what they are, and not only who is elected."""
    return not isinstance(figures, Demand) or any(map(reads_people, quantities_of(figures)))


def pairs_of_held(found: Measured) -> Pairs | Unfilled | Text:
    """Return that a village counts (1) where a requirement holds in it, and does not (0) where it fails."""
    match found.outlook:
        case Outlook.GUARANTEED:
            return Pairs({1: numbers_of([1])})
        case Outlook.IMPOSSIBLE:
            return Pairs({1: numbers_of([0])})
        case Outlook.POSSIBLE:
            return Pairs({1: numbers_of([0, 1])})
        case Outlook.CANNOT_FILL:
            return Unfilled()
        case Outlook.UNKNOWN:
            return found.because or NO_MEANING


def pairs_of(figures: Figures, judge: Judge) -> Pairs | Text:
    """Return every pair of counted and whole that the people elected in a village may come to."""
    ends = None if figures.whole.terms else ends_of(figures.counted, judge.contest)
    if ends is not None and ends.all_between:
        return Pairs({figures.whole.constant: between(ends.least, ends.most)})
    found = pairs_by_listing(figures, judge.contest)
    if found is not None:
        return found
    if ends is not None:
        return Pairs({figures.whole.constant: numbers_of((ends.least, ends.most))}, complete=False)
    return pairs_by_solver(figures, judge)
