"""Slates: a village far larger than any, beside one solve of its model; a small one, beside brute force."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import comb
from random import Random
from statistics import median
from time import process_time

from candidates.people.kin_relations import CLOSE_KIN, NO_CLOSE_KIN
from engine.bodies.contest.contest import Contest, Contestant, Pair, Profile
from engine.bodies.contest.seats import Seats
from engine.bodies.demands.quantities import Demand, Elected, NumberElected, PairsWithin, Side, Sum
from engine.bodies.solving.judging import Judge
from engine.bodies.solving.model import Model, Question
from engine.bodies.solving.together import judged_together
from tests.engine.slates.brute_force import enumerated, holds

COMMITTEE = Side(("committee",))
WOMAN, YOUNG, PARTY, COLLEGE = range(4)
LIKELY = (0.28, 0.17, 0.7, 0.3)  # shares in published figures of committees


@dataclass(frozen=True, slots=True)
class Village:
    """A village of a size, with its six requirements."""

    nominees: int
    seats: int
    contest: Contest
    demands: tuple[Demand, ...]

    @property
    def outcomes(self) -> int:
        """Return how many outcomes one world can have at most."""
        return self.nominees * (self.nominees - 1) * comb(self.nominees - 2, self.seats - 2)


def village(nominees: int, seats: int, doubts: int) -> Village:
    """Return a village of nominees for a chair, a vice chair and members, of whom some things are unknown."""
    chance = Random(nominees)
    people = tuple(_nominee(chance, unknown=index < doubts) for index in range(nominees))
    kin: dict[Pair, frozenset[str]] = {}
    for index in range(0, min(nominees - 1, 2 * doubts), 2):
        kin[index, index + 1] = frozenset({*CLOSE_KIN, NO_CLOSE_KIN} if index % 4 else CLOSE_KIN)
    groups = tuple(
        Seats(frozenset({post}), number)
        for post, number in (("chair", 1), ("vice_chair", 1), ("member", seats - 2))
    )
    return Village(nominees, seats, Contest(people, {"committee": groups}, kin), _demands(seats))


def _nominee(chance: Random, *, unknown: bool) -> Contestant:
    """Return a nominee for one or two posts; of some the sex is blank, and they may yet fall."""
    age = chance.randint(25, 62)
    kinds = [chance.random() < share for share in LIKELY]
    kinds[YOUNG] = age <= 35
    sexes = (True, False) if unknown else (kinds[WOMAN],)
    profiles = tuple(Profile((sex, *kinds[1:]), ((age, age),)) for sex in sexes)
    posts = frozenset({"member", chance.choice(["chair", "vice_chair", "member"])})
    return Contestant(posts, posts_open=False, surely_stands=not unknown, profiles=profiles)


def _demands(seats: int) -> tuple[Demand, ...]:
    """Return a woman, somebody young, half party members, a third of college, no kin, a mean age of 48."""
    counts = [Sum(((1, Elected(COMMITTEE, kind)),)) for kind in (WOMAN, YOUNG, PARTY, COLLEGE)]
    needed = (1, 1, (seats + 1) // 2, -(-seats // 3))
    pairs = Sum(((1, PairsWithin(COMMITTEE, frozenset(CLOSE_KIN))),))
    ages = Sum(((1, NumberElected(COMMITTEE, 0)),))
    return (
        *(
            Demand(count, (count.more(-least),), ("committee",))
            for count, least in zip(counts, needed, strict=True)
        ),
        Demand(pairs, (pairs.times(-1),), ("committee",)),
        Demand(ages, (ages.times(-1).more(48 * seats),), ("committee",), divided_by=seats),
    )


def judge_all(made: Village) -> str:
    """Judge every requirement alone and all of them together, from the start."""
    judge = Judge(made.contest)
    alone = [judge.alone(demand).outlook for demand in made.demands]
    return judged_together(judge, made.demands, alone).outlook.value


def solve_once(made: Village) -> None:
    """Make the model of all requirements and solve it once."""
    model = Model(made.contest)
    bounds = [bound for demand in made.demands for bound in demand.bounds]
    model.can_hold(model.holds(bounds), Question(("committee",)))


def enumerate_all(made: Village) -> None:
    """Go through every outcome of every world."""
    for outcome in enumerated(made.contest, ("committee",)):
        all(holds(demand, outcome) for demand in made.demands)


def slates(rounds: int, say: Callable[[str], None]) -> Mapping[str, Sequence[float]]:
    """Return the seconds of processor of each way, in turns."""
    large, small = village(30, 7, 6), village(9, 5, 2)
    ways: Mapping[str, Callable[[], object]] = {
        "30 nominees, 7 seats: judged": lambda: judge_all(large),
        "30 nominees, 7 seats: model made and solved once": lambda: solve_once(large),
        "9 nominees, 5 seats: judged": lambda: judge_all(small),
        "9 nominees, 5 seats: brute force": lambda: enumerate_all(small),
    }
    solve_once(small)  # OR-tools is loaded before anything is timed
    spent: dict[str, list[float]] = {label: [] for label in ways}
    for turn in range(rounds):
        say(f"slates, round {turn + 1} ...")
        for label, way in ways.items():
            began = process_time()
            way()
            spent[label].append(process_time() - began)
    return spent


def slates_table(spent: Mapping[str, Sequence[float]]) -> list[str]:
    """Return the table as lines: each village's ways, and how many times the second the first costs."""
    lines = [
        f"{label:52}{min(each) * 1000:>12.1f} ms ({median(each) * 1000:.1f})" for label, each in spent.items()
    ]
    large, once, small, brute = (min(each) for each in spent.values())
    return [
        *lines,
        f"judged: {large / once:.1f} single solves; brute force of the small one: {brute / small:.0f}",
        f"one world of the large one has {village(30, 7, 6).outcomes:,} outcomes",
    ]
