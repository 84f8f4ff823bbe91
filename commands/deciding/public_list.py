"""The command that prints the list for posting (名单), made from the decisions of people and nothing else."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import click

from commands.echo import put, say
from commands.exits import Exit, stop_saying
from commands.group import FOLDER, LANG
from commands.line.both_languages import InBoth
from commands.line.election_folders import election_folder
from commands.line.list_orders import ORDER
from commands.line.outputs import BOOKS, check_output
from commands.line.passwords import PASSWORD
from commands.line.reading_copies import say_copies
from commands.line.today import TODAY, clock, named_day
from commands.line.villages import village_meant
from commands.opening import NOBODY_ELECTED, Opening, judged, open_folder
from commands.sending.paper_files import paper_file
from commands.side_messages import report_hints, stop_unwritten, stop_word_missing
from engine.backends.names import EngineName
from files.whole_files import write_whole
from reports.deciding.list_report import list_docx, list_json, list_text, list_xlsx
from reports.disclosed.deciding.public_list import PublicLists
from reports.disclosure.public_list import public_lists
from reports.papers.deciding.posted_list import LIST
from reports.writers.word.packages import WordMissing
from vocabulary.catalogue.review import TODAY_NOT_USED
from vocabulary.elections.list_orders import Order
from vocabulary.texts import Lang, Text

FORMS = ("table", "json", "xlsx", "docx")


@click.command("list", cls=InBoth)
@FOLDER
@PASSWORD
@click.option("--village", help="只出一个村（村名重复的写乡镇和村，如「城关镇东河村」） / one village only")
@ORDER
@click.option("--format", "form", type=click.Choice(FORMS), default="table")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="xlsx、docx 写到哪个文件夹 / the folder for xlsx and docx",
)
@TODAY
@LANG
def public_list(  # noqa: PLR0917 - the options of the command
    folder: Path | None,
    village: str | None,
    order: str | None,
    form: str,
    output: Path | None,
    today: datetime | None,
    lang: str,
) -> None:
    """只依认定表打印公示名单。 / Print the list for posting, from decisions alone.

    缺认定的，列出缺少的认定，什么都不打印。退出码：0 已打印；2 用法不对；3 缺认定，或者文件夹无法比对。
    Refused while a row is missing, and names it. Exit codes: 0 printed, 2 wrong usage, 3 refused.
    """
    check_output(form, output, Lang(lang))
    print_lists(
        Wanted(folder, village, Order(order) if order else None, form, output, Lang(lang), named_day(today))
    )


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lists are wanted, how, and where."""

    folder: Path | None
    village: str | None
    order: Order | None
    form: str
    output: Path | None
    lang: Lang
    named: date | None = None  # the day that somebody named in place of today


def print_lists(wanted: Wanted) -> None:
    """Print the lists that people decided on, or write them as a file; refused while one is missing."""
    lang = wanted.lang
    where = election_folder(wanted.folder, lang)
    intake, review_day = open_folder(
        where, wanted.named or clock(), Opening(lang, past=True, named=wanted.named)
    )
    report_hints((each for each in intake.hints if each.code == TODAY_NOT_USED.code), lang)
    if not intake.election.kind.elects:
        stop_saying(NOBODY_ELECTED, lang, Exit.USAGE)
    only = village_meant(wanted.village, intake, lang) if wanted.village else None
    made = public_lists(judged(intake, EngineName.REFERENCE, review_day, lang), only, wanted.order)
    if made.refused or (made.ordered and not made.lists):
        _refuse(made, lang)
    if not made.ordered:
        stop_saying(
            Text(f"公示名单没有打印：{made.order.zh}", f"the list was not printed: {made.order.en}"),
            lang,
            Exit.USAGE,
        )
    if wanted.form in BOOKS:
        _write(made, wanted.form, wanted.output or Path(), lang)
    else:
        put(list_json(made, lang) if wanted.form == "json" else list_text(made, lang))
    for each in (made.order, *made.remarks):
        say(each.to(lang), err=True)
    say_copies(lang)


def _write(made: PublicLists, form: str, output: Path, lang: Lang) -> None:
    """Write the lists as one file."""
    to = output / paper_file(f"{LIST.name}.{form}", lang)
    try:
        content = list_xlsx(made, lang) if form == "xlsx" else list_docx(made, lang)
        output.mkdir(parents=True, exist_ok=True)
        write_whole(to, content, durable=False)
    except WordMissing:
        stop_word_missing(lang)
    except OSError as error:
        stop_unwritten(to, error, lang)
    say(Text(f"名单：{to}", f"list: {to}").to(lang), err=True)


def _refuse(made: PublicLists, lang: Lang) -> None:
    """Say which decisions are missing, village by village."""
    for each in made.refused:
        say(f"{each.township}{each.village}", err=True)
        for line in each.missing:
            say(f"  {line.to(lang)}", err=True)
    message = Text(
        "公示名单没有打印：名单上的每一个人须由认定机构列入。请在认定表（decisions/）补齐以上认定。",
        "the list was not printed: the deciding body puts each person on it; add the rows named above",
    )
    stop_saying(message, lang, Exit.UNUSABLE_INPUT)
