"""待反馈清单: what every unit still owes and what it decides, for the working group alone."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from engine.what_if.chase import Chased, Decides
from reports.pages.book import Book
from reports.pages.nominee_rows import name_of

WORDS: Mapping[Decides, str] = {
    Decides.LAST: "只差此项",
    Decides.SLATE: "影响班子",
    Decides.FLAG: "可能需认定",
    Decides.NOTHING: "不影响",
}
MEANS: Mapping[Decides, str] = {
    Decides.LAST: "其他各项均已反馈；这一项如为「未发现」（须补明细的，补明不属所列情形），即未发现问题。",
    Decides.SLATE: "这一项的反馈可能改变本村某项班子结构要求的测算结果。",
    Decides.FLAG: "这一项的反馈可能改变法定条件或者政策条件的比对结果。",
    Decides.NOTHING: "无论怎样反馈，比对结果和班子结构测算都不变；或者本人已放弃。",
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


@dataclass(frozen=True, slots=True)
class OwedRow:
    """What one unit owes about one person, as far as it decides the same."""

    village: str
    number: str
    name: str
    href: str
    asks: str


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


def chase_view(book: Book, chase: Sequence[Chased]) -> ChaseView:
    """Return the list of every unit that owes something, in the order of the election."""
    return ChaseView(
        stakes=stakes_of(chase),
        units=tuple(
            _unit_line(book, unit, file, owed)
            for file, (unit, owed) in zip(_files(book, chase), by_unit(book, chase).items(), strict=True)
        ),
        items=len(chase),
    )


def unit_chases(book: Book, chase: Sequence[Chased]) -> dict[str, tuple[str, UnitChase]]:
    """Return by file name each unit's name and what it owes, the most decisive first."""
    return {
        file: (book.review.departments[unit].zh, UnitChase(stakes_of(owed), tuple(_parts(book, owed))))
        for file, (unit, owed) in zip(_files(book, chase), by_unit(book, chase).items(), strict=True)
    }


def stakes_of(chase: Sequence[Chased]) -> tuple[Stake, ...]:
    """Count what the answers decide, the most decisive first."""
    counts = Counter(each.decides for each in chase)
    return tuple(Stake(WORDS[decides], MEANS[decides], counts[decides]) for decides in Decides)


def by_unit(book: Book, chase: Sequence[Chased]) -> dict[str, list[Chased]]:
    """Return what every unit owes, in the order of the election."""
    owed: defaultdict[str, list[Chased]] = defaultdict(list)
    for each in chase:
        owed[each.department].append(each)
    return {unit: owed[unit] for unit in book.review.departments if unit in owed}


def _files(book: Book, chase: Sequence[Chased]) -> list[str]:
    """Return the file name of every unit that owes something: its place in the order of the election."""
    places = {unit: index for index, unit in enumerate(book.review.departments, start=1)}
    return [f"{places[unit]:02d}" for unit in by_unit(book, chase)]


def _unit_line(book: Book, unit: str, file: str, owed: Sequence[Chased]) -> UnitLine:
    """Return one unit's line."""
    return UnitLine(
        name=book.review.departments[unit].zh,
        href=f"待反馈/{file}.html",
        counts=tuple(stake.count for stake in stakes_of(owed)),
        people=len({each.person for each in owed}),
    )


def _parts(book: Book, owed: Sequence[Chased]) -> list[OwedPart]:
    """Return what a unit owes by what it decides; nothing is said of what nobody owes."""
    parts = []
    for stake, decides in zip(stakes_of(owed), Decides, strict=True):
        own = [each for each in owed if each.decides is decides]
        rows = tuple(_row(book, list(items)) for _, items in groupby(own, lambda each: each.position))
        parts.append(OwedPart(stake, rows))
    return [part for part in parts if part.rows]


def _row(book: Book, owed: Sequence[Chased]) -> OwedRow:
    """Return one person's row."""
    first = owed[0]
    return OwedRow(
        village=f"{first.village.township}{first.village.name}",
        number=first.person,
        name=name_of(first.nominee.candidate),
        href=f"../人员/{book.atlas.people[first.position]}.html",
        asks="；".join(book.review.questions[each.question].ask.zh for each in owed),
    )
