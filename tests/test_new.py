"""`lianshen new`: a folder that readers accept as it is, and that says what to fill in next."""

import os
import re
import subprocess
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pytest
from click.testing import CliRunner, Result

from candidates.rosters.roll import read_roll
from candidates.tables.asides import EXAMPLE
from cli import main
from engine.review.intake import Intake
from intake.folder import read_folder
from reports.starting.launchers import Program, desktop_quoted, launchers
from reports.starting.writing import PAPERS
from tests.test_leaks import OURS
from vocabulary.provinces import PROVINCES, official_name, province_of

DAY = "2026-11-15"
ASKED = ("--province", "海南", "--county", "云溪县", "--polling-day", "2026-12-20", "--today", DAY)
SICHUAN = ["sichuan-2026", "sichuan-supervision-2015"]
FILES = {
    *("election.yaml", "villages.xlsx", "departments.xlsx", "倒排工期表.xlsx"),
    *("开始审查.bat", "开始审查.sh", "开始审查.desktop"),
    "rosters/（乡镇名）人选名册.xlsx",
    *(f"个人信息保护/{name}.docx" for name in PAPERS),
}


def run(*words: object) -> Result:
    """Run a command line."""
    return CliRunner().invoke(main, [str(word) for word in words])


def files_in(folder: Path) -> set[str]:
    """Return the files of a folder, but for the mark of whoever writes there."""
    found = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(folder).as_posix() for path in found}


def text_of(paper: Path) -> str:
    """Return all words of a Word file."""
    opened = docx.Document(str(paper))
    cells = (cell.text for table in opened.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(each.text for each in opened.paragraphs), *cells])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder just made."""
    made = tmp_path_factory.mktemp("new") / "yunxi-2026"
    assert run("new", made, *ASKED).exit_code == 3
    return made


def test_everything_is_written_and_named(folder: Path) -> None:
    """The folder holds what it should and nothing else, and is ready for what comes back."""
    assert files_in(folder) == FILES
    assert {path.name for path in folder.iterdir() if path.is_dir()} >= {"rosters", "clearances", "papers"}


def test_what_is_left_is_what_is_to_be_filled_in(folder: Path) -> None:
    """Read back by the readers: no villages, no nominees, a date; nothing else is a problem, and no hint."""
    intake = read_folder(folder)
    assert isinstance(intake, Intake)
    assert [problem.code for problem in intake.problems] == ["to-fill-in", "to-fill-in"]
    assert intake.hints == ()
    assert intake.election.county == "云溪县"
    assert [named.name for named in intake.election.packs] == ["hainan-2025", "hainan-supervision-2025"]
    assert intake.election.adopted == ()
    assert intake.authority.problems == ()


def test_a_review_of_it_says_what_to_fill_in(folder: Path) -> None:
    """Not thirty consequences: the villages, the rosters, the date that the law compares with."""
    done = run("review", folder, "--format", "table", "--today", DAY)
    assert done.exit_code == 3
    assert "差错 3 处" in done.output
    assert "「村情」还没有填" in done.output
    assert "名册还没有填" in done.output
    assert "请在 dates 下补写 announced_on" in done.output
    english = run("review", folder, "--format", "table", "--today", DAY, "--lang", "en")
    assert "the sheet 村情 is blank" in english.output


def test_the_example_of_every_table_is_skipped(folder: Path) -> None:
    """It counts as a row that is skipped, with its reason."""
    intake = read_folder(folder)
    assert isinstance(intake, Intake)
    assert [skip.reason for skip in intake.roll.skips] == [EXAMPLE]
    assert intake.roll.rows.read == intake.roll.rows.skipped == 1
    assert read_roll(folder, intake.election, ()).candidates == ()
    assert "某某县公安局" not in {row.full_name for row in intake.authority.own_units.values()}


def test_no_cell_is_a_formula(folder: Path) -> None:
    """Nothing is calculated in any sheet, and every column of IDs is text."""
    for path in folder.rglob("*.xlsx"):
        with zipfile.ZipFile(path) as parts:
            sheets = [parts.read(name) for name in parts.namelist() if "worksheets/sheet" in name]
        assert not any(b"<f>" in sheet or b"<f " in sheet for sheet in sheets), path
    roster = openpyxl.load_workbook(next((folder / "rosters").iterdir()))["名册"]
    heads = [cell.value for cell in roster[2]]
    column = roster.cell(2, heads.index("身份证号") + 1).column_letter
    assert roster.column_dimensions[column].width >= 20
    assert roster[f"{column}3"].number_format == "@"


def test_columns_are_explained_and_offer_their_words(folder: Path) -> None:
    """Headers have notes, closed columns a list."""
    roster = openpyxl.load_workbook(next((folder / "rosters").iterdir()))["名册"]
    noted = {cell.value for cell in roster[2] if cell.comment}
    assert {"姓名", "身份证号", "提名职务", "近亲属申报"} <= noted
    offered = " ".join(str(rule.formula1) for rule in roster.data_validations.dataValidation)
    assert "男,女" in offered
    assert "有效,本人放弃" in offered
    villages = openpyxl.load_workbook(folder / "villages.xlsx")["村情"]
    assert "村,社区" in " ".join(str(rule.formula1) for rule in villages.data_validations.dataValidation)


def test_the_units_are_those_that_the_packs_ask(folder: Path) -> None:
    """Every unit that owes an answer has a row, in the order of the packs."""
    intake = read_folder(folder)
    assert isinstance(intake, Intake)
    asked = {unit for question in intake.authority.questions.values() for unit in question.of}
    listed = set(intake.authority.own_units)
    assert listed
    assert listed <= asked
    assert intake.election.departments == tuple(intake.authority.own_units)
    assert run("review", folder, "--format", "json", "--today", DAY).output.count("unit-not-listed") == 0


def test_the_calendar_has_every_date(folder: Path) -> None:
    """The dates of `lianshen calendar`, rest days marked, what cannot be known named with its way out."""
    sheet = openpyxl.load_workbook(folder / "倒排工期表.xlsx").worksheets[0]
    rows = [[str(cell.value or "") for cell in row] for row in sheet.iter_rows()]
    words = "\n".join(" ".join(row) for row in rows)
    assert "正式候选人" in words
    assert "星期日" in words
    assert "民法典第二百零三条" in words
    resting = [row for row in sheet.iter_rows() if str(row[2].value or "").startswith("星期六")]
    assert resting
    assert all(row[0].fill.fgColor.rgb.endswith("FFC7CE") for row in resting)


def test_what_cannot_fit_is_said_on_day_one(tmp_path: Path) -> None:
    """Made nine days before polling day: the days that are over are named, on the screen and in the sheet."""
    made = tmp_path / "late"
    late = [word if word != DAY else "2026-12-11" for word in ASKED]
    done = run("new", made, *late)
    assert done.exit_code == 3
    assert "按现在的安排排不下的" in done.output
    assert "到今天（2026-12-11）已经过了" in done.output
    sheet = openpyxl.load_workbook(made / "倒排工期表.xlsx").worksheets[0]
    assert any("排不下的" in str(row[0].value) for row in sheet.iter_rows())
    english = run("new", tmp_path / "late-en", *late, "--lang", "en")
    assert "at the latest, and today is 2026-12-11" in english.output


def test_the_papers_are_filled_in_from_the_packs(folder: Path) -> None:
    """Every question stands with its unit and basis, every paper cites the law, no word decides."""
    intake = read_folder(folder)
    assert isinstance(intake, Intake)
    papers = {name: text_of(folder / "个人信息保护" / f"{name}.docx") for name in PAPERS}
    for text in papers.values():
        assert OURS.findall(text) == []
        assert "云溪县2026年" in text
    assessment, notice = papers["1 个人信息保护影响评估表"], papers["2 个人信息处理告知书"]
    question = intake.authority.questions["convictions"]
    for text in (assessment, notice):
        assert question.ask.zh in text
        assert question.basis in text
        assert "海南省村民委员会选举办法" in text
    assert "公安局、法院" in assessment
    # What rests on a Party rule alone is not called a power by law.
    assert assessment.count("所列依据不是法律：请写明根据") == 1
    for article in ("第五十五条", "第五十六条", "第三十四条", "第二十八条", "第五十一条"):
        assert article in assessment
    for article in ("第十七条", "第三十条", "第三十五条", "第四十五条", "第二十四条第三款"):
        assert article in notice
    assert "没有以本人同意为根据的" in papers["3 单独同意书"]
    assert "第二十条" in papers["4 联审单位职责分工表"]
    assert "999" not in "".join(papers.values())


def test_the_same_folder_twice_is_the_same_to_the_byte(folder: Path, tmp_path: Path) -> None:
    """Whoever makes it, and wherever."""
    again = tmp_path / "elsewhere"
    run("new", again, *ASKED)
    for name in FILES:
        assert (again / name).read_bytes() == (folder / name).read_bytes(), name


def test_the_list_of_steps(tmp_path: Path) -> None:
    """Numbered, in both languages, and it ends with the command that comes next."""
    zh = run("new", tmp_path / "a", *ASKED).output
    assert re.search(r"1\. 个人信息保护/.*\n  2\. villages\.xlsx.*\n  3\. rosters/.*\n  4\. departments", zh)
    assert f"lianshen review {tmp_path / 'a'}" in zh
    en = run("new", tmp_path / "b", *ASKED, "--lang", "en").output
    assert "to fill in next:" in en
    assert "Hainan measures on the election of villagers' committees, 2025 (hainan-2025)" in en


def test_a_province_without_a_pack_is_said(tmp_path: Path) -> None:
    """The national law alone is examined, and nothing else is put in its place."""
    done = run("new", tmp_path / "a", "--province", "gansu", *ASKED[2:])
    assert done.exit_code == 3
    assert "没有随附甘肃省的选举办法" in done.output
    intake = read_folder(tmp_path / "a")
    assert isinstance(intake, Intake)
    assert intake.election.packs == ()
    assert {"cn-vco-2025"} <= {pack.name for pack in intake.authority.speaking}


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
    """What is missing is asked for, one thing after another; a day that is none is asked for again."""
    monkeypatch.setattr("commands.fresh.new.on_terminal", lambda: True)
    said = "四川\n云溪县\n明天\n2026-12-20\n"
    done = CliRunner().invoke(main, ["new", str(tmp_path / "new"), "--today", DAY], input=said)
    assert done.exit_code == 3, done.output
    assert "请写成 2026-12-20" in done.output
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


def lines_of_desktop(entry: bytes) -> Iterator[tuple[str, str]]:
    """Yield the keys and values of a desktop entry."""
    for line in entry.decode().splitlines()[1:]:
        key, _, value = line.partition("=")
        yield key, value


def words_of_exec(line: str) -> Iterator[str]:
    """Yield the words of a command of a desktop entry: in quotes, a backslash stands before some signs."""
    for quoted, plain in re.findall(r'"((?:[^"\\]|\\.)*)"|(\S+)', line):
        yield plain or re.sub(r"\\(.)", r"\1", quoted)


def test_the_launcher_reviews_and_keeps_the_window(folder: Path, tmp_path: Path) -> None:
    """Run as a double click runs it, from anywhere: its own folder is reviewed, and it waits for Enter."""
    tools = tmp_path / "bin"
    tools.mkdir()
    (tools / "lianshen").write_text('#!/bin/sh\necho "$PWD $*"\n', encoding="utf-8")
    (tools / "lianshen").chmod(0o755)
    path = f"{tools}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [folder / "开始审查.sh"],
        env={"PATH": path},
        cwd="/",
        input="\n",
        capture_output=True,
        text=True,
        check=True,
    )
    assert f"{folder} review . --open" in done.stdout
    assert "按回车键关闭本窗口" in done.stdout
    entry = dict(lines_of_desktop((folder / "开始审查.desktop").read_bytes()))
    # What the desktop makes of Exec: first the escapes of a string, then the words.
    words = list(words_of_exec(entry["Exec"].replace("\\\\", "\\")))
    words[-1] = str(folder / "开始审查.desktop")
    done = subprocess.run(
        words, env={"PATH": path}, cwd="/", input="\n", capture_output=True, text=True, check=True
    )
    assert f"{folder} review . --open" in done.stdout
    assert entry["Terminal"] == "true"


def test_the_launcher_without_the_program(folder: Path) -> None:
    """Says so, and waits all the same."""
    done = subprocess.run(
        ["/bin/sh", folder / "开始审查.sh"],
        env={"PATH": "/usr/bin:/bin"},
        input="\n",
        capture_output=True,
        text=True,
        check=True,
    )
    assert "没有找到 lianshen" in done.stdout


def test_the_batch_file(folder: Path) -> None:
    """Plain letters and Windows line ends; it pauses, whatever happened."""
    batch = (folder / "开始审查.bat").read_bytes()
    assert batch.isascii()
    assert batch.count(b"\n") == batch.count(b"\r\n")
    assert batch.rstrip().endswith(b"pause")
    own = launchers(Program("C:\\联审\\lianshen.exe", windows=True))["开始审查.bat"]
    assert "C:\\联审\\lianshen.exe".encode() in own
    assert b"/opt/lianshen" not in launchers(Program("/opt/lianshen"))["开始审查.bat"]
    assert desktop_quoted('a "b" $c') == '"a \\\\"b\\\\" \\\\$c"'


def test_the_report_is_opened(folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """`review --open` hands the first page to the browser, and only where a review was written."""
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    assert run("review", folder, "--today", DAY, "--open", "-o", tmp_path / "out").exit_code == 3
    assert len(opened) == 1
    assert opened[0].startswith("file:///")
    assert opened[0].endswith(".html")


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
