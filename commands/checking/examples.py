"""The command `rules test`: the examples and cases that packs bring with them."""

from pathlib import Path

import click

from commands.echo import put
from commands.exits import Exit
from commands.group import LANG
from commands.line.both_languages import InBoth
from commands.opening import backend_of
from commands.pack_files import election_packs, named_packs
from engine.backends.names import EngineName
from engine.review.example_runs import run_examples
from engine.trials.case_runs import run_cases
from reports.pack_report import cases_text, examples_text
from vocabulary.texts import Lang
from vocabulary.writing.unseen import shown


@click.command("test", cls=InBoth)
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
