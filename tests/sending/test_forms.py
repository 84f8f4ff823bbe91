"""`lianshen forms`: who is asked what on which form, in which batches, and how a form looks."""

import re
import zipfile
from pathlib import Path

import openpyxl

from tests.checks.judging_words import OURS, THEIRS
from tests.counties.county import PEOPLE, QUESTIONS, UNITS, clean_county, questions_of_unit
from tests.sending.clerks import FIRST, Form, form_of, made, run, unasked_county
from vocabulary.catalogue.clearances import sent as catalogue


def test_each_unit_gets_its_own_questions_about_everybody(sent: Path) -> None:
    """A form has a row for everybody who stands and the columns of its unit, in words, and no others."""
    asking = {unit for unit in UNITS if questions_of_unit(unit)}
    assert {path.name.partition("_")[0] for path in (sent / "forms" / FIRST).glob("*.xlsx")} == {
        UNITS[unit] for unit in asking
    }
    for unit in asking:
        form = Form(form_of(sent, unit))
        own = "城关镇人民政府" if unit == "township" else f"云溪县{UNITS[unit]}"
        assert form.sheet["A1"].value == own
        assert set(form.asks) == {QUESTIONS[name].ask.zh for name in questions_of_unit(unit)}
        assert [form.cell(row, 7).value for row in form.rows] == [row["身份证号"] for row in PEOPLE]


def test_a_form_can_be_sorted_and_its_headers_cannot_be_changed(sent: Path) -> None:
    """Sheets are protected; the cells of people are unlocked, as Excel sorts no locked ones."""
    for name in ("反馈表", "明细", "更正", "签署"):
        page = openpyxl.load_workbook(form_of(sent, "police"))[name]
        assert page.protection.sheet
        assert not (page.protection.sort)
        assert not (page.protection.autoFilter)
        assert not (page.protection.formatColumns)
        assert page.page_setup.orientation == "landscape"
        assert int(page.page_setup.paperSize) == 9
        assert "&P" in page.oddFooter.center.text
        assert page.freeze_panes
    form = Form(form_of(sent, "police"))
    assert all(cell.protection.locked for cell in form.sheet[form.header])
    assert not any(form.cell(row, column).protection.locked for row in form.rows for column in (1, 7, 9))


def test_no_formula_is_ever_written(sent: Path) -> None:
    """No cell of any sheet is a formula; lists are ranges of the hidden sheet."""
    for path in (sent / "forms" / FIRST).glob("*.xlsx"):
        with zipfile.ZipFile(path) as book:
            pages = [book.read(name).decode() for name in book.namelist() if "worksheets/sheet" in name]
        assert pages
        assert not any(re.search(r"<f[ >]", page) for page in pages)
        sources = [found for page in pages for found in re.findall(r"<formula1>(.*?)</formula1>", page)]
        assert sources
        assert all(re.fullmatch(r"\"[^\"]*\"|'码表'!\$[AB]\$1:\$[AB]\$\d+", each) for each in sources)


def test_details_offer_people_and_matters(sent: Path) -> None:
    """明细 has lists of people and of the unit's questions, and columns for the fields of these alone."""
    book = openpyxl.load_workbook(form_of(sent, "court"))
    lists = book["码表"]
    assert lists.sheet_state == "hidden"
    first = PEOPLE[0]
    assert lists["A1"].value == f"{first['人员编号']} {first['姓名']} {first['身份证号'][-4:]}"
    assert {cell.value for cell in lists["B"] if cell.value} == {
        QUESTIONS[name].ask.zh for name in questions_of_unit("court")
    }
    headers = {cell.value for row in book["明细"].iter_rows(max_row=10) for cell in row}
    fields = {
        field.label.zh for name in questions_of_unit("court") for field in QUESTIONS[name].fields.values()
    }
    assert fields <= headers
    others = {
        field.label.zh for question in QUESTIONS.values() for field in question.fields.values()
    } - fields
    assert others
    assert not others & headers


def test_a_form_explains_every_word_and_every_question(sent: Path) -> None:
    """填写说明 says what each word means, and every question in full with its basis."""
    lines = [cell.value for cell in openpyxl.load_workbook(form_of(sent, "court"))["填写说明"]["A"]]
    for word in ("未发现", "有", "待核实", "身份不符", "非本单位职责", "留空"):
        assert any(line.startswith(f"{word}：") for line in lines), word
    for name in questions_of_unit("court"):
        question = QUESTIONS[name]
        assert any(question.ask.zh in line and question.basis in line for line in lines), name


def test_a_form_says_nothing_of_verdicts_and_of_other_units(unasked: Path) -> None:
    """What another unit is asked, and what a review found, is on no form."""
    county = clean_county()
    county.answers["court"]["0001", "convictions"] = "有"
    county.write(unasked)
    run("review", unasked)
    made(unasked)
    for unit in UNITS:
        path = form_of(unasked, unit)
        if not path.exists():
            continue
        book = openpyxl.load_workbook(path)
        text = "\n".join(str(c.value) for page in book for row in page.iter_rows() for c in row if c.value)
        strange = {QUESTIONS[name].ask.zh for name in QUESTIONS} - {
            QUESTIONS[name].ask.zh for name in questions_of_unit(unit)
        }
        assert not any(ask in text for ask in strange)
        assert not OURS.search(THEIRS.sub("", text))
        assert not re.search("需认定|待认定|提请酌定|未发现问题|不得作为候选人", text)


def test_consent_is_asked_only_about_those_who_gave_it(unasked: Path) -> None:
    """A question by consent has 不核查 beside whoever did not agree, and is on no form where nobody did."""
    (unasked / "packs").mkdir()
    (unasked / "packs" / "own.yaml").write_text(OWN_PACK, encoding="utf-8")
    text = (unasked / "election.yaml").read_text(encoding="utf-8")
    text = text.replace("packs: [cn-vco-2025, shibuxuan-2020]", "packs: [cn-vco-2025, own]").replace(
        "pack: shibuxuan-2020", "pack: own"
    )
    text = text.replace("assign: {environment_damage: land}\n", "")
    county = clean_county()
    county.election = text
    county.roster[0]["授权"] = "否"
    unasked_county(unasked, county)
    made(unasked)
    form = Form(form_of(unasked, "court"))
    ask = "是否有到期未还的公款"
    said = {form.cell(row, 2).value: form.cell(row, form.columns[ask]).value for row in form.rows}
    assert said.pop("0001") == "不核查"
    assert set(said.values()) == {None}
    for row in county.roster:
        row["授权"] = ""
    for path in (unasked / "forms").rglob("*.*"):
        path.unlink()
    (unasked / "forms" / FIRST).rmdir()
    unasked_county(unasked, county)
    made(unasked)
    assert ask not in Form(form_of(unasked, "court")).asks


OWN_PACK = """\
pack: own
title: {zh: 本县规定, en: A rule of the county}
applies_to: {unit: village, bodies: [committee]}
jurisdiction: 云溪县
in_force: {from: 2026-01-01}
status: complete
as_of: polling_day
calendar: {age_reached: birthday, period_over: contested, overflow: last_day}
source: {title: 本县规定, date: 2026-10-01, force: local}
extends: [common]
questions:
  public_money:
    ask: {zh: 是否有到期未还的公款, en: Owes public money}
    of: [court]
    basis: consent
    disclosure: full
criteria:
  public-money:
    item: 一
    text: {zh: 有到期未还的公款, en: owes public money}
    grade: caution
    flag_if: {public_money: {some: {}}}
examples:
  - {criterion: public-money, given: {public_money: none}, expect: no}
  - {criterion: public-money, given: {public_money: found}, expect: yes}
  - {criterion: public-money, given: {}, expect: unknown}
"""


def test_a_person_without_a_usable_id_is_said_and_left_out(unasked: Path) -> None:
    """No form can name such a person: it is a problem, and the others are sent."""
    county = clean_county()
    county.roster[2]["身份证号"] = ""
    unasked_county(unasked, county)
    code, output = run("forms", unasked)
    assert code == 3
    assert catalogue.NOT_ON_A_FORM.code == "not-on-a-form"
    assert catalogue.NOT_ON_A_FORM.message({"number": "0003"}).zh in output
    assert len(Form(form_of(unasked, "court")).rows) == len(PEOPLE) - 1
