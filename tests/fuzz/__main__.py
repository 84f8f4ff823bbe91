"""`make fuzz`: spoils folders and draws packs for so many seconds, and prints the seeds that fail."""

import argparse
import os
import sys
import time
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from itertools import count, repeat, takewhile
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.fuzz.runs import Runs, run, sum_of


def main() -> int:
    """Run the seeds and print what came of them."""
    wanted = _arguments()
    if wanted.seed is not None:
        done = _run([wanted.seed])
    else:
        with ProcessPoolExecutor(wanted.jobs) as pool:
            shares = range(wanted.start, wanted.start + wanted.jobs)
            done = sum_of(pool.map(_share, shares, repeat(wanted.jobs), repeat(wanted.seconds)))
    print(_summary(done))
    return 1 if done.failures else 0


def _share(first: int, step: int, seconds: float) -> Runs:
    """Run the seeds of one process until the time is over."""
    end = time.monotonic() + seconds
    return _run(takewhile(lambda _: time.monotonic() < end, count(first, step)))


def _run(seeds: Iterable[int]) -> Runs:
    """Run these seeds in a folder of their own."""
    with TemporaryDirectory() as made:
        return run(seeds, Path(made) / "folder", _tell)


def _tell(seed: int, fault: str) -> None:
    """Print what does not hold as soon as it is found."""
    print(f"FAILED --seed {seed}: {fault}", flush=True)


def _summary(done: Runs) -> str:
    """Return what was done, and how fast."""
    rate = (done.inputs + done.packs) / max(done.seconds, 0.001)
    return (
        f"{done.inputs} inputs, {done.packs} packs, {done.seconds:.0f} seconds, {rate:.1f} a second, "
        f"{len(done.failures)} failures"
    )


def _arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60, help="how long (60)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes (one a core)")
    parser.add_argument("--start", type=int, default=0, help="the first seed (0)")
    parser.add_argument("--seed", type=int, help="run this seed alone")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
