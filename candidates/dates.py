"""Dates as people write them: to the day, the month or the year, or still going on (至今)."""

import calendar
import re
import unicodedata
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Day:
    """A date as far as it was given: a year, perhaps a month, perhaps a day; always a real date."""

    year: int
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Ongoing:
    """Still going on (至今): later than any date."""


Moment = Day | Ongoing

EARLIEST_YEAR = 1880
LATEST_YEAR = 2200


def first_day(moment: Moment) -> date:
    """Return the earliest day the moment can mean."""
    match moment:
        case Ongoing():
            return date.max
        case Day(year, month, day):
            return date(year, month or 1, day or 1)


def last_day(moment: Moment) -> date:
    """Return the latest day the moment can mean."""
    match moment:
        case Ongoing():
            return date.max
        case Day(year, month, day):
            if month is None:
                return date(year, 12, 31)
            return date(year, month, day or calendar.monthrange(year, month)[1])


def day_of(day: date) -> Day:
    """Return a calendar date as a moment known to the day."""
    return Day(day.year, day.month, day.day)


def moment_words(moment: Moment) -> str:
    """Write a moment as precisely as it is known: 2021-03-05, 2021-03, 2021, 至今."""
    match moment:
        case Ongoing():
            return "至今"
        case Day(year, None, _):
            return f"{year:04d}"
        case Day(year, month, None):
            return f"{year:04d}-{month:02d}"
        case Day(year, month, day):
            return f"{year:04d}-{month:02d}-{day:02d}"


_SEPARATED = re.compile(r"(\d{4})[-./年](\d{1,2})(?:[-./月](\d{1,2})日?|月)?", re.ASCII)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})?", re.ASCII)
_YEAR = re.compile(r"(\d{4})年?", re.ASCII)
# A spreadsheet that takes 1980.10 for a number shows 1980.1: January or October, nobody can tell.
_JANUARY_OR_OCTOBER = re.compile(r"\d{4}\.1", re.ASCII)
# Blanks beside a sign are forgiven; between digits they may part what must not be joined (1980 1 1).
_LOOSE_BLANKS = re.compile(r"\s+(?=\D|$)|(?<=\D)\s+|^\s+")


def read_moment(text: str) -> Moment | None:
    """Read a date as written in a cell or a pack, or return None where it is not one we are sure of.

    Forms: 1980-05-01, 1980.05.01, 1980/5/1, 1980年5月1日, 19800501, 1980.05, 198005, 1980年, 1980, 至今.
    """
    written = _LOOSE_BLANKS.sub("", unicodedata.normalize("NFKC", text))
    if written in {"至今", "ongoing"}:
        return Ongoing()
    if _JANUARY_OR_OCTOBER.fullmatch(written):
        return None
    for form in (_SEPARATED, _COMPACT, _YEAR):
        found = form.fullmatch(written)
        if found:
            return _checked(*(int(part) if part else None for part in found.groups()))
    return None


def _checked(year: int | None, month: int | None = None, day: int | None = None) -> Day | None:
    """Return the date if there is such a day between 1880 and 2200."""
    if year is None or not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return None
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    return Day(year, month, day)
