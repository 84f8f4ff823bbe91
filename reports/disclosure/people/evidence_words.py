"""What a reader is shown of the evidence and the gaps of a finding."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

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
from reports.disclosed.findings import Awaited
from reports.disclosed.findings import Evidence as Shown
from reports.disclosed.reader import Audience
from reports.disclosure.who_may_see import may_see
from reports.disclosure.words.fact_values import fact_words
from reports.wording.words import value_words
from vocabulary.answers import WORDS_ZH, Answer, Record, Word
from vocabulary.facts import Known
from vocabulary.kinds import Value
from vocabulary.origins import Origin
from vocabulary.questions import Question, stricter
from vocabulary.texts import Lang, Text
from vocabulary.writing.masking import masked

WITHHELD = Text("依法不予告知", "withheld by law")
Questions = Mapping[str, Question]


def evidence_of(piece: Evidence, audience: Audience, questions: Questions) -> Shown:
    """Disclose one piece of evidence; what is withheld keeps its unit and loses its content and place."""
    match piece:
        case FactEvidence(name, fact):
            return Shown(name, _fact_text(name, fact.value, audience), None, fact.place)
        case RecordEvidence(question, department, record):
            return _record(questions[question], department, record, audience)
        case NothingEvidence(question, department, answers):
            value = _nothing_of_the_kind(questions[question], answers, audience)
            place = answers[-1].place if answers else None
            return Shown(question, value, department, place)


@lru_cache(maxsize=4096)  # many people have the same schooling, and all of them one of two sexes
def _fact_text(name: str, value: Value, audience: Audience) -> Text:
    """Return the value of a fact in words, as an audience may see it."""
    return Text(*(fact_words(name, value, audience, lang) for lang in Lang))


def _nothing_of_the_kind(question: Question, answers: Sequence[Answer], audience: Audience) -> Text:
    """Say that a unit reports nothing of the kind that is tested; it may have found something else."""
    if not answers or answers[-1].word is Word.NONE:
        return Text(WORDS_ZH[Word.NONE], "none found")
    if may_see(audience, question.disclosure, sealed=question.sealed):
        return Text("有，不属本条情形", "found, of another kind")
    return Text("已反馈，不属本条情形", "answered, nothing of this kind")


def _record(question: Question, department: str, record: Record, audience: Audience) -> Shown:
    """Disclose a record; an answer may be disclosed less than its question, never more."""
    disclosure = stricter(question.disclosure, record.disclosure)
    if not may_see(audience, disclosure, sealed=question.sealed):
        return Shown(question.name, WITHHELD, department, None)
    words = Text(*(record_words(question, record, lang) for lang in Lang))
    return Shown(question.name, words, department, record.place)


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


def awaits_of(gaps: Iterable[Gap]) -> tuple[Awaited, ...]:
    """Return the questions that are open with the units that owe them, in order; an open law owes nobody."""
    owed: dict[str, dict[str, None]] = {}
    for gap in gaps:
        if isinstance(gap, AnswerGap) and gap.origin is not Origin.UNSETTLED:
            owed.setdefault(gap.question, {})[gap.department] = None
    return tuple(Awaited(question, tuple(units)) for question, units in owed.items())


def origins_of(gaps: Iterable[Gap]) -> tuple[Origin, ...]:
    """Return the distinct reasons of gaps, in the order in which the reasons are listed."""
    seen = {_origin(gap) for gap in gaps}
    return tuple(origin for origin in Origin if origin in seen)


def _origin(gap: Gap) -> Origin:
    """Return the reason of a gap."""
    match gap:
        case FactGap(_, origin) | AnswerGap(_, _, origin):
            return origin
        case LawGap():
            return Origin.UNSETTLED
