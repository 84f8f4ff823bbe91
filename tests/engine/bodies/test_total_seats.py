"""A village table with one figure for the whole committee (村委会职数): what can be said is said."""

from pathlib import Path
from typing import Any

import pytest

from tests.counties.county import County, clean_county, nominees, report_of
from tests.counties.elected import donghe, results, row


def county_of_totals(total: str) -> County:
    """Return a county whose villages have no seats but those of the whole committee."""
    county = clean_county()
    for village in county.villages:
        for header in ("主任职数", "副主任职数", "委员职数"):
            del village[header]
        village["村委会职数"] = total
    return county


def ratios(report: Any) -> dict[str, Any]:
    """Return the requirements on the first village by their names."""
    return {each["ratio"].partition("/")[2]: each for each in report["villages"][0]["ratios"]}


@pytest.mark.parametrize(
    ("total", "verdict"), [("3", "guaranteed"), ("7", "guaranteed"), ("8", "impossible")]
)
def test_the_size_of_the_committee_is_judged(tmp_path: Path, total: str, verdict: str) -> None:
    """Three to seven members: it takes no more than the total."""
    report = report_of(county_of_totals(total).write(tmp_path))
    assert ratios(report)["seats"]["verdict"] == verdict
    assert ratios(report)["seats"]["least"] == int(total)
    assert not report["problems"]


def test_the_members_are_counted_and_the_posts_stay_open(tmp_path: Path) -> None:
    """Two men and two women for three seats, whoever holds which: a woman is sure; no margin is known."""
    report = report_of(county_of_totals("3").write(tmp_path))
    assert ratios(report)["woman"]["verdict"] == "guaranteed"
    assert ratios(report)["margin-chair"]["verdict"] == "unknown"
    assert {nominee["verdict"] for nominee in nominees(report).values()} == {"pass"}


def test_after_polling_the_total_says_how_many_are_missing(tmp_path: Path) -> None:
    """Three of four are elected: one seat is open; five for four seats are too many."""
    review = results(tmp_path / "a", donghe(), county_of_totals("4"))
    (village,) = review.villages
    assert village.open == 1
    more = [*donghe(), row("0004")]
    assert [fault.code for fault in results(tmp_path / "b", more, county_of_totals("3")).problems] == [
        "elected-over-seats"
    ]
