"""Later batches, forms made once more, old forms, passwords, and what is recorded of a batch."""

import json
import re
import zipfile
from pathlib import Path

import openpyxl

from files.books.locked_files import with_passwords
from files.books.sheets import Workbook
from files.reading import read_workbook
from tests.counties.county import PEOPLE, UNITS, clean_county, id_number, questions_of_unit
from tests.sending.clerks import FIRST, LAST, Form, form_of, made, run, unasked_county
from vocabulary.catalogue.clearances import sent as catalogue


def test_a_second_run_writes_nothing_and_touches_nothing(sent: Path) -> None:
    """Nobody is new: no batch is made, and the forms that were sent stay as they are to the byte."""
    before = {path: path.read_bytes() for path in (sent / "forms").rglob("*") if path.is_file()}
    code, output = run("forms", sent)
    assert code == 0
    assert "没有新增或者变动的人员" in output
    assert {path: path.read_bytes() for path in (sent / "forms").rglob("*") if path.is_file()} == before


def test_a_later_batch_has_only_new_and_changed_people(sent: Path) -> None:
    """Whoever came later or whose ID was corrected is asked about in 第2批, and nobody else."""
    county = clean_county()
    county.roster[1]["姓名"] = "钱二冰"
    newcomer = {
        "人员编号": "",
        "姓名": "冯八土",
        "出生年月": "1980.05",
        "身份证号": id_number("19800504", 331),
    }
    county.roster.append({**county.roster[2], **newcomer})
    unasked_county(sent, county)
    made(sent)
    names = [
        Form(form_of(sent, "court", LAST)).cell(row, 5).value
        for row in Form(form_of(sent, "court", LAST)).rows
    ]
    assert names == ["钱二冰", "冯八土"]
    assert "冯八土" in (sent / "numbers.csv").read_text(encoding="utf-8-sig")


def test_a_withdrawn_person_is_on_no_form(unasked: Path) -> None:
    """Nobody is asked about somebody who does not stand."""
    county = clean_county()
    county.roster[3]["状态"] = "本人放弃"
    unasked_county(unasked, county)
    made(unasked)
    form = Form(form_of(unasked, "court"))
    assert "李四海" not in [form.cell(row, 5).value for row in form.rows]


def test_a_batch_is_made_once_more_on_purpose(sent: Path) -> None:
    """--reissue makes 第1批-补发 with the same people and leaves the first as it was."""
    before = form_of(sent, "court").read_bytes()
    made(sent, "--reissue", 1)
    made(sent, "--reissue", 1)
    assert {path.name for path in (sent / "forms").iterdir()} == {FIRST, "第1批-补发", "第1批-补发2"}
    assert form_of(sent, "court").read_bytes() == before
    assert len(Form(form_of(sent, "court", "第1批-补发")).rows) == len(PEOPLE)
    code, output = run("forms", sent, "--reissue", 7)
    assert code == 2
    assert "没有本系统生成的批次「7」" in output
    assert "已有的批次：第1批、第1批-补发、第1批-补发2" in output
    county = clean_county()
    county.roster[3]["状态"] = "本人放弃"
    unasked_county(sent, county)
    assert catalogue.PERSON_GONE.code == "person-gone"
    gone = catalogue.PERSON_GONE.message({"number": "0004", "batch": FIRST}).zh
    assert gone in run("forms", sent, "--reissue", 1)[1]
    assert run("forms", sent)[1].startswith("没有新增")


def test_old_forms_get_the_details_that_they_lack(unasked: Path) -> None:
    """--supplement makes 明细 with names for forms that were sent without: the same people, no verdict."""
    old = unasked / "forms" / FIRST / "法院.xlsx"
    old.parent.mkdir(parents=True)
    book = openpyxl.Workbook()
    page = book.active
    page.title = "反馈表"
    page.append(["云溪县法院"])
    page.append(["序号", "人员编号", "乡镇", "村", "姓名", "性别", "身份证号", "是否因犯罪受过刑事处罚"])
    for index, row in enumerate(PEOPLE[:3], start=1):
        page.append(
            [index, *(row[name] for name in ("人员编号", "乡镇", "村", "姓名", "性别", "身份证号")), ""]
        )
    book.create_sheet("明细").append(["人员编号", "事项", "判决日期"])
    book.save(old)
    made(unasked, "--supplement")
    path = unasked / "forms" / "补明细" / "法院_反馈表_补明细.xlsx"
    assert [Form(path).cell(row, 5).value for row in Form(path).rows] == [row["姓名"] for row in PEOPLE[:3]]
    assert old.exists()
    made(unasked)
    form = Form(form_of(unasked, "court", LAST))
    assert len(form.rows) == len(PEOPLE) - 3


def test_forms_by_township(unasked: Path) -> None:
    """--by township makes a form for each unit and township; made once more they are written as they were."""
    made(unasked, "--by", "township")
    names = {path.name for path in (unasked / "forms" / FIRST).glob("*.xlsx")}
    assert "法院_城关镇_反馈表_第1批.xlsx" in names
    assert all(name.count("_") == 3 for name in names)
    made(unasked, "--reissue", "第1批")
    again = {path.name for path in (unasked / "forms" / "第1批-补发").glob("*.xlsx")}
    assert again == {name.replace(FIRST, "第1批-补发") for name in names}
    made(unasked, "--reissue", 1, "--by", "unit")
    assert (unasked / "forms" / "第1批-补发2" / "法院_反馈表_第1批-补发2.xlsx").exists()


def test_a_password_locks_the_form_of_its_unit(unasked: Path) -> None:
    """The password is typed twice and is in no file; what no password was typed for is open."""
    units = [unit for unit in UNITS if questions_of_unit(unit)]
    typed = "".join("kou-ling-7\nkou-ling-7\n" if unit == "court" else "\n" for unit in _in_order(units))
    code, output = run("forms", unasked, "--password", given=typed)
    assert code == 0, output
    locked = form_of(unasked, "court")
    assert not zipfile.is_zipfile(locked)
    with with_passwords(["kou-ling-7"]):
        assert isinstance(read_workbook(locked, locked.name), Workbook)
    assert zipfile.is_zipfile(form_of(unasked, "police"))
    for path in unasked.rglob("*"):
        assert not path.is_file() or b"kou-ling-7" not in path.read_bytes()
    assert run("forms", unasked)[1].startswith("没有新增")


def _in_order(units: list[str]) -> list[str]:
    """Return the units in the order of election.yaml."""
    line = next(row for row in clean_county().election.split("departments:")[1].split("]")[:1])
    order = re.findall(r"\w+", line)
    return sorted(units, key=lambda unit: order.index(unit) if unit in order else len(order))


def test_the_record_of_a_batch_names_nobody(sent: Path) -> None:
    """batch.json has numbers, codes and fingerprints: no name and no digit of an ID."""
    text = (sent / "forms" / FIRST / "batch.json").read_text(encoding="utf-8")
    assert json.loads(text)["batch"] == FIRST
    for row in PEOPLE:
        assert row["姓名"] not in text
        assert row["身份证号"] not in text


def test_last_terms_folder_makes_no_forms(unasked: Path) -> None:
    """A polling day that is over stops the command, and nothing is written."""
    path = unasked / "election.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("2026-12-20", "2021-01-10"), encoding="utf-8")
    assert run("forms", unasked)[0] == 3
    assert not (unasked / "forms").exists()
