"""Writes clearances/: what each unit sends back, one workbook a batch, as `forms` makes them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from candidates.clearances.forms import CORRECTIONS, DETAILS, SIGNATURE
from candidates.clearances.sent.form_book import form_sheets
from candidates.clearances.sent.form_guide import RECUSAL
from candidates.clearances.sent.form_of import Filled, FormOf, FormPerson
from candidates.clearances.sent.record_sheets import WHO
from candidates.clearances.sent.row_codes import FormNumber
from candidates.villages.village import VillageKey
from demo.draft import Draft
from demo.nominees import POLLING_DAY, Nominee
from demo.returns import FOUND, NOTHING, Returned, Revised
from demo.villages import COUNTY
from files.workbooks import write_workbook
from vocabulary.elections.election_kinds import SENT_ABOUT
from vocabulary.questions import Question

NUMBER, NAME, TAIL, QUESTION = DETAILS.headers(*WHO)
PAPER = DETAILS.headers("paper", "document", "disclosure", "basis")
CORRECTION = CORRECTIONS.headers("was", "now", "reason", "officer", "leader", "document", "given_on")
REVIEW_DAY = date(2026, 12, 6)
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
    township: str  # whose own unit it is; blank where there is one for all
    number: int
    people: Sequence[Nominee]
    officers: Officers
    paper: str  # the number of the unit's reply, before that of the batch


def write_clearances(folder: Path, draft: Draft) -> None:
    """Write the workbooks of every unit that is asked anything."""
    (folder / "clearances").mkdir()
    people = list(_sent(draft))
    for unit in draft.inquiry.units:
        if not draft.inquiry.questions_of(unit):
            continue
        for batch in _batches(draft, unit, people):
            _write_batch(folder, draft, batch)


def _batches(draft: Draft, unit: str, people: Sequence[Nominee]) -> Iterator[Batch]:
    """Yield the workbooks of a unit: of one that there is in every township, one from each."""
    names, serial = draft.inquiry.in_full, list(draft.inquiry.units).index(unit) + 1
    revised = {change.number for change in draft.returns.revised if change.unit == unit}
    by_place: dict[str, list[Nominee]] = {}
    for nominee in people:
        by_place.setdefault(names.place_of(unit, nominee.key.township), []).append(nominee)
    for index, (township, own) in enumerate(by_place.items(), start=1):
        officers = Officers(*(draft.nomination.names.draw(sex) for sex in "男女女男"))
        paper = f"{serial}-{index}" if township else str(serial)
        yield Batch(unit, township, 1, own, officers, paper)
        again = [nominee for nominee in own if nominee.number in revised]
        if again:
            yield Batch(unit, township, 2, again, officers, paper)


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
    """Write one workbook: the form of the product, filled in."""
    questions = draft.inquiry.on_forms(batch.unit)
    name = draft.inquiry.in_full.of(batch.unit, batch.township)
    number = FormNumber(
        COUNTY, (POLLING_DAY if draft.kind.elects else REVIEW_DAY).isoformat(), f"第{batch.number}批"
    )
    asked = frozenset(question.name for question in questions)
    people = tuple(_person(nominee, asked) for nominee in batch.people)
    form = FormOf(name, number, questions, people, SENT_ABOUT[draft.kind].zh)
    filled = Filled(
        answers=_answers(draft, batch, questions),
        remarks=_of_unit(draft.returns.remarks, batch.unit),
        ids=_of_unit(draft.returns.other_ids, batch.unit),
        left_out=frozenset(number for number, unit in draft.returns.left_out if unit == batch.unit),
        details=list(_details(draft, batch, questions)),
        corrections=list(_corrections(draft, batch)),
        signature=_signature(draft, batch),
    )
    path = folder / draft.inquiry.file_of(batch.unit, batch.township, batch.number)
    write_workbook(path, form_sheets(form, filled))


def _of_unit(said: Mapping[tuple[str, str], str], unit: str) -> Mapping[str, str]:
    """Return by number what is said in one unit's workbook."""
    return {number: text for (number, of), text in said.items() if of == unit}


def _person(nominee: Nominee, asked: frozenset[str]) -> FormPerson:
    """Return the row of a nominee."""
    return FormPerson(
        number=nominee.number,
        township=nominee.key.township,
        village=nominee.key.village,
        name=nominee.text("name"),
        sex=nominee.text("sex"),
        id_number=nominee.text("id_number"),
        asked=asked,
    )


def _answers(
    draft: Draft, batch: Batch, questions: Sequence[Question]
) -> Mapping[tuple[str, VillageKey, str], str]:
    """Return what a unit answers about everybody, but for villages whose rows it left blank."""
    return {
        (nominee.number, nominee.key, question.name): _answer(draft, batch, nominee.number, question).word
        for nominee in batch.people
        if (nominee.key, batch.unit) not in draft.returns.late
        for question in questions
    }


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


def _details(draft: Draft, batch: Batch, questions: Sequence[Question]) -> Iterator[Mapping[str, str]]:
    """Yield the rows of records."""
    for nominee in batch.people:
        for question in questions:
            for detail in _answer(draft, batch, nominee.number, question).details:
                papers = (detail.paper, detail.document, detail.disclosure, detail.basis)
                yield {
                    **_who(draft, batch, nominee, question),
                    **detail.values,
                    **dict(zip(PAPER, papers, strict=True)),
                }


def _who(draft: Draft, batch: Batch, nominee: Nominee, question: Question) -> Mapping[str, str]:
    """Return by what a row beside the form is known: number, name and the last four characters of the ID."""
    id_number = draft.returns.other_ids.get((nominee.number, batch.unit)) or nominee.text("id_number")
    return {
        NUMBER: nominee.number,
        NAME: nominee.text("name"),
        TAIL: id_number[-4:],
        QUESTION: question.ask.zh,
    }


def _corrections(draft: Draft, batch: Batch) -> Iterator[Mapping[str, str]]:
    """Yield a row for each finding that the second batch takes back and explains."""
    if batch.number == 1:
        return
    people = {nominee.number: nominee for nominee in batch.people}
    officers = batch.officers
    for change in draft.returns.revised:
        if change.unit == batch.unit and change.explained:
            said = (
                *(FOUND, NOTHING, "经复核系同名人员，原反馈有误"),
                *(officers.second, officers.leader, "云法复〔2026〕7号", GIVEN_ON[batch.number]),
            )
            question = draft.inquiry.questions[change.question]
            yield {
                **_who(draft, batch, people[change.number], question),
                **dict(zip(CORRECTION, said, strict=True)),
            }


def _signature(draft: Draft, batch: Batch) -> Mapping[str, str]:
    """Return what a unit writes on the sheet of signatures; one that did not sign left it blank."""
    if batch.unit in draft.returns.unsigned:
        return {}
    officers = batch.officers
    document = f"云联审〔2026〕{batch.paper}-{batch.number}号"
    who = officers.first if batch.number == 1 else officers.second
    said = (
        *(who, officers.reviewer, officers.leader, QUERIED_UNTIL, GIVEN_ON[batch.number], document),
        RECUSAL.zh,
    )
    return dict(zip(SIGNATURE.headers()[1:], said, strict=True))
