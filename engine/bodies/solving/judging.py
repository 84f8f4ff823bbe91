"""Judges demands on one village: by a formula or a search where there is one, by the solver otherwise."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import cached_property
from typing import Final

from engine.bodies.contest.contest import Contest
from engine.bodies.demands.measured import CANNOT_FILL, Measured, outlook_of, unknown
from engine.bodies.demands.quantities import Demand, PairsWithin, Side, Sum
from engine.bodies.requirement import Outlook
from engine.bodies.solving.closed_forms import Ends, can_be_filled, ends_of, seating_of
from engine.bodies.solving.kin_pairs import fewest, kinship_of, largest, outlook_of_pairs
from engine.bodies.solving.model import Model, Question
from engine.bodies.solving.parts import ends_on_the_list, is_on_the_list
from engine.bodies.solving.solver import (
    MOST_IN_ALL,
    MOST_OF_A_VILLAGE,
    Allowance,
    CutShort,
    SolverMissing,
)
from engine.bodies.wide.listed import ends_by_listing, judged_by_listing
from vocabulary.texts import Text

NO_SOLVER: Final = Text(
    "未安装 OR-tools，这一类要求未测算（pip install 'lianshen[slates]'）",
    "OR-tools is not installed, so this is not worked out (pip install 'lianshen[slates]')",
)
TOO_MANY: Final = Text(
    "可能的当选组合过多，未能测算", "there are too many possible outcomes to work this out"
)


def too_many(allowance: Allowance) -> Text:
    """Say that something was not worked out, and how much was tried: the solver's steps, not its time."""
    if not allowance.questions:
        return Text(
            f"{TOO_MANY.zh}（情况多于 {MOST_OF_A_VILLAGE} 种变化，或者限定的步数已经用完，没有开始）",
            f"{TOO_MANY.en} (more than {MOST_OF_A_VILLAGE} things are open, or no work was left: not begun)",
        )
    return Text(
        f"{TOO_MANY.zh}（已试 {allowance.questions} 问、{allowance.branches} 个分支，用完限定的步数）",
        f"{TOO_MANY.en} ({allowance.questions} questions and {allowance.branches} branches were tried, "
        "which is what a requirement may take)",
    )


class Judge:
    """One village: every demand is judged alone, and any of them together."""

    def __init__(self, contest: Contest, allowance: Allowance | None = None) -> None:
        """Remember the contest; the model is made when it is first needed."""
        self.contest = contest
        self._allowance = allowance or Allowance()
        self._shared = allowance is not None  # with other villages: nothing is allowed anew

    def begin(self, work: float = MOST_IN_ALL) -> None:
        """Allow what is asked next work of its own, so that it does not hang on what was asked before."""
        if not self._shared:
            self._allowance.renew(work)

    @property
    def cut_short(self) -> Text:
        """Return how much was tried of what is not worked out."""
        return too_many(self._allowance)

    @cached_property
    def model(self) -> Model:
        """Return the model of the contest."""
        return Model(self.contest, self._allowance)

    def alone(self, demand: Demand) -> Measured:
        """Judge one demand over every outcome of the bodies that it reads, in every world."""
        found = self.without_solver(demand) or self._by_solver(demand)
        if demand.part_of is None or found.because is not None:
            return found
        ends = ends_on_the_list if is_on_the_list(demand.part_of) else ends_by_listing
        least, most = ends(demand.counted, demand.part_of, self.contest) or (None, None)
        return Measured(found.outlook, least, most)

    def without_solver(self, demand: Demand) -> Measured | None:
        """Judge one demand by a formula or a search; nothing where none of them decides it."""
        if not all(can_be_filled(self.contest, body) for body in demand.bodies):
            return CANNOT_FILL
        found = self._by_formula(demand) or self._by_search(demand)
        found = found or judged_by_listing(demand, self.contest)
        return None if found is None or found.outlook is Outlook.UNKNOWN else found

    def _by_formula(self, demand: Demand) -> Measured | None:
        """Judge a demand whose ends a formula gives."""
        ends = ends_of(demand.counted, self.contest)
        bounds = [ends_of(bound, self.contest) for bound in demand.bounds]
        known = [each for each in bounds if each is not None]
        if len(known) < len(bounds):
            return None
        outlook = _outlook_by_ends(demand, ends, known)
        return None if outlook is None or ends is None else _printed(outlook, (ends.least, ends.most), demand)

    def _by_search(self, demand: Demand) -> Measured | None:
        """Judge a demand on the pairs of kin within one whole body."""
        match demand.counted:
            case Sum(((1, PairsWithin(Side((body,), ""), relations)),), 0) if not self.contest.kept:
                seating = seating_of(self.contest, body)
                kinship = kinship_of(self.contest, seating, relations)
                ends = fewest(seating, kinship.surely), largest(seating, kinship.maybe)
                numbers = range(ends[0].low, ends[1].high + 1)
                held = {number: _holds(demand, number) for number in numbers}
                outlook = outlook_of_pairs(seating, kinship, ends, held)
                return Measured(outlook, ends[0].proven, ends[1].proven)
            case _:
                return None

    def _by_solver(self, demand: Demand) -> Measured:
        """Judge a demand by asking whether it can hold, whether it can fail, and what its ends are."""
        question = Question(demand.bodies)
        try:
            literal = self.model.holds(demand.bounds)
            outlook = outlook_of(
                can_hold=self.model.can_hold(literal, question),
                can_fail=self.model.can_fail(literal, question),
            )
            ends = self.model.ends(demand.counted, question)
        except SolverMissing:
            return unknown(NO_SOLVER)
        except CutShort:
            return unknown(self.cut_short)
        return CANNOT_FILL if ends is None else _printed(outlook, ends, demand)


def _outlook_by_ends(demand: Demand, counted: Ends | None, bounds: Sequence[Ends]) -> Outlook | None:
    """Return the outlook where the ends decide it."""
    if all(each.least >= 0 for each in bounds):
        return Outlook.GUARANTEED
    if any(each.most < 0 for each in bounds):
        return Outlook.IMPOSSIBLE
    if len(bounds) == 1:
        return Outlook.POSSIBLE
    if counted is None or not counted.all_between or not _all_on(demand.counted, demand.bounds):
        return None
    held = {_holds(demand, number) for number in range(counted.least, counted.most + 1)}
    return outlook_of(can_hold=True in held, can_fail=False in held)


def _all_on(counted: Sum, bounds: Iterable[Sum]) -> bool:
    """Whether every bound is one on the counted number itself."""
    return all(
        {each for _, each in bound.terms} == {each for _, each in counted.terms} for bound in bounds
    ) and (len(counted.terms) <= 1)


def _holds(demand: Demand, number: int) -> bool:
    """Whether a demand on one quantity holds where the counted number has this value."""
    return all(_at(bound, number - demand.counted.constant) >= 0 for bound in demand.bounds)


def _at(bound: Sum, value: int) -> int:
    """Return what a bound comes to where its only quantity has this value."""
    return sum(factor for factor, _ in bound.terms) * value + bound.constant


def _printed(outlook: Outlook, ends: tuple[int, int], demand: Demand) -> Measured:
    """Return an outlook with the ends as they are printed."""
    least, most = ends
    if demand.divided_by == 1:
        return Measured(outlook, least, most)
    return Measured(outlook, Fraction(least, demand.divided_by), Fraction(most, demand.divided_by))
