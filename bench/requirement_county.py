"""A county of villages with two bodies and many requirements: alone, together, and what would repair them."""

from dataclasses import dataclass
from itertools import islice
from random import Random

from candidates.people.kin_relations import CLOSE_KIN
from engine.bodies.contest.contest import Contest, Contestant, Pair, Profile
from engine.bodies.contest.seats import Seats
from engine.bodies.demands.quantities import Demand, Elected, Listed, PairsBetween, PairsWithin, Side, Sum
from engine.bodies.repairs import Addition, repair_of
from engine.bodies.solving.judging import Judge
from engine.bodies.solving.together import Together, judged_together

COMMITTEE, BRANCH, BOTH = Side(("committee",)), Side(("branch",)), Side(("committee", "branch"))
CHAIR, SECRETARY = Side(("committee",), "chair"), Side(("branch",), "secretary")
WOMAN, YOUNG, PARTY, COLLEGE = range(4)
LIKELY = (0.2, 0.12, 0.7, 0.25)


@dataclass(frozen=True, slots=True)
class Asked:
    """One village and what is asked of it."""

    contest: Contest
    demands: tuple[Demand, ...]


def villages(number: int, nominees: int, seats: int, requirements: int) -> list[Asked]:
    """Return so many villages of a size, in which nothing is blank or pending."""
    chance = Random(f"{number} {nominees} {seats} {requirements}")
    return [_village(chance, nominees, seats, requirements) for _ in range(number)]


def _village(chance: Random, nominees: int, seats: int, requirements: int) -> Asked:
    """Return one village: a committee, and a branch of about as many seats."""
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
    people = tuple(_nominee(chance) for _ in range(nominees))
    kin: dict[Pair, frozenset[str]] = {}
    for _ in range(nominees // 4):
        one, other = sorted(chance.sample(range(nominees), 2))
        kin[one, other] = frozenset({"siblings"})
    return Asked(Contest(people, bodies, kin), tuple(islice(_demands(seats), requirements)))


def _nominee(chance: Random) -> Contestant:
    """Return a nominee for a post of the committee, of the branch or of both."""
    kinds = tuple(chance.random() < share for share in LIKELY)
    committee = chance.choice(["chair", "vice_chair", "member", "member", "member", ""])
    branch = chance.choice(["secretary", "branch_member", ""]) if kinds[PARTY] else ""
    posts = frozenset({committee, branch} - {""}) or frozenset({"member"})
    return Contestant(posts, posts_open=False, surely_stands=True, profiles=(Profile(kinds, ()),))


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


def judged(asked: Asked) -> tuple[Together, tuple[Addition, ...]]:
    """Judge each requirement of a village alone, all of them together, and look for a repair."""
    judge = Judge(asked.contest)
    alone = [judge.alone(demand).outlook for demand in asked.demands]
    together = judged_together(judge, asked.demands, alone)
    return together, repair_of(asked.contest, asked.demands, alone, together.outlook)
