"""A 状态 that nobody can read: the person may have given up, so there is no pass and no seat to rely on."""

from pathlib import Path

import pytest

from candidates.people.candidate import Hold
from engine.bodies.body_requirements import standing_of
from engine.bodies.standing import Standing
from engine.review.review import NomineeReview, Review
from tests.counties.county import County, clean_county, review_of
from vocabulary.outcomes import Verdict


def county_of_one_woman(state: str) -> County:
    """Return a county whose first village has three people for three seats, one of them a woman."""
    county = clean_county()
    county.roster[3]["状态"] = "本人放弃"
    county.roster[1]["状态"] = state
    return county


def woman(review: Review) -> NomineeReview:
    """Return what was found on the woman."""
    return next(each for each in review.villages[0].nominees if each.candidate.number == "0002")


@pytest.mark.parametrize("state", ["有效", "", "补报"])
def test_a_state_that_says_so_stands(tmp_path: Path, state: str) -> None:
    """Whoever is 有效, or of whom the column says nothing, stands in every slate."""
    found = woman(review_of(county_of_one_woman(state).write(tmp_path)))
    assert (found.verdict, standing_of(found)) == (Verdict.PASS, Standing.STANDS)


@pytest.mark.parametrize("state", ["劝退", "取消", "放弃？", "不同意", "另有安排"])
def test_an_unread_state_neither_passes_nor_is_relied_on(tmp_path: Path, state: str) -> None:
    """She may stand, and she may have given up: she is pending, and may stand or fall in every slate."""
    review = review_of(county_of_one_woman(state).write(tmp_path))
    assert woman(review).verdict is Verdict.PENDING
    (held,) = woman(review).reservations
    assert (held.hold, held.place.column) == (Hold.UNREADABLE, "U")  # type: ignore[union-attr]
    assert standing_of(woman(review)) is Standing.MAY_STAND
    assert [problem.code for problem in review.problems] == ["cell-unclear"]


@pytest.mark.parametrize("state", ["本人放弃", "放弃", "自愿退出", "退选"])
def test_who_gave_up_is_out(tmp_path: Path, state: str) -> None:
    """However plainly it is written, nobody counts on her."""
    review = review_of(county_of_one_woman(state).write(tmp_path))
    assert standing_of(woman(review)) is Standing.OUT
    assert review.problems == ()
