"""Bodies that cannot be filled, and requirements that no outcome or that nobody can tell yet meets."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from engine.bodies.requirement import Outlook, RequirementReview
from engine.review.review import Review, VillageReview
from reports.pages.marks import Mark, outlook_mark
from reports.requirement_words import Packs, conflict_words, repair_words
from reports.words import BODY_WORDS
from rules.model.ratios import (
    Between,
    OverBody,
    OverCounty,
    OverList,
    OverOffice,
    OverTownship,
    RatioGrade,
    Scope,
)
from vocabulary.fields import POSTS

UNMET = frozenset({Outlook.CANNOT_FILL, Outlook.IMPOSSIBLE})


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A body that cannot be filled, or a requirement that cannot be met."""

    mark: Mark
    what: str
    mend: str = ""  # by category, whom to nominate besides


@dataclass(frozen=True, slots=True)
class VillageShortfall:
    """A shortfall with its village."""

    township: str
    village: str
    position: int
    shortfall: Shortfall


@dataclass(frozen=True, slots=True)
class Unjudged:
    """A requirement that was not judged, why, and in how many villages."""

    source: str
    text: str
    because: str
    villages: int


def shortfalls(village: VillageReview, packs: Packs) -> tuple[Shortfall, ...]:
    """Return the bodies that cannot be filled, then the bars that no outcome meets, alone and together."""
    bars = [each for each in village.requirements if each.ratio.grade is not RatioGrade.PREFER]
    found = [*_short(bars, Outlook.CANNOT_FILL), *_short(bars, Outlook.IMPOSSIBLE)]
    together = village.bodies.together
    if together is None:
        return tuple(found)
    if len(together.conflict) > 1:
        found.append(
            Shortfall(
                outlook_mark(Outlook.IMPOSSIBLE), f"不能同时满足：{conflict_words(together.conflict).zh}"
            )
        )
    # A repair mends all of them at once: it stands beside each, for lists may tear them apart.
    mend = repair_words(together.repair, packs).zh if together.outlook in UNMET else ""
    return tuple(replace(each, mend=mend) for each in found)


def packs_of(review: Review) -> Packs:
    """Return the packs of a review by their names."""
    return {pack.name: pack for pack in review.packs}


def county_shortfalls(review: Review) -> tuple[VillageShortfall, ...]:
    """Return all shortfalls, bodies that cannot be filled before requirements, villages in order."""
    packs = packs_of(review)
    found = [
        VillageShortfall(village.township, village.name, position, shortfall)
        for position, village in enumerate(review.villages)
        for shortfall in shortfalls(village, packs)
    ]
    unfilled = outlook_mark(Outlook.CANNOT_FILL)
    return tuple(sorted(found, key=lambda item: item.shortfall.mark != unfilled))


def unfilled_villages(review: Review) -> int:
    """Count the villages with a body that cannot be filled."""
    return sum(
        any(each.outlook is Outlook.CANNOT_FILL for each in village.requirements)
        for village in review.villages
    )


def unjudged(review: Review) -> tuple[Unjudged, ...]:
    """Return the requirements that could not be judged, once for each reason."""
    titles = {pack.name: pack.title.zh for pack in review.packs}
    found: dict[tuple[str, str, str], int] = {}
    for village in review.villages:
        for each in village.requirements:
            if each.outlook is Outlook.UNKNOWN:
                because = each.because.zh if each.because else ""
                key = (f"{titles[each.pack]} {each.ratio.item}", each.ratio.text.zh, because)
                found[key] = found.get(key, 0) + 1
    return tuple(Unjudged(*key, count) for key, count in found.items())


def _short(requirements: Iterable[RequirementReview], outlook: Outlook) -> tuple[Shortfall, ...]:
    """Return the requirements of an outlook; a body that cannot be filled is named once."""
    whole = outlook is Outlook.CANNOT_FILL
    words = [
        scope_words(each.ratio.scope) if whole else each.ratio.text.zh
        for each in requirements
        if each.outlook is outlook
    ]
    return tuple(Shortfall(outlook_mark(outlook), what) for what in dict.fromkeys(words))


def scope_words(scope: Scope) -> str:
    """Say whom a requirement is over."""
    match scope:
        case OverBody(body):
            return BODY_WORDS.get(body, body)
        case OverOffice(post):
            return POSTS[post].zh if post in POSTS else post
        case Between((one, other)):
            return f"{scope_words(one)}与{scope_words(other)}"
        case OverList():
            return "全部人选"
        case OverTownship():
            return "全乡镇"
        case OverCounty():
            return "全县"
