"""A township as two audiences see it: the working group with reasons, the township with words and days alone."""

from dataclasses import dataclass

from engine.review import Review
from engine.totals import Counts, counted, totals_of
from reports.audience import Audience
from reports.pages.atlas import Atlas
from reports.pages.bodies import Shortfall, shortfalls
from reports.pages.frame import day_words
from reports.pages.village_view import VillageView, village_view


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


@dataclass(frozen=True, slots=True)
class TownshipSheet:
    """A township's own page: verdict words and deadlines."""

    name: str
    counts: Counts
    villages: tuple[VillageView, ...]


def township_view(review: Review, atlas: Atlas, township: str) -> TownshipView:
    """Return a township's page for the working group."""
    return TownshipView(
        township,
        totals_of(review).townships[township],
        tuple(village_line(review, atlas, position) for position, _ in atlas.in_township(review, township)),
    )


def township_sheet(review: Review, atlas: Atlas, township: str) -> TownshipSheet:
    """Return the page that a township receives."""
    return TownshipSheet(
        township,
        totals_of(review).townships[township],
        tuple(
            village_view(review, atlas, position, Audience.TOWNSHIP)
            for position, _ in atlas.in_township(review, township)
        ),
    )


def village_line(review: Review, atlas: Atlas, position: int) -> VillageLine:
    """Return one village as a line of a list."""
    village = review.villages[position]
    counts = counted(village.nominees)
    return VillageLine(
        index=position + 1,
        name=village.name,
        href=f"../村/{atlas.villages[position]}.html",
        known=village.village is not None,
        polling_day=day_words(village.polling_day.isoformat()),
        counts=counts,
        bodies=shortfalls(village),
    )
