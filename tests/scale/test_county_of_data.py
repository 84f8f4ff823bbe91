"""One county of Parquet is reviewed as its own folder is, but for what never leaves the county."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from cli import main
from demo.nation import Nation, write_nation
from engine.program.meaning import Reference
from engine.review.review import Review
from reports.disclosed.reader import Audience
from reports.json_report import json_report
from scale.county.review import NoCounty, review_county
from tests.scale.counties import TODAY, County, needs_scale, rewrite
from vocabulary.texts import Lang

pytestmark = needs_scale
pytest.importorskip("ortools")
OF_KIN = "supervision-2025/kin-declared"
# Names, IDs, papers, places below the row of a person, and how a blank came about stay in the county.
STAYS = frozenset(
    {"name", "id_number", "place", "evidence", "unknown_because", "holds", "contradictions", "remarks"}
)


def report(review: Review | NoCounty) -> Any:
    """Return a review as JSON."""
    assert isinstance(review, Review)
    return json.loads(json_report(review, Audience.INTERNAL, Lang.ZH))


def plain(found: Any) -> Any:
    """Return a part of a report without what stays in the county."""
    match found:
        case dict():
            return {name: plain(part) for name, part in found.items() if name not in STAYS}
        case list():
            return [plain(part) for part in found]
        case _:
            return found


def test_a_county_is_reviewed_as_its_folder_is(made: County) -> None:
    """Verdicts, findings with what they await, bodies, townships, the county: all as in the folder."""
    review = review_county(made.data, made.review.election.county, TODAY, Reference())
    got, wanted = report(review), report(made.review)
    people = [[*_nominees(each)] for each in (got, wanted)]
    assert people[0] == people[1]
    assert any(finding["awaits"] for _, nominee in people[0] for finding in nominee["findings"])
    for name in ("townships", "county", "totals", "set_aside", "calendar"):
        assert got[name] == wanted[name], name
    for mine, theirs in zip(got["villages"], wanted["villages"], strict=True):
        for name in ("township", "village", "polling_day", "ratios", "together", "slate"):
            assert mine[name] == theirs[name], name
        # What a kin cell says stays in the county: a step that reads it is one to be taken, in doubt.
        assert [each for each in mine["todo"] if each["criterion"] != OF_KIN] == [
            each for each in theirs["todo"] if each["criterion"] != OF_KIN
        ]


def _nominees(found: Any) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield the nominees of a report, in the order of their keys."""
    yield from sorted(
        (
            ((village["township"], village["village"], each["no"]), plain(each))
            for village in found["villages"]
            for each in village["nominees"]
        ),
        key=lambda each: each[0],
    )


@pytest.mark.deep
def test_what_no_record_opens_stays_closed(made: County, tmp_path: Path) -> None:
    """A record that does not say how far it may be disclosed is withheld."""
    data = Path(shutil.copytree(made.data, tmp_path / "data"))
    name = made.review.election.county
    (before,) = [report(review_county(data, name, TODAY, Reference()))]
    for path in (data / "records").rglob("*.parquet"):
        rewrite(path, lambda table: f"SELECT * EXCLUDE (disclosure) FROM {table}")
    after = report(review_county(data, name, TODAY, Reference()))
    said = [[line["value"] for _, each in _evidence(found) for line in each] for found in (before, after)]
    assert said[0] != said[1]
    withheld = {value for value in said[1] if "不予告知" in value}
    assert withheld
    assert not any("决定日期" in value or "判决" in value for value in said[1])


def _evidence(found: Any) -> Iterator[tuple[str, Any]]:
    """Yield what findings rest on, of records."""
    for village in found["villages"]:
        for nominee in village["nominees"]:
            for finding in nominee["findings"]:
                yield finding["criterion"], [each for each in finding["evidence"] if each["department"]]


def test_who_was_not_asked_did_not_agree(tmp_path: Path) -> None:
    """Where the data have no column of consent, whether somebody was asked says it."""
    write_nation(tmp_path, Nation(200, 1), lambda _done, _of: None)
    review = review_county(tmp_path, "虚构0001县", TODAY, Reference())
    assert report(review)["totals"]["nominees"] == 25 * 7


@pytest.mark.deep
def test_pages_of_a_county(made: County, tmp_path: Path) -> None:
    """The command writes the pages of a folder; for a county that is not there it names those there are."""
    name = made.review.election.county
    line = [
        "review",
        str(made.data),
        "--county",
        name,
        "-o",
        str(tmp_path / "pages"),
        "--today",
        "2026-12-06",
    ]
    done = CliRunner().invoke(main, line)
    assert done.exit_code == 1, done.output
    pages = {path.relative_to(tmp_path / "pages").as_posix() for path in (tmp_path / "pages").rglob("*.html")}
    assert {"内部/index.html", "内部/村/001.html", "内部/人员/0001.html", "内部/今日情况.html"} <= pages
    assert "（未导出）" in (tmp_path / "pages" / "内部" / "人员" / "0001.html").read_text(encoding="utf-8")
    other = CliRunner().invoke(main, ["review", str(made.data), "--county", "无此县", "--format", "json"])
    assert other.exit_code == 2
    assert name in other.output
