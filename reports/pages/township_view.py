"""A township as the working group sees it."""

from dataclasses import dataclass

from engine.review.totals import Counts, counted, totals_of
from reports.pages.bodies import Shortfall, packs_of, shortfalls
from reports.pages.book import Book
from reports.pages.frame import day_words
from reports.pages.village_view import RequirementLine, requirement_line


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


def township_view(book: Book, township: str) -> TownshipView:
    """Return a township's page for the working group."""
    return TownshipView(
        township,
        totals_of(book.review).townships[township],
        tuple(village_line(book, position) for position, _ in book.atlas.in_township(book.review, township)),
        tuple(requirement_line(book, each) for each in book.review.wide.townships.get(township, ())),
    )


def village_line(book: Book, position: int) -> VillageLine:
    """Return one village as a line of a list."""
    village = book.review.villages[position]
    counts = counted(village.nominees)
    return VillageLine(
        index=position + 1,
        name=village.name,
        href=f"../村/{book.atlas.villages[position]}.html",
        known=village.village is not None,
        polling_day=day_words(village.polling_day.isoformat()),
        counts=counts,
        bodies=shortfalls(village, packs_of(book.review)),
    )
