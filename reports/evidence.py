"""What an audience is told of the evidence and the gaps of a finding."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

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
from reports.audience import WITHHELD, Audience, may_see
from reports.fact_values import fact_words
from reports.words import value_words
from vocabulary.answers import WORDS_ZH, Answer, Record, Word
from vocabulary.facts import Known
from vocabulary.masking import masked
from vocabulary.origins import Origin
from vocabulary.places import Place
from vocabulary.questions import Question, stricter
from vocabulary.texts import Lang, Text

ITEM_ONLY = Text("有关单位已反馈书面依据", "the unit has put it in writing")


@dataclass(frozen=True, slots=True)
class Told:
    """One piece of evidence as an audience is told it."""

    name: str
    value: str
    department: str | None
    place: Place | None


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads, in which language, and the questions of the election."""

    audience: Audience
    lang: Lang
    questions: Mapping[str, Question]


def tell(evidence: Iterable[Evidence], reader: Reader) -> list[Told]:
    """Tell the evidence of a finding; what is withheld keeps its unit and loses its content and place."""
    return [_tell(piece, reader) for piece in evidence]


def _tell(piece: Evidence, reader: Reader) -> Told:
    """Tell one piece of evidence."""
    match piece:
        case FactEvidence(name, fact):
            return Told(name, fact_words(name, fact.value, reader.audience, reader.lang), None, fact.place)
        case RecordEvidence(question, department, record):
            return _tell_record(reader.questions[question], department, record, reader)
        case NothingEvidence(question, department, answers):
            value = _nothing_of_the_kind(reader.questions[question], answers, reader)
            return Told(question, value.to(reader.lang), department, answers[-1].place if answers else None)


def _nothing_of_the_kind(question: Question, answers: Sequence[Answer], reader: Reader) -> Text:
    """Say that a unit reports nothing of the kind that is tested; it may have found something else."""
    if not answers or answers[-1].word is Word.NONE:
        return Text(WORDS_ZH[Word.NONE], "none found")
    if may_see(reader.audience, question.disclosure, sealed=question.sealed):
        return Text("有，不属本条情形", "found, of another kind")
    return Text("已反馈，不属本条情形", "answered, nothing of this kind")


def _tell_record(question: Question, department: str, record: Record, reader: Reader) -> Told:
    """Tell a record as far as it may be told; an answer may be told less than its question, never more."""
    disclosure = stricter(question.disclosure, record.disclosure)
    if not may_see(reader.audience, disclosure, sealed=question.sealed):
        return Told(question.name, WITHHELD.to(reader.lang), department, None)
    return Told(question.name, record_words(question, record, reader.lang), department, record.place)


def record_words(question: Question, record: Record, lang: Lang) -> str:
    """Write a record: its known fields with their labels, and the paper it stands in."""
    comma, colon = ("，", "：") if lang is Lang.ZH else (", ", ": ")
    parts = [
        f"{field.label.to(lang)}{colon}{value_words(fact.value, field.kind, lang)}"
        for name, field in question.fields.items()
        if isinstance(fact := record.values.get(name), Known)
    ]
    if record.paper:
        parts.append(masked(record.paper))
    if not parts:
        return (Text("有，未附明细", "found, no details") if question.fields else Text("有", "found")).to(
            lang
        )
    return comma.join(parts)


def awaits(gaps: Iterable[Gap]) -> dict[str, list[str]]:
    """Return the questions that are open with the units that owe them, in order; an open law owes nobody."""
    owed: dict[str, list[str]] = {}
    for gap in gaps:
        if isinstance(gap, AnswerGap) and gap.origin is not Origin.UNSETTLED:
            units = owed.setdefault(gap.question, [])
            if gap.department not in units:
                units.append(gap.department)
    return owed


def origins(gaps: Iterable[Gap]) -> list[str]:
    """Return the distinct reasons of gaps, in the order in which the reasons are listed."""
    seen = {_origin(gap) for gap in gaps}
    return [origin.value for origin in Origin if origin in seen]


def _origin(gap: Gap) -> Origin:
    """Return the reason of a gap."""
    match gap:
        case FactGap(_, origin) | AnswerGap(_, _, origin):
            return origin
        case LawGap():
            return Origin.UNSETTLED
