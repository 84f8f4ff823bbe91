"""Where the time of a whole county goes: `lianshen review --timings` on the demo county, several times."""

import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bench.race import ROOT

ENGINES = ("durable", "reference")
_LINE = re.compile(r"^\s*(\d+\.\d+)\s+\d+\.\d+%\s+(.+)$", re.MULTILINE)
Spent = Mapping[str, float]  # seconds of processor by stage


def county(villages: int, rounds: int, say: Callable[[str], None]) -> Mapping[str, Sequence[Spent]]:
    """Return what each run of each engine spent; the two take turns."""
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(parent) / "county"
        say(f"a county of {villages} villages ...")
        _lianshen("demo", str(folder), "--villages", str(villages))
        runs: dict[str, list[Spent]] = {engine: [] for engine in ENGINES}
        for turn in range(rounds):
            for engine in ENGINES if turn % 2 else reversed(ENGINES):
                say(f"county, round {turn + 1}: {engine} ...")
                runs[engine].append(_spent(folder, engine))
        return runs


def _spent(folder: Path, engine: str) -> Spent:
    """Review the county once and return the seconds by stage."""
    said = _lianshen(
        "review", str(folder), "--engine", engine, "--format", "json", "--lang", "en", "--timings"
    )
    return {label: float(seconds) for seconds, label in _LINE.findall(said)}


def _lianshen(*words: str) -> str:
    """Run a command of the product and return what it says on standard error."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "cli.py"), *words], capture_output=True, text=True, check=False, cwd=ROOT
    )
    if done.returncode in {2, 4}:
        raise RuntimeError(f"lianshen {' '.join(words)} ended with {done.returncode}: {done.stderr}")
    return done.stderr
