"""Sums over villages at their edges: what is not complete, what takes too long, what needs no solver."""

from collections.abc import Sequence
from fractions import Fraction

import pytest

from engine.bodies.contest.contest import Contest, Contestant, Profile
from engine.bodies.contest.seats import Seats
from engine.bodies.demands.bounds import Bound
from engine.bodies.demands.figures import NO_SEATS, Figures
from engine.bodies.demands.quantities import Demand, Elected, NumberElected, PairsBetween, Side, Sum
from engine.bodies.requirement import Outlook
from engine.bodies.solving import judging
from engine.bodies.solving.judging import NO_SOLVER, Judge
from engine.bodies.solving.solver import SolverMissing
from engine.bodies.wide import wide
from engine.bodies.wide.model import pairs_by_solver
from engine.bodies.wide.pairs import Pairs, numbers_of
from engine.bodies.wide.village import pairs_of
from engine.bodies.wide.wide import judged_wide

ENDS = Pairs({3: numbers_of([30, 90])}, complete=False)
FULL = Pairs({3: numbers_of([30, 90])})
EXACTLY_20 = [Bound(1, -20, 0), Bound(-1, 20, 0)]


def test_one_bound_is_told_by_the_ends_alone() -> None:
    """Where only the ends of a village are known, one bound and the ends are exact all the same."""
    found = judged_wide([ENDS, FULL], [Bound(1, -20, 0)], is_part=True)
    assert (found.outlook, found.least, found.most) == (Outlook.POSSIBLE, 10, 30)


def test_two_bounds_between_the_ends_of_an_incomplete_village_are_unknown() -> None:
    """Whether a mean can be exactly 21 lies between the ends: all of it must be known to say no."""
    exactly = [Bound(1, -21, 0), Bound(-1, 21, 0)]
    assert judged_wide([FULL, FULL], exactly, is_part=True).outlook is Outlook.IMPOSSIBLE
    open_ = judged_wide([ENDS, FULL], exactly, is_part=True)
    assert open_.outlook is Outlook.UNKNOWN
    assert open_.because is not None
    assert "1 个村只算出最小值和最大值" in open_.because.zh


def test_what_two_villages_come_to_at_once_is_found() -> None:
    """One village high and one low make a mean of exactly 20, though neither has it."""
    assert judged_wide([FULL], EXACTLY_20, is_part=True).outlook is Outlook.IMPOSSIBLE
    assert judged_wide([ENDS, FULL], EXACTLY_20, is_part=True).outlook is Outlook.POSSIBLE


def test_too_much_to_add_up_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the work allowed nothing is guessed."""
    monkeypatch.setattr(wide, "MOST_WORK", 10)
    found = judged_wide([FULL, FULL], [Bound(1, -21, 0), Bound(-1, 21, 0)], is_part=True)
    assert found.outlook is Outlook.UNKNOWN
    assert found.because is not None
    assert "2 个村逐村相加，已超过限定的 10 步" in found.because.zh


def test_no_seats_have_no_share() -> None:
    """A share of nothing is unknown; a number of nobody is none."""
    nothing = Pairs({0: numbers_of([0])})
    assert judged_wide([nothing], [Bound(2, -1, 0)], is_part=True).because == NO_SEATS
    assert judged_wide([nothing], [Bound(1, 0, -1)], is_part=False).outlook is Outlook.IMPOSSIBLE


def test_a_part_of_unequal_wholes_is_not_the_mean_of_parts() -> None:
    """One of one and one of nine are two of ten; which village has more seats decides the part."""
    small, large = Pairs({1: numbers_of([0, 1])}), Pairs({9: numbers_of([1]), 3: numbers_of([1])})
    found = judged_wide([small, large], [Bound(1, -1, 0)], is_part=True)
    assert (found.least, found.most) == (Fraction(1, 10), Fraction(1, 2))


def contest(posts: Sequence[str]) -> Contest:
    """Return a committee of one chair and one member with these nominees."""
    profile = Profile((True,), ((40, 41),))
    people = tuple(Contestant(frozenset({post}), False, True, (profile,)) for post in posts)
    groups = (Seats(frozenset({"chair"}), 1), Seats(frozenset({"member"}), 1))
    return Contest(people, {"committee": groups}, {})


def test_sums_over_villages_need_no_solver(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without OR-tools counts and means are judged; two offices of one body are not, and say why."""

    def missing(*_: object) -> None:
        raise SolverMissing

    monkeypatch.setattr(judging, "Model", missing)
    judge, side = Judge(contest(["chair", "member", "member"])), Side(("committee",))
    heads = Figures(Sum(((1, Elected(side, 0)),)), Sum(constant=2), ("committee",))
    ages = Figures(Sum(((1, NumberElected(side, 0)),)), Sum(constant=2), ("committee",))
    assert pairs_of(heads, judge) == Pairs({2: numbers_of([2])})
    assert pairs_of(ages, judge) == Pairs({2: numbers_of([80, 81, 82])})
    chair, member = Side(("committee",), "chair"), Side(("committee",), "member")
    both = Sum(((1, PairsBetween(chair, member, frozenset(), same_person=True)),))
    held = Demand(both, (both.more(-1),), ("committee",))
    assert judge.alone(held).because == NO_SOLVER


def test_each_whole_has_ends_of_its_own() -> None:
    """One person of 33 in both bodies, or two of 33 and 80: many numbers lie between, and two occur."""
    pytest.importorskip("ortools")
    people = tuple(
        Contestant(frozenset(posts), False, True, (Profile((), ((age, age),)),))
        for posts, age in (({"chair", "secretary"}, 33), ({"secretary"}, 80))
    )
    bodies = {
        body: (Seats(frozenset({post}), 1),)
        for body, post in (("committee", "chair"), ("branch", "secretary"))
    }
    both = Side(("committee", "branch"))
    ages = Figures(Sum(((1, NumberElected(both, 0)),)), Sum(((1, Elected(both)),)), both.bodies)
    found = pairs_by_solver(ages, Judge(Contest(people, bodies, {})))
    assert found == Pairs({1: numbers_of([33]), 2: numbers_of([113])})


def test_very_many_numbers_beside_one_whole_are_told_by_their_ends() -> None:
    """Somebody of 18 to 120 may be of any of more ages than are asked for one by one."""
    pytest.importorskip("ortools")
    person = Contestant(frozenset({"chair"}), False, True, (Profile((), ((18, 120),)),))
    side = Side(("committee",))
    ages = Figures(Sum(((1, NumberElected(side, 0)),)), Sum(constant=1), ("committee",))
    found = pairs_by_solver(
        ages, Judge(Contest((person,), {"committee": (Seats(frozenset({"chair"}), 1),)}, {}))
    )
    assert found == Pairs({1: numbers_of([18, 120])}, complete=False)
