"""The evidence of findings for the outputs that are not made from what was disclosed yet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from engine.program.explanation import Evidence, Gap
from reports.disclosed.reader import Audience
from reports.disclosure.evidence import awaits_of, evidence_of, origins_of, record_words
from vocabulary.places import Place
from vocabulary.questions import Question
from vocabulary.texts import Lang

__all__ = ["record_words"]


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
    shown = (evidence_of(piece, reader.audience, reader.questions) for piece in evidence)
    return [Told(each.name, each.value.to(reader.lang), each.department, each.place) for each in shown]


def awaits(gaps: Iterable[Gap]) -> dict[str, list[str]]:
    """Return the questions that are open with the units that owe them, in order; an open law owes nobody."""
    return {each.question: list(each.departments) for each in awaits_of(gaps)}


def origins(gaps: Iterable[Gap]) -> list[str]:
    """Return the distinct reasons of gaps, in the order in which the reasons are listed."""
    return [origin.value for origin in origins_of(gaps)]
