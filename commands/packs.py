"""The commands on packs: check, show, test; what writes files is in modules next to it."""

from datetime import datetime
from pathlib import Path

import click

from commands.echo import put, say
from commands.exits import Exit, report_problems
from commands.group import LANG, Doors
from commands.opening import backend_of
from commands.pack_files import election_packs, hints_on, named_packs, read_named
from commands.pack_new import new
from commands.pack_schema import schema
from commands.pack_show import show
from commands.shipped.comparing import compare_packs
from commands.shipped.listing import list_packs
from commands.shipped.updating import update
from commands.side_messages import report_hints
from engine.backends.engines import EngineName
from engine.review.example_runs import run_examples
from engine.trials.case_runs import run_cases
from reports.json_report import problems_json
from reports.pack_report import cases_text, examples_text
from vocabulary.texts import Lang, Text
from vocabulary.writing.unseen import shown


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
@click.option(
    "--folder",
    type=click.Path(path_type=Path),
    help="选举文件夹：案例由其中起作用的全部规则包比对 / an election: its packs judge the cases together",
)
@click.option("--engine", type=click.Choice([name.value for name in EngineName]), default="auto")
@LANG
def try_examples(names: tuple[str, ...], folder: Path | None, engine: str, lang: str) -> None:
    """运行规则包自带的例子和整人案例。 / Run the packs' own examples and whole-person cases."""
    words = Lang(lang)
    backend = backend_of(EngineName(engine), words)
    tried = list(election_packs(folder, names, words) if folder is not None else named_packs(names, words))
    failed = False
    for each in tried:
        runs = run_examples(each.pack, backend)
        put(shown(examples_text(each.pack, runs, words)))
        cases = run_cases(each.pack, each.beside, backend, speaking=each.speaking)
        if cases:
            put(shown(cases_text(each.pack, cases, words)))
        came_out = [*(run.as_expected for run in runs), *(run.as_expected for run in cases)]
        failed = failed or not all(came_out)
    backend.close()
    raise click.exceptions.Exit(Exit.UNUSABLE_INPUT if failed else Exit.ALL_PASS)
