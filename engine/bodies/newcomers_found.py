"""The first of many additions that helps: asked of the solver at once, or tried one by one."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from engine.bodies.contest.contest import Contest
from engine.bodies.demands.quantities import (
    Demand,
    Elected,
    KindsListed,
    Listed,
    NumberListed,
    Quantity,
    Side,
    Sum,
    quantities_of,
)
from engine.bodies.newcomers import Addition, categories_of, person_of, with_newcomers
from engine.bodies.requirement import Outlook
from engine.bodies.solving.failing import fails_beside
from engine.bodies.solving.judging import Judge
from engine.bodies.solving.model import Model, Question
from engine.bodies.solving.solver import Allowance, CutShort, Linear, SolverMissing
from engine.bodies.solving.together import bodies_of, judged_together

Added = tuple[Addition, ...]


@dataclass(frozen=True, slots=True)
class Wanting:
    """A village to be repaired: what is asked of it, how each demand comes out now, and how all are to."""

    contest: Contest
    demands: Sequence[Demand]
    alone: Sequence[Outlook]
    wanted: Collection[Outlook]

    @property
    def sure(self) -> bool:
        """Whether every outcome is to meet all demands, and one is not enough."""
        return Outlook.POSSIBLE not in self.wanted


def first_that_can_hold(village: Wanting, tried: Sequence[Added], allowance: Allowance) -> Added:
    """Return the first of the additions with which some outcome meets all demands, or nothing.

    Newcomers are people of whom the post and the kinds are open: the solver settles them along with the
    outcome, and which category each is of is a number that it makes as small as it can.
    """
    if not tried:
        return ()
    contest, demands = village.contest, village.demands
    categories = categories_of(contest, demands)
    somebody = person_of(contest, demands, frozenset(categories.posts), categories.kinds)
    choices = categories.additions
    for size in range(len(tried[0]), len(tried[-1]) + 1):
        widened = replace(contest, contestants=(*contest.contestants, *[somebody] * size))
        model = Model(widened, allowance)
        numbers = [
            model.one_way(index, categories.posts)
            for index in range(len(contest.contestants), len(widened.contestants))
        ]
        for earlier, later in pairwise(numbers):
            model.require(earlier <= later)
        every = model.holds(dict.fromkeys(bound for demand in demands for bound in demand.bounds))
        first = model.least_where(_in_order(numbers, len(choices)), every, Question(bodies_of(demands)))
        if first is not None:
            added = _at(first, choices, size)
            return added if added in tried else ()
    return ()


def _in_order(numbers: Sequence[Linear], choices: int) -> Linear:
    """Return a number that grows as the categories of newcomers come later in the order of trying."""
    place: Linear = 0
    for number in numbers:
        place = place * choices + number
    return place


def _at(place: int, choices: Sequence[Addition], size: int) -> Added:
    """Return the newcomers at a place in the order of trying."""
    found: list[Addition] = []
    for _ in range(size):
        place, number = divmod(place, len(choices))
        found.insert(0, choices[number])
    return tuple(found)


def stays_open(village: Wanting, allowance: Allowance) -> bool:
    """Whether some outcome breaks a demand and stays an outcome whoever is added: then none makes it sure.

    That is one in which the kept seats are all held by people of their kind: what is kept cannot grow with
    those who come. It breaks a demand on the elected, which those who are not elected do not change.
    """
    elected = [demand for demand in village.demands if not any(map(_reads_lists, quantities_of(demand)))]
    bodies = bodies_of(village.demands)
    kept = tuple(
        Sum(((1, Elected(Side((each.body,)), each.kind)),), -each.number)
        for each in village.contest.kept
        if each.body in bodies
    )
    try:
        model = Model(village.contest, allowance)
        every = model.holds(dict.fromkeys(bound for demand in elected for bound in demand.bounds))
        return model.can_fail(every, Question(bodies, bounds=kept))
    except (SolverMissing, CutShort):
        return False


def _reads_lists(quantity: Quantity) -> bool:
    """Whether a quantity reads who stands, elected or not."""
    return isinstance(quantity, Listed | NumberListed | KindsListed)


def first_by_trying(village: Wanting, tried: Sequence[Added], allowance: Allowance) -> Added:
    """Return the first of the additions with which all demands come out as wanted, or nothing."""
    # What is open now is likeliest to stay open: asked first, it spares asking the rest.
    asked = [demand for demand, _ in sorted(zip(village.demands, village.alone, strict=True), key=_is_sure)]
    for added in tried:
        widened = with_newcomers(village.contest, village.demands, added)
        if _comes_out(Judge(widened, allowance), asked, village):
            return added
    return ()


def _is_sure(judged: tuple[Demand, Outlook]) -> bool:
    """Whether a demand is guaranteed."""
    return judged[1] is Outlook.GUARANTEED


def _comes_out(judge: Judge, demands: Sequence[Demand], village: Wanting) -> bool:
    """Whether all demands come out as wanted."""
    bodies = bodies_of(demands)
    alone: list[Outlook] = []
    for demand in demands:
        alone.append(judge.alone(demand).outlook)
        if village.sure and _is_lost(alone[-1]):
            return False
        if village.sure and alone[-1] is Outlook.POSSIBLE and fails_beside(judge.contest, demand, bodies):
            return False
    return judged_together(judge, demands, alone).outlook in village.wanted


def _is_lost(outlook: Outlook) -> bool:
    """Whether a demand that comes out so holds in no outcome."""
    return outlook in {Outlook.IMPOSSIBLE, Outlook.CANNOT_FILL}
