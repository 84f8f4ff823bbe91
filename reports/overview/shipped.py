"""What the product ships: pack by pack, how complete it is, how its text was seen, and what it speaks of."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from reports.booklet.binding import SOURCE_GRADES
from reports.wording.place_words import as_called_there
from reports.wording.words import BODY_WORDS, FORCE
from rules.model.pack import Force, Pack, Status
from vocabulary.elections.choices import CATEGORIES
from vocabulary.elections.provinces import place_order, place_words
from vocabulary.texts import Lang, Text

WHOLE = {
    Status.COMPLETE: Text("全文", "complete"),
    Status.CUT: Text("节选", "cut"),
    Status.SHELL: Text("空壳（无文本）", "shell (no text)"),
}
UNGRADED = Text("本产品自拟，无来源", "of our own making, no source")


@dataclass(frozen=True, slots=True)
class Shipped:
    """One pack in words."""

    pack: str
    title: str
    jurisdiction: str
    place: str
    force: str
    force_words: str
    status: str
    status_words: str
    grade: str
    seen: str
    first: date | None
    last: date | None
    units: tuple[str, ...]
    bodies: tuple[str, ...]
    criteria: int
    requirements: int
    deadlines: int
    procedure: int
    source: str
    source_date: str
    url: str
    sha256: str


def shipped_packs(packs: Iterable[Pack], lang: Lang) -> tuple[Shipped, ...]:
    """Return packs by jurisdiction, the country's first, and by force within."""
    forces = list(Force)
    ordered = sorted(
        packs, key=lambda each: (place_order(each.jurisdiction), forces.index(each.source.force), each.name)
    )
    return tuple(_shipped(pack, lang) for pack in ordered)


def _shipped(pack: Pack, lang: Lang) -> Shipped:
    """Return one pack."""
    source, applies, days = pack.source, pack.applies_to, pack.in_force
    bodies = {name: as_called_there(called, pack) for name, called in BODY_WORDS.items()}
    return Shipped(
        pack=pack.name,
        title=pack.title.to(lang),
        jurisdiction=pack.jurisdiction,
        place=place_words(pack.jurisdiction).to(lang),
        force=source.force.value,
        force_words=FORCE[source.force].to(lang),
        status=pack.status.value,
        status_words=WHOLE[pack.status].to(lang),
        grade=source.grade,
        seen=SOURCE_GRADES.get(source.grade, UNGRADED).to(lang),
        first=days.first if days else None,
        last=days.last if days else None,
        units=tuple(
            words.to(lang) for unit, words in CATEGORIES.items() if applies and unit in applies.units
        ),
        bodies=tuple(words.to(lang) for name, words in bodies.items() if applies and name in applies.bodies),
        criteria=len(pack.criteria),
        requirements=len(pack.ratios),
        deadlines=len(pack.deadlines),
        procedure=len(pack.procedure),
        source=source.title,
        source_date=source.date,
        url=source.url,
        sha256=pack.sha256,
    )
