"""How many pairs of close kin may be elected into one body."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import comb
from typing import Final

from engine.requirement import Outlook
from engine.slate_body import Body
from engine.slate_measure import Measured, outlook_of
from engine.slate_search import Bounds, fewest_pairs
from engine.slate_seating import People, Seating, persons
from engine.slate_setting import Setting
from rules.ratios import Limits
from rules.truth import Truth
from sources.texts import Text

OUTCOMES: Final = 5_000
TOO_MANY = Text("可能的当选组合过多，未能测算", "there are too many possible outcomes to work this out")


@dataclass(frozen=True, slots=True)
class Kinship:
    """For each nominee the sure and the possible close kin, as far as they can be elected together."""

    surely: tuple[People, ...]
    maybe: tuple[People, ...]


def measured_kin(body: Body, setting: Setting, limits: Limits) -> Measured:
    """Judge the number of pairs of close kin in a body that can be filled."""
    kinship = kinship_of(body, setting)
    least = fewest(body.seating, kinship.surely)
    most = largest(body.seating, kinship.maybe)
    outlook = _outlook(body.seating, kinship, (least, most), limits)
    because = TOO_MANY if outlook is Outlook.UNKNOWN else None
    return Measured(outlook, least.proven, most.proven, because)


def kinship_of(body: Body, setting: Setting) -> Kinship:
    """Return who is close kin to whom among the possible members of a body."""
    surely = [0] * len(body.nominees)
    maybe = [0] * len(body.nominees)
    for (one, first), (other, second) in combinations(enumerate(body.nominees), 2):
        truth = setting.kin(first.candidate, second.candidate)
        if truth is Truth.NO or body.seating.at_once(1 << one | 1 << other) < 2:
            continue
        for relatives in (maybe, surely) if truth is Truth.YES else (maybe,):
            relatives[one] |= 1 << other
            relatives[other] |= 1 << one
    return Kinship(tuple(surely), tuple(maybe))


def fewest(seating: Seating, related: Sequence[People]) -> Bounds:
    """Return the fewest related pairs of any outcome."""
    with_kin = sum(1 << person for person, relatives in enumerate(related) if relatives)
    # Whoever has no relative costs nothing: as many of them as possible are in some best outcome.
    seated = seating.seated_from(seating.everyone & ~with_kin)
    return fewest_pairs(seating, related, seated, with_kin)


def largest(seating: Seating, related: Sequence[People]) -> Bounds:
    """Return the largest number of related pairs of any outcome."""
    with_kin = sum(1 << person for person, relatives in enumerate(related) if relatives)
    # Whoever has no relative adds nothing: as few of them as possible are in some best outcome. Among the
    # others every pair is either related or not, so the most of one kind is the fewest of the other.
    pairs = comb(seating.at_once(with_kin), 2)
    strangers = [with_kin & ~relatives & ~(1 << person) for person, relatives in enumerate(related)]
    found = fewest_pairs(seating, strangers, 0, with_kin)
    return Bounds(pairs - found.high, pairs - found.low)


def _outlook(seating: Seating, kinship: Kinship, ends: tuple[Bounds, Bounds], limits: Limits) -> Outlook:
    """Return the outlook, or unknown where it is not proven."""
    least, most = ends
    # These two occur; all that occurs lies between `least.low` and `most.high`.
    occurs = {limits.hold(least.high), limits.hold(most.low)}
    conceivable = {limits.hold(number) for number in range(least.low, most.high + 1)}
    if occurs == conceivable:
        return outlook_of(occurs)
    if occurs == {True}:
        return Outlook.UNKNOWN
    # Too few at one end and too many at the other, or an end is not proven; not all between need occur.
    return _by_trying(seating, kinship, limits)


def _by_trying(seating: Seating, kinship: Kinship, limits: Limits) -> Outlook:
    """Return the outlook of a requirement known not to be guaranteed, where the outcomes are few."""
    everyone = persons(seating.everyone)
    if comb(len(everyone), seating.seats) > OUTCOMES:
        return Outlook.UNKNOWN
    for chosen in combinations(everyone, seating.seats):
        people = sum(1 << person for person in chosen)
        if seating.at_once(people) == seating.seats and _may_hold(people, kinship, limits):
            return Outlook.POSSIBLE
    return Outlook.IMPOSSIBLE


def _may_hold(people: People, kinship: Kinship, limits: Limits) -> bool:
    """Whether some number of pairs that these people may have keeps to the limits."""
    least, most = (
        sum((relatives[person] & people).bit_count() for person in persons(people)) // 2
        for relatives in (kinship.surely, kinship.maybe)
    )
    return any(limits.hold(number) for number in range(least, most + 1))
