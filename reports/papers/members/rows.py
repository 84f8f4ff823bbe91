"""A member in office as tables show one, and what the law allows where something is found."""

from collections.abc import Iterable
from dataclasses import dataclass

from reports.disclosed.findings import Finding, Nominee
from reports.disclosed.sources import Way
from reports.papers.shared.findings import Departments, hits, other_doubts, owed_words
from reports.papers.shared.marks import Mark, nothing_examined, verdict_mark
from reports.papers.shared.nominee_rows import name_of, posts_of
from reports.wording.member_words import member_verdict
from reports.wording.words import COLON
from vocabulary.outcomes import Verdict
from vocabulary.texts import Lang, Text
from vocabulary.truth import Truth

NO_WAY = Text(
    "所用依据没有写明这一职务怎样终止，由有权机关依法依规处理；比对结果不是处理依据。",
    "The sources in use do not say how this office ends; the competent body deals with it by law. "
    "Nothing may be done because of the result of a comparison.",
)


@dataclass(frozen=True, slots=True)
class WayLine:
    """One lawful way with its article."""

    label: str
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class MatterLine:
    """What was found on a member, and the ways that are open on it."""

    what: str
    effect: str
    ways: tuple[WayLine, ...]


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A member as a table shows one."""

    index: int
    number: str
    name: str
    posts: str
    href: str
    verdict: Mark
    hits: tuple[str, ...]
    owed: tuple[str, ...]
    doubts: tuple[str, ...]
    why: str  # nothing was examined; blank otherwise


def member_row(index: int, member: Nominee, href: str, departments: Departments, lang: Lang) -> MemberRow:
    """Return the row of a member, for readers who may see findings."""
    return MemberRow(
        index=index,
        number=member.number,
        name=name_of(member, lang),
        posts=posts_of(member, lang),
        href=href,
        verdict=member_mark(member, lang),
        hits=hits(member, lang),
        owed=owed_words(member, departments, lang),
        doubts=other_doubts(member, lang),
        why=member.unexamined.to(lang) if member.unexamined else "",
    )


def member_mark(member: Nominee, lang: Lang) -> Mark:
    """Mark the result on a member in the words of this review."""
    return nothing_examined(lang) if member.unexamined else result_mark(member.verdict, lang)


def result_mark(verdict: Verdict | None, lang: Lang) -> Mark:
    """Mark a result in the words of this review."""
    if verdict is None:
        return nothing_examined(lang)
    mark = verdict_mark(verdict, lang)
    return Mark(member_verdict(verdict).to(lang), mark.tone, mark.sign)


def matters(member: Nominee, lang: Lang) -> tuple[MatterLine, ...]:
    """Return what was found on a member, each finding with its ways."""
    return tuple(_matter(each, lang) for each in member.findings if each.truth is Truth.YES)


def way_lines(ways: Iterable[Way], lang: Lang) -> tuple[WayLine, ...]:
    """Write ways, each with its article."""
    return tuple(
        WayLine(each.label.to(lang), each.text.to(lang), f"{each.title.to(lang)} {each.item}")
        for each in ways
    )


def _matter(finding: Finding, lang: Lang) -> MatterLine:
    """Write one finding."""
    criterion = finding.criterion
    return MatterLine(
        what=f"{criterion.title.to(lang)} {criterion.item}{COLON.to(lang)}{criterion.text.to(lang)}",
        effect=criterion.effect.to(lang),
        ways=way_lines(finding.ways, lang),
    )
