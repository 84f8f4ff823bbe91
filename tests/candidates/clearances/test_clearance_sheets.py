"""The folder clearances/: which files are read, and whose each workbook is."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from candidates.clearances.replies.replies import gather_replies
from candidates.clearances.sheets import Clearances, read_clearances
from files.books.sheets import CellValue
from tests.candidates.clearance_workbooks import (
    ASKED,
    AUDIT,
    BESIDE,
    CONVICTED,
    LI,
    ROLL,
    SANCTIONED,
    SIGNED,
    UNITS,
    ZHANG,
    Returned,
    row,
    write,
)
from vocabulary.answers import Word
from vocabulary.places import FilePlace, SheetPlace
from vocabulary.texts import Text

NOTHING_FOUND = Returned([row("0312", "张三", ZHANG, "未发现"), row("0313", "李四", LI, "未发现")])


def read(folder: Path, **files: Returned) -> Clearances:
    """Write the workbooks, each under its name, and read the folder."""
    for name, returned in files.items():
        write(folder, f"{name}.xlsx", returned)
    return read_clearances(folder, ASKED, ROLL)


def codes(clearances: Clearances) -> list[str]:
    """Return the codes of all problems."""
    return [problem.code for problem in clearances.problems]


def test_no_folder_is_no_answer(tmp_path: Path) -> None:
    """Before anything came back there is nothing to read and nothing to report."""
    assert read(tmp_path) == Clearances()


def test_a_workbook_gives_its_answers(tmp_path: Path) -> None:
    """Each filled cell is an answer, with its place, its unit and who signed it."""
    clearances = read(tmp_path, 法院=NOTHING_FOUND)
    assert clearances.problems == ()
    first, second = clearances.answers
    assert (first.number, first.question, first.department) == ("0312", "convictions", "court")
    assert (first.word, first.written, first.records, first.matches) == (Word.NONE, "未发现", (), True)
    assert first.place == SheetPlace("clearances/法院.xlsx", "反馈表", 4, "H")
    assert first.signature.officer == "王经办"
    assert second.number == "0313"


def test_what_was_read_is_counted(tmp_path: Path) -> None:
    """A workbook's counts are what its unit confirms: rows, words, blanks."""
    rows = [*NOTHING_FOUND.rows, row("0312", "张三", LI, "有"), row("9999", "王五", "", "有")]
    rows[1] = row("0313", "李四", LI, "")
    (book,) = read(tmp_path, 法院=replace(NOTHING_FOUND, rows=rows)).workbooks
    assert (book.file, book.department) == ("clearances/法院.xlsx", "court")
    assert (book.rows, book.doubtful, book.unused) == (3, 1, 1)
    (tally,) = book.tallies
    assert (tally.question, dict(tally.said), tally.blank) == (
        "convictions",
        {Word.NONE: 1, Word.FOUND: 1},
        1,
    )


def test_files_that_are_no_workbooks(tmp_path: Path) -> None:
    """A letter is a problem; a lock file and a folder are only mentioned."""
    folder = tmp_path / "clearances"
    (folder / "旧").mkdir(parents=True)
    for name in ("法院.docx", "~$法院.xlsx", ".DS_Store", "截图.JPG"):
        (folder / name).write_bytes(b"x")
    (folder / "坏.xlsx").write_bytes(b"x")
    clearances = read(tmp_path)
    assert [(problem.code, problem.place) for problem in clearances.problems] == [
        ("not-a-workbook", FilePlace("clearances/坏.xlsx")),
        ("not-a-workbook", FilePlace("clearances/截图.JPG")),
        ("not-a-workbook", FilePlace("clearances/法院.docx")),
    ]
    assert clearances.problems[2].message.zh == "不是表格，内容未读取"
    assert {hint.place for hint in clearances.hints} == {
        FilePlace("clearances/.DS_Store"),
        FilePlace("clearances/~$法院.xlsx"),
        FilePlace("clearances/旧"),
    }


@pytest.mark.parametrize(
    "unit", ["人民法院", "法院", "云溪县人民法院", "云溪法院", "县法院", "court", "云溪县 法院（盖章）"]
)
def test_a_unit_is_named_in_several_ways(tmp_path: Path, unit: str) -> None:
    """The county's name before a unit's, and 人民 within it, make no difference."""
    clearances = read(
        tmp_path, a=replace(NOTHING_FOUND, unit=unit, signature={**SIGNED, "反馈单位（盖章）": ""})
    )
    assert [answer.department for answer in clearances.answers] == ["court", "court"]


@pytest.mark.parametrize("unit", ["", "反馈表（第1批）"])
def test_the_signature_names_the_unit_too(tmp_path: Path, unit: str) -> None:
    """Where cell A1 names no unit, the one that signs is the one that answers."""
    assert len(read(tmp_path, a=replace(NOTHING_FOUND, unit=unit)).answers) == 2


@pytest.mark.parametrize("unit", ["检察院", "海州市中级人民法院", ""])
def test_answers_of_nobody_are_not_used(tmp_path: Path, unit: str) -> None:
    """A workbook of a unit that this review does not know is reported and left alone."""
    signature = {**SIGNED, "反馈单位（盖章）": unit}
    clearances = read(tmp_path, a=replace(NOTHING_FOUND, unit=unit, signature=signature))
    assert clearances.answers == ()
    assert codes(clearances) == ["unknown-unit"]
    assert unit in clearances.problems[0].message.zh


@pytest.mark.parametrize(
    ("unit", "signed"),
    [("柳河县人民法院", "柳河县人民法院"), ("柳河县人民法院", ""), ("人民法院", "柳河县人民法院")],
)
def test_a_form_of_another_county_is_not_used(tmp_path: Path, unit: str, signed: str) -> None:
    """A form that another county's unit fills or signs is named as such, and nothing of it is read."""
    signature = {**SIGNED, "反馈单位（盖章）": signed}
    clearances = read(tmp_path, a=replace(NOTHING_FOUND, unit=unit, signature=signature))
    assert clearances.answers == ()
    assert codes(clearances) == ["another-election"]
    assert clearances.problems[0].message.zh == "本表属于「柳河县人民法院」，不是本次选举，未读取"


def test_a_form_signed_by_another_unit_is_not_used(tmp_path: Path) -> None:
    """Where form and signature name two units, we do not choose."""
    clearances = read(tmp_path, a=replace(NOTHING_FOUND, unit="公安局"))
    assert clearances.answers == ()
    assert codes(clearances) == ["unit-conflict"]


def test_a_name_that_two_units_share_is_nobodys(tmp_path: Path) -> None:
    """县法院 is no unit where there are two courts that could be meant; their full names are."""
    units = {**UNITS, "district_court": Text("法院", "District court")}
    asked = replace(ASKED, units=units)
    write(tmp_path, "a.xlsx", replace(NOTHING_FOUND, unit="县法院", signature=None))
    assert "unit-conflict" in codes(read_clearances(tmp_path, asked, ROLL))
    write(tmp_path, "a.xlsx", replace(NOTHING_FOUND, unit="人民法院", signature=None))
    assert len(read_clearances(tmp_path, asked, ROLL).answers) == 2


def test_a_workbook_that_is_not_our_form(tmp_path: Path) -> None:
    """Without the sheet 反馈表, or without its headers, nothing is used."""
    other = replace(NOTHING_FOUND, answer_sheet="Sheet1")
    headless = replace(NOTHING_FOUND, header=("一", "二", "三"))
    clearances = read(tmp_path, a=other, b=headless)
    assert clearances.answers == ()
    assert codes(clearances) == ["no-answer-sheet", "no-header"]


def test_a_column_that_is_no_question(tmp_path: Path) -> None:
    """An unknown column is quoted and not used; 备注 is not evaluated; blanks in a header mean nothing."""
    header = (*BESIDE, "是否因犯罪\n受过 刑事处罚", "是否信教", "备注", None)
    rows = [row("0312", "张三", ZHANG, "未发现", "有", "有", "有")]
    clearances = read(tmp_path, a=replace(NOTHING_FOUND, header=header, rows=rows))
    assert [answer.question for answer in clearances.answers] == ["convictions"]
    assert [
        (problem.code, problem.place.column)
        for problem in clearances.problems
        if isinstance(problem.place, SheetPlace)
    ] == [
        ("unknown-question-column", "I"),
        ("unknown-question-column", "K"),
    ]
    assert "「是否信教」" in clearances.problems[0].message.zh


def test_a_column_put_to_another_unit(tmp_path: Path) -> None:
    """A unit that was not asked is not heard; who is asked is the election's own choice."""
    rows = [row("0312", "张三", ZHANG, "有")]
    returned = replace(NOTHING_FOUND, header=(*BESIDE, SANCTIONED), rows=rows)
    clearances = read(tmp_path, a=returned)
    assert clearances.answers == ()
    assert codes(clearances) == ["question-of-another-unit"]
    asked = replace(ASKED, assigned={**ASKED.assigned, "sanctions": ("court",)})
    assert len(read_clearances(tmp_path, asked, ROLL).answers) == 1


def test_several_questions_of_one_unit(tmp_path: Path) -> None:
    """Each column of the unit is read, in whatever order the columns stand."""
    header = (AUDIT, *BESIDE, CONVICTED)
    rows = [("无", *row("0312", "张三", ZHANG, "待核实"))]
    answers = read(tmp_path, a=replace(NOTHING_FOUND, header=header, rows=rows)).answers
    assert {answer.question: answer.word for answer in answers} == {
        "audit": Word.NONE,
        "convictions": Word.CHECKING,
    }


def test_names_of_files_do_not_matter(tmp_path: Path) -> None:
    """The same workbooks under other names come to the same replies."""
    early = replace(NOTHING_FOUND, rows=[row("0312", "张三", ZHANG, "待核实")])
    late = replace(NOTHING_FOUND, signature={**SIGNED, "反馈日期": "2026-12-06"})
    outcomes: list[Any] = []
    for at, names in enumerate((("a", "b"), ("b", "a"))):
        folder = tmp_path / str(at)
        folder.mkdir()
        clearances = read(folder, **dict(zip(names, (early, late), strict=True)))
        outcomes.append(gather_replies(clearances.answers).of("0312", "convictions", ("court",)).owing)
    assert outcomes == [{}, {}]


def test_every_person_of_a_county_is_read_in_one_pass(tmp_path: Path) -> None:
    """Reading does not look through the roll for each row: it is asked for its length and walked once."""

    class Counted(tuple[Any, ...]):
        """A roll that counts how often it is walked."""

        __slots__ = ()
        walks = 0

        def __iter__(self) -> Any:
            """Count one walk."""
            Counted.walks += 1
            return super().__iter__()

    write(tmp_path, "a.xlsx", NOTHING_FOUND)
    write(tmp_path, "b.xlsx", NOTHING_FOUND)
    read_clearances(tmp_path, ASKED, Counted(ROLL))
    assert Counted.walks == 1


def test_a_cell_is_never_more_than_text(tmp_path: Path) -> None:
    """What looks like a formula is quoted like any other word."""
    formula: CellValue = "=1+1"
    clearances = read(tmp_path, a=replace(NOTHING_FOUND, rows=[row("0312", "张三", ZHANG, formula)]))
    assert codes(clearances) == ["unclear-answer"]
    assert "「=1+1」" in clearances.problems[0].message.zh
