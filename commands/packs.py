"""The commands on packs: check, show, test; what writes files is in modules next to it."""

from datetime import datetime
from pathlib import Path

import click

from commands.echo import put, say
from commands.exits import Exit, report_problems, stop
from commands.group import LANG, Doors
from commands.opening import backend_of
from commands.pack_files import hints_on, read_named
from commands.pack_new import new
from commands.pack_schema import schema
from commands.pack_show import show
from commands.shipped.comparing import compare_packs
from commands.shipped.listing import list_packs
from commands.shipped.updating import update
from commands.side_messages import report_hints
from engine.backends.engines import EngineName
from engine.review.example_runs import run_examples
from reports.json_report import problems_json
from reports.pack_report import examples_text
from rules.library import shipped_names
from vocabulary.texts import Lang, Text
from vocabulary.unseen import shown


@click.group(cls=Doors)
def rules() -> None:
    """检查、查看、试算规则包。 / Check, show and try packs."""


rules.add_command(compare_packs)
rules.add_command(list_packs)
rules.add_command(new)
rules.add_command(schema)
rules.add_command(show)
rules.add_command(update)


@rules.command()
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


@rules.command(name="test")
@click.argument("names", nargs=-1)
@click.option("--engine", type=click.Choice([name.value for name in EngineName]), default="auto")
@LANG
def try_examples(names: tuple[str, ...], engine: str, lang: str) -> None:
    """运行规则包自带的例子。 / Run the packs' own examples."""
    backend = backend_of(EngineName(engine), Lang(lang))
    failed = False
    for name in names or shipped_names():
        reading = read_named(name)
        if reading.pack is None:
            stop(reading.problems, Lang(lang), Exit.UNUSABLE_INPUT)
        runs = run_examples(reading.pack, backend)
        failed = failed or not all(run.as_expected for run in runs)
        put(shown(examples_text(reading.pack, runs, Lang(lang))))
    backend.close()
    raise click.exceptions.Exit(Exit.UNUSABLE_INPUT if failed else Exit.ALL_PASS)
