"""`lianshen review DATA --county NAME`: one county of Parquet, with the pages of a folder."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NoReturn

import click

from commands.echo import put, say
from commands.exits import Exit, stop_saying
from commands.line.election_folders import keep_to_ourselves
from commands.line.screen import screen
from commands.opening import NO_SQL
from commands.progress import progress
from commands.publishing import write_pages
from commands.reviewing.outcome import exit_of
from commands.scale.pages import FIRST_PAGE, shown, write_province
from commands.side_messages import stop_unwritten
from engine.backends.engines import open_backend
from engine.backends.names import EngineName
from engine.backends.sql.duck import Database, available
from engine.review.review import Review
from reports.console_reports import table_report
from reports.disclosed.changes import Changes
from reports.disclosed.reader import Audience, Reader
from reports.json_report import json_report
from reports.pages.election_pages import DECIDER, TOWNSHIP
from reports.papers.province.board import title_of
from reports.papers.shared.frame import Link
from reports.province_report import FOLDER, INDEX
from reports.shelf.numbered import pages_for, pages_of_one
from reports.workbook_report import NAME, report_xlsx
from scale.county.found import Found, NoCounty, find_county
from scale.county.made import folder_of, keep_made
from scale.county.review import review_found
from scale.data import parts_of
from scale.figures.history import before, last_day
from scale.figures.summed import is_results, summed_in
from scale.review import summed_of
from vocabulary.places import place_words
from vocabulary.texts import Lang, Text

FIRST: Mapping[Audience, str] = {
    Audience.INTERNAL: FIRST_PAGE,
    Audience.DECIDER: DECIDER,
    Audience.TOWNSHIP: TOWNSHIP,
}
NO_CHANGES = Changes(None)


@dataclass(frozen=True, slots=True)
class OfCounty:
    """Which county is asked for, and how."""

    data: Path
    county: str
    out: Path | None
    today: date
    form: str | None
    reader: Reader


def review_one(wish: OfCounty) -> NoReturn:
    """Review one county of Parquet and print or write it, then end."""
    lang = wish.reader.lang
    if not available():
        stop_saying(NO_SQL, lang, Exit.USAGE)
    if wish.reader.audience is Audience.PUBLIC:
        message = Text(
            "公示名单出自认定表，Parquet 数据中没有：请在本县文件夹中用 lianshen list",
            "the public list is made of decisions, which Parquet lacks: lianshen list in the county's folder",
        )
        stop_saying(message, lang, Exit.USAGE)
    if wish.out is None and wish.form not in {"json", "table"}:
        message = Text("请用 -o 指明网页写到哪个文件夹", "name the folder for the pages: -o FOLDER")
        stop_saying(message, lang, Exit.USAGE)
    if wish.form == "docx":
        message = Text(
            "--county 不写 Word 文件：请写 --format xlsx、json，或不写 --format（网页）",
            "no Word files with --county: write --format xlsx or json, or none for pages",
        )
        stop_saying(message, lang, Exit.USAGE)
    found, made = _reviewed(wish)
    written = _put_out(found, made, wish)
    code = exit_of(made)
    raise click.exceptions.Exit(code if written else max(code, Exit.USAGE))


def _reviewed(wish: OfCounty) -> tuple[Found, Review]:
    """Find the county and review it, or say why that cannot be, and end."""
    lang = wish.reader.lang
    backend = open_backend(EngineName.AUTO)
    try:
        with progress(lang), Database() as database:
            found = find_county(database, parts_of(wish.data), wish.county)
            if isinstance(found, NoCounty):
                _stop_without(found, wish)
            made = review_found(database, wish.data, found, (wish.today, backend, lang))
    finally:
        backend.close()
    if isinstance(made, NoCounty):
        _stop_without(made, wish)
    return found, made


def _put_out(found: Found, made: Review, wish: OfCounty) -> bool:
    """Print a review, or write it; say whether it could be written."""
    reader = wish.reader
    if wish.form == "json":
        put(json_report(made, reader.audience, reader.lang))
        return True
    if wish.form == "table":
        put(table_report(made, reader, screen()))
        return True
    results = wish.out or Path()
    beside = is_results(results)
    own = folder_of(found.prefecture, found.county)
    out = results / own if beside else results
    try:
        out.mkdir(parents=True, exist_ok=True)
        keep_to_ourselves(out, reader.lang)
    except OSError as error:
        stop_unwritten(out, error, reader.lang)
    leads = beside and reader.audience is Audience.INTERNAL and wish.form != "xlsx"
    first, pages = _pages(made, wish, _above(results, reader.lang) if leads else ())
    written = write_pages(out, pages, reader.lang, first)
    if written and leads:
        _lead_there(results, own, found, wish)
    return written


def _pages(made: Review, wish: OfCounty, above: tuple[Link, ...]) -> tuple[str, Mapping[str, bytes]]:
    """Return what is written, and what of it is opened first."""
    reader = wish.reader
    with progress(reader.lang):
        if wish.form == "xlsx":
            name = f"{NAME}.xlsx"
            return name, {name: report_xlsx(made, NO_CHANGES, reader.lang, linked=False)}
        pages = (
            pages_of_one(made, NO_CHANGES, above, reader.lang)
            if reader.audience is Audience.INTERNAL
            else pages_for(made, reader.audience, NO_CHANGES, reader.lang)
        )
        return FIRST[reader.audience], dict(pages)


def _above(results: Path, lang: Lang) -> tuple[Link, ...]:
    """Return the way to the page of all counties, from the first pages of one of them."""
    summed = summed_in(results)
    if summed is None:
        return ()
    return (Link(title_of(shown(results, summed, None, lang).title, lang), f"../../../{FOLDER}/{INDEX}"),)


def _lead_there(results: Path, own: str, found: Found, wish: OfCounty) -> None:
    """Make the pages of all counties anew: they lead to those of this one from now on."""
    lang = wish.reader.lang
    try:
        keep_made(results, own, (part.name for part in found.parts))
    except OSError as error:
        stop_unwritten(results / own, error, lang)
    summed = summed_of(wish.data, results, wish.today)
    if summed is not None:
        write_province(results, shown(results, summed, before(results, last_day(results)), lang), lang)


def _stop_without(found: NoCounty, wish: OfCounty) -> NoReturn:
    """Say that the county is not there, or what is wrong with its files, and end."""
    lang = wish.reader.lang
    for each in found.problems:
        say(f"{place_words(each.place)}  {each.message.to(lang)}  {each.help.to(lang)}", err=True)
    if found.problems:
        raise click.exceptions.Exit(Exit.UNUSABLE_INPUT)
    named = f"{'、'.join(found.counties)}", f"{', '.join(found.counties)}"
    if found.several:
        message = Text(
            f"数据中有几个「{wish.county}」，请写明市州：{named[0]}",
            f"the data have several `{wish.county}`; write the prefecture, too: {named[1]}",
        )
    else:
        more = (f"，另有 {found.more} 个县", f" and {found.more} more") if found.more else ("", "")
        message = Text(
            f"数据中没有「{wish.county}」。有：{named[0]}{more[0]}",
            f"the data have no `{wish.county}`; there are: {named[1]}{more[1]}",
        )
    stop_saying(message, lang, Exit.USAGE)
