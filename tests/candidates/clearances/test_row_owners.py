"""Whose row of 明细 and 更正 it is: a slip of one digit never lands a finding on another person."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from candidates.clearances.replies.replies import gather_replies
from candidates.clearances.sheets import Clearances, read_clearances
from tests.candidates.clearance_workbooks import (
    ASKED,
    AUDIT,
    BESIDE,
    CONVICTED,
    LI,
    SIGNED,
    ZHANG,
    Returned,
    Row,
    fictional_id,
    nominee,
    row,
    write,
)
from vocabulary.answers import Owing, Record, Reply, Said, Word
from vocabulary.facts import Known
from vocabulary.origins import Origin
from vocabulary.questions import Disclosure

WANG, SAME_NAME = fictional_id(3), fictional_id(4)
ROLL = (
    nominee("0007", "张三", ZHANG),
    nominee("0008", "李四", LI),
    nominee("0009", "王五", WANG),
    nominee("0010", "李四", SAME_NAME, "东河村"),
)
BARE = ("人员编号", "事项", "判决日期", "罪名", "告知范围", "依据")
NAMED = ("人员编号", "姓名", "身份证号后四位", *BARE[1:])
THEFT, FRAUD = ("2009-03-05", "盗窃"), ("2015-06-07", "诈骗")


def read(folder: Path, answers: dict[str, str], details: list[Row], **more: Any) -> Clearances:
    """Read a workbook of the court with these answers, by person number, and these rows of 明细."""
    people = {each.number: each for each in ROLL}
    rows = [
        row(number, people[number].text("name"), people[number].text("id_number"), word)
        for number, word in answers.items()
    ]
    write(folder, "法院.xlsx", replace(Returned(rows, details=details), **more))
    return read_clearances(folder, ASKED, ROLL)


def reply(clearances: Clearances, number: str, question: str = "convictions") -> Reply:
    """Return what the court says of a person."""
    replies = gather_replies(clearances.answers, clearances.corrections)
    return replies.of(number, question, ("court",)).replies["court"]


def charges(clearances: Clearances, number: str) -> list[str]:
    """Return the offences on record for a person, as far as they are known."""
    said = reply(clearances, number)
    return [
        str(fact.value)
        for record in (said.records if isinstance(said, Said) else ())
        if isinstance(fact := record.values.get("charges"), Known)
    ]


def records(clearances: Clearances, number: str) -> tuple[Record, ...]:
    """Return the records that a person's answer counts with."""
    said = reply(clearances, number)
    assert isinstance(said, Said)
    return said.records


def codes(clearances: Clearances) -> list[str]:
    """Return the codes of all problems, in order."""
    return [problem.code for problem in clearances.problems]


def test_a_slip_in_a_sheet_without_names_is_nobodys(tmp_path: Path) -> None:
    """Both have 有 and both rows bear one number: neither judgment is anybody's, and both wait for theirs."""
    found = read(tmp_path, {"0007": "有", "0008": "有"}, [BARE, ("0007", CONVICTED, *THEFT)])
    assert charges(found, "0007") == charges(found, "0008") == []
    assert not any(record.complete for number in ("0007", "0008") for record in records(found, number))
    assert codes(found) == ["details-not-matched"]
    (problem,) = found.problems
    assert "只填「有」：0008；只在明细：无" in problem.message.zh
    assert problem.place.row == 2  # type: ignore[union-attr]


def test_a_slip_onto_somebody_with_nothing_found_is_nobodys(tmp_path: Path) -> None:
    """0007 for 0008: who is 未发现 waits with a conflict, who is 有 has no record but that there is one."""
    found = read(tmp_path, {"0007": "未发现", "0008": "有"}, [BARE, ("0007", CONVICTED, *THEFT)])
    assert isinstance(said := reply(found, "0007"), Owing)
    assert said.origin is Origin.CONFLICT
    assert all(
        not record.values or not any(isinstance(f, Known) for f in record.values.values())
        for answer in said.answers
        for record in answer.records
    )
    assert charges(found, "0008") == []
    assert codes(found) == ["details-not-matched"]


def test_rows_without_names_count_where_the_people_are_the_same(tmp_path: Path) -> None:
    """Older forms bear no names: whoever has 有 has a row, and nobody else."""
    details = [BARE, ("0008", CONVICTED, *FRAUD), ("0007", CONVICTED, *THEFT)]
    found = read(tmp_path, {"0007": "有", "0008": "有", "0009": "未发现"}, details)
    assert (charges(found, "0007"), charges(found, "0008")) == (["盗窃"], ["诈骗"])
    assert codes(found) == []


def test_a_row_of_nobody_without_a_name_leaves_the_others_unused(tmp_path: Path) -> None:
    """A number that is on no list may be a slip of any of them."""
    details = [BARE, ("0007", CONVICTED, *THEFT), ("0078", CONVICTED, *FRAUD)]
    found = read(tmp_path, {"0007": "有"}, details)
    assert charges(found, "0007") == []
    assert codes(found) == ["details-not-matched", "unknown-person"]


def test_each_question_is_compared_by_itself(tmp_path: Path) -> None:
    """What does not agree on one question leaves the rows of another as they are."""
    form = (*BESIDE, CONVICTED, AUDIT)
    rows = [row("0007", "张三", ZHANG, "有", "未发现"), row("0008", "李四", LI, "未发现", "有")]
    details = [BARE, ("0007", CONVICTED, *THEFT), ("0007", AUDIT)]
    found = read(tmp_path, {}, details, rows=rows, header=form)
    assert charges(found, "0007") == ["盗窃"]
    assert isinstance(reply(found, "0007", "audit"), Owing)
    assert isinstance(reply(found, "0008", "audit"), Said)  # 有 says all there is to that question


@pytest.mark.parametrize(
    ("who", "why"),
    [
        (("0007", "李四", ""), "姓名与名册不一致"),
        (("0007", "", LI[-4:]), "身份证号后四位与名册不一致"),
        (("0007", "张三", LI[-4:]), "身份证号后四位与名册不一致"),
    ],
)
def test_a_number_that_name_or_id_contradicts_is_nobodys(tmp_path: Path, who: Row, why: str) -> None:
    """The row is applied to nobody, whoever it may mean waits, and the problem is at the row."""
    answers = {"0007": "未发现", "0008": "有", "0009": "未发现"}
    found = read(tmp_path, answers, [NAMED, (*who, CONVICTED, *THEFT)])
    assert isinstance(reply(found, "0007"), Owing)
    assert charges(found, "0008") == []
    assert reply(found, "0009") == Said((), tuple(a for a in found.answers if a.number == "0009"))
    problem = next(one for one in found.problems if one.code == "identity-mismatch")
    assert (problem.place.row, problem.place.column) == (2, "A")  # type: ignore[union-attr]
    assert why in problem.help.zh


def test_a_name_narrowed_by_the_last_digits_means_one_namesake(tmp_path: Path) -> None:
    """Of two people of one name the last digits of the ID say which of them a wrong number may mean."""
    answers = {"0007": "未发现", "0008": "未发现", "0010": "未发现"}
    wrong = ("0007", "李四", SAME_NAME[-4:], CONVICTED, *THEFT)
    found = read(tmp_path, answers, [NAMED, wrong])
    assert isinstance(reply(found, "0007"), Owing)
    assert isinstance(reply(found, "0008"), Said)
    assert isinstance(reply(found, "0010"), Owing)


def test_an_unknown_number_with_a_name_lets_that_person_wait(tmp_path: Path) -> None:
    """A row of a number that is nobody's may be about whoever bears the name."""
    answers = {"0007": "未发现", "0009": "未发现"}
    found = read(tmp_path, answers, [NAMED, ("0700", "王五", "", CONVICTED, *THEFT)])
    assert isinstance(reply(found, "0009"), Owing)
    assert isinstance(reply(found, "0007"), Said)
    assert codes(found) == ["unknown-person"]


def test_a_named_row_without_a_number_needs_name_and_id(tmp_path: Path) -> None:
    """Name and last digits together are somebody's; a name alone is nobody's."""
    found = read(tmp_path, {"0008": "有"}, [NAMED, ("", "李四", LI[-4:], CONVICTED, *THEFT)])
    assert (charges(found, "0008"), codes(found)) == (["盗窃"], [])
    found = read(tmp_path, {"0008": "有"}, [NAMED, ("", "李四", "", CONVICTED, *THEFT)])
    assert (charges(found, "0008"), codes(found)) == ([], ["unknown-person"])


def test_last_digits_kept_as_a_number_have_lost_their_zeros(tmp_path: Path) -> None:
    """0017 that a spreadsheet shows as 17 still is the tail of that ID."""
    tail = int(ZHANG[-4:]) if ZHANG[-4:].isdigit() else ZHANG[-4:]
    found = read(tmp_path, {"0007": "有"}, [NAMED, ("0007", "张三", tail, CONVICTED, *THEFT)])
    assert (charges(found, "0007"), codes(found)) == (["盗窃"], [])


def test_a_doubtful_row_leaves_open_whether_there_is_more(tmp_path: Path) -> None:
    """Somebody's own record counts; another that may be theirs keeps the list from being the whole of it."""
    details = [
        NAMED,
        ("0007", "张三", ZHANG[-4:], CONVICTED, *THEFT),
        ("0007", "李四", "", CONVICTED, *FRAUD),
    ]
    found = read(tmp_path, {"0007": "有", "0009": "未发现"}, details)
    assert charges(found, "0007") == ["盗窃"]
    assert [record.complete for record in records(found, "0007")] == [False]


def test_what_is_withheld_stays_withheld_where_the_row_is_not_used(tmp_path: Path) -> None:
    """A row that counts for nobody still binds how far the answer behind it may be disclosed."""
    details = [BARE, ("0007", CONVICTED, *THEFT, "依法不予告知", "监察法第十八条")]
    found = read(tmp_path, {"0007": "有", "0008": "有"}, details)
    disclosures = {records(found, number)[0].disclosure for number in ("0007", "0008")}
    assert disclosures == {Disclosure.WITHHELD}


def test_an_unread_question_of_a_doubtful_row_contradicts_nothing_found(tmp_path: Path) -> None:
    """Neither whose nor what is known: no 未发现 of anybody it may be about is used."""
    answers = {"0007": "未发现", "0008": "未发现", "0009": "未发现"}
    found = read(tmp_path, answers, [NAMED, ("0007", "李四", "", "刑事处罚", *THEFT)])
    assert [isinstance(reply(found, number), Owing) for number in answers] == [True, True, False]


# --- 更正

CORRECTION = ("事项", "原反馈", "现反馈", "原因", "经办人", "分管领导", "文号", "日期")
CORRECTED = (CONVICTED, "有", "未发现", "经复核系同名", "孙复核", "钱领导", "云法函〔2026〕9号", "2026-12-07")
LATER = {**SIGNED, "反馈日期": "2026-12-07", "经办人": "孙复核"}


def corrected(folder: Path, header: Row, *rows: Row) -> Clearances:
    """Read two workbooks: the first finds something of 0007 and 0008, the second nothing, with these rows."""
    details = [BARE, ("0007", CONVICTED, *THEFT), ("0008", CONVICTED, *FRAUD)]
    read(folder, {"0007": "有", "0008": "有"}, details)
    again = [row("0007", "张三", ZHANG, "未发现"), row("0008", "李四", LI, "未发现")]
    write(folder, "法院2.xlsx", Returned(again, corrections=[header, *rows], signature=LATER))
    return read_clearances(folder, ASKED, ROLL)


def test_a_correction_counts_for_the_person_it_names(tmp_path: Path) -> None:
    """With number and name a row of 更正 takes back that person's finding, and no other's."""
    header = ("人员编号", "姓名", *CORRECTION)
    found = corrected(tmp_path, header, ("0007", "张三", *CORRECTED))
    assert isinstance(reply(found, "0007"), Said)
    assert isinstance(reply(found, "0008"), Owing)


def test_a_correction_that_contradicts_itself_takes_nothing_back(tmp_path: Path) -> None:
    """0007 beside the name of 0008: both wait, and the problem is at the row."""
    header = ("人员编号", "姓名", *CORRECTION)
    found = corrected(tmp_path, header, ("0007", "李四", *CORRECTED), ("0008", "李四", *CORRECTED))
    assert isinstance(reply(found, "0007"), Owing)
    assert isinstance(reply(found, "0008"), Owing)
    assert codes(found) == ["identity-mismatch"]


def test_corrections_without_names_count_where_the_people_are_the_same(tmp_path: Path) -> None:
    """Older forms bear no names: just those whose 有 is gone have a row, or none of the rows counts."""
    header = ("人员编号", *CORRECTION)
    found = corrected(tmp_path, header, ("0007", *CORRECTED), ("0008", *CORRECTED))
    assert [isinstance(reply(found, number), Said) for number in ("0007", "0008")] == [True, True]
    assert codes(found) == []
    found = corrected(tmp_path, header, ("0007", *CORRECTED))
    assert [isinstance(reply(found, number), Owing) for number in ("0007", "0008")] == [True, True]
    assert codes(found) == ["corrections-not-matched"]


def test_a_slip_in_a_correction_is_nobodys(tmp_path: Path) -> None:
    """0009 for 0008: the row counts for nobody, and that of 0007 beside it neither."""
    header = ("人员编号", *CORRECTION)
    found = corrected(tmp_path, header, ("0007", *CORRECTED), ("0009", *CORRECTED))
    assert isinstance(reply(found, "0007"), Owing)
    assert isinstance(reply(found, "0008"), Owing)
    assert found.corrections == ()
    assert Word.FOUND in {answer.word for answer in found.answers}
