"""How many pairs of close kin may be elected into one body, by search, without a solver."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import comb
from typing import Final

from engine.bodies.contest.contest import Contest
from engine.bodies.contest.seating import People, Seating, persons
from engine.bodies.requirement import Outlook
from engine.bodies.solving.fewest_pairs import Bounds, fewest_pairs

OUTCOMES: Final = 5_000


@dataclass(frozen=True, slots=True)
class Kinship:
    """For each contestant the sure and the possible kin, as far as they can be elected together."""

    surely: tuple[People, ...]
    maybe: tuple[People, ...]


def kinship_of(contest: Contest, seating: Seating, relations: frozenset[str]) -> Kinship:
    """Return who stands in one of the relations to whom among those who can be elected together."""
    surely = [0] * len(contest.contestants)
    maybe = [0] * len(contest.contestants)
    for (one, other), possible in contest.kin.items():
        if not possible & relations or seating.at_once(1 << one | 1 << other) < 2:
            continue
        for relatives in (maybe, surely) if possible <= relations else (maybe,):
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


Held = Mapping[int, bool]  # by number of pairs: whether the requirement holds


def outlook_of_pairs(seating: Seating, kinship: Kinship, ends: tuple[Bounds, Bounds], held: Held) -> Outlook:
    """Return the outlook, or unknown where the search was cut short or the numbers between are not proven."""
    least, most = ends
    # These two occur; all that occurs lies between `least.low` and `most.high`.
    occurs = {held[least.high], held[most.low]}
    conceivable = {held[number] for number in range(least.low, most.high + 1)}
    if occurs == conceivable:
        return Outlook.GUARANTEED if False not in occurs else outlook_unless_guaranteed(occurs)
    if occurs == {True}:
        return Outlook.UNKNOWN
    # Too few at one end and too many at the other, or an end is not proven; not all between need occur.
    return _by_trying(seating, kinship, held)


def outlook_unless_guaranteed(occurs: set[bool]) -> Outlook:
    """Return the outlook of what fails in some outcome."""
    return Outlook.POSSIBLE if True in occurs else Outlook.IMPOSSIBLE


def _by_trying(seating: Seating, kinship: Kinship, held: Held) -> Outlook:
    """Return the outlook of a requirement known not to be guaranteed, where the outcomes are few."""
    everyone = [person for person in persons(seating.everyone) if seating.at_once(1 << person)]
    if comb(len(everyone), seating.seats) > OUTCOMES:
        return Outlook.UNKNOWN
    for chosen in combinations(everyone, seating.seats):
        people = sum(1 << person for person in chosen)
        if seating.at_once(people) == seating.seats and _may_hold(people, kinship, held):
            return Outlook.POSSIBLE
    return Outlook.IMPOSSIBLE


def _may_hold(people: People, kinship: Kinship, held: Held) -> bool:
    """Whether some number of pairs that these people may have is one that does."""
    least, most = (
        sum((relatives[person] & people).bit_count() for person in persons(people)) // 2
        for relatives in (kinship.surely, kinship.maybe)
    )
    return any(held[number] for number in range(least, most + 1))
