"""A county of villages with two bodies and many requirements: alone, together, and what would repair them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from random import Random

from candidates.people.kin_relations import CLOSE_KIN
from engine.bodies.contest.contest import Contest, Contestant, Kept, Pair, Profile
from engine.bodies.contest.seats import Seats
from engine.bodies.demands.quantities import Demand, Elected, Listed, PairsBetween, PairsWithin, Side, Sum
from engine.bodies.newcomers_found import Wanting, first_by_trying
from engine.bodies.repairs import BETTER, repair_of, tried_in
from engine.bodies.requirement import Outlook
from engine.bodies.solving.judging import Judge
from engine.bodies.solving.model import Model, Question
from engine.bodies.solving.solver import MOST_WORK, Allowance
from engine.bodies.solving.together import judged_together
from tests.engine.slates.brute_force import enumerated, holds

COMMITTEE, BRANCH, BOTH = Side(("committee",)), Side(("branch",)), Side(("committee", "branch"))
CHAIR, SECRETARY = Side(("committee",), "chair"), Side(("branch",), "secretary")
WOMAN, YOUNG, PARTY, COLLEGE = range(4)
LIKELY = (0.25, 0.2, 0.7, 0.35)
DOUBTFUL = 0.15
FIRST = ("chair", "vice_chair", "member", "member", "member")  # somebody stands for each post


@dataclass(frozen=True, slots=True)
class Asked:
    """One village and what is asked of it."""

    contest: Contest
    demands: tuple[Demand, ...]


@dataclass(frozen=True, slots=True)
class Size:
    """How large a village is."""

    nominees: int
    seats: int  # of the committee; the branch has half as many
    requirements: int


def villages(number: int, size: Size, *, doubts: bool) -> list[Asked]:
    """Return so many villages; with doubts, some sexes are blank, some people pending, some seats kept."""
    chance = Random(f"{number} {size}")
    return [_village(chance, size, doubts=doubts) for _ in range(number)]


def _village(chance: Random, size: Size, *, doubts: bool) -> Asked:
    """Return one village: a committee, and a branch of half as many seats."""
    nominees, seats = size.nominees, size.seats
    bodies = {
        "committee": (
            Seats(frozenset({"chair"}), 1),
            Seats(frozenset({"vice_chair"}), 1),
            Seats(frozenset({"member"}), max(1, seats - 2)),
        ),
        "branch": (
            Seats(frozenset({"secretary"}), 1),
            Seats(frozenset({"branch_member"}), max(1, seats // 2 - 1)),
        ),
    }
    people = [_nominee(chance, first, doubts=doubts) for first in (*FIRST, *[""] * (nominees - len(FIRST)))]
    kin: dict[Pair, frozenset[str]] = {}
    for _ in range(nominees // 4):
        one, other = sorted(chance.sample(range(nominees), 2))
        kin[one, other] = frozenset({"siblings"})
    kept = (Kept("committee", WOMAN, 1),) if doubts and chance.random() < 0.5 else ()
    contest = Contest(tuple(people), bodies, kin, kept)
    return Asked(contest, tuple(islice(_demands(seats), size.requirements)))


def _nominee(chance: Random, first: str, *, doubts: bool) -> Contestant:
    """Return a nominee for a post of the committee, of the branch or of both."""
    kinds = tuple(chance.random() < share for share in LIKELY)
    blank = doubts and chance.random() < DOUBTFUL
    committee = first or chance.choice(["chair", "vice_chair", "member", "member", "member", ""])
    branch = chance.choice(["secretary", "branch_member"]) if kinds[PARTY] else ""
    return Contestant(
        posts=frozenset({committee, branch} - {""}) or frozenset({"member"}),
        posts_open=False,
        surely_stands=not (doubts and chance.random() < DOUBTFUL),
        profiles=tuple(Profile((woman, *kinds[1:]), ()) for woman in ((True, False) if blank else kinds[:1])),
    )


def _demands(seats: int) -> list[Demand]:
    """Return fifteen requirements that counties write, those most often written first."""
    branch = 1 + max(1, seats // 2 - 1)
    both = Sum(((1, PairsBetween(COMMITTEE, BRANCH, frozenset(), same_person=True)),))
    one_person = Sum(((1, PairsBetween(CHAIR, SECRETARY, frozenset(), same_person=True)),))
    kin = Sum(((1, PairsWithin(COMMITTEE, frozenset(CLOSE_KIN))),))
    between = Sum(((1, PairsBetween(COMMITTEE, BRANCH, frozenset(CLOSE_KIN), same_person=False)),))
    margin = Sum(((1, Listed("member")),), -max(1, seats - 2))
    listed = Sum(((1, Listed("", WOMAN)),))
    return [
        _least(COMMITTEE, WOMAN, 1),
        _least(COMMITTEE, YOUNG, 1),
        _least(COMMITTEE, PARTY, (seats + 1) // 2),
        _least(COMMITTEE, COLLEGE, -(-seats // 3)),
        Demand(both, (both.more(-1),), BOTH.bodies),
        Demand(kin, (kin.times(-1),), COMMITTEE.bodies),
        Demand(margin, (margin.more(-1),), ()),
        _least(BRANCH, WOMAN, 1),
        Demand(one_person, (one_person.more(-1),), BOTH.bodies),
        _least(BOTH, YOUNG, 2),
        Demand(between, (between.times(-1),), BOTH.bodies),
        Demand(listed, (listed.more(-2),), ()),
        _least(BOTH, COLLEGE, (seats + branch) // 3),
        _least(BRANCH, COLLEGE, 1),
        _least(CHAIR, PARTY, 1),
    ]


def _least(side: Side, kind: int, number: int) -> Demand:
    """Return that so many of a kind are elected into a side."""
    counted = Sum(((1, Elected(side, kind)),))
    return Demand(counted, (counted.more(-number),), side.bodies)


def judged(asked: Asked) -> Wanting | None:
    """Judge each requirement of a village alone and all together; return what a repair would have to mend."""
    judge = Judge(asked.contest)
    alone = [judge.alone(demand).outlook for demand in asked.demands]
    wanted = BETTER[judged_together(judge, asked.demands, alone).outlook]
    return Wanting(asked.contest, asked.demands, alone, wanted) if wanted else None


def reviewed(asked: Asked) -> Sequence[Outlook]:
    """Judge a village and look for its repair, as a review does; return every outlook."""
    judge = Judge(asked.contest)
    alone = [judge.alone(demand).outlook for demand in asked.demands]
    together = judged_together(judge, asked.demands, alone)
    repair_of(asked.contest, asked.demands, alone, together.outlook)
    return [*alone, together.outlook]


def tried_one_by_one(village: Wanting) -> None:
    """Look for a repair by trying one addition after another."""
    first_by_trying(village, tried_in(village), Allowance(MOST_WORK))


def solved_once(asked: Asked) -> None:
    """Make the model of all requirements and solve it once."""
    model = Model(asked.contest)
    bounds = [bound for demand in asked.demands for bound in demand.bounds]
    model.can_hold(model.holds(bounds), Question(BOTH.bodies))


def enumerated_all(asked: Asked) -> None:
    """Go through every outcome of every world, without any repair."""
    for outcome in enumerated(asked.contest, BOTH.bodies):
        [holds(demand, outcome) for demand in asked.demands]
