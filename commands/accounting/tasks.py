"""The command that makes the next 工作台账 to fill in, from the last numbered review."""

from pathlib import Path

import click

from commands.accounting.last_review import as_last_reviewed
from commands.echo import say
from commands.group import FOLDER, LANG
from commands.line.both_languages import InBoth
from commands.line.election_folders import election_folder
from commands.line.passwords import PASSWORD
from commands.side_messages import stop_unwritten
from files.whole_files import write_new
from reports.accounting.accounts import accounts_of
from reports.accounting.ledger_sheets import ledger_workbook, next_ledger
from reports.shelf.numbering import folder_name
from vocabulary.texts import Lang, Text


@click.command(cls=InBoth)
@FOLDER
@PASSWORD
@LANG
def tasks(folder: Path | None, lang: str) -> None:
    """按最近一次编号比对，生成下一份工作台账供填写。 / Make the next ledger of tasks to fill in.

    含问题清单、去向登记、工作登记；已有的台账不改动。
    退出码：0 已写成；2 用法不对，或者未能写入；3 还没有编号的比对，或者之后有变动。
    Never overwrites. Exit codes: 0 written, 2 wrong usage or not written, 3 no review, or changed since.
    """
    where = election_folder(folder, Lang(lang), writes=True)
    last = as_last_reviewed(where, Lang(lang))
    made = accounts_of(last.review, last.numbered, Lang.ZH)
    path, number = next_ledger(where)
    content = ledger_workbook(made.facts, number, folder_name(last.number), Lang(lang))
    try:
        path.parent.mkdir(exist_ok=True)
        write_new(path, content)
    except OSError as error:
        stop_unwritten(path, error, Lang(lang))
    say(Text(f"工作台账：{path}", f"ledger of tasks: {path}").to(Lang(lang)), err=True)
