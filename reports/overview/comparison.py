"""Provinces compared: what the typed data of their packs say on each point, with the article in each cell."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reports.booklet.measures import ratio_words
from reports.booklet.setting import alone
from reports.booklet.steps import STEPS, deadlines_section, procedure_section
from reports.disclosed.booklet import Section
from reports.wording.limit_words import limit_words
from reports.wording.words import in_brackets
from rules.model.conditions import NamedDate, Unit, facts_of
from rules.model.pack import Criterion, Deadline, Pack
from rules.model.ratios import CountOf, NomineesOverSeats, OverOffice, Pairing, PairsOf, Ratio, SizeOf
from vocabulary.elections.choices import POSTS
from vocabulary.texts import Lang, Text

NOMINATION = "nominated_by"
_ITEM = ("条项", "item")
# About how long before polling day the other named days are, to put what is counted from them in its order.
_ABOUT: Mapping[NamedDate, int] = {NamedDate.ANNOUNCED_ON: 40, NamedDate.NOMINATION_CLOSE: 15}
_DAYS: Mapping[Unit, int] = {Unit.DAYS: 1, Unit.MONTHS: 31, Unit.YEARS: 366}


@dataclass(frozen=True, slots=True)
class Column:
    """One province, or one pack, with the packs that speak for it."""

    name: str
    title: str
    packs: tuple[Pack, ...]

    @property
    def main(self) -> Pack:
        """Return the pack on the committee's election, whose articles are cited without its title."""
        on_committees = (
            each for each in self.packs if each.applies_to and "committee" in each.applies_to.bodies
        )
        return next(on_committees, self.packs[0])


@dataclass(frozen=True, slots=True)
class Stated:
    """One thing that a pack says, and its article."""

    words: str
    item: str
    pack: str


@dataclass(frozen=True, slots=True)
class Point:
    """One point of comparison: for each column what is said, which may be nothing."""

    point: str
    label: str
    cells: tuple[tuple[Stated, ...], ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Columns, and what they say point by point."""

    columns: tuple[Column, ...]
    points: tuple[Point, ...]


# By the name of a point: its label, and what one pack says on it.
_Said = dict[str, tuple[str, list[Stated]]]


def compare(columns: Sequence[Column], lang: Lang) -> Comparison:
    """Compare packs on every point on which one of them says something."""
    said = [[_said(pack, lang) for pack in column.packs] for column in columns]
    listed = [(name, label) for packs in said for each in packs for name, (label, _) in each.items()]
    labels = dict(reversed(listed))  # in the words of the first that speaks
    points = (
        Point(name, labels[name], tuple(tuple(_of(packs, name)) for packs in said))
        for name in sorted(labels, key=_order(columns))
    )
    return Comparison(tuple(columns), tuple(points))


def _of(packs: Iterable[_Said], name: str) -> Iterator[Stated]:
    """Yield what the packs of a column say on a point."""
    for said in packs:
        yield from said.get(name, ("", []))[1]


def _said(pack: Pack, lang: Lang) -> _Said:
    """Return everything that a pack says, by point."""
    said: _Said = {}
    for name, label, stated in (
        *_requirements(pack, lang),
        *_nominations(pack, lang),
        *_deadlines(pack, lang),
        *_procedure(pack, lang),
    ):
        said.setdefault(name, (label, []))[1].append(stated)
    return said


_Found = tuple[str, str, Stated]


def _requirements(pack: Pack, lang: Lang) -> Iterator[_Found]:
    """Yield what a pack requires of bodies and lists."""
    for ratio in pack.ratios:
        name, label = _point_of(ratio)
        yield name, label.to(lang), Stated(_required(ratio, pack, lang), ratio.item, pack.name)


def _required(ratio: Ratio, pack: Pack, lang: Lang) -> str:
    """Say a requirement: people of a kind in the words of the source with the bound, all else as measured."""
    if not isinstance(ratio.measure, CountOf):
        return ratio_words(replace(ratio, when=None), pack).to(lang).rstrip("。.")
    bound = limit_words(ratio.measure.limits).to(lang)
    kept = Text("专门保留", "kept for them").to(lang) if ratio.measure.reserved else ""
    said = Text("，", ", ").to(lang).join(part for part in (bound, kept) if part)
    return ratio.text.to(lang) + (in_brackets(said, lang) if said else "")


def _point_of(ratio: Ratio) -> tuple[str, Text]:
    """Return on which point a requirement speaks."""
    match ratio.scope, ratio.measure:
        case _, SizeOf():
            return "size", Text("组成人数", "size of the body")
        case OverOffice(post), NomineesOverSeats():
            return f"margin {post}", Text(f"差额：{POSTS[post].zh}", f"margin: {POSTS[post].en}")
        case _, PairsOf(pairings) if Pairing.KIN in pairings:
            return "kin", Text("近亲属", "close kin")
        case _, CountOf(where) if "sex" in facts_of(where):
            return "woman", Text("妇女成员、妇女候选人", "women")
        case _, CountOf(where) if "ethnicity" in facts_of(where):
            return "ethnicity", Text("少数民族成员", "a member of a smaller ethnicity")
        case _:
            return "other requirement", Text("其他班子、名单要求", "other requirements")


def _nominations(pack: Pack, lang: Lang) -> Iterator[_Found]:
    """Yield the criteria that turn on who nominated somebody."""
    for criterion in pack.criteria:
        if NOMINATION in _facts(criterion):
            stated = Stated(criterion.text.to(lang), criterion.item, pack.name)
            yield NOMINATION, Text("提名方式", "ways of nomination").to(lang), stated


def _facts(criterion: Criterion) -> frozenset[str]:
    """Return the facts that a criterion reads."""
    parts = (criterion.condition, criterion.unsettled)
    return frozenset().union(*(facts_of(part) for part in parts if part is not None))


def _deadlines(pack: Pack, lang: Lang) -> Iterator[_Found]:
    """Yield the deadlines, which packs share by name."""
    section = deadlines_section(pack, alone([pack], lang))
    for deadline, row in zip(pack.deadlines, _rows(section), strict=True):
        rest = [cell for head, cell in list(row.items())[1:] if head not in _ITEM and cell]
        words = Text("；", "; ").to(lang).join(rest)
        yield f"deadline {deadline.name}", next(iter(row.values())), Stated(words, deadline.item, pack.name)


def _procedure(pack: Pack, lang: Lang) -> Iterator[_Found]:
    """Yield the rules of procedure."""
    labels = {words.to(lang): name for name, words in STEPS.items()}
    for row in _rows(procedure_section(pack, alone([pack], lang))):
        label, *_ = row.values()
        name = labels.get(label, label)
        rest = [cell for head, cell in list(row.items())[1:] if head not in _ITEM and cell]
        term = pack.procedure[name]
        yield f"procedure {name}", label, Stated(Text("；", "; ").to(lang).join(rest), term.item, pack.name)


def _rows(section: Section) -> Iterator[dict[str, str]]:
    """Yield the rows of a table, each cell under its header."""
    if section.grid is not None:
        for row in section.grid.rows:
            yield dict(zip(section.grid.headers, row, strict=True))


def _order(columns: Sequence[Column]) -> Callable[[str], tuple[int, int, str]]:
    """Return the order of points: bodies, nomination, deadlines as they come, procedure."""
    deadlines = {
        f"deadline {each.name}": -_days_before(each, {other.name: other for other in pack.deadlines})
        for column in columns
        for pack in column.packs
        for each in pack.deadlines
    }
    first = ("size", "woman", "ethnicity", "kin", *(f"margin {post}" for post in POSTS), "other requirement")
    steps = [f"procedure {name}" for name in STEPS]

    def key(name: str) -> tuple[int, int, str]:
        """Return where a point stands."""
        if name in first:
            return (0, first.index(name), name)
        if name == NOMINATION:
            return (1, 0, name)
        if name in deadlines:
            return (2, deadlines[name], name)
        return (3, steps.index(name) if name in steps else len(steps), name)

    return key


def _days_before(deadline: Deadline, others: Mapping[str, Deadline]) -> int:
    """Return about how long before polling day something is due, through the deadlines it is counted from."""
    latest, rest = deadline.latest, {name: each for name, each in others.items() if name != deadline.name}
    days = latest.period.count * _DAYS[latest.period.unit]
    match latest.anchor:
        case NamedDate() as named:
            start = _ABOUT.get(named, 0)
        case str() as name:
            start = _days_before(rest[name], rest) if name in rest else 0
    return start + (days if latest.before else -days)
