"""The command that reviews an election folder."""

import webbrowser
from datetime import datetime
from pathlib import Path

import click

from commands.echo import put
from commands.exits import Exit
from commands.group import FOLDER, LANG, TIMINGS
from commands.line.both_languages import InBoth
from commands.line.passwords import PASSWORD
from commands.line.today import TODAY, day_of, named_day
from commands.opening import Opening, election_folder, judged, open_folder
from commands.progress import progress
from commands.publishing import check_output, publish, refuse_public_list, screen, write_pages
from commands.reviewing.books import BOOKS, check_reader, write_book
from commands.reviewing.outcome import exit_of
from commands.scale.judging import review_parquet
from commands.side_messages import report_hints
from engine.backends.engines import EngineName
from engine.review.review import Review
from reports.console_reports import table_report
from reports.disclosed.reader import Audience, Reader
from reports.json_report import json_report
from reports.shelf.edition import compared
from reports.shelf.numbered import INDEX, pages_for
from reports.shelf.numbering import REPORTS
from vocabulary.texts import Lang

# A person reads a copy of his or her own: see `explain`.
AUDIENCES = [each.value for each in Audience if each is not Audience.PERSON]


@click.command(cls=InBoth)
@FOLDER
@PASSWORD
@click.option(
    "--engine",
    type=click.Choice([name.value for name in EngineName]),
    default="auto",
    help="计算引擎 / the engine",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "html", "xlsx", "docx"]),
    help="table、json 只输出到屏幕；html、xlsx、docx 写入 -o 指明的文件夹 / screen only, or files into -o",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="写到这里，不写到 FOLDER/reports / write here instead",
)
@click.option(
    "--audience",
    type=click.Choice(AUDIENCES),
    default="internal",
    help="谁来看 / who reads it",
)
@click.option("--open", "opened", is_flag=True, help="写好后打开报告 / open the report once it is written")
@TODAY
@click.option("--past", is_flag=True, help="选举日已过也照样复核 / review although polling day is over")
@TIMINGS
@LANG
def review(  # noqa: PLR0917 - the options of the command
    folder: Path | None,
    engine: str,
    form: str | None,
    output: Path | None,
    audience: str,
    today: datetime | None,
    opened: bool,
    past: bool,
    lang: str,
) -> None:
    """比对一个选举文件夹。 / Review an election folder (the current one if none is named)."""
    review_parquet(folder, output, EngineName(engine), day_of(today), form=form, lang=Lang(lang))
    if audience == Audience.PUBLIC.value:
        refuse_public_list(Lang(lang))
    check_output(form, output, Lang(lang))
    check_reader(form, Audience(audience), Lang(lang))
    where = election_folder(folder, Lang(lang), writes=form is None)
    how = Opening(
        Lang(lang),
        past,
        shelf=output if form is None else None,
        json_for=Audience(audience) if form == "json" else None,
        named=named_day(today),
    )
    intake, review_day = open_folder(where, day_of(today), how)
    made = judged(intake, EngineName(engine), review_day, Lang(lang))
    if form is None:
        lies = publish(where, intake, made, output or where / REPORTS, Reader(Audience(audience), Lang(lang)))
        written = _open(lies, wanted=opened)
    else:
        written = _put_out(made, form, where, output or Path(), Reader(Audience(audience), Lang(lang)))
    code = exit_of(made)
    raise click.exceptions.Exit(code if written else max(code, Exit.USAGE))


def _put_out(made: Review, form: str, where: Path, output: Path, reader: Reader) -> bool:
    """Print a review, or write it as files that get no number; say whether they could be written."""
    if form == "json":
        put(json_report(made, reader.audience, reader.lang))
        return True
    if form == "table":
        put(table_report(made, reader, screen()))
        return True
    changes, hints = compared(made, where / REPORTS)
    report_hints(hints, reader.lang)
    if form in BOOKS:
        return write_book(output, made, changes, form, reader.lang)
    with progress(reader.lang):
        pages = pages_for(made, reader.audience, changes)
    return write_pages(output, pages, reader.lang)


def _open(lies: Path | None, *, wanted: bool) -> bool:
    """Open the first page of a review in the browser of this computer; say whether there is a review."""
    if lies is not None and wanted:
        webbrowser.open((lies / INDEX).resolve().as_uri())
    return lies is not None
