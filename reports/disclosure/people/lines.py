"""Discloses the evidence behind one truth, piece by piece: the value, its cell, who signed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from candidates.clearances.replies.replies import standing_of
from engine.program.explanation import AnswerGap, Evidence, FactEvidence, NothingEvidence, RecordEvidence
from engine.review.explaining import Examined
from reports.disclosed.explanations import Line, Signed
from reports.disclosed.reader import Reader
from reports.disclosure.people.evidence_words import WITHHELD, record_words
from reports.disclosure.people.own_copy import Questions, rules_for
from reports.disclosure.people.statements import (
    recorded_hidden,
    recorded_words,
    statement_hidden,
    statement_words,
)
from reports.disclosure.who_may_see import may_see
from reports.disclosure.words.fact_values import fact_words
from reports.wording.words import fact_label
from vocabulary.answers import WORDS_ZH, Answer, Owing, Record, RecordedFinding, Said, Word
from vocabulary.dates import moment_words
from vocabulary.places import FilePlace, Place
from vocabulary.questions import Disclosure, Question, stricter
from vocabulary.texts import Lang, Text

NOT_FOR_THE_PERSON = Text(
    "有关单位已反馈书面依据，依法不宜载明", "a unit has put it in writing; by law it is not stated here"
)
NOTHING_FOUND = Text(WORDS_ZH[Word.NONE], "none found")


@dataclass(frozen=True, slots=True)
class Case:
    """One criterion on one person, for one reader."""

    examined: Examined
    reader: Reader
    questions: Questions

    def line(self, question: Question, value: Text, place: Place | None = None) -> Line:
        """Return a line under what is asked; the person's copy names no file."""
        return Line(question.name, question.ask, value, None if self.reader.own else place)


def lines_of(case: Case) -> tuple[Line, ...]:
    """Disclose the evidence of one criterion, and what units said that could not be used, each once."""
    lines = [line for piece in case.examined.explanation.evidence for line in _lines(piece, case)]
    return tuple(dict.fromkeys((*lines, *_unused(case))))


def _unused(case: Case) -> Iterator[Line]:
    """Disclose what stands against each other; the person's copy has no such answers left."""
    gaps = dict.fromkeys(
        (gap.question, gap.department) for gap in case.examined.explanation.gaps if isinstance(gap, AnswerGap)
    )
    for name, unit in gaps:
        reply = case.examined.subject.answers[name].replies[unit]
        if isinstance(reply, Owing):
            if reply.recorded is not None:
                yield _recorded(case.questions[name], unit, reply.recorded, case)
            for answer in reply.answers:
                yield _statement(case.questions[name], answer, case)


def _recorded(question: Question, unit: str, recorded: RecordedFinding, case: Case) -> Line:
    """Disclose a finding that an earlier review recorded and that nobody took back."""
    audience = case.reader.audience
    place = None if recorded_hidden(question, recorded, audience) else FilePlace(recorded.file)
    return replace(case.line(question, recorded_words(question, recorded, audience), place), department=unit)


def _statement(question: Question, answer: Answer, case: Case) -> Line:
    """Disclose one statement that was not used."""
    value = statement_words(question, answer, case.reader.audience)
    if statement_hidden(question, answer, case.reader.audience):
        return replace(case.line(question, value), department=answer.department)
    line = case.line(question, value, answer.place)
    return replace(line, department=answer.department, signed=_signature((answer,), case.reader))


def _lines(piece: Evidence, case: Case) -> Iterator[Line]:
    """Disclose one piece; a unit that found only what the criterion does not mean has found that."""
    match piece:
        case FactEvidence(name, fact):
            audience = rules_for(case.reader)
            shown = Text(*(fact_words(name, fact.value, audience, lang) for lang in Lang))
            label = Text(*(fact_label(name, lang) for lang in Lang))
            yield Line(name, label, shown, None if case.reader.own else fact.place)
        case RecordEvidence(question, unit, record):
            yield _record(case.questions[question], unit, record, case)
        case NothingEvidence(question, unit, _):
            reply = case.examined.subject.answers[question].replies[unit]
            records = reply.records if isinstance(reply, Said) else ()
            for record in records:
                yield _record(case.questions[question], unit, record, case)
            if not records:
                yield _nothing(case.questions[question], unit, case)


def _record(question: Question, unit: str, record: Record, case: Case) -> Line:
    """Disclose a record as far as the reader may know it."""
    disclosure, reader = stricter(question.disclosure, record.disclosure), case.reader
    if reader.own and disclosure is not Disclosure.FULL:
        return case.line(question, NOT_FOR_THE_PERSON)
    if not reader.own and not may_see(reader.audience, disclosure, sealed=question.sealed):
        return replace(case.line(question, WITHHELD), department=unit)
    value = Text(*(record_words(question, record, lang) for lang in Lang))
    line = case.line(question, value, record.place)
    return replace(line, department=unit, signed=_signed(question.name, unit, case))


def _nothing(question: Question, unit: str, case: Case) -> Line:
    """Disclose that a unit found nothing."""
    reply = case.examined.subject.answers[question.name].replies[unit]
    standing = standing_of(reply.answers) if reply.answers else ()
    line = case.line(question, NOTHING_FOUND, standing[0].place if standing else None)
    return replace(line, department=unit, signed=_signed(question.name, unit, case))


def _signed(question: str, unit: str, case: Case) -> Signed | None:
    """Disclose who answers for what a unit says."""
    answers = case.examined.subject.answers[question].replies[unit].answers
    return _signature(standing_of(answers), case.reader) if answers else None


def _signature(standing: Iterable[Answer], reader: Reader) -> Signed:
    """Disclose the signature of the statement that stands; the person is shown the day and the paper."""
    signature = next(iter(standing)).signature
    given_on = moment_words(signature.given_on) if signature.given_on else ""
    if reader.own:
        return Signed("", "", "", given_on, signature.document, "")
    return Signed(
        signature.officer,
        signature.reviewer,
        signature.leader,
        given_on,
        signature.document,
        signature.queried_until,
    )
