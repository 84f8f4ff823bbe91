"""The command that prints the election calendar (倒排工期)."""

from pathlib import Path

import click

from commands.echo import put
from commands.exits import Exit, report_problems, stop, stop_saying
from commands.group import FOLDER, LANG
from commands.line.both_languages import InBoth
from commands.line.election_folders import election_folder
from commands.line.passwords import PASSWORD
from commands.line.screen import screen
from commands.opening import NOBODY_ELECTED
from engine.review.intake import Unreadable
from intake.calendar import read_calendar
from reports.calendar_report import calendar_json, calendar_text
from vocabulary.texts import Lang


@click.command(cls=InBoth)
@FOLDER
@PASSWORD
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table")
@LANG
def calendar(folder: Path | None, form: str, lang: str) -> None:
    """倒排工期表：从选举日倒推各项期限。 / Every date by which something must be out, from polling day back.

    不需要名册和反馈。退出码：0 已列出；2 用法不对；3 有的文件不能用，见差错。
    Needs no rosters. Exit codes: 0 shown, 2 wrong usage, 3 some file could not be used.
    """
    where = election_folder(folder, Lang(lang))
    reading = read_calendar(where)
    if isinstance(reading, Unreadable):
        stop(reading.problems, Lang(lang), Exit.UNUSABLE_INPUT)
    if not reading.election.kind.elects:
        stop_saying(NOBODY_ELECTED, Lang(lang), Exit.USAGE)
    if form == "json":
        put(calendar_json(reading, Lang(lang)))
    else:
        put(calendar_text(reading, Lang(lang), screen()))
        report_problems(reading.problems, Lang(lang))
    if reading.problems:
        raise click.exceptions.Exit(Exit.UNUSABLE_INPUT)
