"""What one village adds to the requirements over a township and over the county."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from engine.bodies.contest.columns import Columns
from engine.bodies.contest.contest import Contest
from engine.bodies.contest.profiles import profiles_of
from engine.bodies.contest.seats import body_of_post
from engine.bodies.contest.view import View
from engine.bodies.demands.demands import demand_of, is_wide
from engine.bodies.demands.figures import NO_MEANING, Figures, figures_of, side_of
from engine.bodies.demands.quantities import PairsBetween, Side, Sum
from engine.bodies.kept_seats import KEPT_OPEN, settled
from engine.bodies.slate import (
    Nominee,
    VillageFacts,
    contestant_of,
    kept_by,
    known_bodies,
    view_of,
    where_it_applies,
)
from engine.bodies.solving.closed_forms import can_be_filled, ends_of
from engine.bodies.solving.judging import Judge
from engine.bodies.standing import Standing
from engine.bodies.wide.listed import pairs_by_listing
from engine.bodies.wide.model import one_by_solver, pairs_by_solver
from engine.bodies.wide.offices import held_by_one
from engine.bodies.wide.pairs import Pairs, between, numbers_of
from engine.program.lowering import Dates
from rules.model.pack import Pack
from rules.model.ratios import (
    CountOf,
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
    packs: Sequence[tuple[Pack, Dates]], facts: VillageFacts, nominees: Sequence[Nominee]
) -> tuple[Part, ...]:
    """Return what a village adds to every requirement of the packs that is one on more than a village."""
    listed = [each for each in nominees if each.standing is not Standing.OUT]
    columns = Columns()
    views = [view_of(pack, dates, facts, listed, columns) for pack, dates in packs]
    asked: list[tuple[Ratio, View, Figures | Text]] = [
        (ratio, view, figures)
        for view in views
        for ratio in view.pack.ratios
        if is_wide(ratio)
        for figures in [where_it_applies(ratio, view, _figures)]
        if figures is not None
    ]
    kept = tuple(
        each
        for view in views
        for ratio in view.pack.ratios
        if isinstance(ratio.measure, CountOf) and ratio.measure.reserved
        for each in kept_by(ratio, where_it_applies(ratio, view, demand_of))
    )
    profiles = [profiles_of(each.seen, columns) for each in listed]
    lacking = next((each for each in profiles if isinstance(each, Text)), None)
    contest = Contest(
        contestants=tuple(
            contestant_of(each, profile) for each, profile in zip(listed, profiles, strict=True)
        ),
        bodies=known_bodies(facts.seats),
        kin={},  # nothing over several villages reads kin
        kept=() if lacking else kept,
    )
    # Without people's kinds nobody can know who holds a kept seat, whatever is counted.
    if lacking and kept:
        asked = [(ratio, view, lacking) for ratio, view, _ in asked]
    contest, open_bodies = settled(contest)
    judge = Judge(contest)
    return tuple(
        Part(view.pack, ratio, _pairs(_known(figures, open_bodies), judge, lacking), facts.previous)
        for ratio, view, figures in asked
    )


def _known(figures: Figures | Text, open_bodies: frozenset[str]) -> Figures | Text:
    """Return figures of bodies of which it is known which seats are kept."""
    if isinstance(figures, Text) or open_bodies.isdisjoint(figures.bodies):
        return figures
    return KEPT_OPEN


def _figures(ratio: Ratio, view: View) -> Figures | Text:
    """Return what a requirement counts in a village, and the whole."""
    match ratio.measure:
        case CountOf() | MeanOf() | PairsOf():
            return figures_of(ratio.scope, ratio.measure, view)
        case VillagesWhere(offices):
            return _both_offices(offices, view)
        case SizeOf() | NomineesOverSeats() | KindsOf():
            return NO_MEANING


def _both_offices(offices: tuple[str, str], view: View) -> Figures | Text:
    """Return whether somebody holds both offices, of one village."""
    sides = [side_of(body_of_post(post), post, view) for post in offices]
    for side in sides:
        if isinstance(side, Text):
            return side
    first, second = (side for side in sides if isinstance(side, Side))
    return Figures(
        Sum(((1, PairsBetween(first, second, frozenset(), same_person=True)),)),
        Sum(constant=1),
        tuple(dict.fromkeys((*first.bodies, *second.bodies))),
    )


def _pairs(figures: Figures | Text, judge: Judge, lacking: Text | None) -> Pairs | Unfilled | Text:
    """Return what a village adds, or why that cannot be said."""
    if isinstance(figures, Text):
        return figures
    if not all(can_be_filled(judge.contest, body) for body in figures.bodies):
        return Unfilled()
    quantity = figures.counted.terms[0][1] if figures.counted.terms else None
    if isinstance(quantity, PairsBetween):
        judge.begin()
        held = held_by_one(quantity.first, quantity.second, judge.contest)
        return held or one_by_solver(figures, judge)
    if lacking is not None:
        return lacking
    judge.begin()
    return pairs_of(figures, judge)


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
