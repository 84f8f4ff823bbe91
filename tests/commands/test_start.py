"""How little is loaded before anything is done: a clerk waits for it at every command."""

import json
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from cli import COMMANDS, main
from commands import packs
from commands.line.later import Table
from tests.places import ROOT

TABLES = [((), COMMANDS), (("rules",), packs.COMMANDS)]
ENTRIES = [(group, table, name) for group, table in TABLES for name in table]
# What judges, reports, reads files and draws: none of it is needed to say what commands there are.
HEAVY = {
    "engine",
    "rules",
    "candidates",
    "intake",
    "scale",
    "reports",
    "demo",
    "pydantic",
    "yaml",
    "rich",
    "jinja2",
}
SAYS_WHAT_IS_LOADED = """
import atexit, json, sys
atexit.register(lambda: print(json.dumps(sorted(sys.modules)), file=sys.stderr))
from cli import main
main(prog_name="lianshen")
"""


def loaded_by(*line: str, folder: Path = ROOT, **environment: str) -> tuple[int, str, set[str]]:
    """Run a line in a process of its own; return the exit code, what it printed, and what was loaded."""
    done = subprocess.run(
        [sys.executable, "-c", SAYS_WHAT_IS_LOADED, *line],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=folder,
        env={"PYTHONIOENCODING": "utf-8", "PYTHONPATH": str(ROOT), **environment},
    )
    return done.returncode, done.stdout, set(json.loads(done.stderr.splitlines()[-1]))


def packages(modules: set[str]) -> set[str]:
    """Return what modules belong to."""
    return {name.partition(".")[0] for name in modules}


def command_of(words: tuple[str, ...]) -> click.Command:
    """Return a command, loaded."""
    command: click.Command = main
    for word in words:
        assert isinstance(command, click.Group)
        found = command.get_command(click.Context(command), word)
        assert found is not None
        command = found
    return command


@pytest.mark.parametrize(("group", "table", "name"), ENTRIES, ids=[" ".join((*g, n)) for g, _, n in ENTRIES])
def test_a_table_says_of_a_command_what_it_says_itself(
    group: tuple[str, ...], table: Table, name: str
) -> None:
    """The short help is the first paragraph of the command's own, to the letter."""
    command = command_of((*group, name))
    assert command.name == name
    assert command.help is not None
    assert table[name][1] == " ".join(command.help.split("\n\n")[0].split())


@pytest.mark.parametrize("line", [["--help"], ["--version"], ["rules", "--help"], ["nosuch"], ["rules"]])
def test_saying_what_there_is_loads_no_command(line: list[str]) -> None:
    """Lists of commands, the version and wrong usage need none of what commands need."""
    _, _, loaded = loaded_by(*line)
    assert not packages(loaded) & HEAVY


def test_a_folder_that_is_none_is_refused_before_anything_reads_it(tmp_path: Path) -> None:
    """The line of a review knows its options without what judges and reports."""
    code, _, loaded = loaded_by("review", ".", folder=tmp_path)
    assert code == 2
    assert not packages(loaded) & {"pydantic", "yaml", "jinja2", "rich"}
    judges = ("engine.review.", "rules.", "reports.disclosure.")
    assert not {name for name in loaded if name.startswith(judges)}


def test_a_list_names_every_command() -> None:
    """What is not loaded is listed all the same."""
    listed = CliRunner().invoke(main, ["--help"], terminal_width=200).output
    for name, (_, short) in COMMANDS.items():
        assert f"  {name} " in listed
        assert short.partition(" / ")[0] in listed


def test_shells_complete_without_loading() -> None:
    """The tab key answers at once, with the names of commands and what they do."""
    asked = {"_LIANSHEN_COMPLETE": "zsh_complete", "COMP_WORDS": "lianshen e", "COMP_CWORD": "1"}
    code, said, loaded = loaded_by(**asked)
    assert code == 0
    assert [line for line in said.splitlines() if line in COMMANDS] == ["elected", "explain", "export"]
    assert "核验" in said
    assert not packages(loaded) & HEAVY


def test_shells_complete_options_of_a_command() -> None:
    """A command that was written is loaded for its options."""
    asked = {"_LIANSHEN_COMPLETE": "bash_complete", "COMP_WORDS": "lianshen review --au", "COMP_CWORD": "2"}
    _, said, _ = loaded_by(**asked)
    assert said.splitlines() == ["plain,--audience"]


@pytest.mark.parametrize(
    "line", [("review", "--help"), ("review", "."), ("review", "nowhere"), ("review", "-x")]
)
def test_a_review_that_cannot_be_loads_nothing_that_reviews(tmp_path: Path, line: tuple[str, ...]) -> None:
    """What is no election folder is refused before the engine, the readers and the reports are loaded."""
    code, _, loaded = loaded_by(*line, folder=tmp_path)
    assert code == (0 if "--help" in line else 2)
    assert not packages(loaded) & {"rules", "intake", "demo", "pydantic", "yaml", "rich", "jinja2"}
    assert not {"engine.review", "engine.program", "candidates.rosters", "reports.disclosure"} & loaded
