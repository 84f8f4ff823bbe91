"""The evidence behind one truth as a reader is told it: the value, the cell it came from, and who signed."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from candidates.clearances.replies.replies import standing_of
from engine.program.explanation import AnswerGap, Evidence, FactEvidence, NothingEvidence, RecordEvidence
from engine.review.explaining import Examined
from reports.changes import ANSWER_WORDS
from reports.disclosure.evidence import WITHHELD
from reports.disclosure.sight import may_see
from reports.evidence import record_words
from reports.explained.reader import For, Reader
from reports.fact_values import fact_words
from reports.records.places import place_record
from reports.standing_words import is_withheld
from reports.words import fact_label
from vocabulary.answers import WORDS_ZH, Answer, Owing, Record, Said, Signature, Word
from vocabulary.dates import moment_words
from vocabulary.places import Place
from vocabulary.questions import Disclosure, Question, stricter
from vocabulary.texts import Lang, Text

Json = dict[str, Any]

NOT_FOR_THE_PERSON = Text(
    "有关单位已反馈书面依据，依法不宜载明", "a unit has put it in writing; by law it is not stated here"
)
# Words behind which no record can stand, and a record that is as secret as its question makes it.
OPEN_WORDS = frozenset({Word.CHECKING, Word.WRONG_PERSON, Word.NOT_OURS, Word.UNCLEAR})
UNTOLD = Record({})
NOT_USED = Text("（未采用）", " (not used)")
NOT_MATCHING = Text("（姓名或者身份证号与名册不符，未采用）", " (name or ID is not the roster's; not used)")


def evidence_of(each: Examined, reader: Reader) -> list[Json]:
    """Return the evidence of one criterion, and what units said that could not be used."""
    lines = [line for piece in each.explanation.evidence for line in _lines(piece, each, reader)]
    told: list[Json] = []
    for line in (*lines, *_unused(each, reader)):  # two parts of a condition may rest on one answer
        if line not in told:
            told.append(line)
    return told


def _unused(each: Examined, reader: Reader) -> Iterator[Json]:
    """Tell what stands against each other; the person's copy has no such answers left."""
    gaps = dict.fromkeys(
        (gap.question, gap.department) for gap in each.explanation.gaps if isinstance(gap, AnswerGap)
    )
    for name, unit in gaps:
        reply = each.subject.answers[name].replies[unit]
        for answer in reply.answers if isinstance(reply, Owing) else ():
            yield _statement(reader.questions[name], answer, reader)


def _statement(question: Question, answer: Answer, reader: Reader) -> Json:
    """Tell one statement that was not used; the deciding body alone reads what may be withheld."""
    behind = () if answer.word in OPEN_WORDS else (UNTOLD,)
    if is_withheld(question, (*answer.records, *behind)) and reader.whom is not For.DECIDER:
        line = _line(question.name, question.ask.to(reader.lang), WITHHELD.to(reader.lang), reader=reader)
        return {**line, "department": answer.department}
    word = ANSWER_WORDS[answer.word.value].to(reader.lang)
    # What is written beside another name may be about another person.
    records = answer.records if answer.matches else ()
    value = "；".join([word, *(record_words(question, record, reader.lang) for record in records)])
    value += (NOT_USED if answer.matches else NOT_MATCHING).to(reader.lang)
    line = _line(question.name, question.ask.to(reader.lang), value, place=answer.place, reader=reader)
    return {**line, "department": answer.department, "signed": _signature((answer,), reader)}


def _lines(piece: Evidence, each: Examined, reader: Reader) -> Iterator[Json]:
    """Tell one piece of evidence; a unit that found only what the criterion does not mean has found that."""
    match piece:
        case FactEvidence(name, fact):
            shown = fact_words(name, fact.value, reader.audience, reader.lang)
            yield _line(name, fact_label(name, reader.lang), shown, place=fact.place, reader=reader)
        case RecordEvidence(question, unit, record):
            yield _record(reader.questions[question], unit, record, (each, reader))
        case NothingEvidence(question, unit, _):
            reply = each.subject.answers[question].replies[unit]
            records = reply.records if isinstance(reply, Said) else ()
            for record in records:
                yield _record(reader.questions[question], unit, record, (each, reader))
            if not records:
                yield _nothing(reader.questions[question], unit, each, reader)


def _record(question: Question, unit: str, record: Record, case: tuple[Examined, Reader]) -> Json:
    """Tell a record as far as the reader may know it."""
    each, reader = case
    disclosure = stricter(question.disclosure, record.disclosure)
    if reader.own and disclosure is not Disclosure.FULL:
        return _line(
            question.name, question.ask.to(reader.lang), NOT_FOR_THE_PERSON.to(reader.lang), reader=reader
        )
    if not reader.own and not may_see(reader.audience, disclosure, sealed=question.sealed):
        line = _line(question.name, question.ask.to(reader.lang), WITHHELD.to(reader.lang), reader=reader)
        return {**line, "department": unit}
    line = _line(
        question.name,
        question.ask.to(reader.lang),
        record_words(question, record, reader.lang),
        place=record.place,
        reader=reader,
    )
    return {**line, "department": unit, "signed": _signed(each, question.name, unit, reader)}


def _nothing(question: Question, unit: str, each: Examined, reader: Reader) -> Json:
    """Tell that a unit found nothing."""
    reply = each.subject.answers[question.name].replies[unit]
    standing = standing_of(reply.answers) if reply.answers else ()
    said = WORDS_ZH[Word.NONE] if reader.lang is Lang.ZH else "none found"
    place = standing[0].place if standing else None
    line = _line(question.name, question.ask.to(reader.lang), said, place=place, reader=reader)
    return {**line, "department": unit, "signed": _signed(each, question.name, unit, reader)}


def _line(name: str, label: str, value: str, *, place: Place | None = None, reader: Reader) -> Json:
    """Return one line of evidence; the person's copy names no file."""
    return {
        "fact": name,
        "label": label,
        "value": value,
        "department": None,
        "signed": None,
        **({} if reader.own else {"place": place_json(place)}),
    }


def place_json(place: Place | None) -> Json:
    """Return a place as plain data."""
    return asdict(place_record(place))


def _signed(each: Examined, question: str, unit: str, reader: Reader) -> Json | None:
    """Return who answers for what a unit says; the person is told the unit, the day and the paper."""
    answers = each.subject.answers[question].replies[unit].answers
    return _signature(standing_of(answers), reader) if answers else None


def _signature(standing: Iterable[Answer], reader: Reader) -> Json | None:
    """Return the signature of the statement that stands."""
    signature: Signature = next(iter(standing)).signature
    public = {
        "given_on": moment_words(signature.given_on) if signature.given_on else "",
        "document": signature.document,
    }
    if reader.own:
        return public
    people = {"officer": signature.officer, "reviewer": signature.reviewer, "leader": signature.leader}
    return {**people, **public, "queried_until": signature.queried_until}
