"""A township learns nothing from the words of the verdicts: what is withheld reads like what never came."""

import json
from pathlib import Path

import pytest

from reports.disclosed.reader import Audience, Reader
from reports.disclosure.disclose import disclose
from reports.json_report import json_report
from reports.pages.election_pages import township_pages
from reports.papers.county.review_table import review_table
from reports.writers.console import Screen, console_text
from tests.counties.county import QUESTIONS, County, clean_county, nominees, report_of, review_of
from vocabulary.texts import Lang

WITHHELD = {
    "always": ("discipline", "open_cases", {}),
    "a debt, for once": ("court", "dishonest_debtors", {"名单状态": "仍在名单"}),
    "a crime, for once": ("court", "convictions", {"处理结果": "判处刑罚", "判决日期": "2001-03-05"}),
}


def county_with(kind: str, *, came: bool) -> County:
    """Return a county in which a withheld answer on 0001 came, or has not come yet."""
    county = clean_county()
    unit, question, fields = WITHHELD[kind]
    county.answers[unit]["0001", question] = "有" if came else ""
    if came:
        row = {"人员编号": "0001", "事项": QUESTIONS[question].ask.zh, "文书名称": "文书一", **fields}
        county.details[unit] = [{**row, "告知范围": "依法不予告知", "依据": "示例规定"}]
    return county


def shown_to_townships(folder: Path) -> dict[str, str]:
    """Return everything a township can be shown: pages, JSON, the table, in both languages."""
    review = review_of(folder)
    shown = dict(township_pages(review, number=1))
    for lang in Lang:
        reader = Reader(Audience.TOWNSHIP, lang)
        shown[f"json {lang.value}"] = json_report(review, Audience.TOWNSHIP, lang)
        table = review_table(disclose(review, reader))
        shown[f"table {lang.value}"] = console_text(table, Screen(400, colour=False))
    return shown


@pytest.mark.parametrize("kind", WITHHELD)
def test_a_withheld_answer_reads_like_one_that_never_came(kind: str, tmp_path: Path) -> None:
    """To the byte: words, counts, and in how many villages a body cannot be filled."""
    came = county_with(kind, came=True).write(tmp_path / "came")
    waits = county_with(kind, came=False).write(tmp_path / "waits")
    assert nominees(report_of(came))["0001"]["verdict"] == "flag"
    assert nominees(report_of(waits))["0001"]["verdict"] == "pending"
    assert shown_to_townships(came) == shown_to_townships(waits)


def test_a_ground_that_may_be_known_is_shown(tmp_path: Path) -> None:
    """Who is flagged for something else as well is a flag; what is withheld adds nothing to it."""
    county = county_with("a crime, for once", came=True)
    county.answers["court"]["0001", "dishonest_debtors"] = "有"
    debt = {"人员编号": "0001", "事项": QUESTIONS["dishonest_debtors"].ask.zh, "名单状态": "仍在名单"}
    county.details["court"].append(debt)
    report = json.loads(json_report(review_of(county.write(tmp_path)), Audience.TOWNSHIP, Lang.ZH))
    found = nominees(report)["0001"]
    assert (found["verdict"], found["legal"], found["policy"]) == ("flag", "pending", "flag")


@pytest.mark.parametrize("audience", [Audience.INTERNAL, Audience.DECIDER])
def test_who_works_on_it_sees_the_flag(audience: Audience, tmp_path: Path) -> None:
    """The working group and the deciding body keep the verdict as it is."""
    folder = county_with("always", came=True).write(tmp_path)
    assert nominees(report_of(folder, audience=audience))["0001"]["verdict"] == "flag"


def test_nobody_passes_by_it(tmp_path: Path) -> None:
    """A withheld hit is pending to a township, never a pass."""
    folder = county_with("always", came=True).write(tmp_path)
    found = nominees(report_of(folder, audience=Audience.TOWNSHIP))["0001"]
    assert (found["verdict"], found["policy"]) == ("pending", "pending")
