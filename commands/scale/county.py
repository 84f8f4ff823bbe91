"""`lianshen review DATA --county NAME`: one county of Parquet, with the pages of a folder."""

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
from commands.side_messages import stop_unwritten
from engine.backends.engines import open_backend
from engine.backends.names import EngineName
from engine.backends.sql.duck import available
from engine.review.review import Review
from reports.console_reports import table_report
from reports.disclosed.changes import Changes
from reports.disclosed.reader import Audience, Reader
from reports.json_report import json_report
from reports.shelf.numbered import pages_for
from reports.workbook_report import NAME, report_xlsx
from scale.county.review import NoCounty, review_county
from vocabulary.places import place_words
from vocabulary.texts import Text

MOST_COUNTIES = 20  # named where the one asked for is not there
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
    backend = open_backend(EngineName.AUTO)
    try:
        with progress(lang):
            made = review_county(wish.data, wish.county, wish.today, backend, lang)
    finally:
        backend.close()
    if isinstance(made, NoCounty):
        _stop_without(made, wish)
    written = _put_out(made, wish)
    code = exit_of(made)
    raise click.exceptions.Exit(code if written else max(code, Exit.USAGE))


def _put_out(made: Review, wish: OfCounty) -> bool:
    """Print a review, or write it; say whether it could be written."""
    reader, out = wish.reader, wish.out or Path()
    if wish.form == "json":
        put(json_report(made, reader.audience, reader.lang))
        return True
    if wish.form == "table":
        put(table_report(made, reader, screen()))
        return True
    try:
        out.mkdir(parents=True, exist_ok=True)
        keep_to_ourselves(out, reader.lang)
    except OSError as error:
        stop_unwritten(out, error, reader.lang)
    with progress(reader.lang):
        match wish.form:
            case "xlsx":
                pages = {f"{NAME}.xlsx": report_xlsx(made, NO_CHANGES, reader.lang, linked=False)}
            case _:
                pages = dict(pages_for(made, reader.audience, NO_CHANGES, reader.lang))
    return write_pages(out, pages, reader.lang)


def _stop_without(found: NoCounty, wish: OfCounty) -> NoReturn:
    """Say that the county is not there, or what is wrong with its files, and end."""
    lang = wish.reader.lang
    for each in found.problems:
        say(f"{place_words(each.place)}  {each.message.to(lang)}  {each.help.to(lang)}", err=True)
    if found.problems:
        raise click.exceptions.Exit(Exit.UNUSABLE_INPUT)
    named = found.counties[:MOST_COUNTIES]
    more = len(found.counties) > len(named)
    message = Text(
        f"数据中没有「{wish.county}」。有：{'、'.join(named)}{'等' if more else ''}",
        f"the data have no `{wish.county}`; there are: {', '.join(named)}{' ...' if more else ''}",
    )
    stop_saying(message, lang, Exit.USAGE)
