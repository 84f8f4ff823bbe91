"""A 有 that a numbered review recorded is not gone in silence, whatever becomes of the file it stood in."""

from pathlib import Path

import pytest

from tests.counties.county import County, Row, clean_county, verdicts
from tests.reports.shelf.recorded_answers import (
    ASK,
    CRIME,
    convicted,
    found,
    in_conflict,
    report,
    saying,
)
from tests.running import run

CORRECTION: Row = {
    "人员编号": "0001",
    "姓名": "赵一山",
    "事项": ASK,
    "原反馈": "有",
    "现反馈": "未发现",
    "原因": "经复核系同名",
    "经办人": "丁",
    "分管领导": "丙",
    "文号": "函〔2026〕9号",
    "日期": "2026-12-07",
}


def corrected(**more: str) -> County:
    """Return the county in which the court takes the conviction back."""
    county = clean_county()
    county.corrections["court"] = [{**CORRECTION, **more}]
    return county


@pytest.mark.parametrize("word", ["未发现", "", "待核实", "身份不符", "非本单位职责", "？"])
def test_another_word_in_the_same_cell_is_a_conflict(reviewed: Path, word: str) -> None:
    """The file saved over with any other word, or none, leaves both standing, and says so where it is now."""
    saying(word).write(reviewed)
    made = report(reviewed)
    assert in_conflict(made)
    assert verdicts(made)["0001"] == "pending"
    (problem,) = found(made)
    assert problem["place"]["file"] == "clearances/court.xlsx"
    assert "第 1 次比对（2026-12-06）" in problem["message"]
    assert "「有」" in problem["message"]
    assert (word if word not in {"", "？"} else "反馈") in problem["message"]
    assert ("row" in problem["place"]) is bool(word)
    assert {number for number, verdict in verdicts(made).items() if verdict != "pass"} == {"0001"}


def test_the_same_word_is_no_problem(reviewed: Path) -> None:
    """Where the unit still says so there is nothing to report, however often the folder is reviewed."""
    run("review", reviewed)
    made = report(reviewed)
    assert found(made) == []
    assert verdicts(made)["0001"] == "flag"


def test_a_correction_makes_the_new_answer_hold(reviewed: Path) -> None:
    """With a row of 更正 by another officer on a later day the new answer stands, for good."""
    corrected().write(reviewed)
    made = report(reviewed)
    assert found(made) == []
    assert verdicts(made)["0001"] == "pass"
    run("review", reviewed)
    clean_county().write(reviewed)
    assert verdicts(report(reviewed))["0001"] == "pass"


@pytest.mark.parametrize(
    "lacking",
    [
        {"原因": ""},
        {"经办人": "甲"},
        {"分管领导": ""},
        {"文号": ""},
        {"日期": "2026-12-05"},
        {"原反馈": "未发现"},
        {"现反馈": "待核实"},
        {"姓名": "钱二水"},
    ],
)
def test_half_a_correction_takes_nothing_back(reviewed: Path, lacking: Row) -> None:
    """A row that lacks a part, is by the same officer, of the same day, or about somebody else is none."""
    corrected(**lacking).write(reviewed)
    made = report(reviewed)
    assert verdicts(made)["0001"] == "pending"
    assert len(found(made)) == 1


def test_a_correction_that_gives_the_number_alone_is_used(reviewed: Path) -> None:
    """A row of an older form without 姓名 counts: on record is just who needs one."""
    county = corrected()
    del county.corrections["court"][0]["姓名"]
    county.write(reviewed)
    made = report(reviewed)
    assert made["problems"] == []
    assert verdicts(made)["0001"] == "pass"


def test_a_conflict_is_remembered_by_the_next_reviews(reviewed: Path) -> None:
    """Further reviews in between forget nothing, and name the review that recorded the finding."""
    clean_county().write(reviewed)
    for _ in range(3):
        run("review", reviewed)
        made = report(reviewed)
        assert in_conflict(made)
        assert "第 1 次比对（2026-12-06）" in found(made)[0]["message"]
    corrected().write(reviewed)
    assert verdicts(report(reviewed))["0001"] == "pass"


def test_a_workbook_that_is_gone_is_one_problem(tmp_path: Path) -> None:
    """A unit that had found something and of which there is nothing any more is reported by name, once."""
    county = convicted()
    county.answers["court"]["0005", "convictions"] = "有"
    county.details["court"].append({**CRIME, "人员编号": "0005"})
    folder = county.write(tmp_path)
    run("review", folder)
    (folder / "clearances" / "court.xlsx").unlink()
    assert run("review", folder).exit_code == 3
    made = report(folder)
    assert in_conflict(made)
    (problem,) = found(made)
    assert problem["place"] == {"file": "clearances/court.xlsx"}
    assert problem["message"].startswith("法院没有可用的反馈表")
    assert "0001、0005" in problem["message"]
    assert run("review", folder, "--format", "table").exit_code == 3


def test_a_workbook_of_another_name_does_not_hide_it(reviewed: Path) -> None:
    """The file deleted, and another one of the unit put there with another answer."""
    (reviewed / "clearances" / "court.xlsx").unlink()
    other = clean_county().write(reviewed.parent / "other") / "clearances" / "court.xlsx"
    other.rename(reviewed / "clearances" / "补报.xlsx")
    made = report(reviewed)
    assert in_conflict(made)
    assert found(made)[0]["place"]["file"] == "clearances/补报.xlsx"


def test_a_person_off_the_roll_is_remembered(reviewed: Path) -> None:
    """Taken off for two reviews, and put back with another answer."""
    away = clean_county()
    away.roster = away.roster[1:]
    away.write(reviewed)
    for _ in range(2):
        run("review", reviewed)
    assert found(report(reviewed)) == []
    clean_county().write(reviewed)
    assert in_conflict(report(reviewed))


def test_a_number_that_is_restored_keeps_what_was_recorded(tmp_path: Path) -> None:
    """numbers.csv lost and put together again: the person is the same."""
    folder = convicted().write(tmp_path)
    run("review", folder)
    clean_county().write(folder)
    (folder / "numbers.csv").unlink()
    assert run("numbers", "restore", folder).exit_code == 0
    assert in_conflict(report(folder))


def test_a_question_put_to_another_unit_does_not_hide_it(reviewed: Path) -> None:
    """The question assigned to another unit that answers 未发现: what the first had found is still open."""
    county = clean_county()
    county.election = county.election.replace(
        "environment_damage: land", "environment_damage: land, convictions: police"
    )
    county.write(reviewed)
    assert in_conflict(report(reviewed))


def test_what_was_not_found_is_not_remembered(tmp_path: Path) -> None:
    """待核实 that becomes 未发现, and a first answer, are what is waited for."""
    folder = saying("待核实").write(tmp_path)
    run("review", folder)
    clean_county().write(folder)
    made = report(folder)
    assert made["problems"] == []
    assert verdicts(made)["0001"] == "pass"


def test_a_row_of_somebody_else_is_not_remembered(tmp_path: Path) -> None:
    """有 on a row whose name is not the nominee's was nobody's finding."""
    county = convicted()
    county.roster[0]["姓名"] = "赵一石"
    folder = county.write(tmp_path)
    run("review", folder)
    clean_county().write(folder)
    assert verdicts(report(folder))["0001"] == "pass"


def test_two_answers_in_conflict_are_remembered(tmp_path: Path) -> None:
    """The workbook with 有 taken away from beside one with 未发现 leaves what was recorded."""
    folder = clean_county().write(tmp_path / "county")
    other = convicted().write(tmp_path / "other") / "clearances" / "court.xlsx"
    other.rename(folder / "clearances" / "补报.xlsx")
    run("review", folder)
    (folder / "clearances" / "补报.xlsx").unlink()
    assert in_conflict(report(folder))


def test_an_old_finding_that_was_taken_back_does_not_stand_for_a_new_one(reviewed: Path) -> None:
    """有, corrected, found again and saved over: the first 有 in another file is not the one on record."""
    first = (reviewed / "clearances" / "court.xlsx").rename(reviewed / "clearances" / "一.xlsx")
    corrected().write(reviewed)
    (reviewed / "clearances" / "court.xlsx").rename(reviewed / "clearances" / "二.xlsx")
    write_dated(convicted(), reviewed, "2026-12-08")
    assert first.is_file()
    run("review", reviewed)
    assert verdicts(report(reviewed))["0001"] == "flag"
    write_dated(clean_county(), reviewed, "2026-12-09")
    assert in_conflict(report(reviewed))


def write_dated(county: County, folder: Path, day: str) -> None:
    """Write the court's workbook with another date of answering."""
    from tests.counties import county as tables

    before = tables.SIGNED["反馈日期"]
    tables.SIGNED["反馈日期"] = day
    try:
        county.write(folder)
    finally:
        tables.SIGNED["反馈日期"] = before


def test_someone_who_gave_up_owes_no_form(reviewed: Path) -> None:
    """Of a person who gave up no form is missed; another answer about the person is reported all the same."""
    county = saying("")
    county.roster[0]["状态"] = "本人放弃"
    county.write(reviewed)
    assert found(report(reviewed)) == []
    other = clean_county()
    other.roster[0]["状态"] = "本人放弃"
    other.write(reviewed)
    assert len(found(report(reviewed))) == 1
