"""The sheet 明细: records with typed values, and what contradicts or lacks them."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from candidates.clearances.sheets import Clearances, read_clearances
from tests.candidates.clearance_workbooks import (
    ASKED,
    AUDIT,
    BESIDE,
    CONVICTED,
    LI,
    ROLL,
    SANCTIONED,
    SIGNED,
    ZHANG,
    Returned,
    Row,
    reply_to,
    row,
    write,
)
from vocabulary.answers import Answer, Owing, Said, Word
from vocabulary.dates import Day, Ongoing
from vocabulary.facts import Known, Unknown
from vocabulary.kinds import Amount
from vocabulary.origins import Origin
from vocabulary.places import SheetPlace
from vocabulary.questions import Disclosure

FIELDS = ("主观方面", "判决日期", "刑期（月）", "是否上诉", "罪名", "附加刑")
HEADER = ("人员编号", "事项", *FIELDS, "文书名称", "文号", "告知范围", "依据")
FULL = ("故意", "2009-03-05", 18, "否", "盗窃", "罚金、剥夺政治权利", "判决书", "〔2009〕3号", "可告知", "")


def read_details(folder: Path, word: str, *details: Row, header: Row = HEADER, **more: Any) -> Clearances:
    """Read a workbook in which 张三 has this answer and these details."""
    returned = Returned([row("0312", "张三", ZHANG, word)], details=[header, *details])
    write(folder, "法院.xlsx", replace(returned, **more))
    return read_clearances(folder, ASKED, ROLL)


def only(clearances: Clearances) -> Answer:
    """Return the one answer."""
    (answer,) = clearances.answers
    return answer


def codes(clearances: Clearances) -> list[str]:
    """Return the codes of all problems."""
    return [problem.code for problem in clearances.problems]


def test_a_row_is_a_record_with_typed_values(tmp_path: Path) -> None:
    """Each field is read as its kind, with its cell; paper and disclosure go with the record."""
    clearances = read_details(tmp_path, "有", ("0312", CONVICTED, *FULL))
    assert clearances.problems == ()
    (told,) = only(clearances).records
    assert {name: fact.value for name, fact in told.values.items() if isinstance(fact, Known)} == {
        "intent": "intentional",
        "decided_on": Day(2009, 3, 5),
        "months": Amount(18, 18),
        "appealed": False,
        "charges": "盗窃",
        "added": frozenset({"fine", "rights"}),
    }
    assert told.values["decided_on"].place == SheetPlace("clearances/法院.xlsx", "明细", 2, "D")
    assert (told.paper, told.disclosure, told.complete) == ("判决书 〔2009〕3号", Disclosure.FULL, True)
    assert told.place == SheetPlace("clearances/法院.xlsx", "明细", 2)


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        (date(2009, 3, 5), Day(2009, 3, 5)),
        ("2009.03", Day(2009, 3)),
        (2009, Day(2009)),
        (20090305, Day(2009, 3, 5)),
        ("至今", Ongoing()),
    ],
)
def test_dates_are_read_as_precisely_as_written(tmp_path: Path, written: Any, moment: Any) -> None:
    """A spreadsheet's own date, text of any precision and 至今 are dates."""
    clearances = read_details(tmp_path, "有", ("0312", CONVICTED, "故意", written))
    fact = only(clearances).records[0].values["decided_on"]
    assert isinstance(fact, Known)
    assert fact.value == moment


def test_an_option_is_written_in_chinese_or_by_its_code(tmp_path: Path) -> None:
    """A choice is read by its label or its code."""
    rows = [("0312", CONVICTED, "negligent"), ("0312", CONVICTED, "过失")]
    records = only(read_details(tmp_path, "有", *rows)).records
    assert [fact.value for told in records if isinstance(fact := told.values["intent"], Known)] == [
        "negligent"
    ] * 2


def test_a_blank_field_is_incomplete(tmp_path: Path) -> None:
    """What a unit leaves out of a record is unknown, even with its column, and no problem of the file."""
    clearances = read_details(tmp_path, "有", ("0312", CONVICTED), header=("人员编号", "事项", "主观方面"))
    (told,) = only(clearances).records
    assert {fact.origin for fact in told.values.values() if isinstance(fact, Unknown)} == {Origin.INCOMPLETE}
    assert told.complete
    assert clearances.problems == ()


@pytest.mark.parametrize(
    ("column", "written"),
    [(0, "间接"), (1, "去年"), (1, 2009.1), (2, "一年半"), (2, -3), (3, "可能"), (5, "罚金、没收")],
)
def test_an_unreadable_field_is_unclear(tmp_path: Path, column: int, written: Any) -> None:
    """What is no value of its kind is unknown, quoted and explained, and the record stays."""
    cells: list[Any] = list(FULL)
    cells[column] = written
    clearances = read_details(tmp_path, "有", ("0312", CONVICTED, *cells))
    name = list(ASKED.questions["convictions"].fields)[column]
    place = SheetPlace("clearances/法院.xlsx", "明细", 2, "CDEFGH"[column])
    assert only(clearances).records[0].values[name] == Unknown(Origin.UNCLEAR, place)
    (problem,) = clearances.problems
    assert (problem.code, problem.place) == ("unreadable-detail", place)
    assert f"「{written}」" in problem.message.zh


def test_not_found_with_a_record_contradicts_itself(tmp_path: Path) -> None:
    """未发现 with details keeps both and is a conflict, not ours to resolve."""
    clearances = read_details(tmp_path, "未发现", ("0312", CONVICTED, *FULL))
    assert len(only(clearances).records) == 1
    assert reply_to(clearances.answers) == Owing(Origin.CONFLICT, clearances.answers)
    assert (
        clearances.problems[0].message.zh
        == "人员 0312 主表填「未发现」，明细却有 1 条记录，前后不一致，未采用"
    )


def test_details_without_an_answer_are_unclear(tmp_path: Path) -> None:
    """A record whose cell in the form is blank makes the answer unclear, not found and not awaited."""
    clearances = read_details(tmp_path, "", ("0312", CONVICTED, *FULL))
    answer = only(clearances)
    assert (answer.word, len(answer.records)) == (Word.UNCLEAR, 1)
    assert answer.place == SheetPlace("clearances/法院.xlsx", "反馈表", 4, "H")
    assert codes(clearances) == ["details-without-answer"]


@pytest.mark.parametrize(
    "more", [{"rows": []}, {"header": (*BESIDE, AUDIT), "rows": [row("0312", "张三", ZHANG, "")]}]
)
def test_details_of_a_deleted_row_or_column_are_unclear(tmp_path: Path, more: dict[str, Any]) -> None:
    """A record about somebody whose row or column is gone still says that something is there."""
    write(tmp_path, "法院.xlsx", replace(Returned([], details=[HEADER, ("0312", CONVICTED, *FULL)]), **more))
    clearances = read_clearances(tmp_path, ASKED, ROLL)
    assert reply_to(clearances.answers) == Owing(Origin.UNCLEAR, clearances.answers)
    assert codes(clearances) == ["details-without-answer"]


def test_a_person_of_two_rows_needs_one_answer(tmp_path: Path) -> None:
    """Where one of a person's two rows says 有, the details belong to it and the blank row says nothing."""
    rows = [row("0312", "张三", ZHANG, ""), row("0312", "张三", ZHANG, "有")]
    clearances = read_details(tmp_path, "", ("0312", CONVICTED, *FULL), rows=rows)
    assert only(clearances).word is Word.FOUND
    assert clearances.problems == ()


def test_details_of_nobody_are_reported(tmp_path: Path) -> None:
    """A record about a number that is not on the roll is not used."""
    clearances = read_details(tmp_path, "未发现", ("8888", CONVICTED, *FULL), ("", CONVICTED, *FULL))
    assert codes(clearances) == ["unknown-person", "unknown-person"]
    assert only(clearances).records == ()


def test_details_follow_the_number_that_the_form_uses(tmp_path: Path) -> None:
    """A number that lost its zeros in the form and in the details means one person in both."""
    rows = [row(312, "张三", ZHANG, "有")]
    clearances = read_details(tmp_path, "", (312, CONVICTED, *FULL), rows=rows)
    assert (only(clearances).number, clearances.problems) == ("0312", ())
    assert only(clearances).records[0].complete


def test_a_record_of_an_unknown_question_contradicts_nothing_found(tmp_path: Path) -> None:
    """A row whose 事项 cannot be told may belong to any question: no 未发现 about that person is used."""
    for asked in ("刑事处罚", ""):
        clearances = read_details(tmp_path, "未发现", ("0312", asked, *FULL))
        assert codes(clearances) == ["unknown-question"]
        assert reply_to(clearances.answers) == Owing(Origin.CONFLICT, clearances.answers)
    clearances = read_details(tmp_path, "未发现", ("0313", "刑事处罚", *FULL))
    assert reply_to(clearances.answers) == Said((), clearances.answers)


def test_a_record_put_to_another_unit_is_not_used(tmp_path: Path) -> None:
    """Details on a question that the unit was not asked are reported, and touch no answer."""
    clearances = read_details(tmp_path, "未发现", ("0312", SANCTIONED))
    assert codes(clearances) == ["question-of-another-unit"]
    assert reply_to(clearances.answers) == Said((), clearances.answers)


@pytest.mark.parametrize(
    ("written", "disclosure", "expected"),
    [
        ("", None, []),
        ("仅告知条款", Disclosure.ITEM_ONLY, []),
        ("依法不予告知", Disclosure.WITHHELD, []),
        ("保密", Disclosure.WITHHELD, ["unclear-disclosure"]),
    ],
)
def test_what_may_be_told(tmp_path: Path, written: str, disclosure: Any, expected: list[str]) -> None:
    """A blank leaves it to the question; a word that is not on the list withholds."""
    clearances = read_details(tmp_path, "有", ("0312", CONVICTED, *FULL[:8], written, "监察法第十八条"))
    (told,) = only(clearances).records
    assert (told.disclosure, told.basis) == (disclosure, "监察法第十八条")
    assert codes(clearances) == expected
    assert clearances.hints == ()


def test_withholding_without_a_ground_is_mentioned(tmp_path: Path) -> None:
    """依法不予告知 without 依据 is a hint."""
    clearances = read_details(tmp_path, "有", ("0312", CONVICTED, *FULL[:8], "依法不予告知"))
    assert [hint.code for hint in clearances.hints] == ["withheld-without-basis"]
    assert clearances.problems == ()


def test_columns_and_cells_that_do_not_belong(tmp_path: Path) -> None:
    """A column of no question, and a cell of another question than its row's, are reported."""
    header = (*HEADER, "举报人")
    rows = [("0312", AUDIT, "故意"), ("0312", CONVICTED, *FULL, "某某")]
    form = (*BESIDE, CONVICTED, AUDIT)
    returned = Returned([row("0312", "张三", ZHANG, "有", "有")], header=form, details=[header, *rows])
    write(tmp_path, "法院.xlsx", returned)
    clearances = read_clearances(tmp_path, ASKED, ROLL)
    assert codes(clearances) == ["unknown-detail-column", "detail-not-asked"]


def test_a_column_without_a_header_is_reported(tmp_path: Path) -> None:
    """What stands below no header was written for somebody, and nobody reads it."""
    clearances = read_details(tmp_path, "有", ("0312", CONVICTED, *FULL, "某某"), header=(*HEADER, ""))
    (problem,) = [each for each in clearances.problems if each.code == "unknown-detail-column"]
    assert problem.message.zh == "明细中该列没有表头，内容未采用"


def test_details_without_headers_are_reported(tmp_path: Path) -> None:
    """A sheet 明细 without its headers is not used; an empty one is nothing."""
    write(
        tmp_path, "a.xlsx", Returned([row("0312", "张三", ZHANG, "有")], details=[("0312", CONVICTED, *FULL)])
    )
    assert codes(read_clearances(tmp_path, ASKED, ROLL)) == ["found-without-details", "no-header"]
    write(tmp_path, "a.xlsx", Returned([row("0312", "张三", ZHANG, "未发现")], details=[]))
    assert codes(read_clearances(tmp_path, ASKED, ROLL)) == []


def test_rows_with_nothing_but_a_running_number_are_skipped(tmp_path: Path) -> None:
    """Prepared rows that nobody filled in are no records."""
    header = ("序号", "姓名", *HEADER)
    rows = [(1, "张三", "0312", CONVICTED, *FULL), (2,), (3, "李四")]
    clearances = read_details(tmp_path, "有", *rows, header=header)
    assert (len(only(clearances).records), clearances.problems) == (1, ())


SANCTION_HEADER = ("人员编号", "事项", "处分种类", "决定日期", "影响期截止日")


@pytest.mark.parametrize(
    ("kind", "decided_on", "ends", "expected"),
    [
        ("警告", "2026-01-31", "", Day(2027, 1, 31, ends_period=True)),
        ("严重警告", "2024-08-31", "", Day(2026, 2, 28, ends_period=True)),
        ("严重警告", "2024-08", "", Day(2026, 2, ends_period=True)),
        ("警告", "2024", "", Day(2025, ends_period=True)),
        ("严重警告", "2024", "", Origin.INCOMPLETE),
        ("警告", "2024", "2025-06-30", Day(2025, 6, 30)),
        ("警告", "", "", Origin.INCOMPLETE),
        ("", "2024-08-31", "", Origin.INCOMPLETE),
        ("记大过", "2024-08-31", "", Origin.UNCLEAR),
        ("警告", "至今", "", Origin.INCOMPLETE),
        ("警告", "2024-08-31", "明年", Origin.UNCLEAR),
    ],
)
def test_a_left_out_date_is_reckoned(
    tmp_path: Path, kind: str, decided_on: str, ends: str, expected: Any
) -> None:
    """The end of the influence is so many months after the decision, as precisely as that is known."""
    returned = Returned(
        [row("0313", "李四", LI, "有")],
        unit="纪委监委",
        header=(*BESIDE, SANCTIONED),
        details=[SANCTION_HEADER, ("0313", SANCTIONED, kind, decided_on, ends)],
        signature={**SIGNED, "反馈单位（盖章）": "纪委监委"},
    )
    write(tmp_path, "纪委.xlsx", returned)
    fact = only(read_clearances(tmp_path, ASKED, ROLL)).records[0].values["influence_ends"]
    assert (fact.value if isinstance(fact, Known) else fact.origin) == expected
