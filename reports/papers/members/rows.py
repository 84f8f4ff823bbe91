"""A member in office as tables show one, and what the law allows where something is found."""

from collections.abc import Iterable
from dataclasses import dataclass

from reports.disclosed.findings import Finding, Nominee
from reports.disclosed.sources import Way
from reports.papers.findings import Departments, hits, other_doubts, owed_words
from reports.papers.marks import NOTHING_EXAMINED, Mark, verdict_mark
from reports.papers.nominee_rows import name_of, posts_of
from reports.wording.member_words import member_verdict
from vocabulary.outcomes import Verdict
from vocabulary.truth import Truth

NO_WAY = "所用依据没有写明这一职务怎样终止，由有权机关依法依规处理；比对结果不是处理依据。"


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


def member_row(index: int, member: Nominee, href: str, departments: Departments) -> MemberRow:
    """Return the row of a member, for readers who may see findings."""
    return MemberRow(
        index=index,
        number=member.number,
        name=name_of(member),
        posts=posts_of(member),
        href=href,
        verdict=member_mark(member),
        hits=hits(member),
        owed=owed_words(member, departments),
        doubts=other_doubts(member),
        why=member.unexamined.zh if member.unexamined else "",
    )


def member_mark(member: Nominee) -> Mark:
    """Mark the result on a member in the words of this review."""
    return NOTHING_EXAMINED if member.unexamined else result_mark(member.verdict)


def result_mark(verdict: Verdict | None) -> Mark:
    """Mark a result in the words of this review."""
    if verdict is None:
        return NOTHING_EXAMINED
    mark = verdict_mark(verdict)
    return Mark(member_verdict(verdict).zh, mark.tone, mark.sign)


def matters(member: Nominee) -> tuple[MatterLine, ...]:
    """Return what was found on a member, each finding with its ways."""
    return tuple(_matter(each) for each in member.findings if each.truth is Truth.YES)


def way_lines(ways: Iterable[Way]) -> tuple[WayLine, ...]:
    """Write ways, each with its article."""
    return tuple(WayLine(each.label.zh, each.text.zh, f"{each.title.zh} {each.item}") for each in ways)


def _matter(finding: Finding) -> MatterLine:
    """Write one finding."""
    criterion = finding.criterion
    return MatterLine(
        what=f"{criterion.title.zh} {criterion.item}：{criterion.text.zh}",
        effect=criterion.effect.zh,
        ways=way_lines(finding.ways),
    )
