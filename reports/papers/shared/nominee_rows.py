"""One row for each nominee, in the columns of 联审汇总."""

from collections.abc import Iterable
from dataclasses import dataclass

from reports.disclosed.findings import Nominee
from reports.disclosed.people import UnitState
from reports.papers.shared.decided import LATE, decided_words
from reports.papers.shared.findings import Departments, hits, other_doubts, owed_words
from reports.papers.shared.marks import Mark, overall_mark, verdict_mark
from reports.papers.shared.unit_marks import unit_marks
from reports.wording.words import LIST_COMMA
from vocabulary.elections.choices import POSTS, STATES
from vocabulary.texts import Lang, Text

NAMELESS = Text("（姓名未填）", "(no name)")


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


def nominee_row(index: int, standing: Standing, departments: Departments, lang: Lang) -> NomineeRow:
    """Return the row of a nominee, for readers who may see findings."""
    nominee = standing.nominee
    return NomineeRow(
        index=index,
        number=nominee.number,
        name=name_of(nominee, lang),
        posts=posts_of(nominee, lang),
        away=away_words(nominee).to(lang),
        href=standing.href,
        units=tuple(unit_marks(state, lang) for state in standing.units),
        legal=verdict_mark(nominee.legal, lang),
        policy=verdict_mark(nominee.policy, lang),
        verdict=overall_mark(nominee, lang),
        hits=hits(nominee, lang),
        owed=owed_words(nominee, departments, lang),
        doubts=(*other_doubts(nominee, lang), *([nominee.unexamined.to(lang)] if nominee.unexamined else [])),
        decided=(
            *(decided_words(each, lang) for each in nominee.decisions),
            *([LATE.to(lang)] if nominee.after_posting else []),
        ),
    )


def name_of(nominee: Nominee, lang: Lang) -> str:
    """Return a nominee's name; the roster may have left it out."""
    return nominee.name or NAMELESS.to(lang)


def away_words(nominee: Nominee) -> Text:
    """Say why a nominee does not stand here, or nothing."""
    return STATES[nominee.state] if nominee.withdrawn else Text("", "")


def posts_of(nominee: Nominee, lang: Lang) -> str:
    """Return the posts nominated for, in the order of the bodies."""
    posts = LIST_COMMA.to(lang).join(POSTS[post].to(lang) for post in nominee.posts)
    return posts or Text("（职务未定）", "(post not known)").to(lang)
