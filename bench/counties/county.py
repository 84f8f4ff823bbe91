"""Where the time of a whole county goes: `lianshen review --timings` on the demo county, several times."""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median

from bench.checkout import ROOT

# What a clerk runs writes pages; without them the engines can be told apart.
RUNS: Mapping[str, tuple[str, ...]] = {
    "durable": ("--engine", "durable", "--format", "json"),
    "reference": ("--engine", "reference", "--format", "json"),
    "with pages": ("--engine", "durable"),
}
_LINE = re.compile(r"^\s*(\d+\.\d+)\s+\d+\.\d+%\s+(.+)$", re.MULTILINE)
Spent = Mapping[str, float]  # seconds of processor by stage


def county(villages: int, rounds: int, say: Callable[[str], None]) -> Mapping[str, Sequence[Spent]]:
    """Return what each way of reviewing spent; they take turns."""
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(parent) / "county"
        say(f"a county of {villages} villages ...")
        _lianshen("demo", str(folder), "--villages", str(villages))
        # Once for the files that Python keeps of what it has compiled: an office computer has them.
        _spent(folder, RUNS["durable"])
        runs: dict[str, list[Spent]] = {name: [] for name in RUNS}
        for turn in range(rounds):
            for name in list(RUNS) if turn % 2 else reversed(list(RUNS)):
                say(f"county, round {turn + 1}: {name} ...")
                runs[name].append(_spent(folder, RUNS[name]))
        return runs


def _spent(folder: Path, how: tuple[str, ...]) -> Spent:
    """Review the county once and return the seconds by stage."""
    said = _lianshen("review", str(folder), *how, "--lang", "en", "--timings")
    return {label: float(seconds) for seconds, label in _LINE.findall(said)}


def _lianshen(*words: str) -> str:
    """Run a command of the product and return what it says on standard error."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "cli.py"), *words],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
    )
    if done.returncode in {2, 4}:
        raise RuntimeError(f"lianshen {' '.join(words)} ended with {done.returncode}: {done.stderr}")
    return done.stderr


def county_table(spent: Mapping[str, Sequence[Spent]]) -> list[str]:
    """Return what each stage costs, one column for each way of reviewing, as lines."""
    heads = "".join(f"{label:>18}{'share':>8}" for label in spent)
    lines = [f"{'':16}{heads}"]
    for stage in dict.fromkeys(stage for runs in spent.values() for stage in runs[0]):
        cells = [_spent_cell(runs, stage) for runs in spent.values()]
        lines.append(f"{stage:16}{''.join(cells)}")
    for label, runs in spent.items():
        judged = min(run.get("features", 0.0) + run["judging"] for run in runs)
        read = min(run["reading files"] for run in runs)
        lines.append(f"{label}: judging, features included, costs {judged / read:.2f} of reading the files")
    return lines


def _spent_cell(runs: Sequence[Spent], stage: str) -> str:
    """Return what one stage costs, and its share of the whole."""
    spent = [run.get(stage, 0.0) for run in runs]
    if not any(spent):
        return f"{'-':>18}{'':>8}"
    share = min(spent) / min(run["all"] for run in runs)
    return f"{f'{min(spent):.3f} ({median(spent):.3f})':>18}{share:>8.1%}"
