"""The review on one screen: sums by township, who must be decided on, what cannot be met, what is wrong."""

from collections.abc import Sequence

from rich import box
from rich.table import Table

from engine.bodies.requirement import RequirementReview
from engine.review.review import NomineeReview, Review
from engine.review.totals import Counts, totals_of
from engine.review.verdict import Verdict
from reports.audience import Audience, sees_evidence
from reports.console import Page, Screen
from reports.papers.shortfalls import UNMET
from reports.requirement_words import conflict_words
from reports.returns_table import returns_table
from reports.words import OUTLOOK
from rules.model.ratios import RatioGrade
from vocabulary.stages import Stage, counts_as
from vocabulary.texts import Lang, Text
from vocabulary.truth import Truth

MOST_LINES = 20  # of each list; all of it is in the report


@counts_as(Stage.REPORTING)
def summary_report(
    review: Review, audience: Audience, lang: Lang, screen: Screen, since: Sequence[str] = ()
) -> str:
    """Return the summary of a review for a console, with what changed since the last numbered one."""
    page = Page(review, audience, lang, screen)
    page.head()
    page.set_aside()
    _townships(page)
    returned = returns_table(review, audience, lang)
    if returned is not None:
        page.console.print()
        page.console.print(returned)
    if sees_evidence(audience):
        _flagged(page)
        _bodies(page)
    page.problems(MOST_LINES)
    page.hints(MOST_LINES)
    page.totals()
    page.since(since)
    return page.text()


def _townships(page: Page) -> None:
    """Print the verdicts by township."""
    table = Table(box=box.SIMPLE, pad_edge=False, show_edge=False)
    heads = (
        ("乡镇", "township"),
        ("人选", "nominees"),
        ("未发现问题", "pass"),
        ("需认定", "flag"),
        ("其中法定", "legal"),
        ("其中政策", "policy"),
        ("待反馈", "pending"),
    )
    for index, (zh, en) in enumerate(heads):
        table.add_column(Text(zh, en).to(page.lang), justify="right" if index else "left")
    for name, counts in totals_of(page.review).townships.items():
        table.add_row(name or "—", *_numbers(counts))
    page.console.print()
    page.console.print(table)


def _numbers(counts: Counts) -> list[str]:
    """Return the counts in the order of the columns."""
    numbers = (
        counts.nominees,
        counts.pass_,
        counts.flag,
        counts.legal_flag,
        counts.policy_flag,
        counts.pending,
    )
    return [f"{number:,}" for number in numbers]


def _flagged(page: Page) -> None:
    """Print who must be decided on, and under which items."""
    flagged = [
        (village, nominee)
        for village in page.review.villages
        for nominee in village.nominees
        if nominee.verdict is Verdict.FLAG
    ]
    lines = [
        f"  {nominee.candidate.number} {nominee.candidate.text('name')}  {village.township}{village.name}  "
        + _items(nominee)
        for village, nominee in flagged
    ]
    _list(page, Text(f"需认定 {len(lines)} 人", f"{len(lines)} to be decided on"), lines)


def _items(nominee: NomineeReview) -> str:
    """Return the items that hit, with their packs."""
    hits = [finding for finding in nominee.findings if finding.truth is Truth.YES]
    return "；".join(f"{finding.pack.name} {finding.criterion.item}" for finding in hits)


def _bodies(page: Page) -> None:
    """Print the requirements that no outcome can meet, and the bodies that cannot be filled."""
    lines = [
        f"  {place}  {each.ratio.text.to(page.lang)}：{OUTLOOK[each.outlook].to(page.lang)}"
        for place, reviews in [*_narrow(page), *_wide(page)]
        for each in reviews
        if each.outlook in UNMET and each.ratio.grade is RatioGrade.BAR
    ]
    lines += _conflicts(page)
    _list(page, Text(f"班子结构 {len(lines)} 项不能满足", f"{len(lines)} requirements cannot be met"), lines)


def _conflicts(page: Page) -> list[str]:
    """Return the villages where requirements of which each can be met exclude each other."""
    said = Text("不能同时满足：", "not to be met at once: ").to(page.lang)
    return [
        f"  {village.township}{village.name}  {said}{conflict_words(together.conflict).to(page.lang)}"
        for village in page.review.villages
        if (together := village.bodies.together) is not None and len(together.conflict) > 1
    ]


def _narrow(page: Page) -> list[tuple[str, Sequence[RequirementReview]]]:
    """Return the requirements of every village, by its name."""
    return [(f"{each.township}{each.name}", each.requirements) for each in page.review.villages]


def _wide(page: Page) -> list[tuple[str, Sequence[RequirementReview]]]:
    """Return the requirements over the county and over every township, by the place."""
    wide = page.review.wide
    return [(Text("全县", "county").to(page.lang), wide.county), *wide.townships.items()]


def _list(page: Page, title: Text, lines: Sequence[str]) -> None:
    """Print a list under its title, as far as one screen holds it."""
    if not lines:
        return
    page.console.print()
    page.line(title.to(page.lang), "bold")
    for line in lines[:MOST_LINES]:
        page.line(line)
    if len(lines) > MOST_LINES:
        rest = len(lines) - MOST_LINES
        page.say(f"  …另有 {rest} 项，见报告", f"  … {rest} more: see the report")
