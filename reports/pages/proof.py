"""What decided a finding, line by line: the value, the cell, and who signed the answer."""

from collections.abc import Iterable
from dataclasses import dataclass

from candidates.clearances.replies.statements import span_of
from engine.program.explanation import (
    AnswerGap,
    Evidence,
    FactEvidence,
    FactGap,
    Gap,
    LawGap,
    NothingEvidence,
    RecordEvidence,
)
from engine.review.review import NomineeReview, Review
from reports.disclosed.reader import Audience
from reports.disclosure.sight import may_see
from reports.evidence import Reader, tell
from reports.pages.book import Book
from reports.words import ORIGIN, fact_label
from vocabulary.answers import WORDS_ZH, Answer, Record, Said, Signature, Word
from vocabulary.dates import moment_words
from vocabulary.masking import masked
from vocabulary.places import Place, place_words
from vocabulary.questions import Disclosure, Question, stricter
from vocabulary.texts import Lang

UNSIGNED = "未签署"
NOT_OF_THIS_KIND = "有，所列明细不属本条情形"
ANSWERED_NO = "已反馈，不属本条情形"


@dataclass(frozen=True, slots=True)
class ProofLine:
    """One thing that a finding rests on, or one thing that it lacks."""

    label: str
    value: str
    unit: str
    place: str
    signed: str
    note: str


@dataclass(frozen=True, slots=True)
class Desk:
    """Who reads, and the review that is read."""

    review: Review
    audience: Audience

    @property
    def reader(self) -> Reader:
        """Return the reader of evidence."""
        return Reader(self.audience, Lang.ZH, self.review.questions)

    def unit(self, name: str) -> str:
        """Return the name of a unit."""
        return self.review.departments[name].zh


@dataclass(frozen=True, slots=True)
class Signed:
    """A workbook that answers about a person, and who answers for it."""

    unit: str
    file: str
    signed: str
    queried_until: str


def signed_answers(book: Book, nominee: NomineeReview) -> tuple[Signed, ...]:
    """Return every workbook that answers about a person, units in order, each once."""
    found = [
        Signed(
            book.review.departments[unit].zh,
            masked(answer.place.file),
            _signed(answer.signature),
            answer.signature.queried_until,
        )
        for unit in book.units
        for reply in book.replies_of(nominee, unit).values()
        for answer in reply.answers
    ]
    return tuple(dict.fromkeys(found))


def proof_lines(evidence: Iterable[Evidence], nominee: NomineeReview, desk: Desk) -> tuple[ProofLine, ...]:
    """Write the evidence of a finding, each line once."""
    return tuple(dict.fromkeys(_line(piece, nominee, desk) for piece in evidence))


def gap_lines(gaps: Iterable[Gap], desk: Desk) -> tuple[ProofLine, ...]:
    """Write what a finding lacks."""
    return tuple(dict.fromkeys(_gap(gap, desk) for gap in gaps))


def _line(piece: Evidence, nominee: NomineeReview, desk: Desk) -> ProofLine:
    """Write one piece of evidence."""
    match piece:
        case FactEvidence(name, fact):
            value = tell([piece], desk.reader)[0].value
            return ProofLine(fact_label(name, Lang.ZH), value, "", _place(fact.place), "", "")
        case NothingEvidence(question, unit):
            return _nothing_line(desk.review.questions[question], unit, nominee, desk)
        case RecordEvidence(question):
            return _record_line(piece, desk.review.questions[question], nominee, desk)


def _record_line(piece: RecordEvidence, question: Question, nominee: NomineeReview, desk: Desk) -> ProofLine:
    """Write a record; where it is withheld, its unit and no more."""
    told = tell([piece], desk.reader)[0]
    shown = told.place is not None or _shown(question, piece.record, desk.audience)
    answer = _answer(nominee, question.name, piece.department, piece.record.place) if shown else None
    return ProofLine(
        question.ask.zh,
        told.value,
        desk.unit(piece.department),
        _place(told.place),
        _signed(answer.signature) if answer else "",
        _note(question, piece.record) if shown else "",
    )


def _nothing_line(question: Question, unit: str, nominee: NomineeReview, desk: Desk) -> ProofLine:
    """Write an answer that leaves a criterion not hit: nothing found, or nothing of this kind."""
    reply = nominee.material.answers[question.name].replies[unit]
    records = reply.records if isinstance(reply, Said) else ()
    shown = all(_shown(question, record, desk.audience) for record in records)
    words = (NOT_OF_THIS_KIND if shown else ANSWERED_NO) if records else WORDS_ZH[Word.NONE]
    answer = _answer(nominee, question.name, unit, None)
    if answer is None or not shown:
        return ProofLine(question.ask.zh, words, desk.unit(unit), "", "", "")
    return ProofLine(
        question.ask.zh, words, desk.unit(unit), _place(answer.place), _signed(answer.signature), ""
    )


def _gap(gap: Gap, desk: Desk) -> ProofLine:
    """Write one thing that is missing."""
    match gap:
        case FactGap(name, origin, place):
            return ProofLine(fact_label(name, Lang.ZH), ORIGIN[origin].zh, "", _place(place), "", "")
        case AnswerGap(question, unit, origin, place, own):
            asked = desk.review.questions[question]
            shown = may_see(desk.audience, stricter(asked.disclosure, own), sealed=asked.sealed)
            where = _place(place) if shown else ""
            return ProofLine(asked.ask.zh, ORIGIN[origin].zh, desk.unit(unit), where, "", "")
        case LawGap():
            return ProofLine("法律适用", "法律没有定论，须由有权机构认定", "", "", "", "")


def _shown(question: Question, record: Record, audience: Audience) -> bool:
    """Whether an audience may see a record."""
    return may_see(audience, stricter(question.disclosure, record.disclosure), sealed=question.sealed)


def _note(question: Question, record: Record) -> str:
    """Say how far a record may be told on, and on what ground."""
    match stricter(question.disclosure, record.disclosure):
        case Disclosure.FULL:
            return ""
        case Disclosure.ITEM_ONLY:
            told = "仅可告知条款，不得告知内容"
        case Disclosure.WITHHELD:
            told = "依法不予告知本人，仅供认定机构掌握"
    basis = record.basis or question.basis
    return f"{told}（依据：{basis}）" if basis else told


def _answer(nominee: NomineeReview, question: str, unit: str, place: Place | None) -> Answer | None:
    """Return the answer that a record stands in, or the latest of the unit."""
    answers = nominee.material.answers[question].replies[unit].answers
    same_file = [answer for answer in answers if place is not None and answer.place.file == place.file]
    return max(
        same_file or answers, key=lambda answer: span_of(answer.signature.given_on).first, default=None
    )


def _signed(signature: Signature) -> str:
    """Say who answers for an answer."""
    officer, leader = signature.officer, signature.leader
    parts = [
        f"经办 {officer}" if officer else "",
        f"分管领导 {leader}" if leader else "",
        moment_words(signature.given_on) if signature.given_on else "",
        signature.document,
    ]
    words = " · ".join(part for part in parts if part)
    return words if officer and leader and signature.given_on else " · ".join(filter(None, (UNSIGNED, words)))


def _place(place: Place | None) -> str:
    """Say where something stands, or nothing."""
    return place_words(place) if place else ""
