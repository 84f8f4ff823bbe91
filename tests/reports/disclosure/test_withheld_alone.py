"""A flag on withheld answers alone: the deciding body is told, and nobody else learns that there are any."""

from pathlib import Path
from typing import Any

import pytest

from reports.disclosed.changes import Changes
from reports.disclosed.reader import Audience
from reports.pages.election_pages import decider_pages, internal_pages, township_pages
from reports.papers.person.verdict_sentences import WITHHELD_ALONE
from tests.counties.county import QUESTIONS, County, clean_county, nominees, report_of, review_of

ASKED = "open_cases"
OTHER = {"处理结果": "判处刑罚", "判决日期": "2001-03-05"}


def flagged(*, also: bool = False, once: bool = False) -> County:
    """Return a county where the first nominee has an open case, or a debt withheld for once; also a crime."""
    county = clean_county()
    unit, question = ("court", "dishonest_debtors") if once else ("discipline", ASKED)
    county.answers[unit]["0001", question] = "有"
    row = {"人员编号": "0001", "事项": QUESTIONS[question].ask.zh, "文书名称": "文书一"}
    if once:
        row |= {"名单状态": "仍在名单", "告知范围": "依法不予告知", "依据": "示例规定"}
    county.details[unit] = [row]
    if also:
        county.answers["court"]["0001", "convictions"] = "有"
        crime = {"人员编号": "0001", "事项": QUESTIONS["convictions"].ask.zh, **OTHER}
        county.details.setdefault("court", []).append(crime)
    return county


def first(folder: Path, audience: Audience) -> Any:
    """Return the first nominee as an audience's JSON has it."""
    return nominees(report_of(folder, audience=audience))["0001"]


@pytest.mark.parametrize("once", [False, True], ids=["always withheld", "withheld for once"])
def test_the_deciding_body_is_told(tmp_path: Path, once: bool) -> None:
    """JSON and the page of 认定 say that nothing of the flag may be the ground of what the person is told."""
    folder = flagged(once=once).write(tmp_path)
    assert first(folder, Audience.DECIDER)["verdict"] == "flag"
    assert first(folder, Audience.DECIDER)["withheld_alone"] is True
    assert WITHHELD_ALONE.zh in "".join(decider_pages(review_of(folder)).values())


def test_another_ground_is_enough(tmp_path: Path) -> None:
    """With a finding that the person may know the flag does not rest on the withheld answer alone."""
    folder = flagged(also=True).write(tmp_path)
    assert first(folder, Audience.DECIDER)["withheld_alone"] is False
    assert WITHHELD_ALONE.zh not in "".join(decider_pages(review_of(folder)).values())


def test_who_is_clear_rests_on_nothing(tmp_path: Path) -> None:
    """Nobody without a flag is said to have one."""
    assert first(clean_county().write(tmp_path), Audience.DECIDER)["withheld_alone"] is False


@pytest.mark.parametrize("audience", [Audience.INTERNAL, Audience.TOWNSHIP])
def test_nobody_else_is_told(tmp_path: Path, audience: Audience) -> None:
    """To anybody else it would say that there is such an answer."""
    folder = flagged().write(tmp_path)
    assert first(folder, audience)["withheld_alone"] is None
    review = review_of(folder)
    pages = {**internal_pages(review, Changes(None)), **township_pages(review)}
    assert WITHHELD_ALONE.zh not in "".join(pages.values())
