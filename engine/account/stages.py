"""How far every village is: complete, waiting, or blocked, and by what; each is at one stage."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from engine.bodies.requirement import RequirementReview
from engine.review.deciding.listing import VillageList, lists_of
from engine.review.review import Review, VillageReview
from rules.model.ratios import RatioGrade
from vocabulary.elections.followup_words import Stage
from vocabulary.outcomes import Outlook, Verdict

_UNMET = frozenset({Outlook.CANNOT_FILL, Outlook.IMPOSSIBLE})


@dataclass(frozen=True, slots=True)
class VillageStage:
    """How far one village is."""

    position: int  # in the review
    stage: Stage
    waiting: int  # nominees about whom an answer is owed and nothing was decided
    deciding: int  # other nominees on whom a decision is missing
    unusable: int  # rows that settle nothing, decisions to correct and posts not known, which refuse its list
    unmet: tuple[RequirementReview, ...]  # what law asks of the body and no election of these nominees meets


def stages_of(review: Review) -> tuple[VillageStage, ...]:
    """Return how far every village of villages.xlsx is, in its order."""
    return tuple(_stages(review))


def _stages(review: Review) -> Iterator[VillageStage]:
    """Yield the villages."""
    lists = {each.village.village.key: each for each in lists_of(review) if each.village.village}
    results = {each.key: each.open for each in review.elected.villages} if review.elected else {}
    for position, village in enumerate(review.villages):
        if village.village is None:
            continue
        key = village.village.key
        waiting, deciding = _missing(village, lists.get(key))
        unusable = _unusable(lists.get(key))
        unmet = tuple(
            each
            for each in village.requirements
            if each.ratio.grade is RatioGrade.BAR and each.outlook in _UNMET
        )
        made = VillageStage(position, Stage.READY, waiting, deciding, unusable, unmet)
        stage = Stage.ELECTED if results.get(key) == 0 else _stage(village, lists.get(key), made)
        yield replace(made, stage=stage)


def _stage(village: VillageReview, posted: VillageList | None, found: VillageStage) -> Stage:
    """Say how far a village without results is: what blocks it comes before what it waits for."""
    if posted is None or not village.nominees:
        return Stage.NO_ROSTER
    if found.unmet:
        return Stage.BLOCKED
    if found.waiting:
        return Stage.WAITING
    return Stage.READY if posted.complete else Stage.DECIDING


def _unusable(posted: VillageList | None) -> int:
    """Count what keeps a list from being printed besides decisions that are missing."""
    return 0 if posted is None else len(posted.doubtful) + len(posted.no_post) + len(posted.to_correct)


def _missing(village: VillageReview, posted: VillageList | None) -> tuple[int, int]:
    """Count the nominees on whom a decision is missing: those about whom answers are owed, and the others."""
    verdicts = {each.candidate.number: each.verdict for each in village.nominees}
    numbers = {each.number for each in posted.missing} if posted is not None else set()
    waiting = sum(verdicts[number] is Verdict.PENDING for number in numbers)
    return waiting, len(numbers) - waiting
