"""Runs seeds: most are a folder, some are a handful of packs."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tests.fuzz.drawing import PACKS, packs_of
from tests.fuzz.folders import base_folders
from tests.fuzz.reviewing import spoilt_review

EVERY = 50  # of so many seeds one draws packs


@dataclass
class Runs:
    """What was tried, and what failed."""

    inputs: int = 0
    packs: int = 0
    seconds: float = 0
    failures: list[tuple[int, str]] = field(default_factory=list)


def run(seeds: Iterable[int], folder: Path, tell: Callable[[int, str], None]) -> Runs:
    """Run the seeds, and tell each failure as it comes."""
    done, bases, start = Runs(), base_folders(), time.monotonic()
    for seed in seeds:
        if seed % EVERY == EVERY - 1:
            faults = packs_of(seed // EVERY)
            done.packs += PACKS
        else:
            faults = spoilt_review(seed, bases, folder)
            done.inputs += 1
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
