"""The command that prints what a review amounts to: 每人去向, 问题清单, 责任清单, 进度, 联审情况报告."""

from collections.abc import Callable, Mapping
from pathlib import Path

import click

from commands.accounting.last_review import as_last_reviewed
from commands.echo import put, say
from commands.exits import Exit, stop_saying
from commands.group import FOLDER, LANG
from commands.line.both_languages import InBoth
from commands.line.election_folders import election_folder
from commands.line.passwords import PASSWORD
from commands.line.screen import screen
from commands.sending.paper_files import paper_file, plain_name
from commands.side_messages import stop_unwritten, stop_word_missing
from files.whole_files import write_new, write_new_folder
from reports.accounting.account_files import account_docx, duty_docx
from reports.accounting.account_record import account_json
from reports.accounting.account_report import account_html, account_text
from reports.accounting.accounts import Accounts, Kind, accounts_of
from reports.writers.word.packages import WordMissing
from vocabulary.texts import Lang, Text

_FORMATS = ("table", "json", "html", "docx")


@click.command(cls=InBoth)
@FOLDER
@PASSWORD
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in Kind]),
    default=Kind.PEOPLE.value,
    help="哪一份 / which paper",
)
@click.option("--format", "form", type=click.Choice(_FORMATS), default="table")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="html、docx 写到这里（责任清单的 docx 是一个文件夹） / where html and docx go",
)
@LANG
def account(folder: Path | None, kind: str, form: str, output: Path | None, lang: str) -> None:
    """按最近一次编号比对，出每人去向、问题清单等。 / What the last numbered review amounts to.

    退出码：0 已列出或写成；2 用法不对，或者未能写入；3 还没有编号的比对，或者之后有变动。
    Exit codes: 0 shown or written, 2 wrong usage or not written, 3 no review, or changed since.
    """
    if (output is not None) != (form in {"html", "docx"}):
        message = Text(
            "html、docx 须用 -o 指明写到哪里；table、json 输出到屏幕，不用 -o。",
            "html and docx need -o; table and json go to the screen",
        )
        stop_saying(message, Lang(lang), Exit.USAGE)
    where = election_folder(folder, Lang(lang))
    last = as_last_reviewed(where, Lang(lang))
    made = accounts_of(last.review, last.numbered, Lang(lang))
    if form == "json":
        put(account_json(made, Lang(lang)))
    elif form == "table":
        put(account_text(Kind(kind), made, Lang(lang), screen()))
    elif output is not None:
        _write(output, lambda: _content(Kind(kind), form, made, Lang(lang)), Lang(lang))


def _content(kind: Kind, form: str, made: Accounts, lang: Lang) -> bytes | Mapping[str, bytes]:
    """Return a paper as a file; the duties in Word are a file for each owner, who reads no other's."""
    if form == "html":
        return account_html(kind, made, lang).encode("utf-8", "replace")
    if kind is Kind.DUTIES:
        return {
            paper_file(f"{plain_name(each.owner.zh)}_{kind.value}.docx", lang): duty_docx(each, lang)
            for each in made.duties
        }
    return account_docx(kind, made, lang)


def _write(path: Path, make: Callable[[], bytes | Mapping[str, bytes]], lang: Lang) -> None:
    """Write a file, or a folder of files, where there is none yet."""
    try:
        content = make()
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            write_new(path, content)
        else:
            write_new_folder(path, content, path.parent)
    except WordMissing:
        stop_word_missing(lang)
    except FileExistsError:
        message = Text(
            f"「{path}」已经有了，没有覆盖。请换一个名称。", f"`{path}` is there already and stays as it is"
        )
        stop_saying(message, lang, Exit.USAGE)
    except OSError as error:
        stop_unwritten(path, error, lang)
    say(Text(f"已写成：{path}", f"written: {path}").to(lang), err=True)
