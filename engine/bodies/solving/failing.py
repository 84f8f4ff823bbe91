"""Whether what can fail alone can fail while other bodies are filled too: sure where it says so.

Who is elected into one body keeps nobody from another. But a seat that only one person can fill makes that
person stand, so that a demand on who stands may fail alone and not beside a body that needs everybody.
"""

from dataclasses import replace

from engine.bodies.contest.contest import Contest
from engine.bodies.contest.seating import Seating, people_of
from engine.bodies.demands.quantities import Demand, Listed, NumberListed, Sum, quantities_of
from engine.bodies.solving.closed_forms import may_be_added, seating_of


def fails_beside(contest: Contest, demand: Demand, bodies: tuple[str, ...]) -> bool:
    """Whether a demand that can fail alone surely can while these bodies, which can be, are filled."""
    counted = quantities_of(demand)
    if not any(isinstance(each, Listed | NumberListed) for each in counted):
        # Let everybody stand: whoever was elected still is, and the other bodies can be filled.
        return not contest.kept
    if not all(isinstance(each, Listed) for each in counted) or any(
        each.posts_open for each in contest.contestants
    ):
        return False
    seatings = [seating_of(contest, body) for body in bodies]
    return any(_fails(contest, bound, seatings) for bound in demand.bounds)


def _fails(contest: Contest, bound: Sum, seatings: list[Seating]) -> bool:
    """Whether a sum falls below zero once people fall one by one, the weightiest first, if they may."""
    adds = [min(may_be_added(bound, replace(each, surely_stands=True))) for each in contest.contestants]
    standing = people_of([True] * len(adds))
    total = bound.constant + sum(adds)
    for person in sorted(range(len(adds)), key=lambda each: -adds[each]):
        without = standing & ~(1 << person)
        if contest.contestants[person].surely_stands or adds[person] <= 0:
            continue
        if all(each.at_once(without) == each.seats for each in seatings):
            standing, total = without, total - adds[person]
    return total < 0
