"""To pin one person of a contest is to judge the contest in which that person surely stands, or is not."""

import os
from collections.abc import Sequence
from random import Random

from engine.bodies.contest.contest import Contest, Contestant, Kept, Profile
from engine.bodies.contest.seats import Seats
from engine.bodies.demands.quantities import Demand, Elected, Listed, PairsWithin, Side, Sum
from engine.bodies.requirement import Outlook
from engine.bodies.solving.failing import fails_beside
from engine.bodies.solving.judging import Judge
from engine.bodies.solving.together import judged_together
from engine.what_if.chase_slates import Bars, Pinned, surely_standing, without
from tests.engine.slates.brute_force import enumerated, holds, outlook
from tests.engine.slates.random_contests import random_contest, random_demand
from tests.samples import samples

VILLAGES = int(os.environ.get("LIANSHEN_VILLAGES", samples(800)))
DEMANDS = 3


def outlooks(contest: Contest, demands: Sequence[Demand]) -> list[Outlook]:
    """Judge every demand alone, and all of them together."""
    judge = Judge(contest)
    alone = [judge.alone(demand).outlook for demand in demands]
    return [*alone, judged_together(judge, demands, alone).outlook]


def test_a_pinned_person_matters_where_the_other_contest_differs() -> None:
    """The answer is that of two contests judged apart, for everybody who may fall, pinned either way."""
    chance = Random(400)
    seen = set()
    for _ in range(VILLAGES):
        contest = random_contest(chance)
        demands = [random_demand(chance, contest) for _ in range(DEMANDS)]
        *now, together = outlooks(contest, demands)
        pinned = Pinned(contest, dict(enumerate(demands)), now, Bars(tuple(range(DEMANDS)), together))
        for person, each in enumerate(contest.contestants):
            if each.surely_stands:
                continue
            for stands in (True, False):
                other = (surely_standing if stands else without)(contest, person)
                differs = outlooks(other, demands) != [*now, together]
                assert pinned.matters(person, stands=stands) is differs, (contest, demands, person, stands)
                seen.add((stands, differs))
    assert seen == {(True, True), (True, False), (False, True), (False, False)}


def test_without_a_person_is_every_world_in_which_the_person_falls() -> None:
    """The contest without somebody gives the outcomes of the worlds in which that person does not stand."""
    chance = Random(500)
    compared = 0
    for _ in range(VILLAGES):
        contest = random_contest(chance)
        demand = random_demand(chance, contest)
        for person, each in enumerate(contest.contestants):
            if each.surely_stands:
                continue
            for stands in (True, False):
                worlds = [
                    one
                    for one in enumerated(contest, demand.bodies)
                    if one.world.people[person].stands is stands
                ]
                other = (surely_standing if stands else without)(contest, person)
                again = enumerated(other, demand.bodies)
                assert outlook(holds(demand, one) for one in worlds) is outlook(
                    holds(demand, one) for one in again
                )
                compared += 1
    assert compared


CHAIR, MEMBERS = Seats(frozenset({"chair"}), 1), Seats(frozenset({"member"}), 2)
BODIES = {"committee": (CHAIR, MEMBERS)}


def standee(*posts: str, sure: bool = False, woman: bool = False) -> Contestant:
    """Return somebody who stands for these posts, or may."""
    return Contestant(
        frozenset(posts), posts_open=False, surely_stands=sure, profiles=(Profile((woman,), ()),)
    )


def test_two_people_alike_but_for_their_kin_are_not_taken_for_each_other() -> None:
    """Without the one who has kin on the list no pair can be elected; without the other one still can."""
    people = (standee("chair", sure=True), standee("member"), standee("member"), standee("member"))
    related = {(0, 1): frozenset({"spouse"})}
    contest = Contest((*people, standee("member", sure=True)), BODIES, related)
    pairs = PairsWithin(Side(("committee",)), frozenset({"spouse"}))
    demand = Demand(Sum(((1, pairs),)), (Sum(((-1, pairs),)),), ("committee",))
    alone, together = outlooks(contest, [demand])
    assert alone is Outlook.POSSIBLE
    pinned = Pinned(contest, {0: demand}, [alone], Bars((0,), together))
    assert [pinned.matters(person, stands=False) for person in (2, 1, 3)] == [False, True, False]


def test_a_body_that_needs_everybody_keeps_the_list_from_failing() -> None:
    """Two for two seats: alone the list may run short, and not beside the body that both must fill."""
    people = (standee("chair", sure=True), standee("member"), standee("member"))
    listed = Sum(((1, Listed("member")),), -2)
    demand = Demand(listed, (listed,), ())
    tight = Contest(people, BODIES, {})
    roomy = Contest((*people, standee("member", sure=True), standee("member", sure=True)), BODIES, {})
    assert not fails_beside(tight, demand, ("committee",))
    short = Demand(listed.more(-1), (listed.more(-1),), ())
    assert fails_beside(roomy, short, ("committee",))


def test_a_kept_seat_is_not_said_to_fail_beside_a_body_that_needs_the_woman() -> None:
    """The only woman may fall, and then her seat goes to a man; but not where another body needs her too."""
    woman = standee("member", "supervision_member", woman=True)
    men = (standee("chair", sure=True), standee("member", sure=True), standee("member", sure=True))
    bodies = {**BODIES, "supervision": (Seats(frozenset({"supervision_member"}), 1),)}
    contest = Contest((woman, *men), bodies, {}, kept=(Kept("committee", 0, 1),))
    elected = Sum(((1, Elected(Side(("committee",)), 0)),), -1)
    demand = Demand(elected, (elected,), ("committee",))
    both = ("committee", "supervision")
    assert outlook(holds(demand, one) for one in enumerated(contest, ("committee",))) is Outlook.POSSIBLE
    assert outlook(holds(demand, one) for one in enumerated(contest, both)) is Outlook.GUARANTEED
    assert not fails_beside(contest, demand, both)
