"""The command that reviews an election folder: its line; what it does is in `reviewed.py`."""

from datetime import datetime
from pathlib import Path

import click

from commands.group import FOLDER, LANG, TIMINGS
from commands.line.both_languages import InBoth
from commands.line.election_folders import election_folder
from commands.line.list_orders import ORDER
from commands.line.outputs import check_output
from commands.line.passwords import PASSWORD
from commands.line.today import TODAY, day_of, named_day
from commands.reviewing.order import Order
from commands.reviewing.refusals import (
    check_order,
    check_reader,
    refuse_county,
    refuse_public_pages,
    refuse_since,
    refuse_spark,
)
from engine.backends.names import EngineName
from files.signals import loading
from reports.disclosed.reader import Audience
from scale.data import is_data
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
@ORDER
@click.option(
    "--on",
    "master",
    metavar="MASTER",
    help="Parquet 数据在 Spark 上比对 / judge Parquet on Spark: local[2], spark://HOST:7077",
)
@click.option(
    "--county",
    metavar="NAME",
    help="Parquet 数据中一个县的网页 / the pages of one county of Parquet",
)
@click.option(
    "--since",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    metavar="OUT",
    help="Parquet 数据与这个结果文件夹比较 / compare Parquet with earlier results",
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
    order: str | None,
    master: str | None,
    county: str | None,
    since: Path | None,
    today: datetime | None,
    opened: bool,
    past: bool,
    lang: str,
) -> None:
    """比对一个选举文件夹。 / Review an election folder (the current one if none is named)."""
    check_order(order, Audience(audience), Lang(lang))
    if folder is not None and is_data(folder):
        with loading():
            from commands.scale.judging import Wish, review_parquet
        of_one = None if county is None else (county, Audience(audience))
        wish = Wish(folder, output, EngineName(engine), day_of(today), form, master, of_one, since)
        review_parquet(wish, Lang(lang))
    language = Lang(lang)
    if master is not None:
        refuse_spark(language)
    if county is not None:
        refuse_county(language)
    if since is not None:
        refuse_since(language)
    check_output(form, output, language)
    asked = Order(
        folder,
        EngineName(engine),
        form,
        output,
        Audience(audience),
        named=named_day(today),
        past=past,
        opened=opened,
        lang=language,
    )
    if asked.audience is Audience.PUBLIC:
        _print_public_list(asked, order)
        return
    check_reader(form, asked.audience, language)
    election_folder(folder, language)  # what is none is refused before anything is loaded that reads it
    with loading():
        from commands.reviewing.reviewed import reviewed
    raise click.exceptions.Exit(reviewed(asked))


def _print_public_list(asked: Order, order: str | None) -> None:
    """Print the list for posting as `lianshen list` does: from people's decisions, or not at all."""
    form = asked.form or "table"
    if form == "html":
        refuse_public_pages(asked.lang)
    with loading():
        from commands.deciding.public_list import Wanted, print_lists
        from vocabulary.elections.list_orders import Order as ListOrder
    standing = ListOrder(order) if order else None
    print_lists(Wanted(asked.folder, None, standing, form, asked.output, asked.lang, asked.named))
