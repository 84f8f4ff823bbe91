"""Pairs between two bodies whose every seat is filled, counted one by one where there is no solver."""

from itertools import combinations

from engine.bodies.contest.contest import Contest, Contestant
from engine.bodies.demands.measured import Measured, outlook_of
from engine.bodies.demands.quantities import Demand, PairsBetween, Side, Sum
from vocabulary.elections.choices import BODIES


def counted_between(demand: Demand, contest: Contest) -> Measured | None:
    """Count the pairs between two whole bodies; nothing where the demand is another one.

    Everybody in the contest sits: only who is kin to whom can be open, each pair by itself.
    """
    match demand.counted:
        case Sum(((1, PairsBetween(Side((_,), ""), Side((_,), "")) as pairs),), 0):
            least, most = _ends(pairs, contest)
        case _:
            return None
    if any({quantity for factor, quantity in bound.terms if factor} - {pairs} for bound in demand.bounds):
        return None
    held = {all(_at(bound, number) >= 0 for bound in demand.bounds) for number in range(least, most + 1)}
    return Measured(outlook_of(can_hold=True in held, can_fail=False in held), least, most)


def _ends(pairs: PairsBetween, contest: Contest) -> tuple[int, int]:
    """Return how many pairs there surely are, and how many there may be."""
    people = contest.contestants
    first, second = ([_sits(person, side) for person in people] for side in (pairs.first, pairs.second))
    both = sum(one and other for one, other in zip(first, second, strict=True)) if pairs.same_person else 0
    facing = [
        contest.relations(one, other)
        for one, other in combinations(range(len(people)), 2)
        if (first[one] and second[other]) or (first[other] and second[one])
    ]
    surely = sum(possible <= pairs.relations for possible in facing)
    return both + surely, both + sum(bool(possible & pairs.relations) for possible in facing)


def _sits(person: Contestant, side: Side) -> bool:
    """Whether somebody sits in a body."""
    return any(post in person.posts for body in side.bodies for post in BODIES[body])


def _at(bound: Sum, number: int) -> int:
    """Return what a bound comes to at a number of pairs."""
    return sum(factor for factor, _ in bound.terms) * number + bound.constant
