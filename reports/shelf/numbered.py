"""The files of a numbered review: pages for each audience, today's situation, and the record for machines."""

from collections.abc import Callable, Mapping
from functools import partial

from engine.review.review import Review
from reports.disclosed.changes import Changes
from reports.disclosed.county import Disclosed
from reports.disclosed.reader import Audience
from reports.pages.audience_pages import internal_view
from reports.pages.election_pages import (
    INTERNAL,
    TODAY,
    decider_pages,
    internal_pages,
    one_of_many,
    today_page,
    township_pages,
)
from reports.pages.member_pages import internal_members, members_of_one, township_members, verified_members
from reports.papers.shared.frame import Link
from reports.routes import Routes
from reports.shelf.numbering import RECORD
from reports.shelf.recording import Recording
from reports.writers.web.pages import STYLE_FILE, style_sheet, with_linked_style
from vocabulary.texts import Lang

INDEX = f"{INTERNAL}/index.html"
_STYLE_AT = f"{INTERNAL}/{STYLE_FILE}"

Makers = Mapping[str, Callable[[], bytes]]


def numbered_files(record: Recording, changes: Changes, shown: Disclosed) -> Routes[bytes]:
    """Return all files of a numbered review by their paths below its folder, made of what its readers see.

    The record is the first, for of all files it takes longest to make: others are made beside it.
    """
    review, number, lang = record.review, record.number, record.lang
    first: Makers = {RECORD: record.text}
    if not review.election.kind.elects:
        return Routes({**first, **_members(review, number, shown)})
    today = partial(today_page, review, changes, number=number, shown=shown)
    return Routes(
        {
            **first,
            **_written(internal_pages(review, changes, number=number, shown=shown).makers),
            **_written(decider_pages(review, number=number, lang=lang).makers),
            **_written(township_pages(review, number=number, lang=lang).makers),
            **_written({TODAY: today}),
        }
    )


def _members(review: Review, number: int, shown: Disclosed) -> Makers:
    """Return the pages of a check of members in office."""
    lang = shown.reader.lang
    pages = (
        internal_members(review, number=number, shown=shown),
        verified_members(review, number=number, lang=lang),
        township_members(review, number=number, lang=lang),
    )
    return {path: page for each in pages for path, page in _written(each.makers).items()}


def pages_for(review: Review, audience: Audience, changes: Changes, lang: Lang = Lang.ZH) -> Routes[bytes]:
    """Return the pages of one audience by their paths; the public list is made from decisions, never here."""
    elects = review.election.kind.elects
    match audience:
        case Audience.INTERNAL:
            return pages_of_one(review, changes, (), lang)
        case Audience.DECIDER:
            made = decider_pages(review, lang=lang) if elects else verified_members(review, lang=lang)
        case Audience.TOWNSHIP:
            made = township_pages(review, lang=lang) if elects else township_members(review, lang=lang)
        case Audience.PUBLIC | Audience.PERSON:
            return Routes({})
    return Routes(_written(made.makers))


def pages_of_one(
    review: Review, changes: Changes, above: tuple[Link, ...], lang: Lang = Lang.ZH
) -> Routes[bytes]:
    """Return the working group's pages of a county; the first lead to what lies above it, if anything."""
    shown = internal_view(review, lang)
    if review.election.kind.elects:
        pages = internal_pages(review, changes, shown=shown, lang=lang).makers
        first = one_of_many(review, changes, shown, above)
    else:
        pages = internal_members(review, shown=shown, lang=lang).makers
        first = members_of_one(review, shown, above)
    return Routes(_written({**pages, **first}))


def _written(pages: Mapping[str, Callable[[], str]]) -> Makers:
    """Return pages as they are written, and the style sheet where some of them share one."""
    sharing = {path for path in pages if path.startswith(f"{INTERNAL}/") and path.count("/") > 1}
    files = {
        path: partial(_bytes, partial(_linked, page) if path in sharing else page)
        for path, page in pages.items()
    }
    return files | ({_STYLE_AT: lambda: style_sheet().encode()} if sharing else {})


def _linked(page: Callable[[], str]) -> str:
    """Make a page of a folder below the working group's, which nobody else is given."""
    return with_linked_style(page(), f"../{STYLE_FILE}")


def _bytes(page: Callable[[], str]) -> bytes:
    """Make a page as it is written: UTF-8, whatever the computer prefers."""
    return page().encode("utf-8", "replace")
