"""The pairs of one village by asking the solver for each, where no formula and no list gives them."""

from typing import Final

from engine.bodies.demands.figures import Figures
from engine.bodies.demands.quantities import Sum
from engine.bodies.solving.judging import NO_SOLVER, TOO_MANY, Judge
from engine.bodies.solving.model import Question
from engine.bodies.solving.solver import CutShort, SolverMissing
from engine.bodies.wide.pairs import Numbers, Pairs, numbers_of
from vocabulary.texts import Text

MOST_ASKED: Final = 100  # pairs asked for one by one; beyond, only the ends


def pairs_by_solver(figures: Figures, judge: Judge) -> Pairs | Text:
    """Return the pairs of a village whose bodies can be filled, or why they are not worked out."""
    try:
        return _pairs(figures, judge)
    except SolverMissing:
        return NO_SOLVER
    except CutShort:
        return judge.cut_short


def _pairs(figures: Figures, judge: Judge) -> Pairs | Text:
    """Ask for the ends, then for every pair between them."""
    model, question = judge.model, Question(figures.bodies)
    counted, whole = model.ends(figures.counted, question), model.ends(figures.whole, question)
    if counted is None or whole is None:
        raise AssertionError("the bodies were found to be filled in some outcome before")
    open_pairs = (counted[1] - counted[0] + 1) * (whole[1] - whole[0] + 1)
    if open_pairs > MOST_ASKED:
        if whole[0] == whole[1]:
            return Pairs({whole[0]: numbers_of(counted)}, complete=False)
        return Text(
            f"{TOO_MANY.zh}（有 {open_pairs} 种可能的数，最多试 {MOST_ASKED} 种）",
            f"{TOO_MANY.en} ({open_pairs} pairs of numbers are open, and {MOST_ASKED} are tried at most)",
        )
    by_whole: dict[int, Numbers] = {}
    for size in range(whole[0], whole[1] + 1):
        found = numbers_of(
            number
            for number in range(counted[0], counted[1] + 1)
            if model.can_hold(
                model.holds([*_exactly(figures.counted, number), *_exactly(figures.whole, size)]), question
            )
        )
        if found:
            by_whole[size] = found
    return Pairs(by_whole)


def _exactly(part: Sum, number: int) -> tuple[Sum, Sum]:
    """Return the bounds that a sum keeps where it is exactly so much."""
    return part.more(-number), part.times(-1).more(number)
