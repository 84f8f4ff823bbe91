"""The files of a numbered review: pages for each audience, today's situation, and the record for machines."""

from collections.abc import Mapping

from engine.finished import Finished
from engine.review.review import Review
from reports.audience import Audience
from reports.changes import Changes
from reports.pages.site import TODAY, decider_pages, internal_pages, today_page, township_pages
from reports.shelf import RECORD
from reports.snapshot import Snapshot, snapshot_text

INDEX = "内部/index.html"


def numbered_files(review: Review, snapshot: Snapshot, changes: Changes) -> dict[str, bytes]:
    """Return all files of a numbered review by their paths below its folder."""
    number, chase = snapshot.number, Finished(review).chase
    pages = {
        **internal_pages(review, changes, number=number, chase=chase),
        **decider_pages(review, number=number),
        **township_pages(review, number=number),
        TODAY: today_page(review, changes, number=number, chase=chase),
    }
    return {**_bytes(pages), RECORD: snapshot_text(snapshot).encode()}


def pages_for(review: Review, audience: Audience, changes: Changes) -> dict[str, bytes]:
    """Return the pages of one audience by their paths; the public list is made from decisions, never here."""
    match audience:
        case Audience.INTERNAL:
            return _bytes(internal_pages(review, changes))
        case Audience.DECIDER:
            return _bytes(decider_pages(review))
        case Audience.TOWNSHIP:
            return _bytes(township_pages(review))
        case Audience.PUBLIC | Audience.PERSON:
            return {}


def _bytes(pages: Mapping[str, str]) -> dict[str, bytes]:
    """Return pages as they are written: UTF-8, whatever the computer prefers."""
    return {path: text.encode("utf-8", "replace") for path, text in pages.items()}
