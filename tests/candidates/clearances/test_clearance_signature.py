"""The sheets 签署 and 更正: who answers for a workbook, and how an answer is taken back."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from candidates.clearances.replies.replies import gather_replies
from candidates.clearances.sheets import Clearances, read_clearances
from tests.candidates.clearance_workbooks import (
    ASKED,
    CONVICTED,
    ROLL,
    SANCTIONED,
    SIGNED,
    ZHANG,
    Returned,
    Row,
    row,
    write,
)
from vocabulary.answers import Owing, Said, Word
from vocabulary.dates import Day
from vocabulary.origins import Origin
from vocabulary.places import FilePlace, SheetPlace

NONE = Returned([row("0312", "张三", ZHANG, "未发现")])


def read(folder: Path, *returned: Returned) -> Clearances:
    """Write the workbooks and read them."""
    for at, one in enumerate(returned):
        write(folder, f"{at}.xlsx", one)
    return read_clearances(folder, ASKED, ROLL)


def codes(clearances: Clearances) -> list[str]:
    """Return the codes of all problems."""
    return [problem.code for problem in clearances.problems]


@pytest.mark.parametrize("in_a_row", [False, True])
def test_both_layouts_are_read(tmp_path: Path, in_a_row: bool) -> None:
    """Labels may stand above their values or beside them."""
    clearances = read(tmp_path, replace(NONE, in_a_row=in_a_row))
    signature = clearances.answers[0].signature
    assert clearances.problems == ()
    assert (signature.officer, signature.reviewer, signature.leader) == ("王经办", "赵审核", "钱领导")
    assert (signature.queried_until, signature.given_on) == ("2026-12-04", Day(2026, 12, 5))
    assert (signature.document, signature.recusal) == ("云法函〔2026〕8号", "已回避")


@pytest.mark.parametrize("label", ["经办人", "分管领导", "反馈日期"])
def test_a_blank_signature_is_reported_and_the_answers_count(tmp_path: Path, label: str) -> None:
    """Who is missing is named; what was answered stands."""
    clearances = read(tmp_path, replace(NONE, signature={**SIGNED, label: ""}))
    assert len(clearances.answers) == 1
    (problem,) = clearances.problems
    assert (problem.code, problem.place) == ("unsigned", SheetPlace("clearances/0.xlsx", "签署"))
    assert label in problem.message.zh


def test_no_signature_at_all(tmp_path: Path) -> None:
    """Without the sheet the workbook is unsigned, and cell A1 still says whose it is."""
    clearances = read(tmp_path, replace(NONE, signature=None))
    assert [(problem.code, problem.place) for problem in clearances.problems] == [
        ("unsigned", FilePlace("clearances/0.xlsx"))
    ]
    assert clearances.answers[0].signature.given_on is None


@pytest.mark.parametrize("written", ["十二月五日", "至今", "2026-12-32", True])
def test_a_date_that_cannot_be_read_is_no_date(tmp_path: Path, written: Any) -> None:
    """An unreadable date of the answer is quoted, and the answer is undated."""
    clearances = read(tmp_path, replace(NONE, signature={**SIGNED, "反馈日期": written}))
    assert codes(clearances) == ["unclear-date"]
    assert clearances.answers[0].signature.given_on is None


HEADER = ("人员编号", "事项", "原反馈", "现反馈", "原因", "经办人", "分管领导", "文号", "日期")
COMPLETE = ("0312", CONVICTED, "有", "未发现", "同名", "孙复核", "钱领导", "云法函9号", date(2026, 12, 7))
FOUND = Returned([row("0312", "张三", ZHANG, "有")])


def corrected(*corrections: Row) -> Returned:
    """Return a later workbook that says 未发现, with these corrections."""
    return replace(NONE, corrections=[HEADER, *corrections], signature={**SIGNED, "反馈日期": "2026-12-07"})


def test_a_complete_correction_takes_a_finding_back(tmp_path: Path) -> None:
    """有, then 未发现 with a row of 更正, is 未发现; both answers are kept."""
    clearances = read(tmp_path, FOUND, corrected(COMPLETE))
    (correction,) = clearances.corrections
    assert (correction.number, correction.question, correction.department) == ("0312", "convictions", "court")
    assert (correction.was, correction.now, correction.officer) == (Word.FOUND, Word.NONE, "孙复核")
    assert correction.given_on == Day(2026, 12, 7)
    assert correction.place == SheetPlace("clearances/1.xlsx", "更正", 2)
    replies = gather_replies(clearances.answers, clearances.corrections)
    (reply,) = replies.of("0312", "convictions", ("court",)).replies.values()
    assert reply == Said((), clearances.answers)


def test_without_a_correction_both_stand(tmp_path: Path) -> None:
    """有, then 未发现 without a row of 更正, is a conflict."""
    clearances = read(tmp_path, FOUND, corrected())
    replies = gather_replies(clearances.answers, clearances.corrections)
    (reply,) = replies.of("0312", "convictions", ("court",)).replies.values()
    assert reply == Owing(Origin.CONFLICT, clearances.answers)


@pytest.mark.parametrize("column", range(len(HEADER)))
def test_an_incomplete_correction_is_none(tmp_path: Path, column: int) -> None:
    """A row that lacks any of its cells is reported, naming what is missing, and takes nothing back."""
    cells: list[Any] = list(COMPLETE)
    cells[column] = ""
    clearances = read(tmp_path, corrected(tuple(cells)))
    assert clearances.corrections == ()
    (problem,) = clearances.problems
    assert problem.code == "correction-incomplete"
    assert f"：{HEADER[column]}；" in problem.message.zh


@pytest.mark.parametrize(
    ("column", "written", "code"),
    [
        (0, "8888", "unknown-person"),
        (1, SANCTIONED, "unknown-question"),
        (2, "曾有", "correction-incomplete"),
        (3, "同意", "correction-incomplete"),
        (8, "至今", "correction-incomplete"),
        (8, "前天", "correction-incomplete"),
    ],
)
def test_a_correction_that_cannot_be_read_is_none(
    tmp_path: Path, column: int, written: str, code: str
) -> None:
    """A row about nobody, about no question of the unit, or in words we do not know takes nothing back."""
    cells: list[Any] = list(COMPLETE)
    cells[column] = written
    clearances = read(tmp_path, corrected(tuple(cells)))
    assert clearances.corrections == ()
    assert codes(clearances) == [code]


def test_corrections_without_headers_are_reported(tmp_path: Path) -> None:
    """A sheet 更正 without its headers is not used; an empty one is nothing."""
    assert codes(read(tmp_path, replace(NONE, corrections=[COMPLETE]))) == ["no-header"]
    assert codes(read(tmp_path, replace(NONE, corrections=[]))) == []
