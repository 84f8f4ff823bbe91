"""All requirements of a village that forbid, at once: whether some outcome meets every one of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, islice
from typing import Final

from engine.bodies.contest.contest import Contest
from engine.bodies.contest.seats import SITTING
from engine.bodies.demands.measured import outlook_of
from engine.bodies.demands.quantities import Demand, Elected, PairsBetween, PairsWithin, Quantity, Side, Sum
from engine.bodies.requirement import Outlook
from engine.bodies.solving.closed_forms import can_be_filled, may_be
from engine.bodies.solving.judging import NO_SOLVER, Judge
from engine.bodies.solving.model import Question
from engine.bodies.solving.solver import CutShort, SolverMissing
from vocabulary.elections.choices import BODIES
from vocabulary.texts import Text

MOST_SETS: Final = 100_000  # of demands that may exclude each other
MOST_ASKED: Final = 1_500  # of these: no outcome found so far satisfies the set, so the solver is asked

Composition = Mapping[int, int]  # by the position of a demand: what it counts in one outcome


@dataclass(frozen=True, slots=True)
class Together:
    """The outcome of several demands at once."""

    outlook: Outlook
    conflict: tuple[int, ...] = ()  # positions of the fewest demands that exclude each other
    meets: Composition | None = None  # an outcome that meets all of them, as far as it may be printed
    breaks: Composition | None = None
    because: Text | None = None


def judged_together(judge: Judge, demands: Sequence[Demand], alone: Sequence[Outlook]) -> Together:
    """Judge several demands at once, knowing the outcome of each alone."""
    bodies = bodies_of(demands)
    if not all(can_be_filled(judge.contest, body) for body in bodies):
        return Together(Outlook.CANNOT_FILL)
    if Outlook.IMPOSSIBLE in alone:
        return Together(Outlook.IMPOSSIBLE, conflict=(alone.index(Outlook.IMPOSSIBLE),))
    if all(each is Outlook.GUARANTEED for each in alone):
        return Together(Outlook.GUARANTEED)
    try:
        return _solved(judge, demands, Question(bodies))
    except SolverMissing:
        return Together(Outlook.UNKNOWN, because=NO_SOLVER)
    except CutShort:
        return Together(Outlook.UNKNOWN, because=judge.cut_short)


def bodies_of(demands: Sequence[Demand]) -> tuple[str, ...]:
    """Return the bodies that the demands read."""
    return tuple(dict.fromkeys(body for demand in demands for body in demand.bodies))


def _solved(judge: Judge, demands: Sequence[Demand], question: Question) -> Together:
    """Ask the solver for an outcome that meets all demands, and for one that does not."""
    every = judge.model.holds(dict.fromkeys(bound for demand in demands for bound in demand.bounds))
    meets = _composition(judge, demands) if judge.model.can_hold(every, question) else None
    breaks = _composition(judge, demands) if judge.model.can_fail(every, question) else None
    outlook = outlook_of(can_hold=meets is not None, can_fail=breaks is not None)
    conflict = _conflict(judge, demands, question) if outlook is Outlook.IMPOSSIBLE else ()
    return Together(outlook, conflict, meets, breaks)


def _conflict(judge: Judge, demands: Sequence[Demand], question: Question) -> tuple[int, ...]:
    """Return the fewest demands that cannot all hold, the earliest where several sets are as small.

    Of very many sets not all are tried: then it is one of which none can be left out, and nothing where
    even that takes too long.
    """
    everybody = tuple(range(len(demands)))
    # One demand alone may already exclude that the bodies are filled.
    sets = chain.from_iterable(combinations(everybody, size) for size in range(1, len(demands)))
    held: list[frozenset[int]] = []  # demands that hold at once in an outcome that was found
    asked = 0
    try:
        for chosen in islice(sets, MOST_SETS):
            if any(each.issuperset(chosen) for each in held):
                continue
            asked += 1
            if asked > MOST_ASKED:
                break
            if _exclude_each_other(judge, demands, chosen, question):
                return chosen
            held.append(_holding(judge, demands))
        done = asked <= MOST_ASKED and 2 ** len(demands) <= MOST_SETS
        return everybody if done else _none_to_spare(judge, demands, question)
    except CutShort:
        return ()


def _holding(judge: Judge, demands: Sequence[Demand]) -> frozenset[int]:
    """Return the demands that hold in the outcome found last."""
    return frozenset(
        index
        for index, demand in enumerate(demands)
        if all(judge.model.value(bound) >= 0 for bound in demand.bounds)
    )


def _none_to_spare(judge: Judge, demands: Sequence[Demand], question: Question) -> tuple[int, ...]:
    """Return demands that cannot all hold, and can once any one of them is left out."""
    left = tuple(range(len(demands)))
    for each in reversed(left):
        without = tuple(other for other in left if other != each)
        if _exclude_each_other(judge, demands, without, question):
            left = without
    return left


def _exclude_each_other(
    judge: Judge, demands: Sequence[Demand], chosen: Sequence[int], question: Question
) -> bool:
    """Whether no outcome meets all the chosen demands."""
    bounds = dict.fromkeys(bound for each in chosen for bound in demands[each].bounds)
    return not judge.model.can_hold(judge.model.holds(bounds), question)


def _composition(judge: Judge, demands: Sequence[Demand]) -> Composition:
    """Return what the demands count in the outcome found last, where it points at nobody in particular."""
    return {
        index: judge.model.value(demand.counted)
        for index, demand in enumerate(demands)
        if points_at_nobody(judge.contest, demand.counted)
    }


def points_at_nobody(contest: Contest, counted: Sum) -> bool:
    """Whether a count of people elected stands for several on the list, so that it points at none of them."""
    return bool(counted.terms) and all(_is_crowd(contest, quantity) for _, quantity in counted.terms)


def _is_crowd(contest: Contest, quantity: Quantity) -> bool:
    """Whether a quantity counts the elected of a kind of which the list holds several, or none."""
    match quantity:
        case Elected(side, kind):
            return listed_of(contest, side, kind) != 1
        case PairsWithin() | PairsBetween():
            return False  # the kin of a village are few, and known to all
        case _:
            return False


def listed_of(contest: Contest, side: Side, kind: int | None) -> int:
    """Return how many on the list may be of a kind and hold a seat on a side."""
    posts = {side.post}
    if not side.post:
        posts = {post for body in side.bodies for post in (*BODIES[body], SITTING[body])}
    return sum(bool(each.posts & posts) and may_be(each, kind) for each in contest.contestants)
