"""The command that makes the next 认定表 to fill in, from the last numbered review."""

from datetime import date
from pathlib import Path

import click

from commands.echo import say
from commands.exits import Exit, stop_saying
from commands.group import FOLDER, LANG
from commands.line.both_languages import InBoth
from commands.line.election_folders import election_folder
from commands.line.passwords import PASSWORD
from commands.opening import NOBODY_ELECTED, Opening, judged, open_folder
from commands.side_messages import stop_unwritten
from engine.backends.names import EngineName
from files.whole_files import write_new
from reports.deciding.decision_sheets import decision_book, next_sheet
from reports.shelf.edition import compared
from reports.shelf.numbering import REPORTS, folder_name, last_review
from vocabulary.texts import Lang, Text

_NO_REVIEW = Text(
    "还没有编号的比对。请先运行 lianshen review，再作认定",
    "there is no numbered review yet: run lianshen review first, then decide",
)


_CHANGED = Text(
    "最近一次编号比对之后，人员、反馈或者比对结果有变动。请先再运行一次 lianshen review，再作认定",
    "something has changed since the last numbered review: run lianshen review again, then decide",
)


@click.command(cls=InBoth)
@FOLDER
@PASSWORD
@LANG
def decisions(folder: Path | None, lang: str) -> None:
    """按最近一次编号比对，生成下一份认定表供填写。 / Make the next 认定表 from the last numbered review.

    已有的认定表不改动。退出码：0 已写成；2 用法不对，或者未能写入；3 还没有编号的比对，或者之后有变动。
    Never overwrites. Exit codes: 0 written, 2 wrong usage or not written, 3 no review to decide on.
    """
    where = election_folder(folder, Lang(lang), writes=True)
    last = last_review(where / REPORTS).snapshot
    if last is None:
        stop_saying(_NO_REVIEW, Lang(lang), Exit.UNUSABLE_INPUT)
    intake, review_day = open_folder(
        where, date.fromisoformat(last.review_day), Opening(Lang(lang), past=True)
    )
    if not intake.election.kind.elects:
        stop_saying(NOBODY_ELECTED, Lang(lang), Exit.USAGE)
    made = judged(intake, EngineName.REFERENCE, review_day, Lang(lang))
    if compared(made, where / REPORTS)[0].of_findings:
        stop_saying(_CHANGED, Lang(lang), Exit.UNUSABLE_INPUT)
    path, number = next_sheet(where)
    content = decision_book(made, number, folder_name(last.number), Lang(lang)).content()
    try:
        path.parent.mkdir(exist_ok=True)
        write_new(path, content)
    except OSError as error:
        stop_unwritten(path, error, Lang(lang))
    say(Text(f"认定表：{path}", f"to be decided: {path}").to(Lang(lang)), err=True)
