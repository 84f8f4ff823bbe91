"""Nothing is told of a kind that one listed person has: it would be told of that person."""

from dataclasses import replace

import pytest

from engine.bodies.contest.contest import Contest, Contestant, Profile
from engine.bodies.contest.seats import Seats
from engine.bodies.demands.quantities import Demand, Elected, Listed, NumberElected, PairsWithin, Side, Sum
from engine.bodies.newcomers import Addition
from engine.bodies.repairs import repair_of
from engine.bodies.requirement import Outlook
from engine.bodies.solving.judging import Judge
from engine.bodies.solving.together import Together, judged_together

COMMITTEE = Side(("committee",))
WOMEN = Sum(((1, Elected(COMMITTEE, 0)),))
SEATS = {"committee": (Seats(frozenset({"chair"}), 1), Seats(frozenset({"member"}), 2))}


def village(women: int, men: int) -> Contest:
    """Return a village of so many women and men who all stand for member, and a man for chair."""
    chair = person("chair", woman=False)
    people = [person("member", woman=index < women) for index in range(women + men)]
    return Contest((chair, *people), SEATS, {})


def person(post: str, *, woman: bool) -> Contestant:
    """Return somebody who surely stands for one post."""
    return Contestant(
        frozenset({post}), posts_open=False, surely_stands=True, profiles=(Profile((woman,), ()),)
    )


def at_least(women: int) -> Demand:
    """Return that so many women are elected."""
    return Demand(WOMEN, (WOMEN.more(-women),), ("committee",))


def judged(contest: Contest, demands: list[Demand]) -> Together:
    """Judge demands together."""
    judge = Judge(contest)
    return judged_together(judge, demands, [judge.alone(demand).outlook for demand in demands])


def repair(contest: Contest, demands: list[Demand]) -> tuple[Addition, ...]:
    """Return the repair of demands."""
    alone = [Judge(contest).alone(demand).outlook for demand in demands]
    return repair_of(contest, demands, alone, judged(contest, demands).outlook)


@pytest.mark.parametrize(
    ("women", "needed", "number"),
    [(0, 1, 1), (0, 2, 2), (1, 2, None)],
)
def test_a_repair_names_no_kind_that_one_listed_person_has(
    women: int, needed: int, number: int | None
) -> None:
    """Where no woman is listed, one more helps; where one is, 'one more woman' would speak of her."""
    contest, demands = village(women, 3), [at_least(needed)]
    assert judged(contest, demands).outlook is Outlook.IMPOSSIBLE
    expected = () if number is None else (Addition("member", frozenset({0}), number),)
    assert repair(contest, demands) == expected


def test_a_repair_says_how_many_are_missing_where_nobody_can_fill_the_seats() -> None:
    """One nominee for two seats of members: one more is needed, of whatever kind."""
    assert repair(village(0, 1), [at_least(0)]) == (Addition("member", frozenset(), 1),)


def test_more_nominees_cannot_guarantee_what_is_put_to_the_vote() -> None:
    """Where both men and women stand, no addition makes sure that a woman is elected."""
    contest, demands = village(2, 3), [at_least(1)]
    assert judged(contest, demands).outlook is Outlook.POSSIBLE
    assert repair(contest, demands) == ()


def test_a_margin_that_hangs_on_a_pending_nominee_is_repaired() -> None:
    """Two for one seat of which one is pending: one more nominee makes the margin sure."""
    margin = Sum(((1, Listed("chair")),), -1)
    demands = [Demand(margin, (margin.more(-1),), ())]
    pending = Contestant(
        frozenset({"chair"}), posts_open=False, surely_stands=False, profiles=(Profile((), ()),)
    )
    sure = Contestant(frozenset({"chair"}), posts_open=False, surely_stands=True, profiles=(Profile((), ()),))
    contest = Contest((sure, pending), SEATS, {})
    assert judged(contest, demands).outlook is Outlook.POSSIBLE
    assert repair(contest, demands) == (Addition("chair", frozenset(), 1),)


@pytest.mark.parametrize(("women", "told"), [(1, False), (2, True), (3, True)])
def test_an_example_counts_no_kind_that_one_listed_person_has(women: int, told: bool) -> None:
    """'One woman is elected' says who, where only one is listed."""
    found = judged(village(women, 3), [at_least(1)])
    assert found.outlook is Outlook.POSSIBLE
    assert (bool(found.meets), bool(found.breaks)) == (told, told)


def test_an_example_counts_no_kin() -> None:
    """The kin of a village are few, and known to all."""
    pairs = Sum(((1, PairsWithin(COMMITTEE, frozenset({"spouse"}))),))
    contest = village(0, 3)
    contest = Contest(contest.contestants, SEATS, {(1, 2): frozenset({"spouse"})})
    found = judged(contest, [Demand(pairs, (pairs.times(-1),), ("committee",))])
    assert found.outlook is Outlook.POSSIBLE
    assert not found.meets
    assert not found.breaks


def test_the_smallest_conflict_is_found() -> None:
    """Two women of two members, and nobody related while both women are: the size has no part in it."""
    kin = Sum(((1, PairsWithin(COMMITTEE, frozenset({"siblings"}))),))
    size = Sum(constant=3)
    contest = Contest(village(2, 2).contestants, SEATS, {(1, 2): frozenset({"siblings"})})
    demands = [
        Demand(size, (size.more(-3),), ()),
        at_least(2),
        Demand(kin, (kin.times(-1),), ("committee",)),
    ]
    found = judged(contest, demands)
    assert (found.outlook, found.conflict) == (Outlook.IMPOSSIBLE, (1, 2))


def test_a_wish_for_a_mean_keeps_no_bar_from_being_mended() -> None:
    """Only where a bar itself reads ages can nobody say what newcomers change."""
    aged = [
        replace(each, profiles=(Profile(each.profiles[0].kinds, ((40, 40),)),))
        for each in village(0, 3).contestants
    ]
    contest = Contest(tuple(aged), SEATS, {})
    ages = Sum(((1, NumberElected(COMMITTEE, 0)),))
    old = Demand(ages, (ages.more(-120),), ("committee",), divided_by=3)
    assert repair(contest, [at_least(1)]) == (Addition("member", frozenset({0}), 1),)
    assert repair(contest, [at_least(1), old]) == ()
