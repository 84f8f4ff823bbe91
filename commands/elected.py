"""The command that checks the results of polling (当选结果核验), village by village as they come in."""

from pathlib import Path

import click

from candidates.elected.reader import ELECTED_FILE
from commands.echo import put, say
from commands.exits import Exit, stop, stop_saying
from commands.group import FOLDER, LANG
from commands.line.both_languages import InBoth
from commands.line.election_folders import election_folder
from commands.line.passwords import PASSWORD
from commands.line.screen import screen
from commands.line.villages import village_meant
from commands.opening import NOBODY_ELECTED, judged, numbers_problems
from engine.backends.names import EngineName
from engine.review.intake import Unreadable
from files.entries import kind_of
from intake.folder import read_folder
from reports.elected_report import Results, elected_json, elected_text
from reports.shelf.numbering import REPORTS, recorded_on
from vocabulary.texts import Lang, Text


@click.command(cls=InBoth)
@FOLDER
@PASSWORD
@click.option("--village", help="只看一个村（村名重复的写乡镇和村，如「城关镇东河村」） / one village only")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table")
@LANG
def elected(folder: Path | None, village: str | None, form: str, lang: str) -> None:
    """当选结果核验：读取 elected.xlsx，逐村核对班子结构要求。 / Check those elected, village by village.

    还没有录入的村不算差错。退出码：0 已录入的村全部满足且无待审查人员；1 有不满足、尚不能确定、
    尚缺名额或者待审查的；2 用法不对，或者没有 elected.xlsx；3 elected.xlsx 有差错。
    Exit codes: 0 nothing left to look at, 1 something is, 2 wrong usage or no results, 3 unusable rows.
    """
    where = election_folder(folder, Lang(lang))
    if kind_of(where / ELECTED_FILE) is None:
        stop_saying(_no_results(where), Lang(lang), Exit.USAGE)
    intake = read_folder(where, recorded_on(where / REPORTS))
    if isinstance(intake, Unreadable):
        stop(intake.problems, Lang(lang), Exit.UNUSABLE_INPUT)
    if not intake.election.kind.elects:
        stop_saying(NOBODY_ELECTED, Lang(lang), Exit.USAGE)
    lost = numbers_problems(where, intake)
    if lost:
        stop(lost, Lang(lang), Exit.UNUSABLE_INPUT)
    # Results come in after polling day: without a review day of its own the folder is seen as on that day.
    review_day = intake.election.review_day or intake.election.polling_day
    only = village_meant(village, intake, Lang(lang)) if village else None
    made = judged(intake, EngineName.REFERENCE, review_day, Lang(lang))
    if made.elected is None:
        raise AssertionError("the results were there a moment ago")
    results = Results(made, made.elected, only)
    if form == "json":
        put(elected_json(results, Lang(lang)))
    else:
        put(elected_text(results, Lang(lang), screen()))
    _mention_others(len(made.problems) - len(made.elected.problems), Lang(lang))
    raise click.exceptions.Exit(exit_of_results(results))


def exit_of_results(results: Results) -> Exit:
    """Return how the check ended: unusable rows before anything left to look at before nothing."""
    if results.elected.problems:
        return Exit.UNUSABLE_INPUT
    waiting = results.only is not None and results.only in results.not_in
    settled = all(village.settled for village in results.villages)
    return Exit.ALL_PASS if settled and not waiting else Exit.FLAGGED_OR_PENDING


def _no_results(where: Path) -> Text:
    """Say that there are no results yet."""
    return Text(
        f"「{where}」中没有 {ELECTED_FILE}。请新建此文件，工作表「当选结果」，"
        "表头：乡镇、村、职务、姓名、人员编号、身份证号、得票、另选他人",
        f"there is no {ELECTED_FILE} in `{where}`; make one with the sheet 当选结果 and the headers "
        "乡镇, 村, 职务, 姓名, 人员编号, 身份证号, 得票, 另选他人",
    )


def _mention_others(count: int, lang: Lang) -> None:
    """Mention that other files of the folder have problems, which are reported elsewhere."""
    if count > 0:
        message = Text(
            f"文件夹中其他文件另有差错 {count} 处，见 lianshen review --past",
            f"{count} problems in other files of the folder: see lianshen review --past",
        )
        say(message.to(lang), err=True)
