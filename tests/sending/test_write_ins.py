"""Whoever was elected without a nomination is asked about after polling (补审), and the answers are read."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from cli import main
from files.workbooks import SheetText, write_workbook
from tests.counties.county import PEOPLE, clean_county, id_number
from tests.sending.clerks import CONVICTED, Form, run, unasked_county
from tests.sending.conftest import copied
from tests.sending.test_letters import text_of

HEADERS = (
    *("乡镇", "村", "职务", "姓名", "人员编号", "身份证号", "得票", "另选他人"),
    *("性别", "民族", "出生年月", "学历", "政治面貌", "本村户籍", "居住（务工）起始", "选民登记"),
    *("近亲属申报", "现任职务"),
)
LATER = ("--today", "2026-12-22")
NEWCOMER, ITS_ID = "冯八土", id_number("19720312", 331)
WINNER = next(row for row in PEOPLE if row["提名职务"] == "主任")
WRITTEN_IN = (
    *(WINNER["乡镇"], WINNER["村"], "委员", NEWCOMER, "", ITS_ID, "90", "是"),
    *("男", "汉族", "1972.03", "高中", "群众", "是", "2001.01", "是", "无", "无"),
)
BATCH = "补审"


def results(folder: Path, *rows: tuple[str, ...]) -> None:
    """Write the results of one village: its chair as nominated, and these."""
    chair = (WINNER["乡镇"], WINNER["村"], "主任", WINNER["姓名"], WINNER["人员编号"], "", "120", "")
    cells = [[*row, *[""] * (len(HEADERS) - len(row))] for row in (chair, *rows)]
    write_workbook(folder / "elected.xlsx", [SheetText("当选结果", HEADERS, cells)])


def elected(folder: Path) -> Any:
    """Return how the results look now."""
    return json.loads(CliRunner().invoke(main, ["elected", str(folder), "--format", "json"]).stdout)


def reviewed(folder: Path) -> Any:
    """Return the review of the nominees."""
    done = CliRunner().invoke(main, ["review", str(folder), "--format", "json", "--past", *LATER])
    return json.loads(done.stdout)


def to_review(report: Any) -> list[str]:
    """Return whose eligibility is still to be reviewed."""
    return [each["name"] for village in report["villages"] for each in village["to_review"]]


def person_of(report: Any, name: str) -> Any:
    """Return somebody elected."""
    return next(each for village in report["villages"] for each in village["elected"] if each["name"] == name)


@pytest.fixture
def folder(answered: Path) -> Path:
    """Return a county whose units answered about every nominee, and in which one village has voted."""
    results(answered, WRITTEN_IN)
    return answered


@pytest.fixture(scope="module")
def later_once(answered_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return such a county after 补审 was sent; nobody writes into it."""
    folder = copied(answered_once, tmp_path_factory.mktemp("later"))
    results(folder, WRITTEN_IN)
    code, output = run("forms", folder, *LATER)
    assert code == 0, output
    return folder


@pytest.fixture
def later(later_once: Path, tmp_path: Path) -> Path:
    """Return such a county of one's own."""
    return copied(later_once, tmp_path)


def back(folder: Path, batch: str = BATCH, **found: str) -> None:
    """Let every unit answer on a batch."""
    for path in sorted((folder / "forms" / batch).glob("*.xlsx")):
        form = Form(path).answer()
        for number, word in found.items():
            if CONVICTED in form.asks:
                form.say(number.removeprefix("no"), CONVICTED, word)
        form.sign(反馈日期="2026-12-24").send_back(folder, path.name)


def test_those_written_in_are_sent_as_a_batch_of_their_own(later: Path) -> None:
    """补审 has the newcomer and nobody else, and speaks of no nominee; a second run sends nothing."""
    assert to_review(elected(later)) == [NEWCOMER]
    forms = sorted((later / "forms" / BATCH).glob("*.xlsx"))
    assert len(forms) > 5
    for path in forms:
        form = Form(path)
        assert [form.cell(row, 5).value for row in form.rows] == [NEWCOMER]
        assert "当选人" in str(form.cell(2, 1).value)
        assert "被提名人" not in str(form.cell(2, 1).value)
    assert "被提名人" not in text_of(later / "forms" / BATCH / "送审函.docx")
    assert NEWCOMER in (later / "numbers.csv").read_text("utf-8-sig")
    assert "没有新增或者变动" in run("forms", later, *LATER)[1]


def test_their_answers_give_a_verdict_with_the_results(later: Path) -> None:
    """Before the answers pending and to be reviewed, with all of them passed and nothing left to review."""
    assert person_of(elected(later), NEWCOMER)["verdict"] == "pending"
    assert to_review(elected(later)) == [NEWCOMER]
    back(later)
    report = elected(later)
    person = person_of(report, NEWCOMER)
    assert (person["verdict"], person["nominated"]) == ("pass", False)
    assert to_review(report) == []
    assert report["problems"] == []


def test_what_is_found_about_them_is_said_and_explained(later: Path) -> None:
    """A conviction of somebody written in: flagged, with the article and the evidence by the number."""
    number = person_of(elected(later), NEWCOMER)["no"]
    back(later, **{f"no{number}": "有"})
    person = person_of(elected(later), NEWCOMER)
    assert person["verdict"] in {"flag", "pending"}
    assert person["remarks"]
    code, output = run("explain", later, "--person", number, *LATER)
    assert code in {0, 1}, output
    assert f"{NEWCOMER}  城关镇 东河村  当选职务：委员  另选他人，未经提名\n" in output
    assert "当选结果所填" in output
    assert "提名职务" not in output
    assert "名册所填\n" not in output
    assert CONVICTED in output
    assert "名册未填" not in output  # on no roster: what is blank is named with its cell
    assert "· 未填：" in output
    english = run("explain", later, "--person", number, *LATER, "--lang", "en")[1]
    assert "elected as: member  written in, not nominated" in english
    given = run("explain", later, "--person", number, *LATER, "--format", "json")[1]
    assert '"nominated": false' in given


def test_nobody_else_is_touched(folder: Path) -> None:
    """The nominees' verdicts and numbers are what they were without anybody written in."""
    with_it = reviewed(folder)
    run("forms", folder, *LATER)
    back(folder)
    after = reviewed(folder)
    for before, now in zip(with_it["villages"], after["villages"], strict=True):
        assert [(each["no"], each["verdict"]) for each in before["nominees"]] == [
            (each["no"], each["verdict"]) for each in now["nominees"]
        ]
    assert after["totals"] == with_it["totals"]
    assert after["problems"] == with_it["problems"] == []


def test_their_batch_is_made_once_more(later: Path) -> None:
    """--reissue 补审: the same people and words as a batch of its own, and its answers are read."""
    first = {path: path.read_bytes() for path in (later / "forms" / BATCH).iterdir()}
    code, output = run("forms", later, "--reissue", BATCH, *LATER)
    assert code == 0, output
    again = later / "forms" / "补审-补发"
    assert len(list(again.glob("*.xlsx"))) == len([path for path in first if path.suffix == ".xlsx"])
    for path in again.glob("*.xlsx"):
        form = Form(path)
        assert [form.cell(row, 5).value for row in form.rows] == [NEWCOMER]
        assert "当选人" in str(form.cell(2, 1).value)
    assert "被提名人" not in text_of(again / "送审函.docx")
    assert all(path.read_bytes() == raw for path, raw in first.items())
    back(later, "补审-补发")
    report = elected(later)
    assert person_of(report, NEWCOMER)["verdict"] == "pass"
    assert report["problems"] == []
    assert "没有新增或者变动" in run("forms", later, *LATER)[1]


def test_without_an_id_nobody_can_be_named(folder: Path) -> None:
    """write-in-unnamed: the row of elected.xlsx is said, and the others are sent."""
    bare = ("城关镇", WINNER["村"], "委员", "何九木", "", "", "80", "是")
    results(folder, WRITTEN_IN, bare)
    code, output = run("forms", folder, *LATER)
    assert code == 3
    assert "「何九木」没有可用的身份证号" in output
    assert (folder / "forms" / BATCH).is_dir()


def test_an_elected_nominee_who_was_never_asked_about_is_sent_too(tmp_path: Path) -> None:
    """Elected and in no batch: 补审; those who lost are asked about no more."""
    folder = unasked_county(tmp_path / "yunxi")
    results(folder)
    code, output = run("forms", folder, *LATER)
    assert code == 0, output
    (batch,) = (path.name for path in (folder / "forms").iterdir())
    names = {
        Form(path).cell(row, 5).value
        for path in (folder / "forms" / batch).glob("*.xlsx")
        for row in Form(path).rows
    }
    of_the_village = {row["姓名"] for row in PEOPLE if row["村"] == WINNER["村"]}
    elsewhere = {row["姓名"] for row in PEOPLE} - of_the_village
    assert names == {WINNER["姓名"], *elsewhere}


def test_no_results_and_polling_over_still_stops(tmp_path: Path) -> None:
    """Last term's folder, copied: nothing is sent."""
    folder = unasked_county(tmp_path / "yunxi", clean_county())
    text = (folder / "election.yaml").read_text("utf-8")
    (folder / "election.yaml").write_text(text.replace("2026-12-20", "2026-12-01"), "utf-8")
    code, output = run("forms", folder, *LATER)
    assert code == 3
    assert "已过" in output
