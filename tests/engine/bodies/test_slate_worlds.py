"""The outlook of a requirement agrees with the enumeration of every world and every outcome."""

import random
from dataclasses import replace
from itertools import combinations

import pytest

from engine.bodies.requirement import Outlook
from engine.bodies.solving import fewest_pairs, judging, kin_pairs
from engine.bodies.solving.solver import SolverMissing
from engine.bodies.standing import Standing
from rules.model.conditions import Not
from rules.model.ratios import (
    KindsOf,
    NomineesOverSeats,
    OverBody,
    OverList,
    OverOffice,
    Scope,
    SizeOf,
)
from tests.engine.bodies.slate_villages import FEMALE, judged, nominee, setting, women
from tests.engine.bodies.slate_worlds import (
    Village,
    all_outcomes,
    expected,
    expected_of_odd,
    found,
    kin,
    kin_elected,
    margins,
    margins_of_women,
    of_body,
    random_limits,
    random_village,
    sexes_listed,
    women_elected,
    women_listed,
    women_nominated,
)
from tests.samples import samples
from vocabulary.elections.choices import BODIES
from vocabulary.truth import Truth


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
