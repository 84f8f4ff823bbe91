"""Seats kept for several kinds of people in one body: whether they can be kept at once.

Where they never can, none of them is: each reservation is then judged like any other requirement, and
together they exclude each other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from math import prod
from typing import Final

from engine.bodies.contest.contest import Contest, Contestant, Kept
from engine.bodies.contest.seating import People, Seating, people_of, persons
from engine.bodies.solving.closed_forms import may_be, seating_of
from vocabulary.texts import Text

MOST_WORLDS: Final = 2_000
KEPT_OPEN: Final = Text(
    "几类保留名额能否同时留足，取决于尚未确定的人选，未能测算",
    "whether the kept seats can all be kept depends on nominees who are still open; it is not worked out",
)


@dataclass(frozen=True, slots=True)
class _Way:
    """How one person may turn out: whether they can be seated, and of which of the kinds they are."""

    stands: bool
    kinds: frozenset[int]


def settled(contest: Contest) -> tuple[Contest, frozenset[str]]:
    """Return the contest without seats that cannot be kept at once, and the bodies where that is open."""
    found = {body: _kept_at_once(contest, body) for body in {each.body for each in contest.kept}}
    kept = tuple(each for each in contest.kept if found[each.body] != {False})
    return replace(contest, kept=kept), frozenset(body for body, held in found.items() if len(held) > 1)


def _kept_at_once(contest: Contest, body: str) -> set[bool]:
    """Return whether all kept seats of a body can be kept at once: in some world, and not in some."""
    kept = [each for each in contest.kept if each.body == body]
    if len({each.kind for each in kept}) < 2:
        return {True}
    ways = [_ways(person, kept) for person in contest.contestants]
    open_posts = any(
        person.posts_open and any(way.kinds for way in may)
        for person, may in zip(contest.contestants, ways, strict=True)
    )
    if open_posts or prod(map(len, ways)) > MOST_WORLDS:
        return {True, False}
    seats = seating_of(contest, body)
    return {
        _can_be_kept(seats, kept, world)
        for world in product(*ways)
        if seats.at_once(_standing(world)) == seats.seats
    }


def _ways(person: Contestant, kept: Sequence[Kept]) -> list[_Way]:
    """Return how a person may turn out; whoever is of none of the kinds only helps to fill the body."""
    kinds = frozenset(each.kind for each in kept)
    found = {frozenset(kind for kind in kinds if profile.kinds[kind]) for profile in person.profiles}
    ways = [_Way(stands=True, kinds=each) for each in sorted(found, key=sorted)]
    falls = not person.surely_stands and any(may_be(person, kind) for kind in kinds)
    return [*ways, _Way(stands=False, kinds=frozenset())] if falls else ways


def _standing(world: Sequence[_Way]) -> People:
    """Return everybody who stands in a world."""
    return people_of([way.stands for way in world])


def _can_be_kept(seats: Seating, kept: Sequence[Kept], world: Sequence[_Way]) -> bool:
    """Whether some seating gives every kind its kept seats, or as many as people of the kind can have."""
    of_kind = {each.kind: people_of([each.kind in way.kinds for way in world]) for each in kept}
    wanted = [(of_kind[each.kind], min(each.number, seats.at_once(of_kind[each.kind]))) for each in kept]
    tried: set[People] = set()

    def leads_there(chosen: People) -> bool:
        lacking = next((mine for mine, number in wanted if (mine & chosen).bit_count() < number), None)
        if lacking is None:
            return True
        tried.add(chosen)
        return any(leads_there(more) for more in _seated_too(seats, chosen, lacking) if more not in tried)

    return leads_there(0)


def _seated_too(seats: Seating, chosen: People, wanted: People) -> Iterator[People]:
    """Yield the chosen with one more of those wanted who can be seated beside them."""
    for person in persons(wanted & ~chosen):
        more = chosen | 1 << person
        if seats.at_once(more) == more.bit_count():
            yield more
