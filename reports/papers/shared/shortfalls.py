"""Bodies that cannot be filled, and requirements that no outcome meets, or that are still open."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from reports.disclosed.bodies import Requirement
from reports.disclosed.county import Disclosed
from reports.disclosed.findings import Village
from reports.papers.shared.marks import Mark, outlook_mark
from vocabulary.outcomes import Outlook, RatioGrade
from vocabulary.texts import Lang, Text

TOGETHER = Text("不能同时满足：", "not at once: ")
UNMET = frozenset({Outlook.CANNOT_FILL, Outlook.IMPOSSIBLE})


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A body that cannot be filled, or a requirement that cannot be met."""

    mark: Mark
    what: str
    repair: str = ""  # by category, whom to nominate besides


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


def shortfalls(village: Village, lang: Lang) -> tuple[Shortfall, ...]:
    """Return the bodies that cannot be filled, then the bars that no outcome meets, alone and together."""
    bars = [each for each in village.requirements if each.grade is not RatioGrade.PREFER]
    found = [*_short(bars, Outlook.CANNOT_FILL, lang), *_short(bars, Outlook.IMPOSSIBLE, lang)]
    together = village.together
    if together is None:
        return tuple(found)
    if len(together.conflict) > 1:
        found.append(
            Shortfall(
                outlook_mark(Outlook.IMPOSSIBLE, lang),
                f"{TOGETHER.to(lang)}{together.conflict_words.to(lang)}",
            )
        )
    # A repair fixes all of them at once: it is shown next to each, for lists may tear them apart.
    repair = together.repair_words.to(lang) if together.outlook in UNMET else ""
    return tuple(replace(each, repair=repair) for each in found)


def county_shortfalls(shown: Disclosed) -> tuple[VillageShortfall, ...]:
    """Return all shortfalls, bodies that cannot be filled before requirements, villages in order."""
    lang = shown.reader.lang
    found = [
        VillageShortfall(village.township, village.name, position, shortfall)
        for position, village in enumerate(shown.villages)
        for shortfall in shortfalls(village, lang)
    ]
    unfilled = outlook_mark(Outlook.CANNOT_FILL, lang)
    return tuple(sorted(found, key=lambda item: item.shortfall.mark != unfilled))


def unjudged(shown: Disclosed) -> tuple[Unjudged, ...]:
    """Return the requirements that could not be judged, once for each reason."""
    lang = shown.reader.lang
    found: dict[tuple[str, str, str], int] = {}
    for village in shown.villages:
        for each in village.requirements:
            if each.outlook is Outlook.UNKNOWN:
                because = each.because.to(lang) if each.because else ""
                key = (f"{each.title.to(lang)} {each.item}", each.text.to(lang), because)
                found[key] = found.get(key, 0) + 1
    return tuple(Unjudged(*key, count) for key, count in found.items())


def _short(requirements: Iterable[Requirement], outlook: Outlook, lang: Lang) -> tuple[Shortfall, ...]:
    """Return the requirements of an outlook; a body that cannot be filled is named once."""
    whole = outlook is Outlook.CANNOT_FILL
    words = [
        each.scope.to(lang) if whole else each.text.to(lang)
        for each in requirements
        if each.outlook is outlook
    ]
    return tuple(Shortfall(outlook_mark(outlook, lang), what) for what in dict.fromkeys(words))
