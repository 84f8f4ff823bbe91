"""One person explained: every criterion with its reason; the person's own copy tells nothing it may not."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from engine.review.explaining import appearances, examine
from engine.review.review import Review
from engine.what_if.trial_answers import prospect_of
from reports.disclosed.reader import Audience, Reader
from reports.disclosure.people.explanation import disclose_person
from reports.explanation_report import explanation_json
from tests.checks.json_schemas import as_schema_says
from tests.counties.county import PEOPLE, clean_county, review_of
from tests.reports.disclosure.explained_people import both, reviewed
from tests.running import run
from tests.test_silence import troubled_county
from vocabulary.texts import Lang


def account(review: Review, number: str, whom: Audience = Audience.INTERNAL) -> Any:
    """Return what a reader is told of a person."""
    explained = disclose_person(review, number, Reader(whom, Lang.ZH, number))
    return as_schema_says("explain", explanation_json(explained))


def criteria(told: Any) -> Mapping[str, Any]:
    """Return the criteria of a person's only village by name."""
    (village,) = told["villages"]
    return {each["criterion"]: each for each in village["criteria"]}


@pytest.fixture(scope="module")
def troubled(tmp_path_factory: pytest.TempPathFactory) -> Review:
    """Review a county with something of everything."""
    return review_of(troubled_county().write(tmp_path_factory.mktemp("troubled")))


def test_explanations_agree_with_the_review(troubled: Review) -> None:
    """What is explained is what was found, for every person and every criterion."""
    for village in troubled.villages:
        for nominee in village.nominees:
            for each in appearances(troubled, nominee.candidate.number):
                found = {one.finding.name: one.finding.truth for one in examine(troubled, each)}
                told = (*each.nominee.findings, *each.nominee.wishes, *each.nominee.steps)
                assert found == {finding.name: finding.truth for finding in told}


def test_a_no_has_its_reason(clean_review: Review) -> None:
    """A criterion that does not hit names unit, cell, officer, leader, day and paper."""
    told = criteria(account(clean_review, "0001"))
    crime = told["cn-vco-2025/past-crime"]
    assert crime["truth"] == "no"
    assert [piece["department"] for piece in crime["evidence"]] == ["police", "court"]
    first = crime["evidence"][0]
    assert first["value"] == "未发现"
    assert first["place"]["file"] == "clearances/police.xlsx"
    assert first["signed"] == {
        "officer": "甲",
        "reviewer": "乙",
        "leader": "丙",
        "given_on": "2026-12-05",
        "document": "函〔2026〕1号",
        "queried_until": "2026-12-04",
    }
    assert all(each["evidence"] for each in told.values() if each["truth"] != "unknown")


def test_a_record_that_does_not_count_is_shown(tmp_path: Path) -> None:
    """A unit that found something which the criterion does not mean has not found nothing."""
    county = clean_county()
    county.answers["discipline"]["0001", "sanctions"] = "有"
    county.details["discipline"] = [
        {
            "人员编号": "0001",
            "事项": "是否受过党纪政务处分",
            "处分种类": "党内警告",
            "处分决定日期": "2001-06-01",
        }
    ]
    told = criteria(account(reviewed(county, tmp_path), "0001"))
    found = [
        each for each in told.values() if any("2001-06-01" in piece["value"] for piece in each["evidence"])
    ]
    assert found
    assert {each["truth"] for each in found} == {"no"}


def test_open_answers_and_what_they_could_change(tmp_path: Path) -> None:
    """What is owed is named with its units, and trial answers say which verdicts are possible."""
    county = clean_county()
    county.answers["court"]["0001", "convictions"] = ""
    county.answers["land"]["0002", "illegal_building"] = "待核实"
    county.answers["land"]["0002", "environment_damage"] = "有"
    review = reviewed(county, tmp_path)
    (village,) = account(review, "0001")["villages"]
    (open_,) = village["what_if"]
    assert (open_["question"], open_["departments"]) == ("convictions", ["court"])
    assert open_["if_none"] == "pass"
    assert open_["if_found"] == ["pending", "flag"]  # 免予刑事处罚 is left to people
    assert village["possible"] == ["pass", "pending", "flag"]
    (second,) = account(review, "0002")["villages"]
    assert {each["question"] for each in second["what_if"]} == {"illegal_building", "environment_damage"}
    owed = {each["question"]: each["if_none"] for each in second["what_if"]}
    assert owed == {
        "illegal_building": "pending",
        "environment_damage": None,
    }  # 有 is there, its details are not


def test_nothing_open_leaves_one_verdict(clean_review: Review) -> None:
    """Where everybody answered, the verdict is what it is."""
    (each,) = appearances(clean_review, "0003")
    prospect = prospect_of(clean_review, each, examine(clean_review, each))
    assert (prospect.what_if, [word.value for word in prospect.possible]) == ((), ["pass"])


def test_possible_verdicts_hold_what_the_review_later_says(tmp_path: Path) -> None:
    """Whatever a unit then answers, the verdict is one of those that were said to be possible."""
    county = clean_county()
    county.answers["court"]["0001", "dishonest_debtors"] = ""
    (village,) = account(reviewed(county, tmp_path), "0001")["villages"]
    for word, details in (
        ("未发现", []),
        ("有", [{"人员编号": "0001", "事项": "是否被纳入失信被执行人名单", "名单状态": "仍在名单"}]),
    ):
        county.answers["court"]["0001", "dishonest_debtors"] = word
        county.details["court"] = details
        ((later),) = appearances(reviewed(county, tmp_path), "0001")
        assert later.nominee.verdict.value in village["possible"]


def test_both_villages_are_shown(tmp_path: Path) -> None:
    """Somebody nominated in two villages is shown in both."""
    county = clean_county()
    county.roster.append({**PEOPLE[0], "村": "西山村", "人员编号": "", "选民登记": "否"})
    told = account(reviewed(county, tmp_path), "0001")
    assert [village["village"] for village in told["villages"]] == ["东河村", "西山村"]
    hits = [
        [
            each["criterion"]
            for each in village["criteria"]
            if each["truth"] == "yes" and each["grade"] == "bar"
        ]
        for village in told["villages"]
    ]
    assert hits == [[], ["cn-vco-2025/two-villages"]]  # registered in the first


def test_the_command(tmp_path: Path) -> None:
    """Shown is 0; a number nobody has is 2 with the nearest; names and IDs are no way in."""
    folder = clean_county().write(tmp_path)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert run("explain", folder, "--person", "1").exit_code == 0
    assert (
        json.loads(run("explain", folder, "--person", "0001", "--format", "json").stdout)["person"] == "0001"
    )
    assert "pass" in run("explain", folder, "--person", "0001", "--lang", "en").stdout
    unknown = run("explain", folder, "--person", "0011")
    assert unknown.exit_code == 2
    assert "0001" in unknown.stderr
    assert not unknown.stdout
    for written in (PEOPLE[0]["身份证号"], PEOPLE[0]["姓名"]):
        refused = run("explain", folder, "--person", written)
        assert refused.exit_code == 2
        assert written not in refused.output
    assert run("explain", folder, "--name", "赵一山").exit_code == 2
    assert run("explain", folder).exit_code == 2
    assert run("explain", folder / "nowhere", "--person", "0001").exit_code == 2
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_everybody_of_the_troubled_county(troubled: Review) -> None:
    """Whatever is wrong with a record, every reader's copy can be made."""
    for village in troubled.villages:
        for nominee in village.nominees:
            for whom in (Audience.INTERNAL, Audience.DECIDER, Audience.PERSON):
                assert "不是资格认定" in both(troubled, nominee.candidate.number, whom)
