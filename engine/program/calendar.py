"""Counting by the calendar: ages, periods, and the cut-off days that periods come to.

Civil Code Art. 201-203 (a period ends on the corresponding day, or the last day of a shorter month) and
Art. 1259 (未满 excludes the number itself) leave one day open to argument; a pack says how its source counts.
"""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from rules.model.conditions import Period, Unit
from rules.model.pack import AgeReached, Calendar, Overflow, PeriodOver
from vocabulary.dates import Moment, first_day, last_day
from vocabulary.kinds import Amount
from vocabulary.origins import Origin

# 29 February and the ends of months move a cut-off by at most three days.
SLACK = 4


def months_later(day: date, months: int, overflow: Overflow) -> date:
    """Return the corresponding day so many months later (or earlier, where negative).

    Where the source leaves open which day that is, the earlier one: of a deadline the safe one.
    """
    year, month0 = divmod(day.year * 12 + day.month - 1 + months, 12)
    longest = calendar.monthrange(year, month0 + 1)[1]
    if day.day <= longest:
        return date(year, month0 + 1, day.day)
    last = date(year, month0 + 1, longest)
    return last + timedelta(days=1) if overflow is Overflow.NEXT_DAY else last


def later(day: date, period: Period, overflow: Overflow) -> date:
    """Return the day on which a period that begins on the day ends."""
    match period.unit:
        case Unit.YEARS:
            return months_later(day, 12 * period.count, overflow)
        case Unit.MONTHS:
            return months_later(day, period.count, overflow)
        case Unit.WEEKS:
            return day + timedelta(weeks=period.count)
        case Unit.DAYS:
            return day + timedelta(days=period.count)


@dataclass(frozen=True, slots=True)
class Recent:
    """A look-back as two cut-off days: from `sure_from` on it still runs, before `over_before` it is over."""

    sure_from: date
    over_before: date


def look_back(period: Period, as_of: date, counting: Calendar) -> Recent:
    """Return the cut-off days of a look-back, computed once per pack and polling day."""
    readings = [_settled(period, as_of, each, counting.period_over) for each in counting.overflow.readings]
    return Recent(max(each.sure_from for each in readings), min(each.over_before for each in readings))


def _settled(period: Period, as_of: date, overflow: Overflow, over: PeriodOver) -> Recent:
    """Return the cut-off days where it is settled which day a month has in place of one it lacks."""
    on_the_day_over = _first_running(period, as_of, overflow, last_day_counts=False)
    on_the_day_running = _first_running(period, as_of, overflow, last_day_counts=True)
    match over:
        case PeriodOver.CORRESPONDING_DAY:
            return Recent(on_the_day_over, on_the_day_over)
        case PeriodOver.DAY_AFTER:
            return Recent(on_the_day_running, on_the_day_running)
        case PeriodOver.CONTESTED:
            return Recent(on_the_day_over, on_the_day_running)


def _first_running(period: Period, as_of: date, overflow: Overflow, *, last_day_counts: bool) -> date:
    """Return the first beginning whose period still runs as of the day."""
    near = later(as_of, Period(-period.count, period.unit), Overflow.LAST_DAY)
    for offset in range(-SLACK, SLACK + 1):
        day = near + timedelta(days=offset)
        end = later(day, period, overflow)
        if end > as_of or (last_day_counts and end == as_of):
            return day
    raise AssertionError(f"no cut-off within {SLACK} days for {period} as of {as_of}")


@lru_cache(maxsize=8192)  # every pack asks for it, and every answer on trial
def age_as_of(born: Moment, as_of: date, counting: Calendar) -> Amount:
    """Return the full years lived as of a day, as a range where the birth date or the law leaves it open."""
    reached, readings = counting.age_reached, counting.overflow.readings
    earliest, latest = first_day(born), last_day(born)
    least = min([_full_years(latest, as_of, reached, each, generous=False) for each in readings])
    most = max([_full_years(earliest, as_of, reached, each, generous=True) for each in readings])
    # A birth date known to the day leaves an age open only where the law does not say when it is reached.
    exact = earliest == latest
    return Amount(max(least, 0), max(most, 0), Origin.UNSETTLED if exact else Origin.INCOMPLETE)


def _full_years(born: date, as_of: date, reached: AgeReached, overflow: Overflow, *, generous: bool) -> int:
    """Return the full years of a person born on the day; `generous` counts a contested birthday."""
    years = as_of.year - born.year
    birthday = months_later(born, 12 * years, overflow) if born.year <= as_of.year else born
    if birthday == as_of:
        return years if _on_the_day(reached, generous=generous) else years - 1
    return years if birthday < as_of else years - 1


def _on_the_day(reached: AgeReached, *, generous: bool) -> bool:
    """Whether an age is reached on the birthday itself."""
    match reached:
        case AgeReached.BIRTHDAY:
            return True
        case AgeReached.DAY_AFTER:
            return False
        case AgeReached.CONTESTED:
            return generous
