"""The command `rules check`: every mistake in packs."""

from datetime import datetime
from pathlib import Path

import click

from commands.echo import put, say
from commands.exits import Exit, report_problems
from commands.group import LANG
from commands.line.both_languages import InBoth
from commands.pack_files import hints_on, read_named
from commands.side_messages import report_hints
from reports.json_report import problems_json
from vocabulary.texts import Lang, Text


@click.command(cls=InBoth)
@click.argument("files", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table")
@click.option(
    "--on",
    "polling_day",
    type=click.DateTime(["%Y-%m-%d"]),
    help="选举日；不写的，用规则包所在选举文件夹的 / polling day; left out, that of the election around it",
)
@LANG
def check(files: tuple[str, ...], form: str, polling_day: datetime | None, lang: str) -> None:
    """检查规则包，列出全部差错。 / Check packs and list every mistake."""
    readings = [(name, read_named(name)) for name in files]
    problems = [problem for _, reading in readings for problem in reading.problems]
    on = polling_day.date() if polling_day else None
    hints = [each for name, reading in readings for each in hints_on(Path(name), reading, on)]
    if form == "json":
        put(problems_json(problems, hints, Lang(lang)))
    else:
        report_problems(problems, Lang(lang), err=False)
        report_hints(hints, Lang(lang))
        say(Text(f"差错 {len(problems)} 处", f"{len(problems)} problems").to(Lang(lang)), err=True)
    raise click.exceptions.Exit(Exit.UNUSABLE_INPUT if problems else Exit.ALL_PASS)
