"""Layers of law as they are told: beside each other, and never as if a milder list could undo the law."""

from pathlib import Path
from typing import Any

from click.testing import CliRunner

from cli import main
from engine.review.review import Review
from reports.disclosed.changes import Changes
from reports.pages.election_pages import decider_pages, internal_pages
from tests.checks.json_schemas import as_schema_says
from tests.counties.county import County, nominees, report_of, review_of
from tests.test_silence import troubled_county
from vocabulary.truth import Truth

MILDER = "本清单在此情形宽于法律，以法律为准"
OLD_LIST = """\
pack: old-list
title: {zh: 旧清单（虚构）, en: An old list (fictional)}
applies_to: {unit: village, bodies: [committee]}
jurisdiction: CN
in_force: {from: 2018-01-01}
status: complete
source: {title: 旧清单, date: 2018-01-01, force: local}
extends: [common]
criteria:
  released-under-5y:
    item: 一
    text: {zh: 受过刑事处罚，判决未满五年, en: sentenced less than five years ago}
    grade: caution
    ground: past-crime
    flag_if: {convictions: {some: {decided_on: {within: 5 years}}}}
  schooling:
    item: 二
    text: {zh: 具有高中以上学历, en: senior secondary schooling}
    grade: prefer
    orientation: {zh: 能力导向, en: ability}
    met_if: {education: {at_least: senior}}
  young:
    item: 三
    text: {zh: 四十五周岁以下, en: forty-five or younger}
    grade: prefer
    orientation: {zh: 梯队导向, en: succession}
    met_if: {age: {at_most: 45}}
  well-schooled:
    item: 四
    text: {zh: 具有大专以上学历, en: college}
    grade: prefer
    orientation: {zh: 能力导向, en: ability}
    met_if: {education: {at_least: college}}
"""
ADOPTED = "  - {pack: old-list, by: 云溪县换届工作领导小组, document: 云换组〔2026〕4号, on: 2026-10-09}\n"


def folder_with_old_list(tmp_path: Path, *, adopted: bool = True) -> Path:
    """Write a county in which person 0001 was sentenced in 2001 and an old list counts five years."""
    county: County = troubled_county()
    county.election = county.election.replace("shibuxuan-2020]", "shibuxuan-2020, old-list]")
    if adopted:
        county.election = county.election.replace("adopted:\n", "adopted:\n" + ADOPTED)
    folder = county.write(tmp_path / "county")
    (folder / "packs").mkdir()
    (folder / "packs" / "old-list.yaml").write_text(OLD_LIST, encoding="utf-8")
    return folder


def past_crime(report: Any) -> Any:
    """Return what a report says of the ground past-crime."""
    return next(each for each in report["layers"] if each["ground"] == "past-crime")


def test_a_milder_list_is_called_so_with_a_case(tmp_path: Path) -> None:
    """The JSON lists the layers of a ground, and calls the old look-back milder than the law on a case."""
    layer = past_crime(report_of(folder_with_old_list(tmp_path)))
    assert [each["criterion"] for each in layer["criteria"]] == [
        "cn-vco-2025/past-crime",
        "shibuxuan-2020/past-crime",
        "old-list/released-under-5y",
    ]
    [milder] = layer["milder"]
    assert (milder["criterion"], milder["than"]) == ("old-list/released-under-5y", "cn-vco-2025/past-crime")
    assert "2021-12-19" in milder["example"]


def test_a_list_that_nobody_adopted_is_no_layer(tmp_path: Path) -> None:
    """A list that is not in effect stands beside nothing."""
    layer = past_crime(report_of(folder_with_old_list(tmp_path, adopted=False)))
    assert "old-list/released-under-5y" not in [each["criterion"] for each in layer["criteria"]]


def test_the_law_stands_where_the_list_says_no(tmp_path: Path) -> None:
    """Whom the list lets pass and the law bars is flagged by law, whatever the list says."""
    nominee = nominees(report_of(folder_with_old_list(tmp_path)))["0001"]
    assert (nominee["verdict"], nominee["legal"]) == ("flag", "flag")
    assert "past-crime" in {each["ground"] for each in nominee["findings"]}


def test_the_pages_show_the_layers_side_by_side(tmp_path: Path) -> None:
    """Working group and deciding body see every layer on the ground, and that the law prevails."""
    review = review_of(folder_with_old_list(tmp_path))
    person = internal_pages(review, Changes(None))["内部/人员/0001.html"]
    decider = decider_pages(review)["认定/001/index.html"]
    for page in (person, decider):
        assert "同一情形，各层依据对照" in page
        row = next(line for line in page.splitlines() if "旧清单（虚构） 一" in line and MILDER in line)
        assert "不涉及" in row
        assert page.count(MILDER) == 1


def test_nothing_is_set_side_by_side_where_every_layer_says_no(tmp_path: Path) -> None:
    """A person whom no layer touches gets no table of layers."""
    review = review_of(folder_with_old_list(tmp_path))
    clear = clear_person(review)
    assert "同一情形，各层依据对照" not in internal_pages(review, Changes(None))[f"内部/人员/{clear}.html"]


def clear_person(review: Review) -> str:
    """Return the number of somebody of whom every finding is no."""
    return next(
        nominee.candidate.number
        for village in review.villages
        for nominee in village.nominees
        if all(finding.truth is Truth.NO for finding in nominee.findings)
    )


def test_explain_shows_the_layers_and_the_wishes_apart(tmp_path: Path) -> None:
    """The account of a person has the layers with the note, and wishes by orientation, not among findings."""
    folder = folder_with_old_list(tmp_path)
    text = explained(folder, "--person", "0001")
    layers = text.partition("同一情形，各层依据对照\n")[2].splitlines()[:3]
    assert [("涉及" in line, MILDER in line) for line in layers] == [
        (True, False),
        (True, False),
        (True, True),
    ]
    assert "旧清单（虚构） 一（本地规定）：不涉及" in layers[2]
    wishes = text.partition("政策目标，非法定要求（3）\n")[2]
    assert wishes.index("—— 能力导向") < wishes.index("well-schooled") < wishes.index("—— 梯队导向")
    account = as_schema_says("explain", explained(folder, "--person", "0001", "--format", "json"))
    [beside] = [each for each in account["villages"][0]["layers"] if each["ground"] == "past-crime"]
    assert [each["note"] for each in beside["layers"]] == ["", "", MILDER]


def test_a_bar_of_a_list_is_never_told_as_a_bar(tmp_path: Path) -> None:
    """A list that forbids is 提请酌定 in `explain` and on every page, hit or not; the law's bar is 不得."""
    folder = folder_with_old_list(tmp_path)
    barred = OLD_LIST.replace("grade: caution", "grade: bar").replace("5 years", "50 years")
    (folder / "packs" / "old-list.yaml").write_text(barred, encoding="utf-8")
    text = explained(folder, "--person", "0001")
    [line] = [line for line in text.splitlines() if line.endswith("old-list/released-under-5y")]
    assert "[提请酌定，原文列为禁止]" in line
    assert "不得" not in line
    [law] = [line for line in text.splitlines() if line.endswith("cn-vco-2025/past-crime")]
    assert "[不得]（不得作为候选人）" in law
    english = explained(folder, "--person", "0001", "--lang", "en")
    [line] = [line for line in english.splitlines() if line.endswith("old-list/released-under-5y")]
    assert "[for the deciding body to weigh, forbidden by its own source]" in line
    review = review_of(folder)
    pages = {**internal_pages(review, Changes(None)), **decider_pages(review)}
    named = {name for name, page in pages.items() if "旧清单（虚构）一（" in page}
    assert named
    for name in named:
        assert "旧清单（虚构）一（不得）" not in pages[name]
        assert "旧清单（虚构）一（提请酌定，原文列为禁止）" in pages[name]
    assert "（提请酌定，原文列为禁止，政策条件" in pages["内部/人员/0001.html"]


def explained(folder: Path, *options: str) -> str:
    """Return what `explain` prints."""
    done = CliRunner().invoke(main, ["explain", str(folder), *options])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.stdout


def test_wishes_are_grouped_and_enter_no_verdict(tmp_path: Path) -> None:
    """Wishes stand in JSON and on pages by orientation, as policy aims, and no verdict hangs on them."""
    folder = folder_with_old_list(tmp_path)
    report = nominees(report_of(folder))
    wishes = report["0001"]["wishes"]
    assert [each["criterion"] for each in wishes] == [
        "old-list/schooling",
        "old-list/well-schooled",
        "old-list/young",
    ]
    assert [each["orientation"] for each in wishes] == ["ability", "ability", "succession"]
    assert {each["note"] for each in wishes} == {"a policy aim, no legal requirement"}
    unmet = [each for each in report.values() if any(w["truth"] == "no" for w in each["wishes"])]
    assert "pass" in {each["verdict"] for each in unmet}
    page = internal_pages(review_of(folder), Changes(None))["内部/人员/0001.html"]
    assert page.index("能力导向") < page.index("大专以上") < page.index("梯队导向")
