"""The table of the races: the speed of each engine, and its ratio to the standard."""

from collections.abc import Sequence
from statistics import median

from bench.races.engines import CONTENDERS, STANDARD
from bench.races.race import Times


def engine_table(races: Sequence[Times]) -> list[str]:
    """Return one line for each engine that ran."""
    width = max(len(one.label) for one in CONTENDERS.values())
    lines = ["".join([" " * width, *(f"{f'{one.people:,} people':>26}" for one in races)])]
    lines += [
        "".join([f"{contender.label:{width}}", *(_cell(one, name) for one in races)])
        for name, contender in CONTENDERS.items()
        if any(name in one.seconds for one in races)
    ]
    return lines


def _cell(times: Times, name: str) -> str:
    """Return the speed of one engine and its ratio to the standard."""
    if name not in times.seconds:
        return f"{'-':>26}"
    mine, standard = times.seconds[name], times.seconds[STANDARD]
    if not mine:
        return f"{'died':>26}"
    best, middle = min(standard) / min(mine), median(standard) / median(mine)
    return f"{times.people / min(mine):>11,.0f} {best:>6.2f} ({middle:.2f})".rjust(26)
