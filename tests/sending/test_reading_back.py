"""What comes back of a form that we made: read rightly, or a problem with its place."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.counties.county import (
    PEOPLE,
    UNITS,
    clean_county,
    id_number,
    report_of,
    review_of,
    verdicts,
    verdicts_of,
)
from tests.sending.clerks import (
    CONVICTED,
    FIRST,
    LAST,
    Form,
    form_of,
    made,
    unasked_county,
)

FIRST_PERSON, SECOND = PEOPLE[0], PEOPLE[1]
NO, OTHER = FIRST_PERSON["人员编号"], SECOND["人员编号"]
OFFERED = f"{NO} {FIRST_PERSON['姓名']} {FIRST_PERSON['身份证号'][-4:]}"
DETAIL = {"人员编号": OFFERED, "事项": CONVICTED, "处理结果": "判处刑罚", "判决日期": "2009-03-05"}


@pytest.fixture
def folder(answered: Path) -> Path:
    """Return a county whose units have all answered on the forms that were sent."""
    return answered


def codes(report: Any) -> list[str]:
    """Return the codes of the problems."""
    return [problem["code"] for problem in report["problems"]]


def test_forms_filled_in_are_answers(folder: Path) -> None:
    """Every unit answered on its form: everybody passes, and there is no problem."""
    report = report_of(folder)
    assert codes(report) == []
    assert set(verdicts(report).values()) == {"pass"}
    assert {one.sent - one.answered for one in review_of(folder).returns.batches} == {0}


def test_sorted_rows_are_read_as_they_are(folder: Path) -> None:
    """Whole rows in another order, and a row inserted for a blank line, change nothing."""
    form = Form(form_of(folder, "court")).answer().say(OTHER, CONVICTED, "待核实").sign()
    form.sort(lambda row: str(row[4]))
    form.sheet.insert_rows(form.header + 3)
    form.sheet.insert_cols(9)
    form.send_back(folder, form_of(folder, "court").name)
    report = report_of(folder)
    assert codes(report) == []
    assert [no for no, verdict in verdicts(report).items() if verdict != "pass"] == [OTHER]


def test_columns_sorted_apart_are_found_by_the_code(folder: Path) -> None:
    """The people were sorted and their answers were not: no row is applied, and everybody waits."""
    form = Form(form_of(folder, "court")).answer().say(OTHER, CONVICTED, "有").sign()
    who = ("序号", "人员编号", "乡镇", "村", "姓名", "性别", "身份证号")
    form.sort(lambda row: str(row[4]), who)
    form.send_back(folder, form_of(folder, "court").name)
    report = report_of(folder)
    found = [each for each in report["problems"] if each["code"] == "identity-mismatch"]
    assert found
    assert all("code is missing or another row" in each["help"] for each in found)
    assert {each["place"]["file"] for each in found} == {f"clearances/{form_of(folder, 'court').name}"}
    assert "flag" not in verdicts(report).values()
    moved = sum(verdict == "pending" for verdict in verdicts(report).values())
    assert moved == len(found) > 3


def test_a_row_pasted_over_another_is_nobodys(folder: Path) -> None:
    """Answers and code of one row pasted over those of another: that row is a problem with its place."""
    form = Form(form_of(folder, "court")).answer().say(OTHER, CONVICTED, "有").sign()
    source, target = form.row_of(OTHER), form.row_of(NO)
    for column in range(8, form.sheet.max_column + 1):
        form.cell(target, column).value = form.cell(source, column).value
    form.send_back(folder, form_of(folder, "court").name)
    report = report_of(folder)
    (problem,) = [each for each in report["problems"] if each["code"] == "identity-mismatch"]
    assert (problem["place"]["row"], problem["place"]["sheet"]) == (target, "反馈表")
    assert verdicts(report)[NO] == "pending"


def test_a_code_that_was_deleted_keeps_its_row_from_use(folder: Path) -> None:
    """One code is gone: the row may have been typed in by hand, and waits."""
    form = Form(form_of(folder, "court")).answer().sign()
    form.cell(form.row_of(NO), form.columns["行码"]).value = None
    form.send_back(folder, form_of(folder, "court").name)
    report = report_of(folder)
    assert codes(report) == ["identity-mismatch"]
    assert verdicts(report)[NO] == "pending"


@pytest.mark.parametrize("how", ["column", "codes"])
def test_forms_without_codes_are_read_as_before(folder: Path, how: str) -> None:
    """The column was deleted, or all that was in it: number, name and ID say whose a row is."""
    form = Form(form_of(folder, "court")).answer().sign()
    column = form.columns["行码"]
    if how == "column":
        form.sheet.delete_cols(column)
    else:
        for row in form.rows:
            form.cell(row, column).value = None
    form.send_back(folder, form_of(folder, "court").name)
    report = report_of(folder)
    assert codes(report) == []
    assert set(verdicts(report).values()) == {"pass"}


def test_details_are_known_by_what_the_list_offers(folder: Path) -> None:
    """`0001 赵一山 …` chosen from the list is number, name and the end of the ID: the record is used."""
    form = Form(form_of(folder, "court")).answer().sign()
    form.say(NO, CONVICTED, "有").add("明细", DETAIL).send_back(folder, form_of(folder, "court").name)
    report = report_of(folder)
    assert verdicts(report)[NO] == "flag"
    assert [no for no, verdict in verdicts(report).items() if verdict != "pass"] == [NO]


@pytest.mark.parametrize(
    "beside",
    [{"姓名": SECOND["姓名"]}, {"身份证号后四位": SECOND["身份证号"][-4:]}],
    ids=["another name", "another ID"],
)
def test_a_choice_that_the_cells_beside_contradict_is_nobodys(folder: Path, beside: dict[str, str]) -> None:
    """The list says one person and the next cell another: a problem, and nothing is applied."""
    form = Form(form_of(folder, "court")).answer().sign()
    form.say(NO, CONVICTED, "有").add("明细", {**DETAIL, **beside})
    form.send_back(folder, form_of(folder, "court").name)
    report = report_of(folder)
    assert "identity-mismatch" in codes(report)
    assert verdicts(report)[NO] != "pass"


def test_another_countys_form_is_not_read(folder: Path, tmp_path: Path) -> None:
    """A form of 柳河县 with our own people pasted in is another county's."""
    form = Form(form_of(folder, "court")).answer().sign()
    for row in (1, 2):
        form.cell(row, 1).value = str(form.cell(row, 1).value).replace("云溪县", "柳河县")
    form.send_back(folder, form_of(folder, "court").name)
    report = report_of(folder)
    assert codes(report) == ["another-election"]
    assert set(verdicts(report).values()) == {"pending"}


def test_last_terms_form_filled_in_again_is_not_read(folder: Path) -> None:
    """The same county, the same people, an election five years ago: its number says so."""
    form = Form(form_of(folder, "court")).answer().sign()
    form.cell(2, 1).value = str(form.cell(2, 1).value).replace("2026-12-20", "2021-01-10")
    form.send_back(folder, form_of(folder, "court").name)
    report = report_of(folder)
    assert codes(report) == ["another-election"]
    assert "2021-01-10" in report["problems"][0]["message"]


def test_a_polling_day_that_moved_leaves_sent_forms_readable(folder: Path) -> None:
    """The forms keep the number that they were sent under."""
    path = folder / "election.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("2026-12-20", "2026-12-27"), encoding="utf-8")
    report = report_of(folder)
    assert "another-election" not in codes(report)
    assert "identity-mismatch" not in codes(report)


def test_the_forms_of_two_units_exchanged_are_a_conflict(folder: Path) -> None:
    """The court signed the form of the police: nobody knows whose answers these are."""
    form = Form(form_of(folder, "police")).answer().sign(反馈单位="云溪县法院")
    form.send_back(folder, form_of(folder, "police").name)
    report = report_of(folder)
    assert codes(report) == ["unit-conflict"]


def test_a_table_pasted_into_another_units_form_is_not_its_answer(folder: Path) -> None:
    """The court's columns under the name of the police answer nothing that only the court is asked."""
    form = Form(form_of(folder, "court")).answer().sign(反馈单位="云溪县公安局")
    form.cell(1, 1).value = f"云溪县{UNITS['police']}"
    form.send_back(folder, form_of(folder, "court").name)
    report = report_of(folder)
    assert "question-of-another-unit" in codes(report)
    assert "pass" not in verdicts(report).values()


def test_files_whose_names_were_exchanged_are_read_by_what_they_are(folder: Path) -> None:
    """The court's form named as that of the police, and the other way round: the form says whose it is."""
    court, police = (folder / "clearances" / form_of(folder, unit).name for unit in ("court", "police"))
    Form(form_of(folder, "court")).answer().say(OTHER, CONVICTED, "待核实").sign().send_back(
        folder, court.name
    )
    beside = court.rename(court.with_name("x.xlsx"))
    police.rename(court)
    beside.rename(police)
    report = report_of(folder)
    assert codes(report) == []
    assert [no for no, verdict in verdicts(report).items() if verdict != "pass"] == [OTHER]


def test_a_row_cut_and_pasted_at_the_end_is_read(folder: Path) -> None:
    """Wherever it stands; one pasted over another's is read twice, and the other person still waits."""
    form = Form(form_of(folder, "court")).answer().sign()
    cut, first = form.values(form.row_of(NO)), form.row_of(NO)
    form.sheet.delete_rows(first)
    form.put(form.sheet.max_row + 1, cut)
    form.send_back(folder, form_of(folder, "court").name)
    report = report_of(folder)
    assert codes(report) == []
    assert set(verdicts(report).values()) == {"pass"}
    form.put(form.row_of(OTHER), cut)
    form.send_back(folder, form_of(folder, "court").name)
    assert [no for no, verdict in verdicts_of(folder).items() if verdict != "pass"] == [OTHER]


def test_one_code_pasted_over_all_is_found(folder: Path) -> None:
    """Only the row that the code is of is read; the others wait, and are a problem with their place."""
    form = Form(form_of(folder, "court")).answer().sign()
    code = form.cell(form.row_of(NO), form.columns["行码"]).value
    for row in form.rows:
        form.cell(row, form.columns["行码"]).value = code
    form.send_back(folder, form_of(folder, "court").name)
    report = report_of(folder)
    assert set(codes(report)) == {"identity-mismatch"}
    assert [no for no, verdict in verdicts(report).items() if verdict == "pass"] == [NO]


def test_both_copies_of_one_form_filled_in_differently_are_a_conflict(folder: Path) -> None:
    """Two copies of one day that say two things: nobody chooses between them."""
    form = Form(form_of(folder, "court")).answer().say(NO, CONVICTED, "有").sign().add("明细", DETAIL)
    form.send_back(folder, "法院_反馈表_第1批 - 副本.xlsx")
    report = report_of(folder)
    assert verdicts(report)[NO] == "pending"
    assert [no for no, verdict in verdicts(report).items() if verdict != "pass"] == [NO]


def test_the_first_form_filled_in_again_after_the_second_batch(folder: Path) -> None:
    """It answers about its own people, and the newcomer still waits."""
    county = clean_county()
    newcomer = {"人员编号": "", "姓名": "冯八土", "出生年月": "1972.03"}
    newcomer["身份证号"] = id_number("19720312", 331)
    county.roster.append({**county.roster[2], **newcomer})
    unasked_county(folder, county)
    made(folder)
    again = Form(form_of(folder, "court")).answer().sign(反馈日期="2026-12-06")
    again.send_back(folder, "法院_再次.xlsx")
    report = report_of(folder)
    assert codes(report) == []
    assert [no for no, verdict in verdicts(report).items() if verdict != "pass"] == ["0008"]
    second = Form(form_of(folder, "court", LAST))
    second.answer().sign().send_back(folder, form_of(folder, "court", LAST).name)
    waiting = {one.department for one in review_of(folder).returns.batches if one.missing}
    assert "court" not in waiting
    assert "police" in waiting


def test_rows_of_the_first_batch_pasted_into_the_second_form_are_read(folder: Path) -> None:
    """A whole row with its code is that person's wherever it stands."""
    made(folder, "--reissue", 1)
    first, again = Form(form_of(folder, "court")).answer(), Form(form_of(folder, "court", "第1批-补发"))
    again.answer().put(again.row_of(NO), first.values(first.row_of(NO)))
    again.sign().send_back(folder, form_of(folder, "court").name)
    assert codes(report_of(folder)) == []


def test_a_form_filled_in_where_it_was_made_is_reported(folder: Path) -> None:
    """Answers in forms/ are read by nobody: a problem, and who was sent is still known."""
    path = form_of(folder, "court")
    (folder / "clearances" / path.name).unlink()
    form = Form(path).answer().sign()
    form.book.save(path)
    report = report_of(folder)
    assert codes(report) == ["filled-form"]
    assert set(verdicts(report).values()) == {"pending"}


def test_blank_cells_are_no_answers(folder: Path) -> None:
    """A form that comes back as it was sent says nothing about anybody."""
    path = form_of(folder, "court")
    shutil.copy(path, folder / "clearances" / path.name)
    report = report_of(folder)
    assert set(verdicts(report).values()) == {"pending"}


def test_a_damaged_record_of_a_batch_is_a_problem(folder: Path) -> None:
    """Nobody knows then who was sent in it; it is said, with the way out."""
    (folder / "forms" / FIRST / "batch.json").write_text("{", encoding="utf-8")
    assert codes(report_of(folder)) == ["batch-unread"]
