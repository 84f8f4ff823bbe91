"""Discloses what decided a criterion: the value, the cell, and who signed the answer."""

from collections.abc import Callable, Iterable
from functools import cache, partial

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
from engine.review.review import NomineeReview
from reports.disclosed.people import Missing, Proof, Restriction, Signature
from reports.disclosed.reader import Audience
from reports.disclosure.desk import Desk
from reports.disclosure.people.evidence_words import evidence_of
from reports.disclosure.people.statements import said_words
from reports.disclosure.who_may_see import may_see
from reports.wording.words import fact_label
from vocabulary import answers
from vocabulary.answers import WORDS_ZH, Answer, Owing, Record, Reply, Said, Word
from vocabulary.dates import moment_words
from vocabulary.many.once import Once
from vocabulary.origins import Origin
from vocabulary.places import Place
from vocabulary.questions import Disclosure, Question, stricter
from vocabulary.texts import Lang, Text

NOTHING_FOUND = Text(WORDS_ZH[Word.NONE], "none found")
NOT_OF_THIS_KIND = Text("有，所列明细不属本条情形", "found, of another kind")
ANSWERED_NO = Text("已反馈，不属本条情形", "answered, nothing of this kind")


class Proving:
    """Discloses what the findings on one person rest on, and what they lack.

    Many criteria rest on one answer or one cell: each is put into words once a person.
    """

    def __init__(self, nominee: NomineeReview, desk: Desk) -> None:
        """Disclose about one person to the reader of a desk."""
        self._nominee, self._desk = nominee, desk
        # The very same evidence comes with every criterion on one question, and pieces of it with others.
        # Nothing that is kept here holds this: it goes with the page, and not when garbage is collected.
        proved: Once[Evidence, Proof] = Once(partial(_proved, nominee=nominee, desk=desk))
        self.proof_of = Once(partial(_proof_of, proved))

    def missing_of(self, gaps: Iterable[Gap]) -> tuple[Missing, ...]:
        """Disclose what a finding lacks, each thing once."""
        return tuple(dict.fromkeys(_gap(gap, self._nominee, self._desk) for gap in gaps))


def _proof_of(proved: Callable[[Evidence], Proof], evidence: tuple[Evidence, ...]) -> tuple[Proof, ...]:
    """Disclose the evidence of a finding, each piece once."""
    found: list[Proof] = []
    for proof in map(proved, evidence):
        if proof not in found:  # they are few, and comparing them is far cheaper than hashing
            found.append(proof)
    return tuple(found)


def _proved(piece: Evidence, nominee: NomineeReview, desk: Desk) -> Proof:
    """Disclose one piece of evidence."""
    if isinstance(piece, NothingEvidence):
        return _nothing(desk.review.questions[piece.question], piece.department, nominee, desk)
    return _piece(piece, nominee, desk)


def record_shown(question: Question, record: Record, audience: Audience) -> bool:
    """Whether an audience may see a record."""
    return may_see(audience, stricter(question.disclosure, record.disclosure), sealed=question.sealed)


def _signature(signature: answers.Signature) -> Signature:
    """Disclose who answers for an answer."""
    given_on = moment_words(signature.given_on) if signature.given_on else ""
    return Signature(signature.officer, signature.leader, given_on, signature.document)


signature_of = Once(_signature)  # one signs for all rows of a workbook


def _piece(piece: FactEvidence | RecordEvidence, nominee: NomineeReview, desk: Desk) -> Proof:
    """Disclose a fact or a record."""
    shown = evidence_of(piece, desk.reader.audience, desk.review.questions)
    match piece:
        case FactEvidence(name, fact):
            return Proof(_label(name), shown.value, "", fact.place, None, None)
        case RecordEvidence(question, unit, record):
            asked = desk.review.questions[question]
            opened = record_shown(asked, record, desk.reader.audience)
            answer = _answer(nominee, question, unit, record.place) if opened else None
            return Proof(
                asked.ask,
                shown.value,
                unit,
                shown.place,
                signature_of(answer.signature) if answer else None,
                _restriction(asked, record) if opened else None,
            )


def _nothing(question: Question, unit: str, nominee: NomineeReview, desk: Desk) -> Proof:
    """Disclose an answer that leaves a criterion not hit: nothing found, or nothing of this kind."""
    reply = nominee.material.answers[question.name].replies[unit]
    records = reply.records if isinstance(reply, Said) else ()
    words, opened = NOTHING_FOUND, True
    if records:
        opened = all(record_shown(question, record, desk.reader.audience) for record in records)
        words = NOT_OF_THIS_KIND if opened else ANSWERED_NO
    answer = _answer(nominee, question.name, unit, None)
    if answer is None or not opened:
        return Proof(question.ask, words, unit, None, None, None)
    return Proof(question.ask, words, unit, answer.place, signature_of(answer.signature), None)


def _gap(gap: Gap, nominee: NomineeReview, desk: Desk) -> Missing:
    """Disclose one thing that is missing."""
    match gap:
        case FactGap(name, origin, place):
            return Missing(_label(name), origin, "", place)
        case AnswerGap(question, unit, origin, place, own):
            asked = desk.review.questions[question]
            disclosure = stricter(asked.disclosure, own)
            opened = may_see(desk.reader.audience, disclosure, sealed=asked.sealed)
            reply = nominee.material.answers[question].replies[unit]
            said = said_words(asked, reply, desk.reader.audience) if _in_conflict(reply) else ()
            return Missing(asked.ask, origin, unit, place if opened else None, said)
        case LawGap():
            return Missing(None, Origin.UNSETTLED, "", None)


def _in_conflict(reply: Reply) -> bool:
    """Whether answers of one unit stand against each other."""
    return isinstance(reply, Owing) and reply.origin is Origin.CONFLICT


@cache
def _label(name: str) -> Text:
    """Return the label of a fact."""
    return Text(*(fact_label(name, lang) for lang in Lang))


def _restriction(question: Question, record: Record) -> Restriction | None:
    """Return how far a record may be disclosed to the person; nothing where all of it may."""
    disclosure = stricter(question.disclosure, record.disclosure)
    if disclosure is Disclosure.FULL:
        return None
    return Restriction(disclosure, record.basis or question.basis)


def _answer(nominee: NomineeReview, question: str, unit: str, place: Place | None) -> Answer | None:
    """Return the answer that a record is in, or the latest of the unit."""
    given = nominee.material.answers[question].replies[unit].answers
    if len(given) == 1:  # nearly always
        return given[0]
    same_file = [answer for answer in given if place is not None and answer.place.file == place.file]
    return max(same_file or given, key=lambda answer: span_of(answer.signature.given_on).first, default=None)
