"""The rows of 反馈表: what each word means, and that no answer lands on another person."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from candidates.clearances.sheets import Clearances, read_clearances
from candidates.people.candidate import Candidate
from tests.candidates.clearance_workbooks import (
    ASKED,
    AUDIT,
    BESIDE,
    LI,
    ROLL,
    SIGNED,
    ZHANG,
    Returned,
    Row,
    fictional_id,
    nominee,
    reply_to,
    row,
    write,
)
from vocabulary.answers import Answer, Owing, Said, Word
from vocabulary.facts import Unknown
from vocabulary.origins import Origin
from vocabulary.places import SheetPlace


def read_rows(folder: Path, *rows: Row, roll: Sequence[Candidate] = ROLL, **more: Any) -> Clearances:
    """Read one workbook with these rows."""
    write(folder, "法院.xlsx", replace(Returned(rows), **more))
    return read_clearances(folder, ASKED, roll)


def only(clearances: Clearances) -> Answer:
    """Return the one answer."""
    (answer,) = clearances.answers
    return answer


@pytest.mark.parametrize(
    ("written", "word"),
    [
        ("未发现", Word.NONE),
        (" 未 发现 ", Word.NONE),
        ("无", Word.NONE),
        ("待核实", Word.CHECKING),
        ("身份不符", Word.WRONG_PERSON),
        ("非本单位职责", Word.NOT_OURS),
    ],
)
def test_words_of_the_form(tmp_path: Path, written: str, word: Word) -> None:
    """The form's own words are read, and 无 for 未发现."""
    clearances = read_rows(tmp_path, row("0312", "张三", ZHANG, written))
    assert only(clearances).word is word
    assert clearances.problems == ()


@pytest.mark.parametrize(
    "written",
    ["同意", "无异议", "合格", "√", "—", "/", "同上", "未发现*", "无（另见附件）", 0, 1, "有，已处理"],
)
def test_any_other_word_is_unclear(tmp_path: Path, written: Any) -> None:
    """A word that does not say whether anything was found counts as unclear, and is quoted."""
    clearances = read_rows(tmp_path, row("0312", "张三", ZHANG, written))
    assert only(clearances).word is Word.UNCLEAR
    assert reply_to(clearances.answers) == Owing(Origin.UNCLEAR, clearances.answers)
    (problem,) = clearances.problems
    assert (problem.code, problem.place) == (
        "unclear-answer",
        SheetPlace("clearances/法院.xlsx", "反馈表", 4, "H"),
    )
    assert problem.message.zh == f"「{written}」不能说明是否发现所问情形，按「反馈不明」处理"
    assert f"`{written}`" in problem.message.en


@pytest.mark.parametrize("written", [None, "", "　"])
def test_a_blank_cell_is_no_answer(tmp_path: Path, written: Any) -> None:
    """A blank is neither none nor found: the unit still owes its answer."""
    clearances = read_rows(tmp_path, row("0312", "张三", ZHANG, written))
    assert clearances.answers == ()
    assert clearances.problems == ()


def test_found_without_details_is_one_unknown_record(tmp_path: Path) -> None:
    """有 without a row of 明细 is one record of which every field is incomplete, and a problem."""
    clearances = read_rows(tmp_path, row("0312", "张三", ZHANG, "有"))
    (told,) = only(clearances).records
    assert not told.complete
    assert set(told.values) == set(ASKED.questions["convictions"].fields)
    assert all(
        isinstance(fact, Unknown) and fact.origin is Origin.INCOMPLETE for fact in told.values.values()
    )
    (problem,) = clearances.problems
    assert problem.code == "found-without-details"
    assert problem.message.zh == "人员 0312 的「是否因犯罪受过刑事处罚」填「有」，但「明细」中没有此人"


def test_found_where_there_are_no_details_to_give(tmp_path: Path) -> None:
    """A question without fields is answered in full by 有."""
    clearances = read_rows(tmp_path, row("0312", "张三", ZHANG, "有"), header=(*BESIDE, AUDIT))
    (told,) = only(clearances).records
    assert told.complete
    assert told.values == {}
    assert clearances.problems == ()


@pytest.mark.parametrize(
    ("name", "id_number", "why"),
    [
        ("李四", ZHANG, "姓名"),
        ("", ZHANG, "姓名"),
        ("张三", LI, "身份证号与名册不一致"),
        ("张三", "", "身份证号为空"),
        ("张三", ZHANG[:-1], "身份证号与名册不一致"),
        ("张三", float(ZHANG[:17] + "0"), "存成数字"),
        ("李四", LI, "身份证号与名册不一致"),
    ],
)
def test_a_shifted_row_is_never_applied(tmp_path: Path, name: str, id_number: Any, why: str) -> None:
    """A name or ID that is not the number's makes a conflict, reported once a row."""
    header = (*BESIDE, "是否因犯罪受过刑事处罚", AUDIT)
    clearances = read_rows(tmp_path, row("0312", name, id_number, "有", "有"), header=header)
    assert not any(answer.matches for answer in clearances.answers)
    assert [answer.number for answer in clearances.answers if not answer.astray] == ["0312", "0312"]
    assert reply_to(clearances.answers).answers
    (problem,) = clearances.problems
    assert (problem.code, problem.place) == (
        "identity-mismatch",
        SheetPlace("clearances/法院.xlsx", "反馈表", 4, "B"),
    )
    assert problem.message.zh == "人员编号「0312」与姓名、身份证号对不上（疑似整行错位），该行未采用"
    assert why in problem.help.zh
    assert ZHANG not in str(problem)


def test_forgiven_writings_of_name_and_id(tmp_path: Path) -> None:
    """Widths, blanks and a small x make no difference to a name or an ID."""
    id_number = next(text for text in map(fictional_id, range(1, 99)) if text.endswith("X"))
    roll = (nominee("0400", "阿依·古丽", id_number),)
    written = row("0400", "阿依•古 丽", f" {id_number.lower()}", "无")
    assert only(read_rows(tmp_path, written, roll=roll)).matches


def test_a_nominee_without_usable_identity_is_matched_by_nobody(tmp_path: Path) -> None:
    """Where the roster has no usable name or ID, no answer can be known to be about this person."""
    for roll in ((nominee("0312", "张三", ""),), (nominee("0312", "", ZHANG),)):
        clearances = read_rows(tmp_path, row("0312", "张三", ZHANG, "未发现"), roll=roll)
        assert not only(clearances).matches
        assert "名册中该人员" in clearances.problems[0].help.zh


def test_a_person_of_two_villages_is_one(tmp_path: Path) -> None:
    """Any of a person's rosters will do, and two rows of the form may share the answers."""
    roll = (*ROLL, nominee("0312", "", "", "柳树村"))
    rows = [row("0312", "张三", ZHANG, ""), row("0312", "张三", ZHANG, "未发现")]
    clearances = read_rows(tmp_path, *rows, roll=roll)
    assert only(clearances).matches
    assert clearances.problems == ()


@pytest.mark.parametrize("number", ["", "8888", 312])
def test_name_and_id_stand_in_for_a_number(tmp_path: Path, number: Any) -> None:
    """Where the number is missing or unknown, ID and name together find the person."""
    clearances = read_rows(tmp_path, row(number, "张三", ZHANG, "未发现"))
    assert (only(clearances).number, only(clearances).matches) == ("0312", True)
    assert clearances.problems == ()


@pytest.mark.parametrize(
    ("number", "name", "id_number"),
    [("", "李四", ZHANG), ("", "张三", ""), ("8888", "张三", ""), ("8888", "王五", ZHANG), ("", "张三", 1.0)],
)
def test_a_row_of_nobody_is_not_used(tmp_path: Path, number: str, name: str, id_number: Any) -> None:
    """A row that is nobody's of the roll is reported and is applied to nobody."""
    clearances = read_rows(tmp_path, row(number, name, id_number, "有"))
    assert not any(answer.matches for answer in clearances.answers)
    assert [problem.code for problem in clearances.problems] == ["unknown-person"]


@pytest.mark.parametrize(
    ("number", "name", "id_number", "waits"),
    [
        ("", "张三", LI, {"0313"}),  # the ID is Li's, whatever the name
        ("0312", "张三", LI, {"0312", "0313"}),
        ("0312", "李四", "", {"0312", "0313"}),
        ("", "张三", "", {"0312"}),
        ("", "张三", ZHANG[:-1], {"0312"}),
        ("8888", "张三", fictional_id(9), set()),  # a namesake with an ID of their own
        ("", "王五", fictional_id(9), set()),
        ("0312", "张三", ZHANG[:-1], {"0312"}),
    ],
)
def test_everybody_whom_a_row_may_be_about_waits(
    tmp_path: Path, number: str, name: str, id_number: str, waits: set[str]
) -> None:
    """A finding in a row that is not surely anybody's keeps those waiting whom the unit cleared beside it."""
    cleared = [row("0312", "张三", ZHANG, "未发现"), row("0313", "李四", LI, "未发现")]
    answers = read_rows(tmp_path, *cleared, row(number, name, id_number, "有")).answers
    assert {each for each in ("0312", "0313") if not isinstance(reply_to(answers, each), Said)} == waits


def test_namesakes_wait_once(tmp_path: Path) -> None:
    """Many rows of one name without IDs are as much work as the roll is long, and no more."""
    roll = [nominee(f"{index:04d}", "张三", "") for index in range(50)]
    answers = read_rows(tmp_path, *[row("", "张三", "", "有") for _ in range(50)], roll=roll).answers
    assert len(answers) == len(roll)


def test_one_id_under_two_numbers_finds_nobody(tmp_path: Path) -> None:
    """An ID that two numbers claim does not say whose the row is: both wait."""
    roll = (*ROLL, nominee("0500", "张三", ZHANG))
    answers = read_rows(tmp_path, row("", "张三", ZHANG, "有"), roll=roll).answers
    assert [(answer.number, answer.matches) for answer in answers] == [("0312", False), ("0500", False)]


def test_without_ids_no_row_is_used(tmp_path: Path) -> None:
    """A form whose column of IDs was deleted is reported once, and matches nobody."""
    header = ("人员编号", "姓名", "是否因犯罪受过刑事处罚")
    rows = [("0312", "张三", "未发现"), ("0313", "李四", "未发现")]
    clearances = read_rows(tmp_path, *rows, header=header)
    assert [answer.matches for answer in clearances.answers] == [False, False]
    assert [problem.code for problem in clearances.problems] == ["missing-column"]


def test_rows_that_say_nothing_are_not_reported(tmp_path: Path) -> None:
    """A footer, a running number and an unanswered row of nobody are no problems."""
    rows = [("填表人：王某",), (2,), row("8888", "王五", "", ""), row("0312", "张三", LI, "")]
    assert read_rows(tmp_path, *rows).problems == ()


def test_two_rows_that_differ_conflict(tmp_path: Path) -> None:
    """One person answered twice in one form, with different words, is a conflict."""
    rows = [row("0312", "张三", ZHANG, "未发现"), row("0312", "张三", ZHANG, "待核实")]
    clearances = read_rows(tmp_path, *rows, signature=SIGNED)
    assert reply_to(clearances.answers) == Owing(Origin.CONFLICT, clearances.answers)
