"""A bar takes a person out of the bodies that its source speaks of, and out of no others."""

from pathlib import Path
from typing import Any

import pytest

from engine.bodies.body_requirements import barred_from, standing_of
from engine.bodies.standing import Standing
from engine.review.review import NomineeReview
from tests.counties.county import clean_county, report_of, review_of

HEAD = """\
pack: {name}
title: {{zh: 本省条例, en: our regulation}}
applies_to: {{unit: village, bodies: [{bodies}]}}
jurisdiction: CN
in_force: {{from: 2020-01-01}}
status: complete
as_of: polling_day
source: {{title: 本省条例, date: 2020-01-01, force: regulation}}
extends: [common]
"""
CRITERIA = """\
criteria:
  convicted:
    item: 一
    text: {zh: 被判处刑罚, en: convicted}
    grade: bar
    flag_if: {political_status: {is: masses}}
"""
RATIOS = """\
ratios:
  list:
    item: 二
    text: {zh: 名单人数, en: on the list}
    grade: bar
    over: list
    count: {where: {political_status: {in: [masses, party_member]}}, at_least: 1}
  chairs:
    item: 三
    text: {zh: 主任, en: chair}
    grade: bar
    over: office chair
    nominees_over_seats: {at_least: 0}
"""


def folder_of(tmp_path: Path, posts: str) -> Path:
    """Return a folder whose first nominee, for these posts, is hit by a bar on the committee alone."""
    county = clean_county()
    county.election = county.election.replace("packs: [", "packs: [own-committee, own-counts, own-branch, ")
    county.roster[0].update({"政治面貌": "群众", "提名职务": posts})
    for village in county.villages:
        village["支委职数"] = "2"
    folder = county.write(tmp_path)
    (folder / "packs").mkdir()
    packs = {
        "own-committee": HEAD.format(name="own-committee", bodies="committee") + CRITERIA,
        "own-counts": HEAD.format(name="own-counts", bodies="committee") + RATIOS,
        "own-branch": HEAD.format(name="own-branch", bodies="branch") + RATIOS,
    }
    for name, text in packs.items():
        (folder / "packs" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def first(folder: Path) -> NomineeReview:
    """Return what was found on the first nominee."""
    return review_of(folder).villages[0].nominees[0]


def most(report: Any, ratio: str) -> Any:
    """Return the largest value of a requirement in the first village."""
    (found,) = (each for each in report["villages"][0]["ratios"] if each["ratio"] == ratio)
    return found["most"]


@pytest.mark.parametrize(
    ("posts", "barred", "standing"),
    [
        ("主任", {"committee"}, Standing.OUT),
        ("主任、书记", {"committee"}, Standing.MAY_STAND),
        ("书记", set(), Standing.MAY_STAND),  # a Party rule flags who is no member, and bars nobody,
    ],
)
def test_a_bar_on_the_committee_leaves_the_branch(
    tmp_path: Path, posts: str, barred: set[str], standing: Standing
) -> None:
    """Who stands for the branch too may still be elected there; who stands for nothing else is out."""
    found = first(folder_of(tmp_path, posts))
    assert (barred_from(found), standing_of(found)) == (barred, standing)


def test_lists_and_margins_count_by_body(tmp_path: Path) -> None:
    """The barred chair is one of the branch's list and no more one of the committee's."""
    report = report_of(folder_of(tmp_path, "主任、书记"))
    assert most(report, "own-counts/chairs") == 0  # the other chair alone
    assert most(report, "own-counts/list") == 3
    assert most(report, "own-branch/list") == 1
