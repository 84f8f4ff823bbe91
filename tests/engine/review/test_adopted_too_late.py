"""A list that is no law takes effect with its adoption: not for a review, nor for a village, before it."""

from datetime import date
from pathlib import Path

import pytest

from engine.program.meaning import Reference
from engine.review.docket import Because
from engine.review.intake import Intake
from engine.review.review import Review
from engine.review.reviewing import review_election
from intake.folder import read_folder
from tests.counties.county import County, clean_county, review_of

LIST = "shibuxuan-2020"


def adopted(on: str) -> County:
    """Return a county whose list was adopted on a day."""
    county = clean_county()
    county.election = county.election.replace("on: 2026-10-08", f"on: {on}")
    return county


def lists(review: Review) -> dict[str, set[str]]:
    """Return for every nominee the packs that gave a finding."""
    everybody = (each for village in review.villages for each in village.nominees)
    return {each.candidate.number: {found.pack.name for found in each.findings} for each in everybody}


def codes(review: Review) -> list[str]:
    """Return the codes of the problems."""
    return [problem.code for problem in review.problems]


@pytest.mark.parametrize(("on", "applied"), [("2026-12-06", True), ("2026-12-07", False)])
def test_a_list_adopted_after_the_review_day_is_not_applied(tmp_path: Path, on: str, applied: bool) -> None:
    """It is reported and set aside for everybody; on the day itself it is in effect."""
    review = review_of(adopted(on).write(tmp_path))
    assert (LIST in set().union(*lists(review).values())) is applied
    aside = {item.because for item in review.set_aside if item.pack == LIST}
    assert (Because.NOT_ADOPTED in aside) is not applied
    assert ("adopted-after-review" in codes(review)) is not applied
    if not applied:
        assert {each.policy for village in review.villages for each in village.nominees} == {None}


def test_the_day_of_the_command_line_counts_as_well(tmp_path: Path) -> None:
    """Where election.yaml fixes no review day, it is the day of the review."""
    county = adopted("2026-12-07")
    county.election = county.election.replace("review_day: 2026-12-06\n", "")
    intake = read_folder(county.write(tmp_path))
    assert isinstance(intake, Intake)
    early, late = (review_election(intake, Reference(), date(2026, 12, day), draft=True) for day in (6, 7))
    assert (codes(early), codes(late)) == (["adopted-after-review"], [])
    assert LIST not in set().union(*lists(early).values())
    assert LIST in lists(late)["0001"]


def after_the_polls(tmp_path: Path, on: str) -> Review:
    """Review a county, when all is over: one village voted on 2026-12-18, one on 2026-12-20."""
    county = adopted(on)
    county.villages[0]["选举日"] = "2026-12-18"
    county.election = county.election.replace("review_day: 2026-12-06", "review_day: 2026-12-25")
    return review_of(county.write(tmp_path))


def test_a_list_adopted_between_two_polling_days_speaks_of_the_later_village(tmp_path: Path) -> None:
    """In the village that had voted it is set aside for every nominee."""
    review = after_the_polls(tmp_path, "2026-12-19")
    assert "adopted-after-polling" in codes(review)
    first, second = (village.nominees[0] for village in review.villages)
    assert {item.because for item in first.not_asked if item.pack == LIST} == {Because.NOT_ADOPTED}
    assert first.policy is None
    assert LIST in {found.pack.name for found in second.findings}
    assert not any(item.because is Because.NOT_ADOPTED for item in second.not_asked)


def test_a_list_adopted_after_all_polls_speaks_of_nobody(tmp_path: Path) -> None:
    """It is set aside for the whole review."""
    review = after_the_polls(tmp_path, "2026-12-21")
    assert LIST not in set().union(*lists(review).values())
    assert Because.NOT_ADOPTED in {item.because for item in review.set_aside if item.pack == LIST}
    assert codes(review).count("adopted-after-polling") == 1
