"""Small villages drawn at random, and every world and outcome of theirs."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, combinations, product

from engine.bodies.requirement import Outlook, RequirementReview
from engine.bodies.standing import Standing
from rules.model.bounds import Limits
from rules.model.ratios import (
    Measure,
    OverBody,
    Pairing,
    PairsOf,
)
from tests.engine.bodies.slate_villages import Setting, Standee, judged, nominee, setting
from vocabulary.elections.choices import BODIES
from vocabulary.truth import Truth

Posts = frozenset[str]
Ballot = tuple[Posts, ...]  # for each nominee the posts of one world; nobody who fell has any


@dataclass(frozen=True)
class Village:
    """A random village, with the body that is looked at and the posts each of its seats is for."""

    setting: Setting
    body: str
    seats: tuple[Posts, ...]


def random_village(chance: random.Random) -> Village:
    """Return a village of at most seven nominees and four seats, with gaps."""
    body = chance.choice(["committee", "committee", "branch"])
    figures: dict[str, int | None]
    if body == "committee":
        figures = {
            "chair": chance.randint(0, 1),
            "vice_chair": chance.randint(0, 1),
            "member": chance.randint(0, 2),
        }
        seats = tuple(frozenset({post}) for post in BODIES[body] for _ in range(figures[post] or 0))
    else:
        figures = {"branch_member": chance.randint(0, 4)}
        seats = (frozenset(BODIES[body]),) * (figures["branch_member"] or 0)
    size = chance.choice([2, 4, 5, 6, 6, 7])
    without_post = chance.randrange(3 * size)  # nobody, mostly: one such nominee is eight worlds
    people = [random_nominee(chance, str(index), body, index == without_post) for index in range(size)]
    kin = {}
    doubts = 3
    for one, other in combinations(people, 2):
        truth = chance.choices([Truth.YES, Truth.NO, Truth.UNKNOWN], [3, 10, 2 if doubts else 0])[0]
        doubts -= truth is Truth.UNKNOWN
        kin[frozenset({one.candidate.number, other.candidate.number})] = truth
    return Village(setting(people, figures, kin), body, seats)


def random_nominee(chance: random.Random, number: str, body: str, posts_open: bool) -> Standee:
    """Return a nominee for some posts, mostly of the body."""
    last = BODIES[body][-1]
    posts = chance.choices([*BODIES[body], last, last, "supervision_head"], k=chance.choice([1, 2, 2, 3]))
    return nominee(
        number,
        *posts,
        sex=chance.choice(["female", "male", "male", None]),
        standing=chance.choices(list(Standing), [6, 3, 1])[0],
        posts_open=posts_open,
    )


def ballots(village: Village) -> Iterator[Ballot]:
    """Yield who stands for what in every world, as far as posts of the body go."""
    free = [frozenset(chosen) for size in range(4) for chosen in combinations(BODIES[village.body], size)]
    choices: list[list[Posts]] = []
    for standee in village.setting.standees:
        own = free if standee.candidate.posts_open else [standee.candidate.posts]
        nothing: Posts = frozenset()
        match standee.standing:
            case Standing.STANDS:
                choices.append(own)
            case Standing.MAY_STAND:
                choices.append(list(dict.fromkeys([*own, nothing])))
            case Standing.OUT:
                choices.append([nothing])
    yield from product(*choices)


@lru_cache(maxsize=5_000)
def outcomes(ballot: Ballot, seats: tuple[Posts, ...]) -> frozenset[frozenset[int]]:
    """Return the people elected in every outcome of one world."""
    if not seats:
        return frozenset({frozenset()})
    found = set()
    for person, posts in enumerate(ballot):
        if posts & seats[0]:
            without = (*ballot[:person], frozenset(), *ballot[person + 1 :])
            found |= {elected | {person} for elected in outcomes(without, seats[1:])}
    return frozenset(found)


def all_outcomes(village: Village) -> set[frozenset[int]]:
    """Return the people elected in every outcome of every world."""
    return set(chain.from_iterable(outcomes(ballot, village.seats) for ballot in ballots(village)))


def women_worlds(village: Village) -> Iterator[frozenset[int]]:
    """Yield the women in every world."""
    sexes = [standee.subject.fact("sex") for standee in village.setting.standees]
    options = [
        [getattr(sex, "value", None)] if hasattr(sex, "value") else ["female", "male"] for sex in sexes
    ]
    for world in product(*options):
        yield frozenset(index for index, sex in enumerate(world) if sex == "female")


def kin_worlds(village: Village) -> Iterator[frozenset[frozenset[int]]]:
    """Yield the pairs of kin in every world."""
    people = village.setting.standees
    pairs = list(combinations(range(len(people)), 2))
    truths = [village.setting.kin(people[one].candidate, people[other].candidate) for one, other in pairs]
    options = [[True, False] if truth is Truth.UNKNOWN else [truth is Truth.YES] for truth in truths]
    for world in product(*options):
        yield frozenset(frozenset(pair) for pair, is_kin in zip(pairs, world, strict=True) if is_kin)


def expected(values: set[int], limits: Limits) -> tuple[Outlook, int | None, int | None]:
    """Return what the values of all outcomes of all worlds come to."""
    if not values:
        return Outlook.CANNOT_FILL, None, None
    held = [limits.hold(value) for value in values]
    outlook = Outlook.GUARANTEED if all(held) else Outlook.POSSIBLE if any(held) else Outlook.IMPOSSIBLE
    return outlook, min(values), max(values)


def found(review: RequirementReview) -> tuple[Outlook, int | None, int | None]:
    """Return what was judged."""
    least, most = review.least, review.most
    assert least is None or isinstance(least, int)
    assert most is None or isinstance(most, int)
    return review.outlook, least, most


def women_elected(village: Village, elected: set[frozenset[int]]) -> set[int]:
    """Return how many women may be elected."""
    return {len(group & them) for them in women_worlds(village) for group in elected}


def kin_elected(village: Village, elected: set[frozenset[int]]) -> set[int]:
    """Return how many pairs of kin may be elected."""
    return {sum(pair <= group for pair in kin) for kin in kin_worlds(village) for group in elected}


def women_listed(village: Village) -> set[int]:
    """Return how many women may be on the list."""
    options = [
        {Standing.STANDS: [1], Standing.MAY_STAND: [0, 1], Standing.OUT: [0]}[standee.standing]
        for standee in village.setting.standees
    ]
    lists = [{index for index, stands in enumerate(world) if stands} for world in product(*options)]
    return {len(listed & them) for listed in lists for them in women_worlds(village)}


def sexes_listed(village: Village) -> set[int]:
    """Return of how many sexes there may be somebody on the list."""
    everyone = range(len(village.setting.standees))
    options = [
        {Standing.STANDS: [1], Standing.MAY_STAND: [0, 1], Standing.OUT: [0]}[standee.standing]
        for standee in village.setting.standees
    ]
    lists = [{index for index in everyone if world[index]} for world in product(*options)]
    return {bool(listed & them) + bool(listed - them) for listed in lists for them in women_worlds(village)}


def nominated(village: Village, post: str) -> set[frozenset[int]]:
    """Return who may be nominated for a post."""
    return {
        frozenset(index for index, posts in enumerate(ballot) if post in posts) for ballot in ballots(village)
    }


def women_nominated(village: Village) -> set[int]:
    """Return how many women may be nominated for the last post of the body."""
    groups = nominated(village, BODIES[village.body][-1])
    return {len(group & them) for group in groups for them in women_worlds(village)}


def margins(village: Village) -> set[int]:
    """Return how many more nominees than seats there may be for a committee member."""
    seats = village.setting.seats["member"]
    assert seats is not None
    return {len(group) - seats for group in nominated(village, "member")}


def margins_of_women(village: Village) -> set[int]:
    """Return how many more women than seats may be nominated for a committee member."""
    seats = village.setting.seats["member"]
    assert seats is not None
    groups = nominated(village, "member")
    return {len(group & them) - seats for group in groups for them in women_worlds(village)}


def expected_of_odd(seats: int, limits: Limits) -> Outlook:
    """Return what an odd number of seats within limits comes to: the seats are what they are."""
    return Outlook.GUARANTEED if seats % 2 and limits.hold(seats) else Outlook.IMPOSSIBLE


def random_limits(chance: random.Random) -> Limits:
    """Return limits on either side or on both."""
    bounds = [None, None, 0, 1, 1, 2, 3]
    return Limits(chance.choice(bounds), chance.choice(bounds))


def of_body(measure: Callable[[Limits], Measure], village: Village, limits: Limits) -> RequirementReview:
    """Judge a requirement on the body."""
    return judged(OverBody(village.body), measure(limits), village.setting)


def kin(limits: Limits) -> PairsOf:
    """Return the pairs of kin within these limits."""
    return PairsOf((Pairing.KIN,), limits)
