"""The county's page: the sums, the townships, what cannot be filled, what was not examined, what is wrong."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from reports.disclosed.changes import Changes
from reports.disclosed.county import Counts, Disclosed, Election
from reports.disclosed.findings import Nominee
from reports.papers.county.moving import Picture, pictures_of
from reports.papers.county.review_parts import unexamined_of
from reports.papers.shared.atlas import Atlas
from reports.papers.shared.book import Book
from reports.papers.shared.change_lines import ChangesView, changes_view
from reports.papers.shared.decided import short_words
from reports.papers.shared.faults import Fault, fault_lines, hint_lines
from reports.papers.shared.findings import hits
from reports.papers.shared.marks import Mark, verdict_mark
from reports.papers.shared.nominee_rows import name_of, posts_of
from reports.papers.shared.shortfalls import Unjudged, VillageShortfall, county_shortfalls, unjudged
from reports.papers.shared.unit_marks import UnitLine, unit_line
from reports.papers.village.village import RequirementLine, requirement_line
from reports.wording.words import BECAUSE
from vocabulary.elections.election_kinds import KIND_WORDS
from vocabulary.outcomes import Because, Verdict
from vocabulary.places import place_words
from vocabulary.texts import Lang, Text


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
    decided: tuple[str, ...]  # what people decided, in short


@dataclass(frozen=True, slots=True)
class FlaggedTownship:
    """Those of one township whom people must decide about."""

    township: str
    people: tuple[Flagged, ...]


@dataclass(frozen=True, slots=True)
class FlaggedPart:
    """Those whom people must decide about on one kind of ground, by township."""

    head: str
    count: int
    townships: tuple[FlaggedTownship, ...]


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
    pictures: tuple[Picture, ...]  # of the figures that one pack compares with the previous term
    village_hrefs: Mapping[int, str]
    flagged: tuple[FlaggedPart, ...]  # legal bars first
    units: tuple[UnitLine, ...]
    unjudged: tuple[Unjudged, ...]
    asides: tuple[Aside, ...]
    unusable: tuple[str, ...]
    faults: tuple[Fault, ...]
    hints: tuple[Fault, ...]
    skips: tuple[Fault, ...]
    changes: ChangesView
    elected: bool  # whether results of polling are in


def title_of(election: Election, lang: Lang) -> str:
    """Return what the report is about."""
    county, year, kind = election.county, election.polling_day.year, KIND_WORDS[election.kind]
    return Text(
        f"{county} {year} 年村民委员会{kind.zh}被提名人资格联审汇总",
        f"{county}: {kind.en} of village committees {year}, joint review of nominees",
    ).to(lang)


def county_view(book: Book, changes: Changes) -> CountyView:
    """Return the county's page."""
    shown, atlas, lang = book.shown, book.atlas, book.lang
    return CountyView(
        title=title_of(shown.election, lang),
        row_sum=row_sum(shown),
        verdict_sum=verdict_sum(shown),
        counts=shown.totals,
        townships=township_lines(shown, atlas),
        short=shown.unfilled,
        shortfalls=county_shortfalls(shown),
        requirements=tuple(requirement_line(each, lang) for each in shown.county),
        pictures=pictures_of(shown.county, lang),
        village_hrefs={i: f"村/{name}.html" for i, name in enumerate(atlas.villages)},
        flagged=_flagged(shown, atlas),
        units=tuple(unit_line(each, lang) for each in shown.tallies),
        unjudged=unjudged(shown),
        asides=_asides(shown, lang),
        unusable=tuple(each.to(lang) for each in shown.election.unusable),
        faults=fault_lines(shown.problems, lang),
        hints=hint_lines(shown.hints, lang),
        skips=tuple(Fault(place_words(each.place), each.reason.to(lang), "") for each in shown.skips),
        changes=changes_view(shown, changes),
        elected=shown.results is not None,
    )


def row_sum(shown: Disclosed) -> str:
    """Return the sum that conserves the rows of the rosters."""
    rows = shown.rows
    return Text(
        f"读取 {rows.read:,} 行 = 人选 {rows.nominees:,} + 差错 {rows.problems:,} + 跳过 {rows.skipped:,}。",
        f"Read {rows.read:,} rows = nominees {rows.nominees:,} + problems {rows.problems:,}"
        f" + skipped {rows.skipped:,}.",
    ).to(shown.reader.lang)


def verdict_sum(shown: Disclosed) -> str:
    """Return the sum of the verdicts."""
    counts = shown.totals
    unexamined = unexamined_of(counts)
    return Text(
        f"未发现问题 {counts.pass_:,} 人，需认定 {counts.flag:,} 人"
        f"（法定 {counts.legal_flag:,}，政策 {counts.policy_flag:,}），"
        f"待反馈 {counts.pending:,} 人{unexamined.zh}。"
        f"人选不足 {shown.unfilled} 个村。",
        f"Pass {counts.pass_:,}, flag {counts.flag:,}"
        f" (law {counts.legal_flag:,}, policy {counts.policy_flag:,}),"
        f" pending {counts.pending:,}{unexamined.en}."
        f" Villages with a body that cannot be filled: {shown.unfilled}.",
    ).to(shown.reader.lang)


def township_lines(shown: Disclosed, atlas: Atlas) -> tuple[TownshipLine, ...]:
    """Return the townships in the order of villages.xlsx."""
    short = [item.township for item in county_shortfalls(shown) if item.shortfall.mark.sign == "■"]
    return tuple(
        TownshipLine(
            name=each.name,
            href=f"乡镇/{atlas.townships[each.name]}.html",
            villages=sum(shown.villages[position].known for position in each.villages),
            counts=each.counts,
            short=short.count(each.name),
        )
        for each in shown.townships
    )


def _flagged(shown: Disclosed, atlas: Atlas) -> tuple[FlaggedPart, ...]:
    """Return everybody whom people must decide about: legal bars first, then by township."""
    parts = (
        (Text("法定条件需认定", "Flagged in law"), lambda nominee: nominee.legal is Verdict.FLAG),
        (
            Text("只有政策条件提请酌定", "Flagged in policy alone"),
            lambda nominee: nominee.legal is not Verdict.FLAG,
        ),
    )
    made = (_flagged_part(shown, atlas, head.to(shown.reader.lang), belongs) for head, belongs in parts)
    return tuple(part for part in made if part.count)


def _flagged_part(
    shown: Disclosed, atlas: Atlas, head: str, belongs: Callable[[Nominee], bool]
) -> FlaggedPart:
    """Return those of the flagged who belong to one part, in the order of the villages."""
    lang = shown.reader.lang
    townships: dict[str, list[Flagged]] = {}
    for i, village in enumerate(shown.villages):
        for j, nominee in enumerate(village.nominees):
            if nominee.verdict is Verdict.FLAG and belongs(nominee):
                line = _flagged_line(nominee, village.name, f"人员/{atlas.people[i, j]}.html", lang)
                townships.setdefault(village.township, []).append(line)
    return FlaggedPart(
        head,
        sum(map(len, townships.values())),
        tuple(FlaggedTownship(name, tuple(people)) for name, people in townships.items()),
    )


def _flagged_line(nominee: Nominee, village: str, href: str, lang: Lang) -> Flagged:
    """Return one person whom people must decide about."""
    return Flagged(
        number=nominee.number,
        name=name_of(nominee, lang),
        village=village,
        posts=posts_of(nominee, lang),
        href=href,
        legal=verdict_mark(nominee.legal, lang),
        policy=verdict_mark(nominee.policy, lang),
        hits=hits(nominee, lang),
        decided=tuple(each.to(lang) for each in short_words(nominee)),
    )


def _asides(shown: Disclosed, lang: Lang) -> tuple[Aside, ...]:
    """Return the criteria that nobody was examined on; a pass says nothing of them."""
    return tuple(
        Aside(item.title.to(lang), item.item, item.text.to(lang), BECAUSE[item.because].to(lang))
        for item in shown.set_aside
        if item.because is not Because.NOT_ASKED
    )
