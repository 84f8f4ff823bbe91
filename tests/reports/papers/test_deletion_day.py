"""The day by which answers are deleted: printed where the county says it, with the law that asks for it."""

import json
from pathlib import Path

from click.testing import CliRunner

from cli import main
from reports.disclosed.changes import Changes
from reports.pages.election_pages import decider_pages, internal_pages, township_pages
from tests.counties.county import clean_county, report_of, review_of

SAID = "保存到2027年6月30日为止，届时删除（个人信息保护法第十九条、第四十七条）"


def folder_of(tmp_path: Path, day: str = "") -> Path:
    """Return a clean folder whose election.yaml may say the day."""
    county = clean_county()
    county.election += f"delete_answers_by: {day}\n" if day else ""
    return county.write(tmp_path)


def run(*args: object) -> str:
    """Return what a command prints."""
    return CliRunner().invoke(main, [str(arg) for arg in args]).stdout


def test_it_is_printed_on_pages_and_copies(tmp_path: Path) -> None:
    """Every page of every audience, the person's own copy, and the booklet."""
    folder = folder_of(tmp_path, "2027-06-30")
    review = review_of(folder)
    pages = {**internal_pages(review, Changes(None)), **decider_pages(review), **township_pages(review)}
    assert [name for name, page in pages.items() if name.endswith(".html") and SAID not in page] == []
    assert SAID in run("explain", folder, "--person", "0001", "--for", "candidate")
    own = json.loads(run("explain", folder, "--person", "0001", "--for", "candidate", "--format", "json"))
    assert any(SAID in note for note in own["notes"])
    assert SAID in run("rules", "show", "--folder", folder)
    assert report_of(folder)["election"]["delete_answers_by"] == "2027-06-30"


def test_without_a_day_the_booklet_says_so(tmp_path: Path) -> None:
    """No day is made up: pages are silent, and the booklet asks for one."""
    folder = folder_of(tmp_path)
    assert report_of(folder)["election"]["delete_answers_by"] is None
    assert "届时删除" not in "".join(internal_pages(review_of(folder), Changes(None)).values())
    shown = run("rules", "show", "--folder", folder)
    assert "未定，请在 election.yaml 中写 delete_answers_by" in shown
    assert "本人单独同意（个人信息保护法第二十九条）" in shown


def test_a_day_before_the_poll_is_reported(tmp_path: Path) -> None:
    """Answers that are deleted before polling day cannot serve the review."""
    report = report_of(folder_of(tmp_path, "2026-12-20"))
    assert [each["code"] for each in report["problems"]] == ["deleted-too-early"]
