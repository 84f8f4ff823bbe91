"""The command `rules sql`: a pack as SQL that an engineer can read and run."""

from datetime import datetime

import click

from commands.echo import put
from commands.exits import Exit, stop, stop_saying
from commands.group import LANG
from commands.line.both_languages import InBoth
from commands.opening import NO_SQL
from commands.pack_files import read_named
from engine.backends.sql.dialects import Dialect
from engine.backends.sql.duck import available
from rules.model.pack import Pack
from vocabulary.texts import Lang

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command(name="sql", cls=InBoth)
@click.argument("name")
@click.option(
    "--dialect", type=click.Choice([each.value for each in Dialect]), default="duckdb", show_default=True
)
@click.option("--on", "polling_day", type=_DAY, required=True, help="选举日 / polling day")
@click.option(
    "--review-day", type=_DAY, help="审查日，默认同选举日 / the review day; polling day if left out"
)
@LANG
def sql_text(name: str, dialect: str, polling_day: datetime, review_day: datetime | None, lang: str) -> None:
    """把规则包印成 SQL：每条一列，TRUE 涉及、FALSE 不涉及、NULL 未定。 / Print a pack as SQL.

    表和列见 docs/scale.md；选举日历的其他日期（提名截止等）不在本命令中，凡依据这些日期的条款为未定。
    Tables and columns: docs/scale.md. What rests on another day of the calendar is NULL.
    """
    if not available():
        stop_saying(NO_SQL, Lang(lang), Exit.USAGE)
    from engine.backends.sql.printed import Printed, printed  # sqlglot takes its time to load

    pack = _usable(name, Lang(lang))
    day = polling_day.date()
    put(printed(pack, Printed(Dialect(dialect), day, review_day.date() if review_day else day, Lang(lang))))


def _usable(name: str, lang: Lang) -> Pack:
    """Return a pack that can be run, or stop."""
    reading = read_named(name)
    if reading.pack is None:
        stop(reading.problems, lang, Exit.UNUSABLE_INPUT)
    return reading.pack
