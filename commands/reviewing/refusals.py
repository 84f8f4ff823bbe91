"""What the line of `lianshen review` may not ask for, refused before anything is loaded that reviews."""

from typing import NoReturn

from commands.exits import Exit, stop_saying
from commands.line.outputs import BOOKS
from reports.disclosed.reader import Audience
from vocabulary.texts import Lang, Text

_NO_LIST = Text(
    "--order 是公示名单的次序，只与 --audience public 一起用",
    "--order is the order of the list for posting: it goes with --audience public",
)


def refuse_public_pages(lang: Lang) -> NoReturn:
    """Refuse pages for the public: a page says of which review it is, and a list for posting does not."""
    message = Text(
        "公示名单没有网页，也不编号：请用 --format table、json、xlsx 或 docx",
        "the public list has no pages and no number: use --format table, json, xlsx or docx",
    )
    stop_saying(message, lang, Exit.USAGE)


def refuse_spark(lang: Lang) -> NoReturn:
    """Refuse Spark for the folder of a county: it reads Parquet alone."""
    message = Text(
        "--on 只用于 Parquet 数据：县的文件夹请先用 lianshen export 导出",
        "--on is for Parquet: export the folder of a county first (lianshen export)",
    )
    stop_saying(message, lang, Exit.USAGE)


def refuse_county(lang: Lang) -> NoReturn:
    """Refuse to pick a county out of the folder of one."""
    message = Text(
        "--county 只用于 Parquet 数据：县的文件夹本来只有一个县",
        "--county is for Parquet: the folder of a county has no other",
    )
    stop_saying(message, lang, Exit.USAGE)


def refuse_since(lang: Lang) -> NoReturn:
    """Refuse to compare the folder of a county, which keeps its numbered reviews itself."""
    message = Text(
        "--since 只用于 Parquet 数据：县的文件夹自动与上一次编号的比对相比",
        "--since is for Parquet: the folder of a county is compared with its last numbered review anyway",
    )
    stop_saying(message, lang, Exit.USAGE)


def check_order(order: str | None, audience: Audience, lang: Lang) -> None:
    """Refuse an order of the list where no list is asked for."""
    if order is not None and audience is not Audience.PUBLIC:
        stop_saying(_NO_LIST, lang, Exit.USAGE)


def check_reader(form: str | None, audience: Audience, lang: Lang) -> None:
    """Refuse a workbook for anybody but the working group: the others have pages of their own."""
    if form not in BOOKS or audience in {Audience.INTERNAL, Audience.PUBLIC}:
        return
    message = Text(
        f"--format {form} 只供联审工作专班（internal）；乡镇、认定机构的请用 --format html",
        f"--format {form} is for the working group (internal); use --format html for the others",
    )
    stop_saying(message, lang, Exit.USAGE)
