"""A branch lacks a secretary only where others, not nominated for it, can fill every seat of it."""

from collections.abc import Iterable

from engine.bodies.contest.contest import Contest, Contestant, Profile
from engine.bodies.contest.seats import Seats
from engine.bodies.demands.figures import Figures
from engine.bodies.demands.quantities import Elected, Side, Sum
from engine.bodies.solving.judging import Judge
from engine.bodies.wide.listed import pairs_by_listing
from engine.bodies.wide.model import pairs_by_solver
from engine.bodies.wide.pairs import Pairs, each_of
from tests.engine.slates.brute_force import enumerated, total
from vocabulary.elections.choices import BODIES

SECRETARY = Side(("branch",), "secretary")
HOLDER = Figures(Sum(((1, Elected(SECRETARY, 0)),)), Sum(((1, Elected(SECRETARY)),)), ("branch",))


def nominee(*posts: str, is_open: bool = False) -> Contestant:
    """Return somebody of the kind counted who surely stands."""
    return Contestant(frozenset(posts), is_open, True, (Profile((True,), ()),))


def branch_of(seats: int, *people: Contestant) -> Contest:
    """Return a branch of which the village table has one figure for all seats."""
    return Contest(people, {"branch": (Seats(frozenset(BODIES["branch"]), seats),)}, {})


def every_way(contest: Contest) -> Iterable[set[tuple[int, int]]]:
    """Return the pairs of the holder by formula, by the solver and by listing all outcomes."""
    for found in (pairs_by_listing(HOLDER, contest), pairs_by_solver(HOLDER, Judge(contest))):
        assert isinstance(found, Pairs)
        yield {(number, whole) for whole, numbers in found.by_whole.items() for number in each_of(numbers)}
    yield {
        (total(HOLDER.counted, each), total(HOLDER.whole, each)) for each in enumerated(contest, ("branch",))
    }


def test_nobody_sits_who_may_be_nominated_for_nothing() -> None:
    """If the one post written for somebody is not theirs they have none, and take no seat beside it."""
    contest = branch_of(1, nominee("secretary"), nominee("secretary", is_open=True))
    assert list(every_way(contest)) == [{(1, 1)}] * 3


def test_another_post_of_another_body_is_no_seat_of_the_branch() -> None:
    """Whoever may turn out to be nominated for the committee alone does not fill the branch."""
    contest = branch_of(1, nominee("secretary"), nominee("secretary", "chair", is_open=True))
    assert list(every_way(contest)) == [{(1, 1)}] * 3


def test_a_branch_without_anybody_nominated_for_secretary_has_none() -> None:
    """Whoever may turn out to be nominated for member alone leaves the office empty."""
    contest = branch_of(1, nominee("secretary"), nominee("secretary", "branch_member", is_open=True))
    assert list(every_way(contest)) == [{(0, 0), (1, 1)}] * 3
