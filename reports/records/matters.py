"""Open answers, what came back of the units, and layers of law as JSON."""

from dataclasses import dataclass

from reports.disclosed.matters import Difference, Ground, OpenAnswer
from vocabulary.outcomes import Decides, Force
from vocabulary.texts import Lang


@dataclass(frozen=True, slots=True)
class OpenAnswerRecord:
    """One answer that is still owed, and what it decides."""

    person: str
    no: str  # the key that nominees and the to-do list have
    township: str
    village: str
    question: str
    department: str
    decides: Decides


@dataclass(frozen=True, slots=True)
class WorkbookRecord:
    """What came back in one workbook."""

    file: str
    department: str
    asked: int
    answered: int
    missing: int
    extra: int
    unsigned: bool


@dataclass(frozen=True, slots=True)
class BatchRecord:
    """What came back of one form."""

    form: str
    batch: str
    department: str
    sent: int
    answered: int
    missing: int
    extra: int


@dataclass(frozen=True, slots=True)
class LayerRecord:
    """One layer on a ground."""

    criterion: str
    force: Force
    item: str


@dataclass(frozen=True, slots=True)
class DifferenceRecord:
    """Where a criterion differs from a legal bar, with a case that shows it."""

    criterion: str
    than: str
    example: str


@dataclass(frozen=True, slots=True)
class GroundRecord:
    """What several packs say of one ground."""

    ground: str
    criteria: tuple[LayerRecord, ...]
    milder: tuple[DifferenceRecord, ...]
    stricter: tuple[DifferenceRecord, ...]


def open_answer_record(answer: OpenAnswer) -> OpenAnswerRecord:
    """Return one answer that is still owed."""
    return OpenAnswerRecord(
        person=answer.person,
        no=answer.person,
        township=answer.township,
        village=answer.village,
        question=answer.question,
        department=answer.department,
        decides=answer.decides,
    )


def ground_record(ground: Ground, lang: Lang) -> GroundRecord:
    """Return one ground."""
    return GroundRecord(
        ground=ground.name,
        criteria=tuple(LayerRecord(each.criterion, each.force, each.item) for each in ground.layers),
        milder=tuple(_difference(each, lang) for each in ground.milder),
        stricter=tuple(_difference(each, lang) for each in ground.stricter),
    )


def _difference(difference: Difference, lang: Lang) -> DifferenceRecord:
    """Return one difference."""
    return DifferenceRecord(difference.criterion, difference.than, difference.example.to(lang))
