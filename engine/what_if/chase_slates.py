"""Whether the requirements of a village come out otherwise once one open person surely stands, or falls.

Everybody else stays as they are: a pending person may stand or fall. What is pinned only takes worlds away,
so that what holds in every outcome, or in none, stays so as long as the bodies can still be filled.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from engine.bodies.body_requirements import standing_of, village_slate
from engine.bodies.contest.contest import Contest
from engine.bodies.demands.measured import outlook_of
from engine.bodies.demands.quantities import Demand
from engine.bodies.requirement import Outlook
from engine.bodies.slate import Slate
from engine.bodies.solving.closed_forms import can_be_filled
from engine.bodies.solving.failing import fails_beside
from engine.bodies.solving.judging import Judge
from engine.bodies.solving.model import Question
from engine.bodies.solving.solver import CutShort, SolverMissing
from engine.bodies.solving.together import bodies_of
from engine.bodies.standing import Standing
from engine.review.judging import Circumstances
from engine.review.review import Review, VillageReview
from rules.model.ratios import RatioGrade

# Pairs of people looked at in one village, requirement by requirement, for all its open answers.
MOST_PAIRS: Final = 4_000_000


@dataclass(frozen=True, slots=True)
class Bars:
    """The requirements that forbid, by their positions, and what became of all of them at once."""

    positions: tuple[int, ...]
    outlook: Outlook


class Pinned:
    """One contest with what became of its demands, and one person at a time pinned to stand or to fall."""

    def __init__(
        self, contest: Contest, demands: Mapping[int, Demand], now: Sequence[Outlook], together: Bars | None
    ) -> None:
        """Remember the contest; `demands` are those judged, by their place in `now`."""
        self._contest, self._demands, self._now, self._together = contest, demands, now, together
        self._judge = Judge(contest)
        self._found: dict[tuple[object, bool], bool] = {}
        self._pairs_left = MOST_PAIRS

    def matters(self, person: int, *, stands: bool) -> bool:
        """Whether any outlook, alone or together, differs once the person surely stands, or falls."""
        key = (self._alike(person), stands)
        if key not in self._found:
            self._found[key] = self._differs(person, stands=stands)
        return self._found[key]

    def _alike(self, person: int) -> object:
        """Return what people share who can stand in for each other."""
        has_kin = any(person in pair for pair in self._contest.kin)
        return person if has_kin else self._contest.contestants[person]

    def _differs(self, person: int, *, stands: bool) -> bool:
        """Judge every demand with the person pinned; what is too much to work out is not compared."""
        self._pairs_left -= len(self._contest.contestants) ** 2 * len(self._demands)
        if self._pairs_left < 0:
            return False
        pinned = surely_standing(self._contest, person) if stands else without(self._contest, person)
        question = {person: stands}
        for index, demand in self._demands.items():
            then = self._alone(demand, self._now[index], Judge(pinned), question)
            if _differ(self._now[index], then):
                return True
        if self._together is None:
            return False
        return _differ(self._together.outlook, self._all(self._together, pinned, question))

    def _alone(self, demand: Demand, now: Outlook, judge: Judge, standing: Mapping[int, bool]) -> Outlook:
        """Return the outcome of one demand."""
        if not all(can_be_filled(judge.contest, body) for body in demand.bodies):
            return Outlook.CANNOT_FILL
        if now is not Outlook.POSSIBLE:
            return now
        found = judge.without_solver(demand)
        return self._solved(demand, standing) if found is None else found.outlook

    def _solved(self, demand: Demand, standing: Mapping[int, bool]) -> Outlook:
        """Ask the model of the whole contest, where a formula does not decide it."""
        question = Question(demand.bodies, standing)
        try:
            model = self._judge.model
            literal = model.holds(demand.bounds)
            return outlook_of(
                can_hold=model.can_hold(literal, question), can_fail=model.can_fail(literal, question)
            )
        except (SolverMissing, CutShort):
            return Outlook.UNKNOWN

    def _all(self, bars: Bars, pinned: Contest, standing: Mapping[int, bool]) -> Outlook:
        """Return the outcome of all bars at once, where each alone comes out as before."""
        demands = [self._demands[index] for index in bars.positions]
        bodies = bodies_of(demands)
        if not all(can_be_filled(pinned, body) for body in bodies):
            return Outlook.CANNOT_FILL
        if bars.outlook is not Outlook.POSSIBLE:
            return bars.outlook
        open_ones = [
            self._demands[index] for index in bars.positions if self._now[index] is not Outlook.GUARANTEED
        ]
        can_fail = any(fails_beside(pinned, demand, bodies) for demand in open_ones)
        try:
            return self._solved_together(demands, Question(bodies, standing), can_fail=can_fail)
        except (SolverMissing, CutShort):
            return Outlook.UNKNOWN

    def _solved_together(self, demands: Sequence[Demand], question: Question, *, can_fail: bool) -> Outlook:
        """Ask the model of the whole contest whether all demands can hold, and unless it is sure, fail."""
        model = self._judge.model
        every = model.holds(dict.fromkeys(bound for demand in demands for bound in demand.bounds))
        return outlook_of(
            can_hold=model.can_hold(every, question), can_fail=can_fail or model.can_fail(every, question)
        )


def _differ(now: Outlook, then: Outlook) -> bool:
    """Whether two outlooks differ; what is not worked out is not compared."""
    return Outlook.UNKNOWN not in {now, then} and now is not then


def surely_standing(contest: Contest, person: int) -> Contest:
    """Return the contest in which one person stands in every world."""
    people = [
        replace(each, surely_stands=True) if index == person else each
        for index, each in enumerate(contest.contestants)
    ]
    return replace(contest, contestants=tuple(people))


def without(contest: Contest, person: int) -> Contest:
    """Return the contest without one person, the others moved up."""
    people = tuple(each for index, each in enumerate(contest.contestants) if index != person)
    kin = {
        (one - (one > person), other - (other > person)): related
        for (one, other), related in contest.kin.items()
        if person not in {one, other}
    }
    return replace(contest, contestants=people, kin=kin)


class VillageStakes:
    """One village: whether it matters for its requirements that one of its open nominees stands or falls."""

    def __init__(self, review: Review, village: VillageReview) -> None:
        """Remember the village; nothing is judged before somebody asks."""
        self._review, self._village = review, village
        standing = [
            index for index, each in enumerate(village.nominees) if standing_of(each) is not Standing.OUT
        ]
        self._position = {index: position for position, index in enumerate(standing)}

    def matters(self, index: int, *, stands: bool) -> bool:
        """Whether an outlook differs once the nominee at the index surely stands, or falls."""
        village = self._village
        if village.village is None or standing_of(village.nominees[index]) is not Standing.MAY_STAND:
            return False
        return self._pinned.matters(self._position[index], stands=stands)

    @cached_property
    def _pinned(self) -> Pinned:
        """Return the contest of the village with what became of every requirement."""
        alone, together = self._village.bodies.alone, self._village.bodies.together
        slate = slate_again(self._review, self._village)
        demands = {
            index: entry.demand
            for index, entry in enumerate(slate.entries)
            if isinstance(entry.demand, Demand) and alone[index].outlook is not Outlook.UNKNOWN
        }
        bars = tuple(index for index in demands if alone[index].ratio.grade is RatioGrade.BAR)
        return Pinned(
            slate.contest,
            demands,
            [each.outlook for each in alone],
            Bars(bars, together.outlook) if together else None,
        )


def slate_again(review: Review, village: VillageReview) -> Slate:
    """Put together the slate on which the requirements of a village were judged."""
    if village.village is None:
        raise AssertionError("a place that villages.xlsx does not list has no requirements")
    by = Circumstances(review.election, review.review_day, review.questions, review.sitting)
    spoke = {each.pack for each in village.bodies.alone}
    packs = [pack for pack in review.packs if pack.name in spoke]
    return village_slate(by, packs, village.village, village.nominees)
