"""What a clerk waits for: `lianshen review` of a whole county with its pages, all its processes together."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bench.checkout import ROOT

_EVERY = 0.2  # seconds between two looks at the memory
_PROGRAM = "import sys; sys.argv[0] = 'lianshen'; import cli; sys.exit(cli.main())"


@dataclass(frozen=True, slots=True)
class Way:
    """One way of reviewing: by which checkout, and on how many cores."""

    label: str
    root: Path
    cores: int


@dataclass(frozen=True, slots=True)
class Whole:
    """One run: what all processes spent together, and how much memory they had at most."""

    villages: int
    way: str
    cores: int
    processor: float
    clock: float
    megabytes: int  # what processes share counts once
    files: int


def whole(sizes: Sequence[int], rounds: int, before: Path | None, say: Callable[[str], None]) -> list[Whole]:
    """Review counties of these sizes in turn, on one core and on all; the largest once."""
    ways = [Way("now", ROOT, cores) for cores in sorted({1, _cores()})]
    if before is not None:
        ways.insert(0, Way("before", before, _cores()))
    with tempfile.TemporaryDirectory() as parent:
        turns = dict.fromkeys(sizes, rounds)
        if len(sizes) > 1:
            turns[max(sizes)] = 1
        return [run for size in sizes for run in _runs(Path(parent), size, ways, turns[size], say)]


def _runs(
    parent: Path, size: int, ways: Sequence[Way], rounds: int, say: Callable[[str], None]
) -> Iterator[Whole]:
    """Yield the runs on one county."""
    folders: dict[Path, Path] = {}
    for way in ways:
        if way.root not in folders:  # an earlier checkout may not know what a later one writes
            folders[way.root] = parent / f"{way.label}{size}"
            say(f"a county of {size} villages ...")
            _run([*_command("demo"), str(folders[way.root]), "--villages", str(size)], way)
    for turn in range(rounds):
        for way in ways:
            say(f"{size} villages, round {turn + 1}: {way.label}, {way.cores} cores ...")
            yield _reviewed(folders[way.root], parent / "out", size, way)


def _reviewed(folder: Path, shelf: Path, size: int, way: Way) -> Whole:
    """Review a county once, as if for the first time."""
    out = shelf / str(time.monotonic_ns())
    began = time.perf_counter()
    spent, megabytes = _run([*_command("review"), str(folder), "-o", str(out), "--past"], way)
    clock = time.perf_counter() - began
    files = sum(1 for path in out.rglob("*") if path.is_file())
    return Whole(size, way.label, way.cores, round(spent, 2), round(clock, 2), round(megabytes), files)


def _command(name: str) -> list[str]:
    """Return the beginning of a command line."""
    return [sys.executable, "-P", "-c", _PROGRAM, name]


def _run(command: Sequence[str], way: Way) -> tuple[float, float]:
    """Run a command; return what its processes spent, and the most memory that they had together."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env["PYTHONPATH"] = str(way.root)
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, sorted(before)[: way.cores])
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.sched_setaffinity(0, before)
    most = 0.0
    while True:
        ended, status, usage = os.wait4(process.pid, os.WNOHANG)
        if ended:
            break
        most = max(most, sum(_megabytes(each) for each in _family(process.pid)))
        time.sleep(_EVERY)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 1, 3}:
        raise RuntimeError(f"{' '.join(command[4:])} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, most


def _family(process: int) -> Iterator[int]:
    """Yield a process and all that it has started."""
    yield process
    with suppress(OSError):
        for thread in Path(f"/proc/{process}/task").iterdir():
            for child in (thread / "children").read_text(encoding="ascii").split():
                yield from _family(int(child))


def _megabytes(process: int) -> float:
    """Return the memory of a process; of a page that several share, its share."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    return 0.0


def _cores() -> int:
    """Return how many cores there are for us."""
    return len(os.sched_getaffinity(0))


def whole_kept(runs: Sequence[Whole]) -> list[dict[str, Any]]:
    """Return the best of the runs of each way and size, as they are kept."""
    found: dict[tuple[int, str, int], list[Whole]] = {}
    for run in runs:
        found.setdefault((run.villages, run.way, run.cores), []).append(run)
    return [
        {
            **asdict(same[0]),
            "processor": min(run.processor for run in same),
            "clock": min(run.clock for run in same),
            "megabytes": max(run.megabytes for run in same),
            "runs": len(same),
        }
        for same in found.values()
    ]
