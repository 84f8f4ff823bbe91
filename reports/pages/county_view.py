"""The county's page: the sums, the townships, what cannot be filled, what was not examined, what is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.review.docket import Because
from engine.review.review import Review
from engine.review.totals import Counts, totals_of
from engine.review.verdict import Verdict
from reports.audience import Audience, problems_for
from reports.changes import Changes
from reports.pages.atlas import Atlas
from reports.pages.bodies import Unjudged, VillageShortfall, county_shortfalls, unfilled_villages, unjudged
from reports.pages.book import Book
from reports.pages.change_lines import ChangesView, changes_view
from reports.pages.findings import hits
from reports.pages.marks import Mark, verdict_mark
from reports.pages.nominee_rows import name_of, posts_of
from reports.pages.unit_states import UnitTally, tally_units
from reports.pages.village_view import RequirementLine, requirement_line
from reports.words import BECAUSE
from vocabulary.places import place_words


@dataclass(frozen=True, slots=True)
class TownshipLine:
    """One township in the county's table."""

    name: str
    href: str
    villages: int
    counts: Counts
    short: int  # villages with a body that cannot be filled


@dataclass(frozen=True, slots=True)
class Aside:
    """Criteria that were not examined for one reason."""

    source: str
    item: str
    text: str
    because: str


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in a file, or a hint about it."""

    place: str
    what: str
    mend: str


@dataclass(frozen=True, slots=True)
class Flagged:
    """One person whom people must decide about."""

    number: str
    name: str
    village: str
    posts: str
    href: str
    legal: Mark
    policy: Mark
    hits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CountyView:
    """The county's page."""

    title: str
    row_sum: str
    verdict_sum: str
    counts: Counts
    townships: tuple[TownshipLine, ...]
    short: int
    shortfalls: tuple[VillageShortfall, ...]
    requirements: tuple[RequirementLine, ...]
    village_hrefs: Mapping[int, str]
    flagged: tuple[Flagged, ...]
    units: tuple[UnitTally, ...]
    unjudged: tuple[Unjudged, ...]
    asides: tuple[Aside, ...]
    unusable: tuple[str, ...]
    faults: tuple[Fault, ...]
    hints: tuple[Fault, ...]
    skips: tuple[Fault, ...]
    changes: ChangesView
    elected: bool  # whether results of polling are in


def title_of(review: Review) -> str:
    """Return what the report is about."""
    election = review.election
    what = f"{election.polling_day.year} 年村民委员会换届选举被提名人资格联审汇总"
    return f"{election.county} {what}"


def county_view(book: Book, changes: Changes) -> CountyView:
    """Return the county's page."""
    review, atlas = book.review, book.atlas
    counts = totals_of(review).county
    return CountyView(
        title=title_of(review),
        row_sum=row_sum(review),
        verdict_sum=verdict_sum(review),
        counts=counts,
        townships=township_lines(review, atlas),
        short=unfilled_villages(review),
        shortfalls=county_shortfalls(review),
        requirements=tuple(requirement_line(book, each) for each in review.wide.county),
        village_hrefs={i: f"村/{name}.html" for i, name in enumerate(atlas.villages)},
        flagged=_flagged(review, atlas),
        units=tally_units(book),
        unjudged=unjudged(review),
        asides=_asides(review),
        unusable=tuple(each.message.zh for each in review.unusable),
        faults=tuple(
            Fault(place_words(each.place), each.message.zh, each.help.zh)
            for each in problems_for(review, Audience.INTERNAL)
        ),
        hints=tuple(Fault(place_words(each.place), each.message.zh, "") for each in review.hints),
        skips=tuple(Fault(place_words(each.place), each.reason.zh, "") for each in review.skips),
        changes=changes_view(review, changes),
        elected=review.elected is not None,
    )


def row_sum(review: Review) -> str:
    """Return the sum that conserves the rows of the rosters."""
    rows = review.rows
    return (
        f"读取 {rows.read:,} 行 = 人选 {rows.nominees:,} + 差错 {rows.problems:,} + 跳过 {rows.skipped:,}。"
    )


def verdict_sum(review: Review) -> str:
    """Return the sum of the verdicts."""
    counts = totals_of(review).county
    return (
        f"未发现问题 {counts.pass_:,} 人，需认定 {counts.flag:,} 人"
        f"（法定 {counts.legal_flag:,}，政策 {counts.policy_flag:,}），待反馈 {counts.pending:,} 人。"
        f"人选不足 {unfilled_villages(review)} 个村。"
    )


def township_lines(review: Review, atlas: Atlas) -> tuple[TownshipLine, ...]:
    """Return the townships in the order of villages.xlsx."""
    totals = totals_of(review).townships
    return tuple(
        TownshipLine(
            name=name,
            href=f"乡镇/{file}.html",
            villages=sum(village.village is not None for _, village in atlas.in_township(review, name)),
            counts=totals[name],
            short=sum(
                item.shortfall.mark.sign == "■" for item in county_shortfalls(review) if item.township == name
            ),
        )
        for name, file in atlas.townships.items()
    )


def _flagged(review: Review, atlas: Atlas) -> tuple[Flagged, ...]:
    """Return everybody whom people must decide about, in order."""
    return tuple(
        Flagged(
            number=nominee.candidate.number,
            name=name_of(nominee.candidate),
            village=f"{village.township}{village.name}",
            posts=posts_of(nominee.candidate),
            href=f"人员/{atlas.people[i, j]}.html",
            legal=verdict_mark(nominee.legal),
            policy=verdict_mark(nominee.policy),
            hits=hits(nominee),
        )
        for i, village in enumerate(review.villages)
        for j, nominee in enumerate(village.nominees)
        if nominee.verdict is Verdict.FLAG
    )


def _asides(review: Review) -> tuple[Aside, ...]:
    """Return the criteria that nobody was examined on; a pass says nothing of them."""
    titles = {pack.name: pack.title.zh for pack in review.packs}
    return tuple(
        Aside(titles[item.pack], item.criterion.item, item.criterion.text.zh, BECAUSE[item.because].zh)
        for item in review.set_aside
        if item.because is not Because.NOT_ASKED
    )
