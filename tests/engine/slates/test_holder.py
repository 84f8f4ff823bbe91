"""A branch lacks a secretary only where others, not nominated for it, can fill every seat of it."""

from collections.abc import Iterable

import pytest

from engine.bodies.contest.contest import Contest, Contestant, Profile
from engine.bodies.contest.seats import Seats
from engine.bodies.demands.figures import SITTING_HOLDER, Figures
from engine.bodies.demands.quantities import Elected, Side, Sum
from engine.bodies.requirement import Outlook
from engine.bodies.solving.judging import Judge
from engine.bodies.wide.listed import pairs_by_listing
from engine.bodies.wide.model import pairs_by_solver
from engine.bodies.wide.pairs import Pairs, each_of
from rules.model.bounds import Limits
from rules.model.ratios import OverHolder
from tests.engine.bodies.slate_villages import judged, setting, women
from tests.engine.bodies.slate_villages import nominee as person
from tests.engine.slates.brute_force import enumerated, total
from vocabulary.elections.choices import BODIES
from vocabulary.texts import Text

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


@pytest.mark.parametrize(
    ("seats", "because"),
    [
        ({"chair": 0, "vice_chair": 0, "member": 1, "sitting_committee": 2}, SITTING_HOLDER),
        ({"chair": 1, "vice_chair": 0, "member": 0, "sitting_committee": 2}, None),
        ({"chair": 1, "vice_chair": 0, "member": 1}, None),
    ],
)
def test_in_a_by_election_an_office_that_stays_is_not_worked_out(
    seats: dict[str, int | None], because: Text | None
) -> None:
    """Where only a member is voted on, whoever is chair stays: nobody elected says who that is."""
    posts = ["chair", "member", "sitting_committee", "sitting_committee"]
    people = [person(str(index), post, sex="female") for index, post in enumerate(posts)]
    found = judged(OverHolder("chair"), women(Limits(at_least=1)), setting(people, seats))
    assert found.because == because
    assert (found.outlook is Outlook.GUARANTEED) is (because is None)
