"""How long a line takes before anything is done: beside Python with three libraries loaded."""

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from statistics import median

from bench.checkout import ROOT

STANDARD = "python, with click, pydantic and yaml"
_CLI = str(ROOT / "cli.py")
_LINES: Mapping[str, Sequence[str]] = {
    STANDARD: ("-c", "import click, pydantic, yaml; pydantic.BaseModel"),
    "lianshen --version": (_CLI, "--version"),
    "lianshen --help": (_CLI, "--help"),
    "lianshen review of an empty folder": (_CLI, "review", "."),
}


def start(rounds: int, say: Callable[[str], None]) -> Mapping[str, Sequence[float]]:
    """Return the seconds of processor of each line, several times; the lines take turns."""
    spent: dict[str, list[float]] = {label: [] for label in _LINES}
    with tempfile.TemporaryDirectory() as empty, tempfile.TemporaryDirectory() as compiled:
        say("starting ...")
        for turn in range(rounds + 1):  # the first compiles, and does not count
            for label, words in _LINES.items():
                seconds = _seconds(words, empty, compiled)
                if turn:
                    spent[label].append(seconds)
    return spent


def _seconds(words: Sequence[str], folder: str, compiled: str) -> float:
    """Return what a process spends; modules are compiled beforehand, as an installation has them."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, *words],
        capture_output=True,
        check=False,
        cwd=folder,
        env={**kept, "PYTHONPYCACHEPREFIX": compiled},
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def start_table(spent: Mapping[str, Sequence[float]]) -> list[str]:
    """Return the table as lines: best and median, and the ratio to the standard."""
    best, middle = min(spent[STANDARD]), median(spent[STANDARD])
    return [
        f"{label:40}{min(runs):>8.3f} ({median(runs):.3f})"
        f"{min(runs) / best:>8.2f} ({median(runs) / middle:.2f})"
        for label, runs in spent.items()
    ]
