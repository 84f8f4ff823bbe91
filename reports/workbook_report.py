"""联审汇总 as one file for whoever sorts, edits or prints it: an Excel workbook, or a Word file."""

from collections.abc import Iterator
from functools import partial

from engine.review.review import Review
from reports.blocks import Block, NewPage
from reports.disclosed.changes import Changes
from reports.pages.audience_pages import Site, internal_site
from reports.pages.election_pages import INTERNAL
from reports.papers.county.county import title_of
from reports.papers.village.village import village_view
from reports.papers.village.village_paper import village_paper
from reports.papers.workbook.county import (
    bodies_sheet,
    changes_sheet,
    faults_sheet,
    sources_sheet,
    sums_sheet,
    today_sheet,
)
from reports.papers.workbook.people import all_sheet, decide_sheet, owed_sheet, people_of
from reports.routes import Routes
from reports.sheets import Sheet
from reports.writers.blocks_xlsx import blocks_xlsx
from reports.writers.word.blocks import blocks_docx
from vocabulary.texts import Lang

NAME, VILLAGES = "联审汇总", "村"


def report_xlsx(review: Review, changes: Changes, lang: Lang, *, linked: bool) -> bytes:
    """Return the working group's workbook; `linked` where its pages lie beside it, to which cells lead."""
    site = internal_site(review, lang=lang)
    sheets = _sheets(site, changes, INTERNAL if linked else None, units_too=True)
    return blocks_xlsx(sheets, _mark_of(site), lang)


def report_docx(review: Review, changes: Changes, lang: Lang) -> bytes:
    """Return the same papers as a Word file; how far each unit answered has no room on its pages.

    Raises:
        WordMissing: python-docx is not installed.
    """
    site = internal_site(review, lang=lang)
    sheets = _sheets(site, changes, None, units_too=False)
    return blocks_docx(tuple(_in_a_row(sheets)), _mark_of(site), lang, wide=True)


def village_files(review: Review, lang: Lang) -> Routes[bytes]:
    """Return a Word file of every village by its path, each made when it is read."""
    site = internal_site(review, lang=lang)
    files = site.book.atlas.villages
    return Routes(
        {
            f"{VILLAGES}/{files[each.position]}.docx": partial(_village_docx, site, each.position)
            for each in site.book.shown.villages
        }
    )


def _village_docx(site: Site, position: int) -> bytes:
    """Print a village as its page says it."""
    view = village_view(site.book, position, site.answers(position).nominees)
    return blocks_docx(village_paper(view, site.frame, site.lang), _mark_of(site), site.lang)


def _sheets(site: Site, changes: Changes, pages: str | None, *, units_too: bool) -> tuple[Sheet, ...]:
    """Return the sheets."""
    book = site.book
    people = people_of(book, lambda position: site.answers(position).nominees, pages)
    return (
        today_sheet(book, changes),
        all_sheet(book, people, title_of(book.shown.election, book.lang), units_too=units_too),
        decide_sheet(book, people),
        owed_sheet(book, pages),
        bodies_sheet(book, pages),
        changes_sheet(book, changes),
        faults_sheet(book),
        sums_sheet(book, changes),
        sources_sheet(book, site.frame),
    )


def _mark_of(site: Site) -> str:
    """Return what stands at the foot of every page."""
    frame = site.frame
    day = site.say(f"审查日 {frame.review_day}", f"review day {frame.review_day}")
    rules = site.say(f"规则指纹 {frame.fingerprint}", f"rules {frame.fingerprint}")
    return f"{frame.banner}　{frame.caution}　{day}　{rules}"


def _in_a_row(sheets: tuple[Sheet, ...]) -> Iterator[Block]:
    """Yield the blocks of sheets after one another, each from a page of its own."""
    for index, sheet in enumerate(sheets):
        if index:
            yield NewPage()
        yield from sheet.blocks
