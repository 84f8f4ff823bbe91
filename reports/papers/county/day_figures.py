"""What a day is measured by: days left, the next deadline, and shares that never round up."""

from dataclasses import dataclass

from reports.disclosed.county import Counts, Disclosed
from reports.papers.shared.frame import day_words
from reports.wording.words import LIST_COMMA


@dataclass(frozen=True, slots=True)
class NextDay:
    """The next day by which something must be done, with what falls on it."""

    day: str
    left: int
    what: str


@dataclass(frozen=True, slots=True)
class Shares:
    """The verdicts in percent of all nominees."""

    passed: str
    flagged: str
    pending: str


def shares_of(counts: Counts) -> Shares:
    """Return the verdicts in percent of all nominees."""
    return Shares(*(percent(each, counts.nominees) for each in (counts.pass_, counts.flag, counts.pending)))


def days_left(shown: Disclosed) -> int:
    """Return how many days are left until the first polling day that is not over."""
    today = shown.election.review_day
    ahead = [village.polling_day for village in shown.villages if village.polling_day >= today]
    return (min(ahead, default=shown.election.polling_day) - today).days


def next_day(shown: Disclosed) -> NextDay | None:
    """Return the next day by which something must be done, from today on, in any village."""
    today, lang = shown.election.review_day, shown.reader.lang
    ahead = [
        (line.day, line.what)
        for calendar in shown.calendars
        for line in calendar.entries
        if line.day is not None and line.day >= today
    ]
    if not ahead:
        return None
    day = min(day for day, _ in ahead)
    what = dict.fromkeys(what.to(lang) for on, what in ahead if on == day)
    return NextDay(day_words(day.isoformat(), lang), (day - today).days, LIST_COMMA.to(lang).join(what))


def percent(part: int, whole: int) -> str:
    """Return a share in percent, rounded down: nothing is complete before all of it is there."""
    return f"{1000 * part // whole / 10:.1f}%" if whole else "—"
