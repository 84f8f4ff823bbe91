"""日程: the election calendar of the county on paper, one table for each polling day."""

from dataclasses import dataclass

from reports.disclosed.calendars import Calendar
from reports.disclosed.county import Disclosed
from reports.papers.calendar.calendar_lines import REST_NOTE, DayLine, lines_of, signs_of, weekday_of
from reports.papers.faults import Fault, hint_lines
from reports.papers.frame import day_words
from vocabulary.texts import Lang


@dataclass(frozen=True, slots=True)
class CalendarTable:
    """The calendar of the villages with one polling day."""

    head: str
    sources: str
    firsts: bool  # whether any line has a first day
    lines: tuple[DayLine, ...]
    clashes: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class ScheduleView:
    """The page of the calendar."""

    tables: tuple[CalendarTable, ...]
    clashes: int
    note: str


def schedule_view(shown: Disclosed) -> ScheduleView:
    """Return the page of the calendar."""
    return ScheduleView(
        tables=tuple(_table(calendar) for calendar in shown.calendars),
        clashes=sum(len(calendar.clashes) for calendar in shown.calendars),
        note=REST_NOTE.zh,
    )


def _table(calendar: Calendar) -> CalendarTable:
    """Return one table; a line that cannot be determined says what is missing."""
    day, count = calendar.polling_day, calendar.villages
    lines = lines_of(calendar, Lang.ZH)
    here = f"（{count} 个村）" if count else ""
    return CalendarTable(
        head=f"选举日 {day_words(day.isoformat())}，{weekday_of(day, Lang.ZH)}{here}",
        sources="　".join(f"{sign}《{title.zh}》" for title, sign in signs_of(calendar).items()),
        firsts=any(line.first for line in lines),
        lines=lines,
        clashes=hint_lines(calendar.clashes),
    )
