"""What both copies of one person explained have alike: open questions, layers, what was not examined."""

from dataclasses import dataclass

from reports.disclosed.explanations import ExplainedCriterion, ExplainedVillage, Explanation
from reports.disclosed.people import GroundOfPerson, LayerOfPerson
from reports.disclosed.sources import SetAside
from reports.wording.words import BECAUSE, OVERRULED
from vocabulary.elections.choices import STATES
from vocabulary.outcomes import Because, Force, Grade
from vocabulary.texts import Lang
from vocabulary.truth import Truth


@dataclass(frozen=True, slots=True)
class AsideRecord:
    """A criterion that was not examined, and why."""

    criterion: str
    item: str
    text: str
    because: Because
    reason: str


@dataclass(frozen=True, slots=True)
class AskedRecord:
    """A question that is open as it is asked, and the units that still have to answer."""

    question: str
    ask: str
    departments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LayerOfPersonRecord:
    """What one layer says of the person."""

    criterion: str
    source: str
    item: str
    force: Force
    grade: Grade
    truth: Truth
    note: str


@dataclass(frozen=True, slots=True)
class GroundOfPersonRecord:
    """What the layers say of the person on one ground."""

    ground: str
    layers: tuple[LayerOfPersonRecord, ...]


def aside_record(item: SetAside, lang: Lang) -> AsideRecord:
    """Return a criterion that was not examined."""
    return AsideRecord(item.name, item.item, item.text.to(lang), item.because, BECAUSE[item.because].to(lang))


def asked_records(each: ExplainedCriterion, explained: Explanation) -> tuple[AskedRecord, ...]:
    """Return the open questions of a criterion."""
    questions, lang = explained.questions, explained.reader.lang
    return tuple(
        AskedRecord(one.question, questions[one.question].to(lang), one.departments) for one in each.awaits
    )


def ground_of_person_record(ground: GroundOfPerson, lang: Lang) -> GroundOfPersonRecord:
    """Return what the layers say of the person on one ground."""
    return GroundOfPersonRecord(ground.ground, tuple(_layer(each, lang) for each in ground.layers))


def state_word(village: ExplainedVillage, lang: Lang) -> str:
    """Return whether the person still stands, in words; what is no such word stays as it was written."""
    return STATES[village.state].to(lang) if village.state in STATES else village.state


def _layer(layer: LayerOfPerson, lang: Lang) -> LayerOfPersonRecord:
    """Return what one layer says of the person."""
    return LayerOfPersonRecord(
        criterion=layer.criterion,
        source=layer.title.to(lang),
        item=layer.item,
        force=layer.force,
        grade=layer.grade,
        truth=layer.truth,
        note=OVERRULED.to(lang) if layer.overruled else "",
    )
