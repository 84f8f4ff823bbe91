"""联审汇总表: one sheet with a column for each unit is read where that is sure, and nowhere else."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from candidates.clearances.sheets import Clearances, read_clearances
from candidates.clearances.unit_form import Asked
from tests.candidates.clearance_workbooks import (
    ASKED,
    AUDIT,
    CONVICTED,
    LI,
    QUESTIONS,
    ROLL,
    SANCTIONED,
    ZHANG,
)
from tests.candidates.rosters import Row, write_book
from tests.corpus.rosters.tools import book
from vocabulary.answers import Word
from vocabulary.places import place_words

WHO = ("序号", "乡镇", "村", "姓名", "性别", "身份证号", "拟任职务")
ONE = (1, "城关镇", "新民村", "张三", "男", ZHANG, "主任")
TWO = (2, "城关镇", "新民村", "李四", "男", LI, "委员")
TITLE = ("云溪县村“两委”换届候选人资格联审汇总表",)


def read(folder: Path, *rows: Row, asked: Asked = ASKED, name: str = "汇总") -> Clearances:
    """Read one wide sheet."""
    write_book(folder / "clearances" / "联审汇总表.xlsx", {name: rows})
    return read_clearances(folder, asked, ROLL)


def said(clearances: Clearances) -> list[tuple[str, str, str, Word]]:
    """Return who was answered about, on what, by whom and how."""
    return [(each.number, each.department, each.question, each.word) for each in clearances.answers]


def codes(clearances: Clearances) -> list[str]:
    """Return the codes of all problems but that nobody signed, which is so of every sheet here."""
    return [problem.code for problem in clearances.problems if problem.code != "unsigned"]


def test_a_column_headed_by_a_unit_is_that_units_word(tmp_path: Path) -> None:
    """未发现 below a unit answers all that the unit was asked, at the place of the cell."""
    clearances = read(
        tmp_path, TITLE, (*WHO, "公安局意见", "法院"), (*ONE, "未发现", "未发现"), (*TWO, None, "无")
    )
    assert said(clearances) == [
        ("0312", "police", "convictions", Word.NONE),
        ("0312", "court", "convictions", Word.NONE),
        ("0312", "court", "audit", Word.NONE),
        ("0313", "court", "convictions", Word.NONE),
        ("0313", "court", "audit", Word.NONE),
    ]
    assert codes(clearances) == []
    assert place_words(clearances.answers[0].place) == "clearances/联审汇总表.xlsx [汇总] H3"
    assert [hint.code for hint in clearances.hints if hint.code == "wide-sheet-read"] == ["wide-sheet-read"]
    assert {each.department for each in clearances.workbooks} == {"police", "court"}


@pytest.mark.parametrize(
    ("header", "cell"),
    [
        ("公安局意见", "无"),  # it may have no opinion
        ("公安局意见", "同意"),
        ("公安局", "有前科"),
        ("法院", "有"),  # which of the two questions?
        ("公安局", True),
    ],
)
def test_a_word_with_two_meanings_is_unclear(tmp_path: Path, header: str, cell: Any) -> None:
    """What does not say for sure whether anything was found is unclear, and reported at its cell."""
    clearances = read(tmp_path, (*WHO, header), (*ONE, cell))
    assert {each.word for each in clearances.answers} == {Word.UNCLEAR}
    assert codes(clearances) == ["unclear-answer"]
    assert place_words(clearances.problems[-1].place).endswith("H2")


def test_something_found_by_a_unit_that_was_asked_one_thing(tmp_path: Path) -> None:
    """有 is found where there is one question only; that nothing is said of it is reported."""
    clearances = read(tmp_path, (*WHO, "公安局"), (*ONE, "有"))
    assert said(clearances) == [("0312", "police", "convictions", Word.FOUND)]
    assert [len(each.records) for each in clearances.answers] == [1]
    assert codes(clearances) == ["found-without-details"]


def test_a_column_headed_by_a_question_of_one_unit(tmp_path: Path) -> None:
    """A question that one unit is asked is that unit's; one that two are asked is nobody's."""
    clearances = read(tmp_path, (*WHO, SANCTIONED, CONVICTED, AUDIT), (*ONE, "未发现", "未发现", "未发现"))
    assert said(clearances) == [
        ("0312", "discipline", "sanctions", Word.NONE),
        ("0312", "court", "audit", Word.NONE),
    ]
    assert codes(clearances) == ["wide-column-unsure"]


@pytest.mark.parametrize("header", ["公检法意见", "公安、法院意见", "乡镇党委意见", "县联审组意见"])
def test_a_column_that_is_not_one_units(tmp_path: Path, header: str) -> None:
    """A column of two units, or of one that was not asked, is not used; the way out names the units."""
    clearances = read(tmp_path, (*WHO, header, "公安局"), (*ONE, "未发现", "未发现"))
    assert said(clearances) == [("0312", "police", "convictions", Word.NONE)]
    assert codes(clearances) == ["wide-column-unsure"]
    assert "公安局" in clearances.problems[-1].help.zh


def test_two_columns_of_one_unit_are_none(tmp_path: Path) -> None:
    """Of two columns of one unit nobody knows which speaks of what."""
    clearances = read(tmp_path, (*WHO, "公安局意见", "公安局结果"), (*ONE, "未发现", "有"))
    assert clearances.answers == ()
    assert codes(clearances) == ["wide-column-unsure", "wide-column-unsure"]


def test_headers_on_two_rows(tmp_path: Path) -> None:
    """单位意见 merged above the units: the unit's name is the one next to the cells."""
    top = (*WHO, "单位意见", None)
    below = (*[None] * len(WHO), "公安局", "纪委监委")
    merged = [(0, 7, 0, 8), *((0, column, 1, column) for column in range(len(WHO)))]
    (tmp_path / "clearances").mkdir()
    (tmp_path / "clearances" / "汇总.xlsx").write_bytes(
        book(top, below, (*ONE, "未发现", "未发现"), merged=merged)
    )
    clearances = read_clearances(tmp_path, ASKED, ROLL)
    assert sorted(each.department for each in clearances.answers) == ["discipline", "police"]
    assert codes(clearances) == []


def test_a_word_below_opinions_of_units(tmp_path: Path) -> None:
    """Below 单位意见 over 公安局 a 无 may mean no opinion too."""
    above = (*WHO, "单位意见")
    clearances = read(tmp_path, above, (*[None] * len(WHO), "公安局"), (*ONE, "未发现"), (*TWO, "无"))
    assert [each.word for each in clearances.answers] == [Word.NONE, Word.UNCLEAR]
    assert codes(clearances) == ["unclear-answer"]


def test_a_blank_cell_is_no_answer(tmp_path: Path) -> None:
    """A unit whose column is blank has not answered."""
    clearances = read(tmp_path, (*WHO, "公安局", "法院"), (*ONE, None, "未发现"))
    assert {each.department for each in clearances.answers} == {"court"}
    assert [each.department for each in clearances.workbooks] == ["court"]


def test_a_row_of_another_person_is_not_used(tmp_path: Path) -> None:
    """Without a number name and ID must both be the roster's; whoever has the ID waits all the same."""
    clearances = read(tmp_path, (*WHO, "公安局"), (*ONE[:3], "李四", "男", ZHANG, "主任", "未发现"))
    assert codes(clearances) == ["unknown-person"]
    (answer,) = clearances.answers
    assert (answer.number, answer.matches, answer.astray) == ("0312", False, True)


def test_a_line_about_everybody_is_nobodys_word(tmp_path: Path) -> None:
    """以上 2 人均未发现 below several units' columns is not used."""
    clearances = read(tmp_path, (*WHO, "公安局"), (*ONE, "未发现"), TWO, ("以上2人均未发现问题",))
    assert [each.number for each in clearances.answers] == ["0312"]
    assert codes(clearances) == ["scope-statement"]


def test_many_unclear_words_are_one_problem(tmp_path: Path) -> None:
    """A column filled with 同意 is reported once."""
    rows: Sequence[Row] = [(*ONE, "同意")] * 8
    clearances = read(tmp_path, (*WHO, "公安局意见"), *rows)
    assert codes(clearances) == ["unclear-answer"]
    assert "8 人" in clearances.problems[-1].message.zh


def test_a_sheet_of_another_county(tmp_path: Path) -> None:
    """A title of another county: nothing is read."""
    clearances = read(tmp_path, ("柳河县村换届候选人联审汇总表",), (*WHO, "公安局"), (*ONE, "未发现"))
    assert (clearances.answers, codes(clearances)) == ((), ["another-election"])


def test_a_list_without_units_is_no_answer(tmp_path: Path) -> None:
    """A roster among the answers says nothing, and the problem says what a sheet of all units needs."""
    clearances = read(tmp_path, WHO, ONE)
    assert codes(clearances) == ["no-answer-sheet"]
    assert "每家单位一列" in clearances.problems[0].help.zh


def test_a_question_that_nobody_is_asked(tmp_path: Path) -> None:
    """A unit that is asked nothing in this election has no answer to give."""
    asked = replace(ASKED, assigned=dict.fromkeys(QUESTIONS, ()))
    assert read(tmp_path, (*WHO, "公安局"), (*ONE, "未发现"), asked=asked).answers == ()
