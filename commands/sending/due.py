"""By when answers are asked for: an option of what is sent to units."""

from datetime import date

import click

from commands.exits import Exit, stop_saying
from vocabulary.texts import Lang, Text

DUE = click.option(
    "--due",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="2026-12-06",
    help="请各单位在哪天前反馈，不写的留空手填 / by which day to answer; left to fill in by hand without",
)


def due_day(due: date | None, made_on: date, lang: Lang) -> str:
    """Return the day as it is kept; stop where it is over before anything goes out."""
    if due is not None and due < made_on:
        message = Text(
            f"反馈期限 {due} 早于出具日期 {made_on}，请核对",
            f"the answers were due on {due}, before the day of the paper, {made_on}",
        )
        stop_saying(message, lang, Exit.USAGE)
    return due.isoformat() if due else ""
