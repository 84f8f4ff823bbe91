"""What a township receives: the words of the verdicts and the deadlines, and nothing a unit said."""

from dataclasses import dataclass

from engine.review import NomineeReview, VillageReview
from engine.totals import Counts, totals_of
from reports.pages.book import Book
from reports.pages.frame import day_words
from reports.pages.marks import Mark, verdict_mark
from reports.pages.nominee_rows import name_of, posts_of
from reports.pages.village_view import deadline_lines


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A nominee as a township may see one: there is no field for anything else."""

    index: int
    number: str
    name: str
    posts: str
    withdrawn: bool
    legal: Mark
    policy: Mark
    verdict: Mark


@dataclass(frozen=True, slots=True)
class DueDay:
    """What must be done, and by which day."""

    what: str
    day: str


@dataclass(frozen=True, slots=True)
class VillageSheet:
    """A village on its township's page."""

    name: str
    known: bool
    polling_day: str
    rows: tuple[SheetRow, ...]
    deadlines: tuple[DueDay, ...]


@dataclass(frozen=True, slots=True)
class TownshipSheet:
    """A township's page."""

    counts: Counts
    villages: tuple[VillageSheet, ...]


def township_sheet(book: Book, township: str) -> TownshipSheet:
    """Return the page that a township receives."""
    villages = [village for _, village in book.atlas.in_township(book.review, township)]
    return TownshipSheet(
        totals_of(book.review).townships[township], tuple(_village(book, village) for village in villages)
    )


def _village(book: Book, village: VillageReview) -> VillageSheet:
    """Return one village."""
    return VillageSheet(
        name=village.name,
        known=village.village is not None,
        polling_day=day_words(village.polling_day.isoformat()),
        rows=tuple(_row(index, nominee) for index, nominee in enumerate(village.nominees, start=1)),
        deadlines=tuple(DueDay(line.what, line.day) for line in deadline_lines(book.review, village)),
    )


def _row(index: int, nominee: NomineeReview) -> SheetRow:
    """Return one nominee."""
    candidate = nominee.candidate
    return SheetRow(
        index=index,
        number=candidate.number,
        name=name_of(candidate),
        posts=posts_of(candidate),
        withdrawn=candidate.withdrawn,
        legal=verdict_mark(nominee.legal),
        policy=verdict_mark(nominee.policy),
        verdict=verdict_mark(nominee.verdict),
    )
