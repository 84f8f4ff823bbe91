"""A 有 that a numbered review recorded is not gone in silence, whatever becomes of the file it stood in."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from cli import main
from reports.shelf.numbering import RECORD, recorded_on
from tests.county import QUESTIONS, County, Row, clean_county, nominees, verdicts

ASK = QUESTIONS["convictions"].ask.zh
CODE = "finding-changed"
CRIME: Row = {"人员编号": "0001", "事项": ASK, "处理结果": "判处刑罚", "判决日期": "2001-03-05"}
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


def run(*args: object) -> Result:
    """Run the command line in this process."""
    return CliRunner().invoke(main, [str(arg) for arg in args])


def convicted() -> County:
    """Return a county in which the court found a conviction of 0001."""
    county = clean_county()
    county.answers["court"]["0001", "convictions"] = "有"
    county.details["court"] = [CRIME]
    return county


def saying(word: str) -> County:
    """Return the county with another word of the court in the same cell."""
    county = clean_county()
    county.answers["court"]["0001", "convictions"] = word
    return county


def corrected(**more: str) -> County:
    """Return the county in which the court takes the conviction back."""
    county = clean_county()
    county.corrections["court"] = [{**CORRECTION, **more}]
    return county


def report(folder: Path, *more: str) -> Any:
    """Return the JSON of a review that writes nothing."""
    return json.loads(run("review", folder, "--format", "json", *more).stdout)


def found(made: Any) -> list[Any]:
    """Return what is reported of findings that are gone."""
    return [problem for problem in made["problems"] if problem["code"] == CODE]


def crime(made: Any, number: str = "0001") -> Any:
    """Return the finding on past crimes, or nothing where it is a clear no."""
    listed = nominees(made)[number]["findings"]
    return next((each for each in listed if each["criterion"] == "cn-vco-2025/past-crime"), None)


def in_conflict(made: Any) -> bool:
    """Whether the finding is unknown, and because sources disagree."""
    finding = crime(made)
    return finding is not None and finding["truth"] == "unknown" and "conflict" in finding["unknown_because"]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Review the convicted county once."""
    folder = convicted().write(tmp_path_factory.mktemp("made") / "county")
    run("review", folder)
    assert verdicts(report(folder))["0001"] == "flag"
    return folder


@pytest.fixture
def reviewed(made: Path, tmp_path: Path) -> Path:
    """Return a folder of the convicted county with one numbered review, which a test may change."""
    return Path(shutil.copytree(made, tmp_path / "county"))


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
    from tests import county as tables

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


@pytest.mark.parametrize("form", ["table", "json"])
def test_what_writes_nothing_compares_too(reviewed: Path, form: str) -> None:
    """A review that is only printed knows the last numbered one, and leaves the folder as it is."""
    clean_county().write(reviewed)
    before = sorted(path.as_posix() for path in reviewed.rglob("*"))
    done = run("review", reviewed, "--format", form)
    assert done.exit_code == 3
    assert "第 1 次比对（2026-12-06）" in done.stdout
    assert sorted(path.as_posix() for path in reviewed.rglob("*")) == before


def test_another_shelf_knows_what_the_folder_recorded(reviewed: Path, tmp_path: Path) -> None:
    """A review written elsewhere, the first or a later one, forgets nothing of either shelf."""
    shelf = tmp_path / "shelf"
    clean_county().write(reviewed)
    for _ in range(2):
        done = run("review", reviewed, "-o", shelf)
        assert (done.exit_code, "第 1 次比对（2026-12-06）" in done.stdout) == (3, True)


def test_explain_shows_both_answers(reviewed: Path) -> None:
    """The explanation of the person has the recorded word with its review beside the new one."""
    clean_county().write(reviewed)
    told = run("explain", reviewed, "--person", "0001").stdout
    assert "第 1 次比对（2026-12-06）记录：有（未采用）" in told
    assert "未发现（未采用）" in told
    own = run("explain", reviewed, "--person", "0001", "--for", "candidate").stdout
    assert "次比对" not in own


def test_pages_show_both_answers(reviewed: Path) -> None:
    """So do the pages of the person and of the deciding body."""
    clean_county().write(reviewed)
    run("review", reviewed)
    second = reviewed / "reports" / "第02次"
    for page in ("内部/人员/0001.html", "认定/001/index.html"):
        text = (second / page).read_text("utf-8")
        assert "第 1 次比对（2026-12-06）记录：有（未采用）；未发现（未采用）" in text, page
    assert "次比对（" not in (second / "乡镇/01/index.html").read_text("utf-8")
    assert [path.name for path in (second / "退回" / "部门").iterdir()] == ["court.xlsx"]


def open_case() -> County:
    """Return a county with an open case, which is withheld."""
    county = clean_county()
    county.answers["discipline"]["0002", "open_cases"] = "有"
    return county


def test_what_is_withheld_stays_so(tmp_path: Path) -> None:
    """Neither word of a withheld answer is shown to the working group, and the record has no more of it."""
    folder = open_case().write(tmp_path)
    run("review", folder)
    clean_county().write(folder)
    made = report(folder)
    (problem,) = found(made)
    assert "依法不予告知" in problem["message"]
    assert "「有」" not in problem["message"]
    assert "未发现" not in problem["message"]
    assert verdicts(made)["0002"] == "pending"
    told = run("explain", folder, "--person", "0002").stdout
    assert "记录：依法不予告知（未采用）" in told
    decider = run("explain", folder, "--person", "0002", "--for", "decider").stdout
    assert "记录：有（未采用）" in decider


def test_the_record_keeps_digests_alone(reviewed: Path) -> None:
    """Of the unit's word and of who signed nothing is in the record in clear."""
    kept = json.loads((reviewed / "reports" / "第01次" / RECORD).read_text("utf-8"))["findings"]
    entry = kept["0001"]["convictions"]["court"]
    assert set(kept) == {"0001"}
    assert (len(entry["own_word"]), len(entry["officer"])) == (16, 16)
    assert "有" not in json.dumps(kept, ensure_ascii=False)
    assert "甲" not in json.dumps(kept, ensure_ascii=False)


def without_findings(record: Any) -> None:
    """Leave out what older versions did not keep."""
    del record["findings"]


def with_a_bad_digest(record: Any) -> None:
    """Put something else in the place of a digest."""
    record["findings"]["0001"]["convictions"]["court"]["own_word"] = "有"


Spoil = Callable[[Any], None]


@pytest.mark.parametrize(("spoil", "hinted"), [(without_findings, False), (with_a_bad_digest, True)])
def test_a_record_that_has_none_compares_nothing(reviewed: Path, spoil: Spoil, hinted: bool) -> None:
    """An older record is not compared; one that is damaged is mentioned, in whatever is printed."""
    path = reviewed / "reports" / "第01次" / RECORD
    record = json.loads(path.read_text("utf-8"))
    spoil(record)
    path.write_text(json.dumps(record), "utf-8")
    clean_county().write(reviewed)
    made = report(reviewed)
    assert verdicts(made)["0001"] == "pass"
    assert ("record-damaged" in {hint["code"] for hint in made["hints"]}) is hinted


def test_the_last_record_that_can_be_read_counts(reviewed: Path) -> None:
    """A damaged record in between is passed over, and mentioned."""
    (reviewed / "reports" / "第02次").mkdir()
    clean_county().write(reviewed)
    made = report(reviewed)
    assert in_conflict(made)
    assert "record-damaged" in {hint["code"] for hint in made["hints"]}
    assert [hint.code for hint in recorded_on(reviewed / "reports").hints] == ["record-damaged"]


def test_a_word_that_is_only_read_otherwise_is_a_hint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the unit changed nothing and a newer version reads its word otherwise, that is worth a look."""
    from candidates.clearances.answers import free_answers

    folder = saying("确有").write(tmp_path)
    run("review", folder)
    assert verdicts(report(folder))["0001"] != "pass"
    monkeypatch.setattr(free_answers, "_ASSERTED_WHOLE", frozenset())
    made = report(folder)
    assert found(made) == []
    (hint,) = [each for each in made["hints"] if each["code"] == "finding-read-otherwise"]
    assert "「有」" in hint["message"]
    assert "「反馈不明」" in hint["message"]
    run("review", folder)
    clean_county().write(folder)
    assert in_conflict(report(folder))
