"""`lianshen new` for every province and kind, asked for rightly and wrongly."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from cli import main
from engine.review.intake import Intake
from intake.folder import read_folder
from rules.library import shipped, shipped_names
from tests.counties.new_folders import ASKED, DAY, FILES, files_in, run, text_of
from vocabulary.elections.provinces import PROVINCES, official_name, province_of

SICHUAN = ["sichuan-2026", "sichuan-supervision-2015", "sichuan-ucl-2026"]


def jurisdiction(name: str) -> str:
    """Return where a shipped pack applies."""
    pack = shipped().find(name)
    return pack.jurisdiction if pack is not None else ""


def test_a_province_without_a_pack_is_said(tmp_path: Path) -> None:
    """The national law alone is examined, and nothing else is put in its place."""
    done = run("new", tmp_path / "a", "--province", "gansu", *ASKED[2:])
    assert done.exit_code == 3
    assert "没有随附甘肃省的选举办法" in done.output
    intake = read_folder(tmp_path / "a")
    assert isinstance(intake, Intake)
    assert intake.election.packs == ()
    assert {"cn-vco-2025"} <= {pack.name for pack in intake.authority.speaking}


OWN = sorted({code for name in shipped_names() if (code := jurisdiction(name)) in PROVINCES})


@pytest.mark.parametrize("code", OWN)
def test_every_province_with_packs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Its law fits together, and nothing but law and regulation is named; the papers are tried elsewhere."""
    monkeypatch.setattr("reports.starting.writing.write_docx", lambda *_: b"")
    made = tmp_path / "new"
    assert run("new", made, "--province", code, *ASKED[2:]).exit_code == 3
    intake = read_folder(made)
    assert isinstance(intake, Intake)
    assert [problem.code for problem in intake.problems] == ["to-fill-in", "to-fill-in"]
    assert intake.authority.problems == ()
    named = {each.name for each in intake.election.packs}
    assert all(pack.legal for pack in intake.authority.speaking if pack.name in named)


@pytest.mark.parametrize("written", ["海南", "海南省", "hainan", "Hainan", "HI", "CN-HI", "46", "460000"])
def test_a_province_by_any_of_its_names(written: str) -> None:
    """By name, pinyin, letters or number."""
    assert province_of(written) == "CN-HI"


def test_every_province_has_its_whole_name_and_number() -> None:
    """The whole name and the number of GB/T 2260 lead back to the province."""
    assert len(PROVINCES) == 31
    assert all(province_of(official_name(code)) == code for code in PROVINCES)
    numbers = {"11": "CN-BJ", "37": "CN-SD", "46": "CN-HI", "51": "CN-SC", "65": "CN-XJ"}
    assert {number: province_of(number) for number in numbers} == numbers


WRONG: list[tuple[list[str], str]] = [
    ([], "还缺少：省（--province）、县（市、区）的名称（--county）、选举日（--polling-day）"),
    (["--county", "云溪县"], "还缺少：省（--province）、选举日（--polling-day）"),
    (["--province", "海北", *ASKED[2:]], "没有省份「海北」"),
    (["--province", "海南", "--county", " ", *ASKED[4:]], "县的名称不能用"),
    ([*ASKED[:4], "--polling-day", "2021-01-10", "--today", DAY], "选举日 2021-01-10 已经过了"),
    ([*ASKED[:4], "--polling-day", "12月20日"], "要写成 2026-12-06 这样的日期"),
    (["--province", "全国", *ASKED[2:]], "请写省，不写全国"),
    ([*ASKED, "--kind", "recall"], "「--kind」不能是「recall」"),
    ([*ASKED, "--from", "nowhere"], "不是选举文件夹"),
]


@pytest.mark.parametrize(("line", "said"), WRONG, ids=[said[:12] for _, said in WRONG])
def test_wrong_usage_makes_nothing(tmp_path: Path, line: list[str], said: str) -> None:
    """All that is missing is named at once; nothing is asked where nobody sits; nothing is left behind."""
    done = run("new", tmp_path / "new", *line)
    assert done.exit_code == 2
    assert said in done.output
    assert not (tmp_path / "new").exists()


def test_what_is_missing_is_said_in_english_too(tmp_path: Path) -> None:
    """As everything is."""
    done = run("new", tmp_path / "new", "--lang", "en")
    assert done.exit_code == 2
    assert "missing: the province (--province), the county (--county), polling day" in done.output


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """A second time, and where a file of that name is."""
    made = tmp_path / "new"
    assert run("new", made, *ASKED).exit_code == 3
    before = {name: (made / name).read_bytes() for name in files_in(made)}
    again = run("new", made, *ASKED)
    assert again.exit_code == 2
    assert "已存在且不是空文件夹" in again.output
    assert {name: (made / name).read_bytes() for name in files_in(made)} == before
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert run("new", tmp_path / "file", *ASKED).exit_code == 2


def test_it_asks_on_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is missing is asked for, one thing after another; what cannot be meant is asked for again."""
    monkeypatch.setattr("commands.fresh.new.on_terminal", lambda: True)
    said = "全国\n四穿\n四川\n云溪县\n明天\n2026年13月\n2026年12月20日\n"
    done = CliRunner().invoke(main, ["new", str(tmp_path / "new"), "--today", DAY], input=said)
    assert done.exit_code == 3, done.output
    assert "请写成 2026-12-20" in done.output
    assert "请写省，不写全国" in done.output
    assert "没有省份「四穿」；可写：北京、" in done.output
    intake = read_folder(tmp_path / "new")
    assert isinstance(intake, Intake)
    assert intake.election.polling_day == date(2026, 12, 20)
    assert [named.name for named in intake.election.packs] == SICHUAN


def test_without_what_writes_word_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything else is written, and the list says how to get the papers."""
    monkeypatch.setitem(__import__("sys").modules, "docx", None)
    done = run("new", tmp_path / "new", *ASKED)
    assert done.exit_code == 3
    assert "lianshen[word]" in done.output
    assert files_in(tmp_path / "new") == {name for name in FILES if not name.endswith(".docx")}


def test_a_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a folder would stand in the way of the next one."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("reports.starting.writing.write_docx", full)
    done = run("new", tmp_path / "new", *ASKED)
    assert done.exit_code == 2
    assert files_in(tmp_path / "new") == set()


@pytest.mark.parametrize("kind", ["by_election", "standing_check"])
def test_every_kind_of_review(tmp_path: Path, kind: str) -> None:
    """What is blank is all that a review of it reports; a check of members has no calendar."""
    made, elects = tmp_path / "new", kind == "by_election"
    asked = ASKED if elects else (*ASKED[:4], "--today", DAY)
    assert run("new", made, *asked, "--kind", kind).exit_code == 3
    assert (made / "倒排工期表.xlsx").exists() is elects
    assert (made / "sitting.xlsx").exists() is elects
    intake = read_folder(made)
    assert isinstance(intake, Intake)
    assert intake.election.kind.value == kind
    assert {problem.code for problem in intake.problems} == {"to-fill-in"}
    roster = openpyxl.load_workbook(next((made / "rosters").iterdir()))["名册"]
    heads = [cell.value for cell in roster[2]]
    assert ("提名职务" in heads) is elects
    assert "现任职务" in heads
    papers = "".join(text_of(paper) for paper in (made / "个人信息保护").iterdir())
    assert ("被提名" in papers) is elects
    assert ("候选人" in papers) is elects
    assert ("不终止、不停止任何人的职务" in papers) is not elects
    named = next((made / "rosters").iterdir()).name
    assert f"「{named}」" in run("review", made, "--format", "table", "--today", DAY).output
