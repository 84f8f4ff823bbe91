"""日程: the election calendar of the county on paper, one table for each polling day."""

from dataclasses import dataclass

from engine.review.review import Review
from engine.schedules.schedule import Schedule
from reports.pages.county_view import Fault
from reports.pages.frame import day_words
from reports.schedules.lines import REST_NOTE, Line, lines_of, signs_of, weekday_of
from vocabulary.places import place_words
from vocabulary.texts import Lang


@dataclass(frozen=True, slots=True)
class CalendarTable:
    """The calendar of the villages with one polling day."""

    head: str
    sources: str
    firsts: bool  # whether any line has a first day
    lines: tuple[Line, ...]
    clashes: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class ScheduleView:
    """The page of the calendar."""

    tables: tuple[CalendarTable, ...]
    clashes: int
    note: str


def schedule_view(review: Review) -> ScheduleView:
    """Return the page of the calendar."""
    return ScheduleView(
        tables=tuple(_table(schedule) for schedule in review.schedules),
        clashes=sum(len(schedule.clashes) for schedule in review.schedules),
        note=REST_NOTE.zh,
    )


def _table(schedule: Schedule) -> CalendarTable:
    """Return one table; a line that cannot be told says what is missing."""
    day, count = schedule.polling_day, len(schedule.villages)
    lines = lines_of(schedule, Lang.ZH)
    here = f"（{count} 个村）" if count else ""
    return CalendarTable(
        head=f"选举日 {day_words(day.isoformat())}，{weekday_of(day, Lang.ZH)}{here}",
        sources="　".join(f"{sign}《{title.zh}》" for title, sign in signs_of(schedule).items()),
        firsts=any(line.first for line in lines),
        lines=lines,
        clashes=tuple(Fault(place_words(each.place), each.message.zh, "") for each in schedule.clashes),
    )
