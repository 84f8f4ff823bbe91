"""Newcomers: nominees of a category who might be added to a village.

They are taken to stand for one post, to be kin to nobody, and to be of no kind that is not named.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations_with_replacement

from engine.bodies.contest.contest import Contest, Contestant, Profile
from engine.bodies.demands.quantities import Demand, Elected, KindsListed, Listed, Quantity, quantities_of
from engine.bodies.solving.closed_forms import seating_of
from engine.bodies.solving.together import bodies_of
from vocabulary.elections.choices import BODIES


@dataclass(frozen=True, slots=True)
class Addition:
    """So many more nominees for a post, of these kinds."""

    post: str
    kinds: frozenset[int]
    number: int


@dataclass(frozen=True, slots=True)
class Categories:
    """The categories of which newcomers may be: each of these sets of kinds, for each of these posts."""

    kinds: tuple[frozenset[int], ...]
    posts: tuple[str, ...]

    @property
    def additions(self) -> list[Addition]:
        """Return one newcomer of each category, in the order in which they are tried."""
        return [Addition(post, kinds, 1) for kinds in self.kinds for post in self.posts]


def categories_of(contest: Contest, demands: Sequence[Demand]) -> Categories:
    """Return the categories that may help: plain people first, then those of a kind, then of all kinds."""
    kinds, read = _kinds(demands), _kinds_read(contest, demands)
    sets = dict.fromkeys([frozenset[int](), *(frozenset({kind}) for kind in kinds), frozenset(kinds)])
    return Categories(
        tuple(each for each in sets if contest.may_come(each, read)), tuple(_posts(contest, demands))
    )


def additions_by_size(
    contest: Contest, demands: Sequence[Demand], most: int
) -> Iterator[tuple[Addition, ...]]:
    """Yield additions of up to so many newcomers, the fewest first: as many at least as seats lack people."""
    missing = sum(_seats_missing(contest, body) for body in bodies_of(demands))
    categories = categories_of(contest, demands).additions
    for size in range(max(1, missing), most + 1):
        yield from combinations_with_replacement(categories, size)


def with_newcomers(contest: Contest, demands: Sequence[Demand], added: Sequence[Addition]) -> Contest:
    """Return the village with somebody of each of these categories added."""
    newcomers = (
        person_of(contest, demands, frozenset({addition.post}), (addition.kinds,)) for addition in added
    )
    return replace(contest, contestants=(*contest.contestants, *newcomers))


def person_of(
    contest: Contest, demands: Sequence[Demand], posts: frozenset[str], sets: Sequence[frozenset[int]]
) -> Contestant:
    """Return somebody who stands for one of the posts, and turns out to be of one of the sets of kinds."""
    columns = range(max(_kinds_read(contest, demands), default=-1) + 1)
    profiles = tuple(Profile(tuple(index in kinds for index in columns), ()) for kinds in sets)
    return Contestant(posts, posts_open=len(posts) > 1, surely_stands=True, profiles=profiles)


def _seats_missing(contest: Contest, body: str) -> int:
    """Return how many seats of a body nobody can fill."""
    seating = seating_of(contest, body)
    return seating.seats - seating.at_once(seating.everyone)


def _kinds(demands: Sequence[Demand]) -> list[int]:
    """Return the kinds of people that the demands count."""
    return sorted(
        {
            quantity.kind
            for demand in demands
            for quantity in quantities_of(demand)
            if isinstance(quantity, Elected | Listed) and quantity.kind is not None
        }
    )


def _kinds_read(contest: Contest, demands: Sequence[Demand]) -> frozenset[int]:
    """Return the kinds that decide what newcomers change: those counted, and those with kept seats."""
    counted = (kind for demand in demands for each in quantities_of(demand) for kind in _kinds_of(each))
    return frozenset(counted) | {kept.kind for kept in contest.kept}


def _kinds_of(quantity: Quantity) -> tuple[int, ...]:
    """Return the kinds that a quantity tells apart."""
    match quantity:
        case Elected(_, int() as kind) | Listed(_, int() as kind):
            return (kind,)
        case KindsListed(kinds):
            return kinds
        case _:
            return ()


def _posts(contest: Contest, demands: Sequence[Demand]) -> list[str]:
    """Return the posts with seats in the bodies that the demands read, and those they count nominees of."""
    listed = {
        quantity.post
        for demand in demands
        for quantity in quantities_of(demand)
        if isinstance(quantity, Listed) and quantity.post
    }
    seated = {
        post
        for body in bodies_of(demands)
        for group in contest.bodies[body]
        if group.number
        for post in group.posts
    }
    # Members before officers: of repairs as small, the one that asks least is shown.
    return [post for posts in BODIES.values() for post in reversed(posts) if post in listed | seated]
