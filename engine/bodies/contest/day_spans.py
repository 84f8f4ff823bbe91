"""Spans of days between which no test on a date comes out differently: as few as tell every outcome apart."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from engine.program.program import After, Among, AtLeast, Before, Equals, Holds, Predicate, StillRuns, Undated

ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DaySpan:
    """Days from the first to the last, both included."""

    first: date
    last: date


def spans_between(first: date, last: date, turns: Iterable[date]) -> list[DaySpan]:
    """Part the days from the first to the last at the days from which on a test may come out differently."""
    starts = sorted({first, *(day for day in turns if first < day <= last)})
    ends = [*(day - ONE_DAY for day in starts[1:]), last]
    return [DaySpan(start, end) for start, end in zip(starts, ends, strict=True)]


def turning_days(predicate: Predicate) -> list[date]:
    """Return the days about which a test of a date turns."""
    match predicate:
        case Before(day) | After(day):
            return [day, day + ONE_DAY]
        case StillRuns(recent):
            return [recent.over_before, recent.over_before + ONE_DAY, recent.sure_from]
        case Equals() | Among() | AtLeast() | Holds() | Undated():
            return []
