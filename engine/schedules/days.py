"""The days that the deadlines of one pack come to, for one polling day and the days that the county planned.

Counting is that of Civil Code Art. 201-203: the first day is not counted, months and years end on the
corresponding day. Art. 203 also moves the end of a period off a holiday. The public holidays of a year are
not known here, so every day is the strict day of the calendar, and reports show its weekday.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from candidates.election import Election
from engine.program.calendar import SLACK, later
from engine.program.lowering import Dates
from engine.review.judging import dates_of
from rules.model.conditions import NamedDate, Period
from rules.model.pack import Deadline, Offset, Overflow, Pack
from vocabulary.places import TextPlace

ONE_DAY = timedelta(days=1)
# Beyond these no calendar of ours goes; a pack that counts in thousands of years shall not stop the program.
FAR_BACK, FAR_OFF = date(1000, 1, 1), date(9000, 1, 1)
# The day on which nominations close is the last day of these, where the county plans no other.
CLOSED_BY_NOMINATION = ("nominations", "self_nomination")


@dataclass(frozen=True, slots=True)
class Plan:
    """A day that the county planned, and where it says so."""

    on: date
    place: TextPlace


@dataclass(frozen=True, slots=True)
class Clock:
    """The deadlines of one pack in one place, what they count from, and the days they come to."""

    pack: Pack
    deadlines: Mapping[str, Deadline]
    dates: Dates
    plans: Mapping[str, Plan]  # by the name of a deadline
    latest: Mapping[str, date | NamedDate]  # the latest day, or the date that the election does not give
    dates_place: TextPlace  # of the day on which nominations close

    def last_day(self, name: str) -> date | None:
        """Return the latest day of a deadline, where it can be determined."""
        return _known_day(self.latest[name])

    def first_day(self, name: str) -> date | None:
        """Return the first day of a deadline, where the source sets one and it can be determined."""
        first = self.deadlines[name].first
        return None if first is None else _known_day(_reached(self, first, self.latest))

    def missing(self, name: str) -> NamedDate | None:
        """Return the date that the election must give before the days of a deadline can be determined."""
        first = self.deadlines[name].first
        days = [self.latest[name], *([_reached(self, first, self.latest)] if first else [])]
        return next((day for day in days if isinstance(day, NamedDate)), None)

    def day_of(self, name: str) -> date | None:
        """Return the day on which it will be done: the county's, otherwise the latest that there is."""
        plan = self.plans.get(name)
        return plan.on if plan else self.last_day(name)


def clock_of(election: Election, pack: Pack, polling_day: date, review_day: date | None) -> Clock:
    """Return the deadlines of a pack with their days; what counts from a day not given is left out."""
    close = election.nomination_close
    place = election.place("dates", NamedDate.NOMINATION_CLOSE.value)
    plans = {name: Plan(planned.on, planned.place) for name, planned in election.planned.items()}
    if close is not None:
        plans = {**dict.fromkeys(CLOSED_BY_NOMINATION, Plan(close, place)), **plans}
    deadlines = {deadline.name: deadline for deadline in pack.deadlines}
    dates = dict(dates_of(election, pack, polling_day, review_day or polling_day))
    if review_day is None:
        dates[NamedDate.REVIEW_DAY] = None
        dates[NamedDate.AS_OF] = dates[pack.as_of]
    clock = Clock(pack, deadlines, dates, plans, {}, place)
    latest: dict[str, date | NamedDate] = {}
    for deadline in pack.deadlines:
        for link in chain_of(clock, deadline, latest):
            latest[link.name] = _reached(clock, link.latest, latest)
    return replace(clock, latest=latest)


def chain_of(
    clock: Clock, deadline: Deadline, known_days: Mapping[str, date | NamedDate] | None = None
) -> tuple[Deadline, ...]:
    """Return a deadline after those that it counts from, but for those whose days are known already."""
    chain: list[Deadline] = []
    anchor: NamedDate | str = deadline.name
    while isinstance(anchor, str) and anchor not in (known_days or {}):
        chain.append(clock.deadlines[anchor])
        anchor = clock.deadlines[anchor].latest.anchor
    return tuple(reversed(chain))


def root_of(chain: tuple[Deadline, ...]) -> NamedDate:
    """Return the named date that a whole chain counts from in the end."""
    anchor = chain[0].latest.anchor
    if isinstance(anchor, str):
        raise AssertionError("a whole chain begins with a named date")  # noqa: TRY004 - our own mistake
    return anchor


def bounds_of(clock: Clock, chain: tuple[Deadline, ...], end: date) -> dict[str, date]:
    """Return the latest days of all links, and of the date they count from, for the last to end in time.

    Every link is given all the time that the source gives it.
    """
    bounds: dict[str, date] = {}
    for link in reversed(chain):
        bounds[link.name] = end
        end = latest_start(link.latest, end, clock.pack.calendar.overflow)
    return {**bounds, root_of(chain).value: end}


def last_fitting(clock: Clock, deadline: Deadline) -> date | None:
    """Return the last day on which a deadline can end that ends before another, by plan and by law."""
    other = deadline.ends_before
    days = [day for day in (clock.day_of(other), clock.last_day(other)) if day is not None]
    return max(min(days), FAR_BACK) - ONE_DAY if days else None


def counted(start: date, offset: Offset, overflow: Overflow) -> date:
    """Return the day that lies so long before or after another."""
    count = -offset.period.count if offset.before else offset.period.count
    try:
        return min(max(later(start, Period(count, offset.period.unit), overflow), FAR_BACK), FAR_OFF)
    except (ValueError, OverflowError):  # there is no such year
        return FAR_BACK if offset.before else FAR_OFF


def latest_start(offset: Offset, end: date, overflow: Overflow) -> date:
    """Return the latest day from which an offset still comes to the end or to an earlier day."""
    near = counted(end, replace(offset, before=not offset.before), overflow)
    days = (near + timedelta(days=slack) for slack in range(SLACK, -SLACK - 1, -1))
    return next((day for day in days if counted(day, offset, overflow) <= end), near)


def _known_day(day: date | NamedDate) -> date | None:
    """Return a day, or None where it is only the name of a date that is not given."""
    return None if isinstance(day, NamedDate) else day


def _reached(clock: Clock, offset: Offset, latest: Mapping[str, date | NamedDate]) -> date | NamedDate:
    """Return the day that an offset comes to, or the date that the election does not give."""
    start = _start(clock, offset.anchor, latest)
    return start if isinstance(start, NamedDate) else counted(start, offset, clock.pack.calendar.overflow)


def _start(clock: Clock, anchor: NamedDate | str, latest: Mapping[str, date | NamedDate]) -> date | NamedDate:
    """Return the day that is counted from: of a deadline the county's own day, otherwise its latest."""
    if isinstance(anchor, NamedDate):
        # `as_of` is another date by its role: that one is what the county must give.
        return clock.dates[anchor] or (clock.pack.as_of if anchor is NamedDate.AS_OF else anchor)
    plan = clock.plans.get(anchor)
    return plan.on if plan else latest[anchor]
