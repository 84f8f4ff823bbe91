"""待反馈清单: what every unit still owes and what it decides, for the working group alone."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from reports.disclosed.county import Disclosed
from reports.disclosed.findings import Nominee
from reports.disclosed.matters import OpenAnswer
from reports.papers.shared.atlas import Atlas
from reports.papers.shared.decided import short_words
from reports.papers.shared.nominee_rows import NAMELESS
from reports.wording.words import SEMICOLON
from vocabulary.outcomes import Decides
from vocabulary.texts import Lang, Text

WORDS: Mapping[Decides, Text] = {
    Decides.LAST: Text("只差此项", "the last one"),
    Decides.SLATE: Text("影响班子", "moves a body"),
    Decides.FLAG: Text("可能需认定", "may flag"),
    Decides.NOTHING: Text("不影响", "changes nothing"),
}
MEANS: Mapping[Decides, Text] = {
    Decides.LAST: Text(
        "其他各项均已反馈；这一项如为「未发现」（须补明细的，补明不属所列情形），即未发现问题。",
        "All else is answered: if nothing is found here (or the details show that no listed case "
        "applies), the person passes.",
    ),
    Decides.SLATE: Text(
        "这一项的反馈可能改变本村某项班子结构要求的测算结果。",
        "The answer may change what is said of a requirement on a body of the village.",
    ),
    Decides.FLAG: Text(
        "这一项的反馈可能改变法定条件或者政策条件的比对结果。",
        "The answer may change the verdict in law or in policy.",
    ),
    Decides.NOTHING: Text(
        "无论怎样反馈，比对结果和班子结构测算都不变；或者本人已放弃。",
        "Whatever the answer, no verdict and no body changes; or the person gave up.",
    ),
}


@dataclass(frozen=True, slots=True)
class Stake:
    """How many answers decide so much."""

    word: str
    means: str
    count: int


@dataclass(frozen=True, slots=True)
class UnitLine:
    """One unit in the table of all units."""

    name: str
    href: str
    counts: tuple[int, ...]  # in the order of the stakes
    people: int

    @property
    def items(self) -> int:
        """Return how many answers the unit owes."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class ChaseView:
    """The whole list, by unit."""

    stakes: tuple[Stake, ...]
    units: tuple[UnitLine, ...]
    items: int
    details: int  # of these, details (明细) of what was found


@dataclass(frozen=True, slots=True)
class OwedRow:
    """What one unit owes about one person, as far as it decides the same."""

    village: str
    number: str
    name: str
    href: str
    asks: str
    decided: str  # what people decided on the person meanwhile


@dataclass(frozen=True, slots=True)
class OwedPart:
    """What one unit owes that decides so much."""

    stake: Stake
    rows: tuple[OwedRow, ...]


@dataclass(frozen=True, slots=True)
class UnitChase:
    """The list of one unit."""

    stakes: tuple[Stake, ...]
    parts: tuple[OwedPart, ...]


def chase_view(shown: Disclosed) -> ChaseView:
    """Return the list of every unit that owes something, in the order of the election."""
    return ChaseView(
        stakes=stakes_of(shown.chase, shown.reader.lang),
        units=tuple(_unit_line(shown, unit, owed) for unit, owed in owed_by_unit(shown).items()),
        items=len(shown.chase),
        details=sum(each.details for each in shown.chase),
    )


def unit_chase(shown: Disclosed, atlas: Atlas, unit: str) -> UnitChase:
    """Return what a unit owes, the most decisive first."""
    owed = owed_by_unit(shown)[unit]
    return UnitChase(stakes_of(owed, shown.reader.lang), tuple(_parts(shown, atlas, owed)))


def stakes_of(chase: Sequence[OpenAnswer], lang: Lang) -> tuple[Stake, ...]:
    """Count what the answers decide, the most decisive first."""
    counts = Counter(each.decides for each in chase)
    return tuple(
        Stake(WORDS[decides].to(lang), MEANS[decides].to(lang), counts[decides]) for decides in Decides
    )


def owed_by_unit(shown: Disclosed) -> dict[str, list[OpenAnswer]]:
    """Return what every unit owes, in the order of the election."""
    owed: defaultdict[str, list[OpenAnswer]] = defaultdict(list)
    for each in shown.chase:
        owed[each.department].append(each)
    return {unit: owed[unit] for unit in shown.election.departments if unit in owed}


def file_of(shown: Disclosed, unit: str) -> str:
    """Return the file name of a unit: its place in the order of the election."""
    return f"{list(shown.election.departments).index(unit) + 1:02d}"


def _unit_line(shown: Disclosed, unit: str, owed: Sequence[OpenAnswer]) -> UnitLine:
    """Return one unit's line."""
    lang = shown.reader.lang
    return UnitLine(
        name=shown.election.departments[unit].to(lang),
        href=f"待反馈/{file_of(shown, unit)}.html",
        counts=tuple(stake.count for stake in stakes_of(owed, lang)),
        people=len({each.person for each in owed}),
    )


def _parts(shown: Disclosed, atlas: Atlas, owed: Sequence[OpenAnswer]) -> list[OwedPart]:
    """Return what a unit owes by what it decides; nothing is said of what nobody owes."""
    parts, lang = [], shown.reader.lang
    for stake, decides in zip(stakes_of(owed, lang), Decides, strict=True):
        own = [each for each in owed if each.decides is decides]
        grouped = groupby(own, lambda each: each.position)
        parts.append(OwedPart(stake, tuple(_row(shown, atlas, list(items)) for _, items in grouped)))
    return [part for part in parts if part.rows]


def _row(shown: Disclosed, atlas: Atlas, owed: Sequence[OpenAnswer]) -> OwedRow:
    """Return one person's row."""
    first, lang = owed[0], shown.reader.lang
    return OwedRow(
        village=f"{first.township}{first.village}",
        number=first.person,
        name=first.name or NAMELESS.to(lang),
        href=f"../人员/{atlas.people[first.position]}.html",
        asks=SEMICOLON.to(lang).join(shown.questions[each.question].to(lang) for each in owed),
        decided=SEMICOLON.to(lang).join(each.to(lang) for each in short_words(_nominee(shown, first))),
    )


def _nominee(shown: Disclosed, owed: OpenAnswer) -> Nominee:
    """Return whom an open answer is about."""
    village, nominee = owed.position
    return shown.villages[village].nominees[nominee]
