"""Runs seeds: most are a folder, some are a handful of packs."""

import signal
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from tests.fuzz.drawing import PACKS, packs_of
from tests.fuzz.folders import base_folders
from tests.fuzz.reviewing import spoilt_review

EVERY = 50  # of so many seeds one draws packs
LONGEST = 60  # seconds that one seed may take; the slowest of some thousands took four


class TooLongError(BaseException):
    """A seed took longer than it may; no handler of the product takes it for an error of a file."""


@dataclass
class Runs:
    """What was tried, and what failed."""

    inputs: int = 0
    packs: int = 0
    seconds: float = 0
    failures: list[tuple[int, str]] = field(default_factory=list)


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raise `TooLongError` where the block takes longer; systems without alarms have no limit."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(_: int, __: FrameType | None) -> None:
        raise TooLongError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def run(
    seeds: Iterable[int], folder: Path, tell: Callable[[int, str], None], longest: float = LONGEST
) -> Runs:
    """Run the seeds, and tell each failure as it comes."""
    done, bases, start = Runs(), base_folders(), time.monotonic()
    for seed in seeds:
        draws = seed % EVERY == EVERY - 1
        done.packs += PACKS * draws
        done.inputs += not draws
        try:
            with at_most(longest):
                faults = packs_of(seed // EVERY) if draws else spoilt_review(seed, bases, folder)
        except TooLongError:
            faults = [f"took longer than {longest:g} seconds"]
        for fault in faults:
            done.failures.append((seed, fault))
            tell(seed, fault)
    done.seconds = time.monotonic() - start
    return done


def sum_of(shares: Iterable[Runs]) -> Runs:
    """Return what several processes did in the same time."""
    done = list(shares)
    return Runs(
        sum(each.inputs for each in done),
        sum(each.packs for each in done),
        max(each.seconds for each in done),
        sorted(failure for each in done for failure in each.failures),
    )
