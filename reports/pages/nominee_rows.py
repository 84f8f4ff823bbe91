"""One row for each nominee, in the columns of 联审汇总."""

from dataclasses import dataclass

from candidates.people.candidate import Candidate
from engine.review.review import NomineeReview
from reports.audience import Audience
from reports.pages.book import Book
from reports.pages.findings import hits, other_doubts, owed_words
from reports.pages.marks import Mark, verdict_mark
from reports.pages.unit_states import unit_marks
from vocabulary.fields import POSTS


@dataclass(frozen=True, slots=True)
class NomineeRow:
    """A nominee as a table shows one."""

    index: int
    number: str
    name: str
    posts: str
    withdrawn: bool
    href: str
    units: tuple[tuple[Mark, ...], ...]
    legal: Mark
    policy: Mark
    verdict: Mark
    hits: tuple[str, ...]
    owed: tuple[str, ...]
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """What every row of one table is made with."""

    book: Book
    units: tuple[str, ...]  # the columns of units
    audience: Audience


def nominee_row(ledger: Ledger, index: int, nominee: NomineeReview, href: str) -> NomineeRow:
    """Return the row of a nominee, for readers who may see findings."""
    candidate = nominee.candidate
    return NomineeRow(
        index=index,
        number=candidate.number,
        name=name_of(candidate),
        posts=posts_of(candidate),
        withdrawn=candidate.withdrawn,
        href=href,
        units=tuple(unit_marks(ledger.book, nominee, unit, ledger.audience) for unit in ledger.units),
        legal=verdict_mark(nominee.legal),
        policy=verdict_mark(nominee.policy),
        verdict=verdict_mark(nominee.verdict),
        hits=hits(nominee),
        owed=owed_words(nominee, ledger.book.review),
        doubts=other_doubts(nominee),
    )


def name_of(candidate: Candidate) -> str:
    """Return a nominee's name; the roster may have left it out."""
    return candidate.text("name") or "（姓名未填）"


def posts_of(candidate: Candidate) -> str:
    """Return the posts nominated for, in the order of the bodies."""
    return "、".join(POSTS[post].zh for post in POSTS if post in candidate.posts) or "（职务未定）"
