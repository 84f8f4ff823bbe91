"""One row for each nominee, in the columns of 联审汇总."""

from dataclasses import dataclass

from candidates.candidate import Candidate
from candidates.fields import POSTS
from engine.review import NomineeReview, Review
from reports.audience import Audience
from reports.pages.findings import hits, other_doubts, owed_words
from reports.pages.marks import Mark, verdict_mark
from reports.pages.unit_states import unit_marks


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

    review: Review
    units: tuple[str, ...]  # the columns of units; none for a reader who may not see them
    audience: Audience


def nominee_row(ledger: Ledger, index: int, nominee: NomineeReview, href: str) -> NomineeRow:
    """Return the row of a nominee; a reader who sees no evidence gets the words of the verdicts alone."""
    candidate = nominee.candidate
    told = ledger.audience is not Audience.TOWNSHIP
    return NomineeRow(
        index=index,
        number=candidate.number,
        name=name_of(candidate),
        posts=posts_of(candidate),
        withdrawn=candidate.withdrawn,
        href=href,
        units=tuple(
            unit_marks(nominee, unit, ledger.review.questions, ledger.audience) for unit in ledger.units
        ),
        legal=verdict_mark(nominee.legal),
        policy=verdict_mark(nominee.policy),
        verdict=verdict_mark(nominee.verdict),
        hits=hits(nominee) if told else (),
        owed=owed_words(nominee, ledger.review) if told else (),
        doubts=other_doubts(nominee) if told else (),
    )


def name_of(candidate: Candidate) -> str:
    """Return a nominee's name; the roster may have left it out."""
    return candidate.text("name") or "（姓名未填）"


def posts_of(candidate: Candidate) -> str:
    """Return the posts nominated for, in the order of the bodies."""
    return "、".join(POSTS[post].zh for post in POSTS if post in candidate.posts) or "（职务未定）"
