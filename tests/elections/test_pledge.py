"""A pledge (承诺书) and the village's election committee as facts: read, usable in packs, and shown."""

from pathlib import Path

import pytest

from files.workbooks import write_workbook
from tests.counties.county import PEOPLE, ROSTER_HEADERS, clean_county, nominees, report_of, sheet_of_rows
from tests.test_leaks import run

PACK = """\
pack: own-list
title: {zh: 本县清单, en: our list}
applies_to: {unit: village, bodies: [committee]}
jurisdiction: CN-TEST
in_force: {from: 2026-01-01}
status: complete
source: {title: 本县清单, date: 2026-01-01, force: local}
extends: [common]
criteria:
  pledge:
    item: 一
    text: {zh: 没有签订承诺书, en: has signed no pledge}
    grade: caution
    flag_if: {pledge: {is: unsigned}}
  on-committee:
    item: 二
    text: {zh: 主持选举的人参选, en: whoever runs the election stands in it}
    grade: caution
    flag_if: {any: [{on_election_committee: {is: yes}}, {kin_on_committee: {is: yes}}]}
"""


def county(folder: Path, written: str, paper: str = "竞选承诺书") -> Path:
    """Write a county whose own list asks for a pledge, and who runs the election in the first village."""
    made = clean_county()
    made.election = made.election.replace("shibuxuan-2020]", "shibuxuan-2020, own-list]").replace(
        "adopted:\n", "adopted:\n  - {pack: own-list, by: 县, document: 甲, on: 2026-02-01}\n"
    )
    made.headers = (*ROSTER_HEADERS, "是否签订承诺书", "承诺书名称")
    for row in made.roster:
        row |= {"是否签订承诺书": "已签", "承诺书名称": "竞选承诺书"}
    made.roster[0] |= {"是否签订承诺书": written, "承诺书名称": paper}
    made.write(folder)
    (folder / "packs").mkdir()
    (folder / "packs" / "own-list.yaml").write_text(PACK, encoding="utf-8")
    committee = [
        {"乡镇": "城关镇", "村": "东河村", "姓名": PEOPLE[1]["姓名"], "身份证号": PEOPLE[1]["身份证号"]},
        {"乡镇": "城关镇", "村": "西山村", "姓名": "外人", "身份证号": ""},
    ]
    villages = sheet_of_rows("村情", made.villages)
    write_workbook(folder / "villages.xlsx", [villages, sheet_of_rows("村民选举委员会", committee)])
    return folder


@pytest.mark.parametrize(
    ("written", "truth"), [("已签", None), ("是", None), ("未签", "yes"), ("否", "yes"), ("", "unknown")]
)
def test_a_pledge_is_a_fact_that_packs_can_use(tmp_path: Path, written: str, truth: str | None) -> None:
    """Signed, not signed, or left blank: a blank is neither."""
    findings = nominees(report_of(county(tmp_path, written)))["0001"]["findings"]
    found = {each["criterion"]: each["truth"] for each in findings}
    assert found.get("own-list/pledge") == truth


def test_a_word_that_is_neither_is_a_problem(tmp_path: Path) -> None:
    """拒签 and the like are not read: the fact stays open."""
    report = report_of(county(tmp_path, "以后再签"))
    assert "cell-unclear" in {each["code"] for each in report["problems"]}
    assert nominees(report)["0001"]["verdict"] == "pending"


def test_whoever_runs_the_election_is_a_fact_for_packs(tmp_path: Path) -> None:
    """The sheet 村民选举委员会 says it, as Art. 15 does for the steps of the law."""
    report = report_of(county(tmp_path, "已签"))
    truths = {each["criterion"]: each["truth"] for each in nominees(report)["0002"]["findings"]}
    assert truths == {"own-list/on-committee": "yes"}
    todo = {(step["no"], step["criterion"]) for village in report["villages"] for step in village["todo"]}
    assert ("0002", "cn-vco-2025/on-election-committee") in todo


def test_a_pledge_is_shown_with_its_paper(tmp_path: Path) -> None:
    """`explain` lists what the roster says, the paper included."""
    text = run("explain", county(tmp_path, "未签", "竞选承诺书（城关镇）"), "--person", "0001")
    assert "承诺书：未签" in text
    assert "承诺书名称：竞选承诺书（城关镇）" in text
