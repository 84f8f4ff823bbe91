"""Writes the pages and the workbook of many counties into a folder of results."""

from collections.abc import Mapping
from pathlib import Path

from commands.echo import say
from commands.side_messages import report_blocked, stop_unwritten
from reports.disclosed.province import Province
from reports.pages.election_pages import INTERNAL
from reports.province_report import FOLDER, INDEX, Besides, province_of, province_pages
from reports.shelf.numbering import replace_files
from scale.county.made import pages_made
from scale.figures.history import Before
from scale.figures.summed import Summed
from vocabulary.texts import Lang, Text

FIRST_PAGE = f"{INTERNAL}/{INDEX}"  # of a county's own pages


def shown(out: Path, summed: Summed, before: Before | None, lang: Lang) -> Province:
    """Return what is shown of many counties, with the pages of those that have any."""
    made = pages_made(out, summed, FIRST_PAGE)
    besides = Besides(
        summed.review_days,
        summed.left_out,
        summed.several,
        summed.problems,
        areas=summed.areas,
        pages=made,
        before=before,
    )
    return province_of(summed.counties, besides, lang)


def write_province(out: Path, province: Province, lang: Lang) -> None:
    """Write the pages of all counties, and say where they lie; those of prefectures that are gone go too."""
    pages: Mapping[str, bytes] = province_pages(province, lang)
    try:
        for path in (out / FOLDER).glob("*.html"):
            if f"{FOLDER}/{path.name}" not in pages:
                path.unlink()
        report_blocked(replace_files(out, pages), lang)
    except OSError as error:
        stop_unwritten(out / FOLDER, error, lang)
    index = out / FOLDER / INDEX
    say(Text(f"今日情况：{index}", f"the day: {index}").to(lang), err=True)
