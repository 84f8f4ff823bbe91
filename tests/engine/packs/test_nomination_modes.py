"""Margins and what is asked of the elected follow the way in which a village's candidates come about."""

from pathlib import Path
from typing import Any

import pytest

from reports.disclosed.changes import Changes
from reports.pages.election_pages import internal_pages
from tests.counties.county import County, clean_county, report_of, review_of

MARGINS = {f"cn-vco-2025/margin-{post}" for post in ("chair", "member")}


def county_of(first: str, second: str = "村民提名") -> County:
    """Return a county whose two villages elect in these ways."""
    county = clean_county()
    for row, mode in zip(county.villages, (first, second), strict=True):
        row["提名方式"] = mode
    return county


def ratios(report: Any, village: int = 0) -> dict[str, str]:
    """Return the verdicts of the requirements on a village."""
    return {each["ratio"]: each["verdict"] for each in report["villages"][village]["ratios"]}


def test_without_candidates_there_is_no_margin(tmp_path: Path) -> None:
    """The neighbour, whose villagers nominate, has its margins all the same."""
    report = report_of(county_of("无候选人").write(tmp_path))
    assert MARGINS.isdisjoint(ratios(report))
    assert ratios(report, 1).keys() >= MARGINS
    assert [each["nomination_mode"] for each in report["villages"]] == ["none", "villagers"]


def test_without_candidates_anybody_may_be_elected(tmp_path: Path) -> None:
    """Nothing is worked out of who is on the list; the number of seats is as it was."""
    found = ratios(report_of(county_of("无候选人").write(tmp_path)))
    before = ratios(report_of(clean_county().write(tmp_path / "before")))
    assert found["cn-vco-2025/woman"] == found["cn-vco-2025/kin"] == "unknown"
    assert found["cn-vco-2025/seats"] == before["cn-vco-2025/seats"] == "guaranteed"
    assert before["cn-vco-2025/woman"] != "unknown"


@pytest.mark.parametrize("mode", ["自荐", "村民提名", "有候选人"])
def test_other_ways_have_candidates(mode: str, tmp_path: Path) -> None:
    """Who nominate themselves are candidates, too; and the words are those that people write."""
    found = ratios(report_of(county_of(mode).write(tmp_path)))
    before = ratios(report_of(clean_county().write(tmp_path / "before")))
    assert found == before


@pytest.mark.parametrize("mode", ["", "待定"])
def test_a_way_that_is_not_known_leaves_margins_open(mode: str, tmp_path: Path) -> None:
    """A blank or doubtful cell of a column that is there is no usual case."""
    report = report_of(county_of(mode).write(tmp_path))
    assert {ratios(report)[name] for name in MARGINS} == {"unknown"}
    assert report["villages"][0]["nomination_mode"] is None
    assert ratios(report, 1)["cn-vco-2025/margin-chair"] != "unknown"


def test_a_county_without_the_column_has_the_usual_way_and_is_told(tmp_path: Path) -> None:
    """Nobody who never heard of the column loses a margin; every village's page says what was taken."""
    review = review_of(clean_county().write(tmp_path))
    page = dict(internal_pages(review, Changes(None), number=1))["内部/村/001.html"]
    assert "村情表没有这一列，按村民提名计" in page
    report = report_of(tmp_path)
    assert {each["nomination_mode_assumed"] for each in report["villages"]} == {True}
    assert "unknown" not in {ratios(report)[name] for name in MARGINS}


def test_a_county_with_the_column_is_told_what_was_read(tmp_path: Path) -> None:
    """The page of a village prints its way, or that it is not known."""
    review = review_of(county_of("无候选人", "").write(tmp_path))
    pages = dict(internal_pages(review, Changes(None), number=1))
    assert "提名方式：无候选人" in pages["内部/村/001.html"]
    assert "提名方式：村情表未填" in pages["内部/村/002.html"]
