"""The files of a numbered review: pages for each audience, today's situation, and the record for machines."""

from collections.abc import Callable, Mapping
from functools import partial

from engine.review.review import Review
from reports.disclosed.changes import Changes
from reports.disclosed.reader import Audience
from reports.routes import Routes
from reports.shelf.numbering import RECORD
from reports.shelf.snapshot import Snapshot, snapshot_text
from reports.site import TODAY, decider_pages, internal_pages, internal_view, today_page, township_pages

INDEX = "内部/index.html"

Makers = Mapping[str, Callable[[], bytes]]


def numbered_files(
    review: Review, snapshot: Snapshot, changes: Changes, others: Mapping[str, bytes]
) -> Routes[bytes]:
    """Return all files of a numbered review by their paths below its folder, with others that lie there."""
    number, shown = snapshot.number, internal_view(review)
    today = partial(today_page, review, changes, number=number, shown=shown)
    return Routes(
        {
            **_written(internal_pages(review, changes, number=number, shown=shown).makers),
            **_written(decider_pages(review, number=number).makers),
            **_written(township_pages(review, number=number).makers),
            **_written({TODAY: today}),
            RECORD: lambda: snapshot_text(snapshot).encode(),
            **{path: partial(bytes, content) for path, content in others.items()},
        }
    )


def pages_for(review: Review, audience: Audience, changes: Changes) -> Routes[bytes]:
    """Return the pages of one audience by their paths; the public list is made from decisions, never here."""
    match audience:
        case Audience.INTERNAL:
            return Routes(_written(internal_pages(review, changes).makers))
        case Audience.DECIDER:
            return Routes(_written(decider_pages(review).makers))
        case Audience.TOWNSHIP:
            return Routes(_written(township_pages(review).makers))
        case Audience.PUBLIC | Audience.PERSON:
            return Routes({})


def _written(pages: Mapping[str, Callable[[], str]]) -> Makers:
    """Return pages as they are written."""
    return {path: partial(_bytes, page) for path, page in pages.items()}


def _bytes(page: Callable[[], str]) -> bytes:
    """Make a page as it is written: UTF-8, whatever the computer prefers."""
    return page().encode("utf-8", "replace")
