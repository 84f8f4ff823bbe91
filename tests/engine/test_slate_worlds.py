"""The outlook of a requirement agrees with the enumeration of every world and every outcome."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, combinations, product

import pytest

from engine.bodies.requirement import Outlook, RequirementReview
from engine.bodies.solving import fewest_pairs, judging, kin_pairs
from engine.bodies.solving.solver import SolverMissing
from engine.bodies.standing import Standing
from rules.model.bounds import Limits
from rules.model.conditions import Not
from rules.model.ratios import (
    KindsOf,
    Measure,
    NomineesOverSeats,
    OverBody,
    OverList,
    OverOffice,
    Pairing,
    PairsOf,
    Scope,
    SizeOf,
)
from tests.engine.slate_villages import FEMALE, Setting, Standee, judged, nominee, setting, women
from tests.samples import samples
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


@pytest.mark.parametrize("seed", range(10))
def test_every_kind_agrees_with_the_enumeration_of_worlds_and_outcomes(seed: int) -> None:
    """In random villages outlook, least and most are those of all outcomes of all worlds."""
    chance = random.Random(seed)
    for _ in range(samples(500)):
        village = random_village(chance)
        limits = random_limits(chance)
        elected = all_outcomes(village)
        assert found(of_body(women, village, limits)) == expected(women_elected(village, elected), limits), (
            village
        )
        assert found(of_body(kin, village, limits)) == expected(kin_elected(village, elected), limits), (
            village
        )
        assert found(of_body(SizeOf, village, limits)) == expected({len(village.seats)}, limits), village
        on_list = judged(OverList(), women(limits), village.setting)
        assert found(on_list) == expected(women_listed(village), limits), village
        sexes = judged(OverList(), KindsOf((FEMALE, Not(FEMALE)), limits), village.setting)
        assert found(sexes) == expected(sexes_listed(village), limits), village
        office: Scope = OverOffice(BODIES[village.body][-1])
        in_office = judged(office, women(limits), village.setting)
        assert found(in_office) == expected(women_nominated(village), limits), village
        if village.body == "committee":
            margin = judged(office, NomineesOverSeats(limits), village.setting)
            assert found(margin) == expected(margins(village), limits), village
            of_women = judged(office, NomineesOverSeats(limits, FEMALE), village.setting)
            assert found(of_women) == expected(margins_of_women(village), limits), village
        odd = judged(OverBody(village.body), SizeOf(limits, odd=True), village.setting)
        assert odd.outlook is expected_of_odd(len(village.seats), limits), village


def without_a_solver(*_: object) -> None:
    """Stand for a machine on which OR-tools is not installed."""
    raise SolverMissing


@pytest.mark.parametrize("outcomes_tried", [1, 5_000])
@pytest.mark.parametrize("steps", [1, 2, 4, 8])
def test_a_search_cut_short_is_right_or_says_that_it_does_not_know(
    steps: int, outcomes_tried: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However few steps the search may take, what it says is so; unknown carries a reason."""
    monkeypatch.setattr(fewest_pairs, "STEPS", steps)
    monkeypatch.setattr(kin_pairs, "OUTCOMES", outcomes_tried)
    monkeypatch.setattr(judging, "Model", without_a_solver)
    chance = random.Random(steps)
    unknown = 0
    for _ in range(samples(500)):
        village = random_village(chance)
        limits = random_limits(chance)
        review = of_body(kin, village, limits)
        outlook, least, most = expected(kin_elected(village, all_outcomes(village)), limits)
        assert review.outlook in {outlook, Outlook.UNKNOWN}, village
        assert (review.because is not None) == (review.outlook is Outlook.UNKNOWN)
        assert review.least in {least, None}
        assert review.most in {most, None}
        unknown += review.outlook is Outlook.UNKNOWN
    assert unknown < 250


def forgotten(chance: random.Random, village: Village) -> Village:
    """Return the village with one thing less known: a sex, a post, a standing, or whether two are kin."""
    people = list(village.setting.standees)
    known = village.setting.kin
    index = chance.randrange(len(people))
    old = people[index]
    match chance.choice(["sex", "post", "standing", "kin"]):
        case "sex":
            people[index] = nominee(
                old.candidate.number,
                *old.candidate.posts,
                standing=old.standing,
                posts_open=old.candidate.posts_open,
            )
        case "post":
            sex = getattr(old.subject.fact("sex"), "value", None)
            people[index] = nominee(
                old.candidate.number, *old.candidate.posts, sex=sex, standing=old.standing, posts_open=True
            )
        case "standing":
            people[index] = replace(old, standing=Standing.MAY_STAND)
        case _:
            one, other = (people[each].candidate.number for each in chance.sample(range(len(people)), 2))
            pairs = {
                frozenset({first.candidate.number, second.candidate.number}): known(
                    first.candidate, second.candidate
                )
                for first, second in combinations(people, 2)
            }
            pairs[frozenset({one, other})] = Truth.UNKNOWN
            return replace(village, setting=setting(people, village.setting.seats, pairs))
    return replace(village, setting=replace(village.setting, standees=tuple(people)))


def test_knowing_less_never_guarantees_more() -> None:
    """A fact made unknown never turns possible or impossible into guaranteed, nor narrows least and most."""
    chance = random.Random(7)
    for _ in range(samples(1_000)):
        village = random_village(chance)
        less = forgotten(chance, village)
        limits = random_limits(chance)
        for measure in (women, kin):
            before, after = of_body(measure, village, limits), of_body(measure, less, limits)
            if before.outlook in {Outlook.POSSIBLE, Outlook.IMPOSSIBLE}:
                assert after.outlook is not Outlook.GUARANTEED, (village, less)
            if before.least is not None and before.most is not None:
                assert after.least is not None
                assert after.most is not None
                assert after.least <= before.least <= before.most <= after.most
