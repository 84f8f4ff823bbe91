"""联审汇总 as one file for whoever sorts, edits or prints it: an Excel workbook, or a Word file."""

from collections.abc import Iterator

from engine.review.review import Review
from reports.blocks import Block, NewPage
from reports.disclosed.changes import Changes
from reports.disclosed.reader import Audience
from reports.papers.county.county import title_of
from reports.papers.frame import CAUTION, Frame, frame_of
from reports.papers.workbook.county import (
    bodies_sheet,
    changes_sheet,
    faults_sheet,
    sources_sheet,
    sums_sheet,
    today_sheet,
)
from reports.papers.workbook.people import all_sheet, decide_sheet, owed_sheet, people_of
from reports.sheets import Sheet
from reports.site import INTERNAL, internal_view, site_for
from reports.writers.blocks_docx import blocks_docx
from reports.writers.blocks_xlsx import blocks_xlsx
from vocabulary.texts import Lang

NAME = "联审汇总"


def report_xlsx(review: Review, changes: Changes, *, linked: bool) -> bytes:
    """Return the working group's workbook; `linked` where its pages lie beside it, to which cells lead."""
    sheets, frame = _sheets(review, changes, INTERNAL if linked else None, units_too=True)
    return blocks_xlsx(sheets, _mark(frame))


def report_docx(review: Review, changes: Changes) -> bytes:
    """Return the same papers as a Word file; how far each unit answered has no room on its pages.

    Raises:
        WordMissing: python-docx is not installed.
    """
    sheets, frame = _sheets(review, changes, None, units_too=False)
    return blocks_docx(tuple(_in_a_row(sheets)), _mark(frame), Lang.ZH)


def _sheets(
    review: Review, changes: Changes, pages: str | None, *, units_too: bool
) -> tuple[tuple[Sheet, ...], Frame]:
    """Return the sheets, and what all pages of the working group say of themselves."""
    shown = internal_view(review)
    site = site_for(review, Audience.INTERNAL, None, shown)
    book, county = site.book, shown.election.county
    people = people_of(book, lambda position: site.answers(position).nominees, pages)
    frame = frame_of(shown.election, Audience.INTERNAL, None)
    sheets = (
        today_sheet(book, changes, county),
        all_sheet(book, people, title_of(shown.election), units_too=units_too),
        decide_sheet(people, county),
        owed_sheet(book, county, pages),
        bodies_sheet(book, county, pages),
        changes_sheet(shown, changes, county),
        faults_sheet(shown, county),
        sums_sheet(book, changes, county),
        sources_sheet(shown, frame, county),
    )
    return sheets, frame


def _mark(frame: Frame) -> str:
    """Return what stands at the foot of every page."""
    caution = CAUTION[Audience.INTERNAL]
    return f"{frame.banner}　{caution}　审查日 {frame.review_day}　规则指纹 {frame.fingerprint}"


def _in_a_row(sheets: tuple[Sheet, ...]) -> Iterator[Block]:
    """Yield the blocks of sheets after one another, each from a page of its own."""
    for index, sheet in enumerate(sheets):
        if index:
            yield NewPage()
        yield from sheet.blocks
