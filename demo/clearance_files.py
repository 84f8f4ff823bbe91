"""Writes clearances/: what each unit sends back, one workbook a batch."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from candidates.clearances.forms import ANSWERS, CORRECTIONS, DETAILS, SIGNATURE
from demo.draft import Draft
from demo.nominees import Nominee
from demo.returns import CHECKING, FOUND, NOTHING, OTHER_PERSON, Returned, Revised
from demo.villages import COUNTY
from files.workbooks import Cell, SheetText, write_workbook
from vocabulary.questions import Question

IDENTITY = ANSWERS.headers("serial", "number", "township", "village", "name", "sex", "id_number")
WHO = ("number", "name", "id_tail", "question")
PAPER = DETAILS.headers("paper", "document", "disclosure", "basis")
CORRECTION = CORRECTIONS.headers(*WHO, "was", "now", "reason", "officer", "leader", "document", "given_on")
RECUSAL = "本人及经办人与名单所列人员有近亲属关系的，已回避"
NOT_OURS = "非本单位职责"
QUERIED_UNTIL = "2026-12-03"
GIVEN_ON: Mapping[int, str] = {1: "2026-12-04", 2: "2026-12-05"}


@dataclass(frozen=True, slots=True)
class Officers:
    """Who answers in a unit; the one who corrects is not the one who answered first."""

    first: str
    second: str
    reviewer: str
    leader: str


@dataclass(frozen=True, slots=True)
class Batch:
    """One workbook: the unit, which of its workbooks, about whom, and who signs it."""

    unit: str
    number: int
    people: Sequence[Nominee]
    officers: Officers


def write_clearances(folder: Path, draft: Draft) -> None:
    """Write the workbooks of every unit that is asked anything."""
    (folder / "clearances").mkdir()
    people = list(_sent(draft))
    for unit in draft.inquiry.units:
        if not draft.inquiry.questions_of(unit):
            continue
        officers = Officers(*(draft.nomination.names.draw(sex) for sex in "男女女男"))
        _write_batch(folder, draft, Batch(unit, 1, people, officers))
        revised = {change.number for change in draft.returns.revised if change.unit == unit}
        again = [nominee for nominee in people if nominee.number in revised]
        if again:
            _write_batch(folder, draft, Batch(unit, 2, again, officers))


def _sent(draft: Draft) -> Iterator[Nominee]:
    """Yield everybody on the forms, each once in a village."""
    seen = set()
    for row in (row for rows in draft.rows.values() for row in rows):
        nominee = row.nominee
        key = (nominee.number, nominee.key)
        if nominee.number not in draft.returns.not_sent and key not in seen:
            seen.add(key)
            yield nominee


def _write_batch(folder: Path, draft: Draft, batch: Batch) -> None:
    """Write one workbook."""
    name = f"{COUNTY}{draft.inquiry.units[batch.unit]}"
    sheets = [
        _form(draft, batch, name),
        _details(draft, batch),
        SheetText(CORRECTIONS.sheet, CORRECTION, list(_corrections(draft, batch))),
        _signature(draft, batch, name),
    ]
    write_workbook(folder / draft.inquiry.file_of(batch.unit, batch.number), sheets)


def _form(draft: Draft, batch: Batch, name: str) -> SheetText:
    """Return the sheet of answers: one row a person, one column a question."""
    questions = draft.inquiry.questions_of(batch.unit)
    asks = [question.ask.zh for question in questions]
    rows = [
        _row(draft, batch, nominee, questions)
        for nominee in batch.people
        if (nominee.number, batch.unit) not in draft.returns.left_out
    ]
    return SheetText(
        ANSWERS.sheet,
        (*IDENTITY, *asks, *ANSWERS.headers("remark")),
        [[index, *row] for index, row in enumerate(rows, start=1)],
        title=name,
        choices=dict.fromkeys(asks, (NOTHING, FOUND, CHECKING, OTHER_PERSON, NOT_OURS)),
    )


def _row(draft: Draft, batch: Batch, nominee: Nominee, questions: Sequence[Question]) -> list[Cell]:
    """Return what a unit answers about one person."""
    returns, number, unit = draft.returns, nominee.number, batch.unit
    late = (nominee.key, unit) in returns.late
    return [
        number,
        nominee.key.township,
        nominee.key.village,
        nominee.text("name"),
        nominee.text("sex"),
        returns.other_ids.get((number, unit)) or nominee.text("id_number"),
        *("" if late else _answer(draft, batch, number, question).word for question in questions),
        returns.remarks.get((number, unit), ""),
    ]


def _answer(draft: Draft, batch: Batch, number: str, question: Question) -> Returned:
    """Return one answer; in the second batch what was taken back is 未发现."""
    if batch.number > 1 and _revised(draft, batch, number, question) is not None:
        return Returned(NOTHING)
    return draft.returns.about(number, question.name, batch.unit)


def _revised(draft: Draft, batch: Batch, number: str, question: Question) -> Revised | None:
    """Return what the unit took back, if it is this answer."""
    sought = (number, question.name, batch.unit)
    changes = draft.returns.revised
    return next((one for one in changes if (one.number, one.question, one.unit) == sought), None)


def _details(draft: Draft, batch: Batch) -> SheetText:
    """Return the sheet of records, with a column for every field that a question of the unit has."""
    questions = draft.inquiry.questions_of(batch.unit)
    labels = list(dict.fromkeys(each.label.zh for question in questions for each in question.fields.values()))
    rows = [
        [
            *_who(draft, batch, nominee),
            question.ask.zh,
            *(detail.values.get(label, "") for label in labels),
            *(detail.paper, detail.document, detail.disclosure, detail.basis),
        ]
        for nominee in batch.people
        for question in questions
        for detail in _answer(draft, batch, nominee.number, question).details
    ]
    return SheetText(DETAILS.sheet, (*DETAILS.headers(*WHO), *labels, *PAPER), rows)


def _who(draft: Draft, batch: Batch, nominee: Nominee) -> tuple[str, str, str]:
    """Return by what a row beside the form is known: number, name and the last four characters of the ID."""
    id_number = draft.returns.other_ids.get((nominee.number, batch.unit)) or nominee.text("id_number")
    return nominee.number, nominee.text("name"), id_number[-4:]


def _corrections(draft: Draft, batch: Batch) -> Iterator[list[Cell]]:
    """Yield a row for each finding that the second batch takes back and explains."""
    if batch.number == 1:
        return
    people = {nominee.number: nominee for nominee in batch.people}
    for change in draft.returns.revised:
        if change.unit == batch.unit and change.explained:
            yield [
                *_who(draft, batch, people[change.number]),
                *(draft.inquiry.questions[change.question].ask.zh, FOUND, NOTHING),
                "经复核系同名人员，原反馈有误",
                *(batch.officers.second, batch.officers.leader, "云法复〔2026〕7号", GIVEN_ON[batch.number]),
            ]


def _signature(draft: Draft, batch: Batch, name: str) -> SheetText:
    """Return the sheet of signatures; a unit that did not sign left all but its name blank."""
    if batch.unit in draft.returns.unsigned:
        return SheetText(SIGNATURE.sheet, SIGNATURE.headers(), [[name]])
    officers = batch.officers
    document = f"云联审〔2026〕{list(draft.inquiry.units).index(batch.unit) + 1}-{batch.number}号"
    who = officers.first if batch.number == 1 else officers.second
    row = [
        name,
        who,
        officers.reviewer,
        officers.leader,
        QUERIED_UNTIL,
        GIVEN_ON[batch.number],
        document,
        RECUSAL,
    ]
    return SheetText(SIGNATURE.sheet, SIGNATURE.headers(), [row])
