"""What units are called on papers, and that each township's own unit learns of its own people alone."""

import re
import shutil
from pathlib import Path

import pytest

from files.workbooks import SheetText, write_workbook
from tests.counties.county import PEOPLE, County, clean_county, report_of, verdicts
from tests.sending.clerks import FIRST, Form, all_answered, made, run, unasked_county
from tests.sending.conftest import copied
from tests.sending.test_letters import text_of

HEADERS = ("顺序", "单位", "单位全称", "经办人", "电话")
PARTY, PLOT = "中共云溪县委组织部", "云溪县不动产与空间规划中心"
OTHER = "河东街道"


def named(folder: Path) -> Path:
    """List the county's own units: two by names of their own, one by the pack's."""
    rows = [["1", "自然资源局", PLOT, "", ""], ["2", "组织部", PARTY, "", ""], ["3", "法院", "", "", ""]]
    write_workbook(folder / "departments.xlsx", [SheetText("联审单位", HEADERS, rows)])
    return folder


def two_townships() -> County:
    """Return a county whose second village lies in another township."""
    county = clean_county()
    for row in (*county.villages, *county.roster):
        if row["村"] == "西山村":
            row["乡镇"] = OTHER
    county.answers = {}
    return county


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a county of two townships whose units answered on their forms; nobody writes into it."""
    folder = two_townships().write(tmp_path_factory.mktemp("two") / "yunxi")
    made(folder)
    all_answered(folder)
    return folder


@pytest.fixture
def folder(once: Path, tmp_path: Path) -> Path:
    """Return such a county of one's own."""
    return copied(once, tmp_path)


def test_own_names_stand_on_every_paper(tmp_path: Path) -> None:
    """Form, letter, register and confirmation print the county's names, and never the county's twice."""
    folder = named(unasked_county(tmp_path / "yunxi"))
    forms = made(folder) / FIRST
    heads = {path.name.partition("_")[0]: Form(path).sheet["A1"].value for path in forms.glob("*.xlsx")}
    assert (heads[PARTY], heads[PLOT], heads["法院"]) == (PARTY, PLOT, "云溪县法院")
    all_answered(folder)
    report = report_of(folder)
    assert report["problems"] == []
    assert set(verdicts(report).values()) == {"pass"}
    run("review", folder)
    run("confirm", folder)
    letters = folder / "letters" / "第01次" / "反馈确认单"
    papers = [text_of(forms / "送审函.docx"), text_of(forms / "移交登记表.docx")]
    papers += [text_of(path) for path in letters.glob("*.docx")]
    words = re.sub(r"\s", "", "".join(papers))
    assert PARTY in words
    assert PLOT in words
    assert "云溪县中共" not in words


def test_the_order_of_the_county_is_that_of_its_letters(tmp_path: Path) -> None:
    """Where election.yaml lists no units, departments.xlsx says which there are, and in which order."""
    folder = named(unasked_county(tmp_path / "yunxi"))
    path = folder / "election.yaml"
    text = path.read_text("utf-8")
    start, end = text.index("departments:"), text.index("assign:")
    path.write_text(text[:start] + text[end:], "utf-8")
    _, output = run("forms", folder)
    first = [line.split("_")[0].strip() for line in output.splitlines() if line.startswith("  ")]
    assert first[:3] == [PLOT, PARTY, "法院"]


def test_a_form_of_before_is_known_by_the_countys_own_name(tmp_path: Path) -> None:
    """Forms without a record beside them whose heads bear the own name were sent."""
    folder = named(unasked_county(tmp_path / "yunxi"))
    (made(folder) / FIRST / "batch.json").unlink()
    assert "没有新增或者变动" in run("forms", folder)[1]


def test_a_township_learns_of_its_own_people_alone(folder: Path) -> None:
    """Two townships: two forms, each under its own name; what comes back is read as theirs."""
    forms = folder / "forms" / FIRST
    heads = {path: Form(path).sheet["A1"].value for path in sorted(forms.glob("乡镇街道_*.xlsx"))}
    assert list(heads.values()) == ["城关镇人民政府", f"{OTHER}办事处"]
    for path in heads:
        places = {Form(path).cell(row, 3).value for row in Form(path).rows}
        assert places == {path.name.split("_")[1]}
    report = report_of(folder)
    assert report["problems"] == []
    assert set(verdicts(report).values()) == {"pass"}


def test_letters_go_to_the_township_they_are_about(folder: Path) -> None:
    """One township answered: the reminder goes to the other alone, the confirmation to that one."""
    (folder / "clearances" / f"乡镇街道_{OTHER}_反馈表_{FIRST}.xlsx").unlink()
    run("review", folder)
    assert run("letters", folder)[0] == 0
    letters = folder / "letters" / "第01次"
    assert [path.name for path in (letters / "催办函").iterdir()] == [f"{OTHER}办事处_催办函.docx"]
    reminder = text_of(letters / "催办函" / f"{OTHER}办事处_催办函.docx")
    theirs = [row for row in PEOPLE if row["村"] == "西山村"]
    assert f"送请贵单位核查的 {len(theirs)} 人中" in reminder
    confirmations = {path.name for path in (letters / "反馈确认单").iterdir()}
    assert "城关镇人民政府_反馈确认单.docx" in confirmations
    assert f"{OTHER}办事处_反馈确认单.docx" not in confirmations


def test_one_letter_a_unit_where_a_township_sent_two_files(folder: Path) -> None:
    """Both copies of a township's form are confirmed on one letter to it."""
    name = f"乡镇街道_城关镇_反馈表_{FIRST}.xlsx"
    shutil.copy(folder / "clearances" / name, folder / "clearances" / "城关镇再报.xlsx")
    run("review", folder)
    run("confirm", folder)
    path = folder / "letters" / "第01次" / "反馈确认单" / "城关镇人民政府_反馈确认单.docx"
    assert {name, "城关镇再报.xlsx"} <= set(re.findall(r"[^\n]+\.xlsx", text_of(path)))
