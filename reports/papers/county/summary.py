"""The review on one screen: sums by township, who must be decided on, what cannot be met, what is wrong."""

from collections.abc import Iterable, Iterator, Sequence

from reports.blocks import BLANK, Block, Column, Grid, Line, Row
from reports.disclosed.bodies import Requirement
from reports.disclosed.changes import Changes
from reports.disclosed.county import Counts, Disclosed
from reports.disclosed.findings import Nominee
from reports.papers.county import review_parts as parts
from reports.papers.county.changes_text import change_lines
from reports.papers.shared.decided import short_words
from reports.papers.shared.shortfalls import UNMET
from reports.wording.audience_words import FOOTER
from reports.wording.words import COLON, OUTLOOK
from vocabulary.outcomes import RatioGrade, Verdict
from vocabulary.texts import Lang, Text
from vocabulary.truth import Truth

MOST_LINES = 20  # of each list; all of it is in the report
_TOWNSHIP_HEADS = (
    Text("乡镇", "township"),
    Text("人选", "nominees"),
    Text("未发现问题", "pass"),
    Text("需认定", "flag"),
    Text("其中法定", "legal"),
    Text("其中政策", "policy"),
    Text("待反馈", "pending"),
    Text("其中未审查", "not examined"),
)
_UNIT_HEADS = (
    Text("反馈单位", "unit"),
    Text("文件", "files"),
    Text("送审", "asked"),
    Text("收到", "answered"),
    Text("缺少", "missing"),
    Text("多出", "extra"),
    Text("未签署", "unsigned"),
)


def summary(view: Disclosed, changes: Changes | None = None) -> Iterator[Block]:
    """Yield the summary of a review, with what changed since the last numbered one."""
    yield from parts.head(view)
    yield from parts.causes(view, MOST_LINES)
    yield from parts.set_aside(view)
    yield from (BLANK, _townships(view))
    if view.units:
        yield from (BLANK, returns_grid(view))
    if view.in_full:
        yield from _flagged(view)
        yield from _bodies(view)
    yield from parts.problems(view, MOST_LINES)
    yield from parts.hints(view, MOST_LINES)
    yield from parts.totals(view)
    if changes and view.in_full:
        yield from (Line(line) for line in change_lines(changes, view))
    yield Line(FOOTER.to(view.reader.lang))


def _townships(view: Disclosed) -> Grid:
    """Return the verdicts by township."""
    rows = ((each.name or "—", _numbers(each.counts)) for each in view.townships)
    return _figures(_TOWNSHIP_HEADS, rows, view)


def _numbers(counts: Counts) -> tuple[int, ...]:
    """Return the counts in the order of the columns."""
    return (
        counts.nominees,
        counts.pass_,
        counts.flag,
        counts.legal_flag,
        counts.policy_flag,
        counts.pending,
        counts.unexamined,
    )


def returns_grid(view: Disclosed) -> Grid:
    """Return what came back of each unit against what was sent."""
    rows = (
        (
            each.name.to(view.reader.lang),
            (each.files, each.asked, each.answered, each.missing, each.extra, each.unsigned),
        )
        for each in view.units
    )
    return _figures(_UNIT_HEADS, rows, view)


def _figures(heads: Sequence[Text], rows: Iterable[tuple[str, tuple[int, ...]]], view: Disclosed) -> Grid:
    """Return a grid of a name and its figures."""
    return Grid(
        tuple(Column(head.to(view.reader.lang), right=index > 0) for index, head in enumerate(heads)),
        tuple(Row((name, *(f"{number:,}" for number in numbers))) for name, numbers in rows),
    )


def _flagged(view: Disclosed) -> Iterator[Line]:
    """Yield who must be decided on, and under which items."""
    lines = [
        f"  {nominee.number} {nominee.name}  {village.township}{village.name}  {_items(nominee)}"
        f"{_decided(nominee, view.reader.lang)}"
        for village in view.villages
        for nominee in village.nominees
        if nominee.verdict is Verdict.FLAG
    ]
    yield from _list(view, Text(f"需认定 {len(lines)} 人", f"{len(lines)} to be decided on"), lines)


def _decided(nominee: Nominee, lang: Lang) -> str:
    """Say what people decided so far."""
    said = "；".join(each.to(lang) for each in short_words(nominee))
    return Text(f"  〔{said}〕", f"  [{said}]").to(lang) if said else ""


def _items(nominee: Nominee) -> str:
    """Return the items that hit, with their packs."""
    hits = (each.criterion for each in nominee.findings if each.truth is Truth.YES)
    return "；".join(f"{hit.pack} {hit.item}" for hit in hits)


def _bodies(view: Disclosed) -> Iterator[Line]:
    """Yield the requirements that no outcome can meet, and the bodies that cannot be filled."""
    lang = view.reader.lang
    lines = [
        f"  {place}  {each.text.to(lang)}{COLON.to(lang)}{OUTLOOK[each.outlook].to(lang)}"
        for place, listed in _requirements(view)
        for each in listed
        if each.outlook in UNMET and each.grade is RatioGrade.BAR
    ]
    lines += _conflicts(view)
    yield from _list(
        view, Text(f"班子结构 {len(lines)} 项不能满足", f"{len(lines)} requirements cannot be met"), lines
    )


def _requirements(view: Disclosed) -> Iterator[tuple[str, tuple[Requirement, ...]]]:
    """Yield the requirements of every village, of the county and of every township, by the place."""
    yield from ((f"{each.township}{each.name}", each.requirements) for each in view.villages)
    yield Text("全县", "county").to(view.reader.lang), view.county
    yield from ((each.township, each.requirements) for each in view.township_requirements)


def _conflicts(view: Disclosed) -> list[str]:
    """Return the villages where requirements of which each can be met exclude each other."""
    lang = view.reader.lang
    said = Text("不能同时满足：", "not to be met at once: ").to(lang)
    return [
        f"  {village.township}{village.name}  {said}{together.conflict_words.to(lang)}"
        for village in view.villages
        if (together := village.together) is not None and len(together.conflict) > 1
    ]


def _list(view: Disclosed, title: Text, lines: Sequence[str]) -> Iterator[Line]:
    """Yield a list under its title, as far as one screen holds it."""
    if not lines:
        return
    yield BLANK
    yield Line(title.to(view.reader.lang), strong=True)
    yield from (Line(line) for line in lines[:MOST_LINES])
    rest = len(lines) - MOST_LINES
    if rest > 0:
        yield Line(
            Text(f"  …另有 {rest} 项，见报告", f"  … {rest} more: see the report").to(view.reader.lang)
        )
