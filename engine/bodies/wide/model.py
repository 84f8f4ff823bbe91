"""The pairs of one village by asking the solver for each, where no formula and no list gives them."""

from dataclasses import replace
from typing import Final

from engine.bodies.demands.figures import Figures
from engine.bodies.demands.quantities import Sum
from engine.bodies.solving.judging import NO_SOLVER, Judge
from engine.bodies.solving.model import Model, Question
from engine.bodies.solving.solver import CutShort, SolverMissing
from engine.bodies.wide.pairs import Numbers, Pairs, numbers_of
from vocabulary.texts import Text

MOST_ASKED: Final = 100  # numbers beside one whole asked for one by one; beyond, only the ends


def pairs_by_solver(figures: Figures, judge: Judge) -> Pairs | Text:
    """Return the pairs of a village whose bodies can be filled, or why they are not worked out."""
    try:
        return _pairs(figures, judge)
    except SolverMissing:
        return NO_SOLVER
    except CutShort:
        return judge.cut_short


def _pairs(figures: Figures, judge: Judge) -> Pairs:
    """Ask for the ends of the whole, then beside each size of it for every number that is counted."""
    model, question = judge.model, Question(figures.bodies)
    whole = model.ends(figures.whole, question)
    if whole is None:
        raise AssertionError("the bodies were found to be filled in some outcome before")
    by_whole: dict[int, Numbers] = {}
    complete = True
    for size in range(whole[0], whole[1] + 1):
        beside = replace(question, bounds=_exactly(figures.whole, size))
        ends = model.ends(figures.counted, beside)
        if ends is None:
            continue
        few = ends[1] - ends[0] < MOST_ASKED
        by_whole[size] = _numbers(figures.counted, ends, model, beside) if few else numbers_of(ends)
        complete = complete and few
    return Pairs(by_whole, complete)


def _numbers(counted: Sum, ends: tuple[int, int], model: Model, question: Question) -> Numbers:
    """Return both ends, and the numbers between them that the counted may come to."""
    between = (
        number
        for number in range(ends[0] + 1, ends[1])
        if model.can_hold(model.holds(_exactly(counted, number)), question)
    )
    return numbers_of([*ends, *between])


def _exactly(part: Sum, number: int) -> tuple[Sum, Sum]:
    """Return the bounds that a sum keeps where it is exactly so much."""
    return part.more(-number), part.times(-1).more(number)
