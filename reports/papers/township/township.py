"""A township as the working group sees it."""

from collections.abc import Iterable
from dataclasses import dataclass

from reports.disclosed.county import Counts, Township
from reports.disclosed.findings import Nominee
from reports.papers.shared.book import Book
from reports.papers.shared.frame import day_words
from reports.papers.shared.shortfalls import Shortfall, shortfalls
from reports.papers.village.village import RequirementLine, requirement_line
from vocabulary.outcomes import Verdict


@dataclass(frozen=True, slots=True)
class VillageLine:
    """One village in a list of villages."""

    index: int
    name: str
    href: str
    known: bool
    polling_day: str
    counts: Counts
    bodies: tuple[Shortfall, ...]


@dataclass(frozen=True, slots=True)
class TownshipView:
    """A township's page for the working group."""

    name: str
    counts: Counts
    villages: tuple[VillageLine, ...]
    requirements: tuple[RequirementLine, ...]


def township_view(book: Book, township: Township) -> TownshipView:
    """Return a township's page for the working group."""
    wide = {each.township: each.requirements for each in book.shown.township_requirements}
    return TownshipView(
        township.name,
        township.counts,
        tuple(village_line(book, position) for position in township.villages),
        tuple(requirement_line(each, book.lang) for each in wide.get(township.name, ())),
    )


def village_line(book: Book, position: int) -> VillageLine:
    """Return one village as a line of a list."""
    village = book.shown.villages[position]
    return VillageLine(
        index=position + 1,
        name=village.name,
        href=f"../村/{book.atlas.villages[position]}.html",
        known=village.known,
        polling_day=day_words(village.polling_day.isoformat(), book.lang),
        counts=counted(village.nominees),
        bodies=shortfalls(village, book.lang),
    )


def counted(nominees: Iterable[Nominee]) -> Counts:
    """Count the verdicts of some nominees."""
    listed = list(nominees)
    return Counts(
        nominees=len(listed),
        pass_=sum(nominee.verdict is Verdict.PASS for nominee in listed),
        flag=sum(nominee.verdict is Verdict.FLAG for nominee in listed),
        pending=sum(nominee.verdict is Verdict.PENDING for nominee in listed),
        legal_flag=sum(nominee.legal is Verdict.FLAG for nominee in listed),
        policy_flag=sum(nominee.policy is Verdict.FLAG for nominee in listed),
        unexamined=sum(nominee.unexamined is not None for nominee in listed),
    )
