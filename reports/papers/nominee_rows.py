"""One row for each nominee, in the columns of 联审汇总."""

from collections.abc import Iterable
from dataclasses import dataclass

from reports.disclosed.findings import Nominee
from reports.disclosed.people import UnitState
from reports.papers.decided import LATE, decided_words
from reports.papers.findings import Departments, hits, other_doubts, owed_words
from reports.papers.marks import Mark, overall_mark, verdict_mark
from reports.papers.unit_marks import unit_marks
from vocabulary.elections.choices import POSTS, STATES
from vocabulary.texts import Text

NAMELESS = "（姓名未填）"


@dataclass(frozen=True, slots=True)
class NomineeRow:
    """A nominee as a table shows one."""

    index: int
    number: str
    name: str
    posts: str
    away: str  # why somebody does not stand; blank for all others
    href: str
    units: tuple[tuple[Mark, ...], ...]
    legal: Mark
    policy: Mark
    verdict: Mark
    hits: tuple[str, ...]
    owed: tuple[str, ...]
    doubts: tuple[str, ...]
    decided: tuple[str, ...] = ()  # what people decided


@dataclass(frozen=True, slots=True)
class Standing:
    """A nominee with how far the units have answered, and where the page about the person lies."""

    nominee: Nominee
    units: Iterable[UnitState]
    href: str


def nominee_row(index: int, standing: Standing, departments: Departments) -> NomineeRow:
    """Return the row of a nominee, for readers who may see findings."""
    nominee = standing.nominee
    return NomineeRow(
        index=index,
        number=nominee.number,
        name=name_of(nominee),
        posts=posts_of(nominee),
        away=away_words(nominee).zh,
        href=standing.href,
        units=tuple(unit_marks(state) for state in standing.units),
        legal=verdict_mark(nominee.legal),
        policy=verdict_mark(nominee.policy),
        verdict=overall_mark(nominee),
        hits=hits(nominee),
        owed=owed_words(nominee, departments),
        doubts=(*other_doubts(nominee), *([nominee.unexamined.zh] if nominee.unexamined else [])),
        decided=(
            *(decided_words(each) for each in nominee.decisions),
            *([LATE.zh] if nominee.after_posting else []),
        ),
    )


def name_of(nominee: Nominee) -> str:
    """Return a nominee's name; the roster may have left it out."""
    return nominee.name or NAMELESS


def away_words(nominee: Nominee) -> Text:
    """Say why a nominee does not stand here, or nothing."""
    return STATES[nominee.state] if nominee.withdrawn else Text("", "")


def posts_of(nominee: Nominee) -> str:
    """Return the posts nominated for, in the order of the bodies."""
    return "、".join(POSTS[post].zh for post in nominee.posts) or "（职务未定）"
