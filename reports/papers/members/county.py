"""The report 届中联审: what was found on members in office, and the lawful ways, which no review takes."""

from collections.abc import Iterator
from dataclasses import dataclass

from reports.disclosed.county import Counts, Disclosed, Election
from reports.papers.county.review_parts import unexamined_of
from reports.papers.members.rows import MatterLine, MemberRow, WayLine, matters, member_row, way_lines
from reports.papers.shared.book import Book
from reports.papers.shared.faults import Fault, fault_lines, hint_lines
from reports.papers.shared.frame import day_words
from reports.papers.shared.unit_marks import UnitLine, unit_line
from reports.wording.member_words import NEVER_REMOVES, NOBODY_REMOVES
from reports.wording.words import BECAUSE
from vocabulary.outcomes import Because, Verdict
from vocabulary.places import place_words
from vocabulary.texts import Lang, Text

AS_OF = Text(
    "届中联审没有选举日：年龄、年限和各项依据是否施行，都算到审查日。",
    "A check of members in office has no polling day: ages, periods and what is in force are as of the "
    "review day. ",
)


@dataclass(frozen=True, slots=True)
class FoundOn:
    """A member on whom something was found."""

    number: str
    name: str
    where: str
    posts: str
    href: str
    matters: tuple[MatterLine, ...]


@dataclass(frozen=True, slots=True)
class MemberVillage:
    """The members of one village."""

    township: str
    name: str
    known: bool
    rows: tuple[MemberRow, ...]


@dataclass(frozen=True, slots=True)
class Aside:
    """A criterion that was not examined, and why."""

    source: str
    item: str
    text: str
    because: str


@dataclass(frozen=True, slots=True)
class MembersView:
    """The county's report."""

    as_of: str
    sums: str
    row_sum: str
    passed: int
    flagged: int
    pending: int
    unexamined: int
    people: int
    never_removes: str
    ways: tuple[WayLine, ...]
    found: tuple[FoundOn, ...]
    villages: tuple[MemberVillage, ...]
    units: tuple[UnitLine, ...]
    asides: tuple[Aside, ...]
    unusable: tuple[str, ...]
    faults: tuple[Fault, ...]
    hints: tuple[Fault, ...]
    skips: tuple[Fault, ...]


def members_title(election: Election, lang: Lang) -> str:
    """Return what the report is about."""
    county = election.county
    return Text(f"{county}村（社区）在任成员届中联审报告", f"{county}: check of members in office").to(lang)


def members_view(book: Book) -> MembersView:
    """Return the county's report."""
    shown, counts, lang = book.shown, book.shown.totals, book.lang
    day = shown.election.review_day.isoformat()
    return MembersView(
        as_of=AS_OF.to(lang) + Text(f"审查日 {day_words(day)}。", f"Review day {day}.").to(lang),
        sums=sums_of(counts, lang),
        row_sum=row_sum(shown),
        passed=counts.pass_,
        flagged=counts.flag,
        pending=counts.pending,
        unexamined=counts.unexamined,
        people=counts.nominees,
        never_removes=removes_nobody(shown.election, lang),
        ways=way_lines((each for each in shown.election.ways if each.name != NOBODY_REMOVES), lang),
        found=tuple(_found(book)),
        villages=tuple(village_of(book, position) for position in range(len(shown.villages))),
        units=tuple(unit_line(each, lang) for each in shown.tallies),
        asides=_asides(shown, lang),
        unusable=tuple(each.to(lang) for each in shown.election.unusable),
        faults=fault_lines(shown.problems, lang),
        hints=hint_lines(shown.hints, lang),
        skips=tuple(Fault(place_words(each.place), each.reason.to(lang), "") for each in shown.skips),
    )


def removes_nobody(election: Election, lang: Lang) -> str:
    """Say that no result removes anybody, with the articles that say who may not."""
    said = (
        Text(
            f"{each.text.zh}（{each.title.zh} {each.item}）。",
            f"{each.text.en} ({each.title.en} {each.item}). ",
        )
        for each in election.ways
        if each.name == NOBODY_REMOVES
    )
    return "".join(each.to(lang) for each in (*said, NEVER_REMOVES))


def sums_of(counts: Counts, lang: Lang) -> str:
    """Return the sum of the results."""
    unexamined = unexamined_of(counts)
    return Text(
        f"在任人员 {counts.nominees:,} 人：未发现问题 {counts.pass_:,} 人，需核实认定 {counts.flag:,} 人，"
        f"待反馈 {counts.pending:,} 人{unexamined.zh}。",
        f"Members in office {counts.nominees:,}: nothing found {counts.pass_:,}, to be verified "
        f"{counts.flag:,}, awaiting answers {counts.pending:,}{unexamined.en}.",
    ).to(lang)


def row_sum(shown: Disclosed) -> str:
    """Return the sum that conserves the rows of the rosters."""
    rows = shown.rows
    return Text(
        f"读取 {rows.read:,} 行 = 在任人员 {rows.nominees:,} + 差错 {rows.problems:,}"
        f" + 跳过 {rows.skipped:,}。",
        f"Read {rows.read:,} rows = members in office {rows.nominees:,} + problems {rows.problems:,}"
        f" + skipped {rows.skipped:,}. ",
    ).to(shown.reader.lang)


def village_of(book: Book, position: int) -> MemberVillage:
    """Return the members of a village."""
    village, departments = book.shown.villages[position], book.shown.election.departments
    return MemberVillage(
        township=village.township,
        name=village.name,
        known=village.known,
        rows=tuple(
            member_row(
                index + 1, each, f"人员/{book.atlas.people[position, index]}.html", departments, book.lang
            )
            for index, each in enumerate(village.nominees)
        ),
    )


def _found(book: Book) -> Iterator[FoundOn]:
    """Yield everybody on whom something was found, in the order of the villages."""
    for village in book.shown.villages:
        for index, member in enumerate(village.nominees):
            if member.verdict is Verdict.FLAG:
                row = member_row(0, member, "", {}, book.lang)
                yield FoundOn(
                    row.number,
                    row.name,
                    f"{village.township}{village.name}",
                    row.posts,
                    f"人员/{book.atlas.people[village.position, index]}.html",
                    matters(member, book.lang),
                )


def _asides(shown: Disclosed, lang: Lang) -> tuple[Aside, ...]:
    """Return the criteria on which nobody was examined; the result 未发现问题 says nothing of them."""
    return tuple(
        Aside(item.title.to(lang), item.item, item.text.to(lang), BECAUSE[item.because].to(lang))
        for item in shown.set_aside
        if item.because is not Because.NOT_ASKED
    )
