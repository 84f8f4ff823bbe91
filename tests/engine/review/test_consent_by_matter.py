"""Consent is given matter by matter, and refusing it has no consequence in any output."""

from pathlib import Path
from typing import Any

import pytest

from reports.disclosed.changes import Changes
from reports.pages.election_pages import decider_pages, internal_pages, township_pages
from tests.counties.county import QUESTIONS, County, clean_county, nominees, report_of, review_of

ASK = QUESTIONS["open_cases"].ask.zh
OPEN_CASE = "shibuxuan-2020/open-case"


def asked(cell: str) -> County:
    """Return a county whose first nominee filled 授权 so, and about whom an open case is reported."""
    county = clean_county()
    county.roster[0]["授权"] = cell
    county.answers["discipline"]["0001", "open_cases"] = "有"
    return county


def first(county: County, folder: Path) -> Any:
    """Return the first nominee of the county's report."""
    return nominees(report_of(county.write(folder)))["0001"]


@pytest.mark.parametrize("cell", ["是", "已授权", ASK, f"{ASK}；是否拖欠村集体资金", "open_cases"])
def test_who_agreed_to_it_is_asked(tmp_path: Path, cell: str) -> None:
    """All matters, the sentence of the form among others, or the code."""
    assert OPEN_CASE in {each["criterion"] for each in first(asked(cell), tmp_path)["findings"]}


@pytest.mark.parametrize("cell", ["否", "未授权", "", "是否拖欠村集体资金", "party_debts、own_business"])
def test_who_did_not_is_not_asked(tmp_path: Path, cell: str) -> None:
    """Who agreed to another matter, or to none, is not asked, and the verdict does not know of it."""
    nominee = first(asked(cell), tmp_path)
    assert (nominee["verdict"], nominee["findings"]) == ("pass", [])
    assert nominee["not_asked"] == [OPEN_CASE]


def test_a_matter_that_nobody_asks_is_mentioned(tmp_path: Path) -> None:
    """It agrees to nothing; a hint says so, and nobody is kept waiting."""
    report = report_of(asked("是否拖欠村集体资金").write(tmp_path))
    assert [each["code"] for each in report["hints"]] == ["consent-to-nothing"]
    assert report["problems"] == []


def test_no_output_says_that_somebody_refused(tmp_path: Path) -> None:
    """Who refused reads like who was never asked to agree: no cell of 授权 and no word of refusal."""
    pages = []
    for cell in ("否", ""):
        county = clean_county()
        county.roster[0]["授权"] = cell
        review = review_of(county.write(tmp_path / (cell or "blank")))
        shown = {**internal_pages(review, Changes(None)), **decider_pages(review), **township_pages(review)}
        pages.append(shown)
        assert "未授权" not in "".join(shown.values())
        assert "不同意" not in "".join(shown.values())
    assert pages[0] == pages[1]
