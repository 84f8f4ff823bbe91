"""The workbook that a unit fills in: 反馈表, 明细, 更正, 签署, 填写说明, by the descriptions that read it."""

from collections.abc import Iterator, Mapping, Sequence

from candidates.clearances.answers.words import NOT_ASKED, OURS, SENT_BEFORE
from candidates.clearances.forms import ANSWERS, SIGNATURE
from candidates.clearances.sent import form_guide
from candidates.clearances.sent.form_lists import form_lists
from candidates.clearances.sent.form_of import (
    BLANK,
    OFFERED,
    Filled,
    FormOf,
    FormPerson,
    header_height,
    widths_of,
)
from candidates.clearances.sent.record_sheets import choices_of, corrections_sheet, details_sheet
from candidates.clearances.sent.row_codes import FORM_NUMBER, FormNumber, row_code
from candidates.villages.village import VillageKey
from files.workbooks import Cell, SheetText
from vocabulary.questions import Question
from vocabulary.texts import Lang, Text

_PERSON = ("serial", "number", "township", "village", "name", "sex", "id_number")
_QUESTION_WIDTH, _NARROWER, _FEW, _NARROW = 16, 13, 6, 5
_WIDTHS: Mapping[str, int] = {
    "序号": _NARROW,
    "性别": _NARROW,
    "人员编号": 9,
    "乡镇": 10,
    "村": 10,
    "姓名": 9,
    "备注": 14,
    "身份证号": 20,
    "行码": 11,
}
_SIGNED_HEIGHT = 48  # points: room for names by hand, and for the seal
_SIGNED_ON = Text("写成 2026-12-05", "Write it as 2026-12-05.")


def form_sheets(form: FormOf, filled: Filled = BLANK) -> list[SheetText]:
    """Return the sheets of a form."""
    lists = form_lists(
        (person.offered for person in form.people),
        (question.ask.zh for question in form.questions),
        choices_of(form),
    )
    return [
        _answers(form, filled),
        details_sheet(form, filled.details, lists),
        corrections_sheet(form, filled.corrections, lists),
        _signature(form, filled.signature),
        form_guide.guide(form.questions, form.due, form.lang),
        lists.sheet(),
    ]


def code_of(form: FormNumber, person: FormPerson) -> str:
    """Return the 行码 of a person on a form."""
    return row_code(form, person.number, person.name, person.id_number)


def _answers(form: FormOf, filled: Filled) -> SheetText:
    """Return the sheet of answers: one row a person, one column a question."""
    asks = [form.head(question.ask) for question in form.questions]
    kept = (person for person in form.people if person.number not in filled.left_out)
    first, last = form.heads(ANSWERS, *_PERSON), form.heads(ANSWERS, "remark", "row_code")
    rows: list[list[Cell]] = [
        [index, *_row(form, person, filled)] for index, person in enumerate(kept, start=1)
    ]
    width = _QUESTION_WIDTH if len(asks) <= _FEW else _NARROWER
    return SheetText(
        ANSWERS.sheet,
        (*first, *asks, *last),
        rows,
        title=form.unit,
        notes=[*_number_lines(form), form_guide.ABOVE.to(form.lang)],
        choices=dict.fromkeys(asks, OFFERED),
        widths={**widths_of(form, ANSWERS, _WIDTHS), **dict.fromkeys(asks, width)},
        header_height=header_height(asks, width),
        centred=frozenset(form.heads(ANSWERS, "serial", "number", "sex", "id_number", "row_code")).union(
            asks
        ),
        quiet=frozenset(_closed(rows, range(len(first), len(first) + len(asks)))),
        footer=str(form.number),
        filled_in=True,
        lang=form.lang,
    )


def _closed(rows: Sequence[Sequence[Cell]], columns: range) -> Iterator[tuple[int, int]]:
    """Yield the cells in which nothing is asked."""
    for row, cells in enumerate(rows):
        yield from ((row, column) for column in columns if cells[column] in OURS)


def _number_lines(form: FormOf) -> Iterator[str]:
    """Yield the line that says what the form is, and its number; in English what it is once more."""
    year, due = form.number.day[:4], form.due
    title = f"{form.number.county}{year}年{form.about}核查反馈表"
    yield f"{title}　{FORM_NUMBER}：{form.number}" + (f"　请于 {due.zh} 前反馈" if due.zh else "")
    if form.lang is Lang.EN:
        until = f" Please answer by {due.en}." if due.en else ""
        yield f"To be filled in by: {form.kind or form.unit}. The sheet 填写说明 says how.{until}"


def _row(form: FormOf, person: FormPerson, filled: Filled) -> list[Cell]:
    """Return one row: who it is about, a cell for every question, and the code of the row."""
    return [
        *(person.number, person.township, person.village, person.name, person.sex),
        filled.ids.get(person.number) or person.id_number,
        *(_answer(person, question, filled) for question in form.questions),
        filled.remarks.get(person.number, ""),
        code_of(form.number, person),
    ]


def _answer(person: FormPerson, question: Question, filled: Filled) -> str:
    """Return what stands in a cell: nothing yet, or that the question is not put about this person."""
    if question.name not in person.asked:
        return SENT_BEFORE if question.name in person.before else NOT_ASKED
    key = VillageKey(person.township, person.village)
    return filled.answers.get((person.number, key, question.name), "")


def _signature(form: FormOf, filled: Mapping[str, str]) -> SheetText:
    """Return the sheet of signatures, with the unit's name in it."""
    row = {SIGNATURE.column("unit").header: form.unit, **filled}
    headers = form.heads(SIGNATURE)
    return SheetText(
        SIGNATURE.sheet,
        headers,
        [[row.get(name, "") for name in SIGNATURE.headers()]],
        choices=dict.fromkeys(form.heads(SIGNATURE, "recusal"), (form_guide.RECUSAL.zh,)),
        prompts=dict.fromkeys(form.heads(SIGNATURE, "queried_until", "given_on"), _SIGNED_ON.to(form.lang)),
        widths=dict.fromkeys(headers, 18),
        heights={0: _SIGNED_HEIGHT},
        footer=str(form.number),
        filled_in=True,
        lang=form.lang,
    )
