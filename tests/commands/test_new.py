"""`lianshen new`: a folder that readers accept as it is, and that says what to fill in next."""

import re
import zipfile
from pathlib import Path

import openpyxl
import pytest

from candidates.rosters.roll import read_roll
from candidates.tables.asides import EXAMPLE
from engine.review.docket import docket_of, facts_asked
from engine.review.intake import Intake
from files.cell_sizes import height_of
from intake.folder import read_folder
from reports.starting.writing import PAPERS
from tests.checks.judging_words import OURS
from tests.counties.new_folders import ASKED, DAY, FILES, files_in, run, text_of
from vocabulary.columns.roster_columns import ROSTER_FIELDS


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


def test_the_blank_roster_has_every_column_that_a_source_reads(folder: Path) -> None:
    """What the law in force asks of a roster can be filled in, Art. 47 with its 工作单位性质 included."""
    intake = read_folder(folder)
    assert isinstance(intake, Intake)
    dockets = [docket_of(pack, intake.authority.questions, frozenset()) for pack in intake.authority.speaking]
    read = facts_asked(dockets) & ROSTER_FIELDS.keys() - {"number"}
    (roster,) = (folder / "rosters").iterdir()
    headers = {cell.value for row in openpyxl.load_workbook(roster).worksheets[0].iter_rows() for cell in row}
    assert "workplace" in read
    assert {ROSTER_FIELDS[name].label.zh for name in read} <= headers
    assert "承诺书" not in headers  # which no source reads here


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


def test_every_line_of_the_guides_shows_in_full(folder: Path) -> None:
    """填写说明 of each workbook: a row is as high as its line needs in the width of the column."""
    guides = [
        openpyxl.load_workbook(path)["填写说明"] for path in folder.rglob("*.xlsx") if "工期" not in path.name
    ]
    assert len(guides) == 3
    for guide in guides:
        width = round(guide.column_dimensions["A"].width)
        for row, (line,) in enumerate(guide.iter_rows(values_only=True), start=1):
            assert guide.row_dimensions[row].height > height_of(str(line), width) - 1, line  # whole pixels


def test_the_units_are_those_that_the_packs_ask(folder: Path) -> None:
    """Every unit that owes an answer has a row, in the order of the packs."""
    intake = read_folder(folder)
    assert isinstance(intake, Intake)
    asked = {unit for question in intake.authority.questions.values() for unit in question.of}
    listed = set(intake.authority.own_units)
    assert listed
    assert listed <= asked
    assert intake.election.departments == tuple(intake.authority.own_units)
    assert run("review", folder, "--format", "json", "--today", DAY).output.count("unit-not-in-table") == 0


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
