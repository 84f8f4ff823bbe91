"""Repairs: the fewest more nominees, by category, with whom the requirements of a village come out better.

Never a person to leave out: a repair only adds. Those added are taken to stand for one post, to be kin to
nobody, and to be of no kind that the repair does not name.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, combinations_with_replacement, islice
from typing import Final

from engine.bodies.contest.contest import Contest, Contestant, Profile
from engine.bodies.contest.seats import body_of_post
from engine.bodies.demands.quantities import (
    Demand,
    Elected,
    Listed,
    NumberElected,
    NumberListed,
    Quantity,
    Side,
    quantities_of,
)
from engine.bodies.requirement import Outlook
from engine.bodies.solving.closed_forms import seating_of
from engine.bodies.solving.failing import fails_beside
from engine.bodies.solving.judging import Judge
from engine.bodies.solving.solver import MOST_WORK, Allowance
from engine.bodies.solving.together import bodies_of, judged_together, listed_of
from vocabulary.fields import BODIES

MOST_ADDED: Final = 3
MOST_TRIED: Final = 150
MOST_PAIRS: Final = 200_000  # of people, thought through in all that is tried
BETTER: Final[Mapping[Outlook, frozenset[Outlook]]] = {
    Outlook.CANNOT_FILL: frozenset({Outlook.POSSIBLE, Outlook.GUARANTEED}),
    Outlook.IMPOSSIBLE: frozenset({Outlook.POSSIBLE, Outlook.GUARANTEED}),
    Outlook.POSSIBLE: frozenset({Outlook.GUARANTEED}),
    Outlook.GUARANTEED: frozenset(),
    Outlook.UNKNOWN: frozenset(),
}
_SURE: Final = frozenset({Outlook.GUARANTEED})


@dataclass(frozen=True, slots=True)
class Addition:
    """So many more nominees for a post, of these kinds."""

    post: str
    kinds: frozenset[int]
    number: int


def repair_of(
    contest: Contest, demands: Sequence[Demand], alone: Sequence[Outlook], outlook: Outlook
) -> tuple[Addition, ...]:
    """Return the smallest repair, or nothing where a few more do not help or it would point at somebody.

    What is averaged is not repaired: nobody can say how old the newcomers would be.
    """
    wanted = BETTER[outlook]
    averages = any(isinstance(each, NumberElected | NumberListed) for each in _read(demands))
    if not wanted or averages or not _may_help(contest, demands, alone, outlook):
        return ()
    # What is open now is likeliest to stay open: asked first, it spares asking the rest.
    asked = [demand for demand, _ in sorted(zip(demands, alone, strict=True), key=_is_sure)]
    tried = islice(_tried(contest, demands), _most_tried(contest))
    allowance = Allowance(MOST_WORK)
    for added in tried:
        if _comes_out(_with(contest, demands, added, allowance), asked, wanted):
            repair = _counted(added)
            return () if any(_points_at_somebody(contest, each) for each in repair) else repair
    return ()


def _read(demands: Sequence[Demand]) -> Iterator[Quantity]:
    """Yield everything that the demands count."""
    return chain.from_iterable(map(quantities_of, demands))


def _is_sure(judged: tuple[Demand, Outlook]) -> bool:
    """Whether a demand is guaranteed."""
    return judged[1] is Outlook.GUARANTEED


def _may_help(
    contest: Contest, demands: Sequence[Demand], alone: Sequence[Outlook], outlook: Outlook
) -> bool:
    """Whether more nominees can help: they take no outcome away, so what can be voted for stays possible."""
    if outlook is not Outlook.POSSIBLE:
        return True
    kept = {each.body for each in contest.kept}
    open_ones = [
        demand for demand, each in zip(demands, alone, strict=True) if each is not Outlook.GUARANTEED
    ]
    return all(set(demand.bodies) <= kept for demand in open_ones)


def _tried(contest: Contest, demands: Sequence[Demand]) -> Iterator[tuple[Addition, ...]]:
    """Yield additions to try, the fewest people first."""
    missing = sum(_seats_missing(contest, body) for body in bodies_of(demands))
    categories = list(_categories(contest, demands))
    for size in range(max(1, missing), MOST_ADDED + 1):
        yield from combinations_with_replacement(categories, size)


def _seats_missing(contest: Contest, body: str) -> int:
    """Return how many seats of a body nobody can fill."""
    seating = seating_of(contest, body)
    return seating.seats - seating.at_once(seating.everyone)


def _categories(contest: Contest, demands: Sequence[Demand]) -> Iterator[Addition]:
    """Yield the categories of nominees that may help: plain ones first, then those of a kind, then of all."""
    kinds, read = _kinds(demands), _kinds_read(contest, demands)
    sets = dict.fromkeys([frozenset[int](), *(frozenset({kind}) for kind in kinds), frozenset(kinds)])
    for each in sets:
        if not contest.may_come(each, read):
            continue
        for post in _posts(contest, demands):
            yield Addition(post, each, 1)


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
    return frozenset(_kinds(demands)) | {kept.kind for kept in contest.kept}


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


def _most_tried(contest: Contest) -> int:
    """Return how many additions are tried: fewer in a village where each takes long to think through."""
    return min(MOST_TRIED, 1 + MOST_PAIRS // (1 + len(contest.contestants) ** 2))


def _with(
    contest: Contest, demands: Sequence[Demand], added: Sequence[Addition], allowance: Allowance
) -> Judge:
    """Return the village with these people added."""
    newcomers = (_newcomer(contest, demands, each) for each in added)
    return Judge(replace(contest, contestants=(*contest.contestants, *newcomers)), allowance)


def _comes_out(judge: Judge, demands: Sequence[Demand], wanted: frozenset[Outlook]) -> bool:
    """Whether all demands come out as wanted."""
    bodies = bodies_of(demands)
    alone: list[Outlook] = []
    for demand in demands:
        alone.append(judge.alone(demand).outlook)
        if wanted == _SURE and _is_lost(alone[-1]):
            return False
        if wanted == _SURE and alone[-1] is Outlook.POSSIBLE and fails_beside(judge.contest, demand, bodies):
            return False
    return judged_together(judge, demands, alone).outlook in wanted


def _is_lost(outlook: Outlook) -> bool:
    """Whether a demand that comes out so holds in no outcome."""
    return outlook in {Outlook.IMPOSSIBLE, Outlook.CANNOT_FILL}


def _newcomer(contest: Contest, demands: Sequence[Demand], addition: Addition) -> Contestant:
    """Return somebody of a category."""
    read = _kinds_read(contest, demands)
    kinds = tuple(index in addition.kinds for index in range(max(read, default=-1) + 1))
    posts, profiles = frozenset({addition.post}), (Profile(kinds, ()),)
    return Contestant(posts, posts_open=False, surely_stands=True, profiles=profiles)


def _counted(added: Sequence[Addition]) -> tuple[Addition, ...]:
    """Add up additions of one category."""
    return tuple(Addition(each.post, each.kinds, number) for each, number in Counter(added).items())


def _points_at_somebody(contest: Contest, addition: Addition) -> bool:
    """Whether a category holds one listed person, so that to name it is to speak of that person."""
    side = Side((body_of_post(addition.post),))
    return any(listed_of(contest, side, kind) == 1 for kind in addition.kinds)
