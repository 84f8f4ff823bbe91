"""A number that the police issued with a wrong check digit: it counts where their own answer confirms it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from candidates.people.misprints import misprints
from files.workbooks import SheetText, write_workbook
from rules.library import Library
from tests.candidates.rosters import ROW_OF_LI, ROW_OF_ZHANG, changed, id_number, roll_of
from tests.counties.county import report_of
from vocabulary.writing.identity import CHECK_CHARACTERS, id_text, read_id, read_misprint

ELECTION = """\
county: 云溪县
polling_day: 2026-12-20
review_day: 2026-12-06
departments: [discipline, organisation, politics_law, police, court]
"""
COMMON = Library().find("common")
assert COMMON is not None
QUESTIONS = COMMON.questions
IDENTITY = QUESTIONS["identity"].ask.zh
UNITS = {
    "discipline": "纪委监委",
    "organisation": "组织部",
    "politics_law": "政法委",
    "police": "公安局",
    "court": "法院",
}
ASKED = ("political_rights", "party_expulsion", "convictions", "gang_findings", "cult_findings")
RIGHT = id_number(serial=1)
WRONG = RIGHT[:17] + ("0" if RIGHT[17] != "0" else "1")
ROSTER = (
    *(
        "乡镇",
        "村",
        "姓名",
        "性别",
        "出生年月",
        "身份证号",
        "提名职务",
        "选民登记",
        "提名方式",
        "民族",
        "学历",
    ),
    *("政治面貌", "近亲属申报"),
)
PERSON = (
    "城关镇",
    "东河村",
    "张三",
    "男",
    "1980.05",
    WRONG,
    "主任",
    "是",
    "村民",
    "汉",
    "高中",
    "群众",
    "无",
)


def county(folder: Path, *identity: str, row: Sequence[str] = PERSON, id_sent: str = WRONG) -> Path:
    """Write a county of one nominee of whom nothing was found, and what the police say of the identity."""
    (folder / "rosters").mkdir(parents=True)
    (folder / "clearances").mkdir()
    (folder / "election.yaml").write_text(ELECTION, encoding="utf-8")
    seats = ("乡镇", "村", "类别", "主任职数", "副主任职数", "委员职数")
    write_workbook(
        folder / "villages.xlsx", [SheetText("村情", seats, [["城关镇", "东河村", "村", "1", "0", "2"]])]
    )
    write_workbook(folder / "rosters" / "a.xlsx", [SheetText("名册", ROSTER, [list(row)])])
    for unit, label in UNITS.items():
        asks = [QUESTIONS[name].ask.zh for name in ASKED if unit in QUESTIONS[name].of]
        said = ["未发现"] * len(asks)
        sent = RIGHT if row[5] == RIGHT else id_sent
        write_answers(folder, label, [*asks], ["0001", "张三", sent, *said])
    for index, word in enumerate(identity):
        write_answers(folder, f"公安局 {index}", [IDENTITY], ["0001", "张三", id_sent, word])
    return folder


def write_answers(folder: Path, file: str, asks: list[str], row: list[str]) -> None:
    """Write one signed workbook of a unit."""
    unit = file.split(maxsplit=1)[0]
    signed = ("反馈单位", "经办人", "审核人", "分管领导", "查询截止日", "反馈日期", "文号", "回避声明")
    sheets = [
        SheetText("反馈表", ("人员编号", "姓名", "身份证号", *asks), [row], title=unit),
        SheetText("签署", signed, [[unit, "甲", "乙", "丙", "2026-12-03", "2026-12-04", "1号", "已回避"]]),
    ]
    write_workbook(folder / "clearances" / f"{file}.xlsx", sheets)


def outcome(folder: Path) -> tuple[str, list[str], list[str]]:
    """Return the nominee's verdict and the codes of problems and hints."""
    report: Any = report_of(folder)
    (nominee,) = [each for village in report["villages"] for each in village["nominees"]]
    return (
        nominee["verdict"],
        [each["code"] for each in report["problems"]],
        [each["code"] for each in report["hints"]],
    )


def test_without_the_police_the_number_is_nobodys(tmp_path: Path) -> None:
    """Every unit answers for that very number, and the nominee stays pending with a way out."""
    verdict, problems, _ = outcome(county(tmp_path))
    assert verdict == "pending"
    assert "id-check" in problems


def test_the_police_confirm_the_number(tmp_path: Path) -> None:
    """身份信息与户籍登记是否不符: 未发现, for this person with this very number, and all answers are used."""
    verdict, problems, hints = outcome(county(tmp_path, "未发现"))
    assert (verdict, problems) == ("pass", [])
    assert "id-confirmed" in hints


@pytest.mark.parametrize(
    "words", [("有",), ("待核实",), ("身份不符",), ("非本单位职责",), ("未发现", "有"), ("",)]
)
def test_any_other_answer_confirms_nothing(words: tuple[str, ...], tmp_path: Path) -> None:
    """What is not a plain 未发现, or is contradicted, leaves the nominee as before."""
    verdict, problems, hints = outcome(county(tmp_path, *words))
    assert verdict == "pending"
    assert "id-check" in problems
    assert "id-confirmed" not in hints


@pytest.mark.parametrize(
    "sent", [RIGHT, RIGHT[:16] + "9" + RIGHT[17], "", WRONG[:14]], ids=["right", "other", "none", "half"]
)
def test_another_number_confirms_nothing(sent: str, tmp_path: Path) -> None:
    """The answer must bear the very number of the roster."""
    verdict, problems, _ = outcome(county(tmp_path, "未发现", id_sent=sent))
    assert verdict == "pending"
    assert "id-check" in problems


def test_one_line_about_the_others_confirms_nothing(tmp_path: Path) -> None:
    """其余 N 人未发现 names no number."""
    folder = county(tmp_path)
    sheet = SheetText(
        "反馈表", ("人员编号", "姓名", "身份证号", IDENTITY), [["其余1人未发现", "", "", ""]], title="公安局"
    )
    write_workbook(folder / "clearances" / "公安局 9.xlsx", [sheet])
    verdict, problems, _ = outcome(folder)
    assert verdict == "pending"
    assert "id-check" in problems


@pytest.mark.parametrize(("column", "value"), [(3, "女"), (4, "1981.05")])
def test_a_number_that_contradicts_the_roster_is_not_confirmed(
    column: int, value: str, tmp_path: Path
) -> None:
    """Birth date and sex inside the number must be the roster's."""
    row = [value if index == column else cell for index, cell in enumerate(PERSON)]
    verdict, problems, _ = outcome(county(tmp_path, "未发现", row=row))
    assert verdict == "pending"
    assert "id-check" in problems


def test_one_number_on_two_rows_is_nobodys(tmp_path: Path) -> None:
    """Nothing confirms which of two people a number is."""
    rows = [
        changed(ROW_OF_ZHANG, 身份证号=WRONG),
        changed(ROW_OF_LI, 性别="男", 出生年月="1980.05", 身份证号=WRONG),
    ]
    roll = roll_of(tmp_path, *rows)
    assert [each.misprint for each in roll.candidates] == [WRONG, WRONG]
    assert misprints(roll.candidates) == frozenset()


def test_a_misprint_is_wrong_in_its_check_digit_alone() -> None:
    """Every other fault, and the three zeros that a spreadsheet leaves, is none."""
    assert id_text(WRONG) == WRONG
    assert id_text(RIGHT) == RIGHT
    assert read_misprint(RIGHT) is None
    lost = RIGHT[:15] + "000"
    assert not hasattr(read_id(lost), "text")
    for other in (lost, "999001198013010014", RIGHT[:17], "000000198005120010"):
        assert id_text(other) is None
    assert all(id_text(RIGHT[:17] + sign) for sign in CHECK_CHARACTERS)
