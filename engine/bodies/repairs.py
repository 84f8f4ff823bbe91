"""Repairs: the fewest more nominees, by category, with whom the requirements of a village come out better.

Never a person to leave out: a repair only adds.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Final

from engine.bodies.contest.contest import Contest
from engine.bodies.contest.seats import body_of_post
from engine.bodies.demands.quantities import (
    OF_NUMBERS,
    Demand,
    Quantity,
    Side,
    quantities_of,
)
from engine.bodies.newcomers import Addition, additions_by_size
from engine.bodies.newcomers_found import Added, Wanting, first_by_trying, first_that_can_hold, stays_open
from engine.bodies.requirement import Outlook
from engine.bodies.solving.solver import MOST_WORK, Allowance, CutShort, SolverMissing
from engine.bodies.solving.together import listed_of

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


def repair_of(
    contest: Contest, demands: Sequence[Demand], alone: Sequence[Outlook], outlook: Outlook
) -> tuple[Addition, ...]:
    """Return the smallest repair, or nothing where a few more do not help or it would point at somebody.

    What is averaged is not repaired: nobody can say how old the newcomers would be.
    """
    wanted = BETTER[outlook]
    averages = any(isinstance(each, OF_NUMBERS) for each in _read(demands))
    if not wanted or averages or not _may_help(contest, demands, alone, outlook):
        return ()
    repair = _counted(_found(Wanting(contest, demands, alone, wanted)))
    return () if any(_points_at_somebody(contest, each) for each in repair) else repair


def _found(village: Wanting) -> Added:
    """Return the first addition with which all demands come out as wanted, or nothing."""
    tried, allowance = tried_in(village), Allowance(MOST_WORK)
    if not village.sure:
        try:
            return first_that_can_hold(village, tried, allowance)
        except (SolverMissing, CutShort):
            pass  # formulas may still find one
    elif village.contest.kept and stays_open(village, allowance):
        return ()
    return first_by_trying(village, tried, allowance)


def tried_in(village: Wanting) -> list[Added]:
    """Return the additions that are tried, the fewest people first."""
    additions = additions_by_size(village.contest, village.demands, MOST_ADDED)
    return list(islice(additions, _most_tried(village.contest)))


def _read(demands: Sequence[Demand]) -> Iterator[Quantity]:
    """Yield everything that the demands count."""
    return chain.from_iterable(map(quantities_of, demands))


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


def _most_tried(contest: Contest) -> int:
    """Return how many additions are tried: fewer in a village where each takes long to think through."""
    return min(MOST_TRIED, 1 + MOST_PAIRS // (1 + len(contest.contestants) ** 2))


def _counted(added: Sequence[Addition]) -> tuple[Addition, ...]:
    """Add up additions of one category."""
    return tuple(Addition(each.post, each.kinds, number) for each, number in Counter(added).items())


def _points_at_somebody(contest: Contest, addition: Addition) -> bool:
    """Whether a category holds one listed person, so that to name it is to speak of that person."""
    side = Side((body_of_post(addition.post),))
    return any(listed_of(contest, side, kind) == 1 for kind in addition.kinds)
