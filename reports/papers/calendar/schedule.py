"""日程: the election calendar of the county on paper, one table for each polling day."""

from dataclasses import dataclass

from reports.disclosed.calendars import Calendar
from reports.disclosed.county import Disclosed
from reports.papers.calendar.calendar_lines import REST_NOTE, DayLine, lines_of, signs_of, weekday_of
from reports.papers.shared.faults import Fault, hint_lines
from reports.papers.shared.frame import day_words
from vocabulary.texts import Lang, Text


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
    lang = shown.reader.lang
    return ScheduleView(
        tables=tuple(_table(calendar, lang) for calendar in shown.calendars),
        clashes=sum(len(calendar.clashes) for calendar in shown.calendars),
        note=REST_NOTE.to(lang),
    )


def _table(calendar: Calendar, lang: Lang) -> CalendarTable:
    """Return one table; a line that cannot be determined says what is missing."""
    day, count = calendar.polling_day, calendar.villages
    lines, iso = lines_of(calendar, lang), day.isoformat()
    here = Text(f"（{count} 个村）", f" ({count} villages)") if count else Text("", "")
    head = Text(
        f"选举日 {day_words(iso)}，{weekday_of(day, Lang.ZH)}{here.zh}",
        f"polling day {iso}, {weekday_of(day, Lang.EN)}{here.en}",
    )
    return CalendarTable(
        head=head.to(lang),
        sources="　".join(
            f"{sign}{Text(f'《{title.zh}》', f' {title.en}').to(lang)}"
            for title, sign in signs_of(calendar).items()
        ),
        firsts=any(line.first for line in lines),
        lines=lines,
        clashes=hint_lines(calendar.clashes, lang),
    )
