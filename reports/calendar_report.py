"""The election calendar that a command prints, as text and as JSON."""

from intake.calendar import CalendarReading
from reports.disclosure.calendars import calendars_of
from reports.papers.calendar.calendar import calendar_paper
from reports.records.calendars import CalendarReport, calendar_record
from reports.records.places import hint_record, problem_record
from reports.writers.console import Screen, console_text
from reports.writers.json import json_text
from vocabulary.product import VERSION
from vocabulary.texts import Lang


def calendar_text(reading: CalendarReading, lang: Lang, screen: Screen) -> str:
    """Return the calendars of a folder as text for a console."""
    return console_text(
        calendar_paper(reading.election.county, calendars_of(reading.schedules), lang), screen
    )


def calendar_json(reading: CalendarReading, lang: Lang) -> str:
    """Return the calendars of a folder as JSON text."""
    calendars = calendars_of(reading.schedules)
    return json_text(
        CalendarReport(
            county=reading.election.county,
            polling_day=reading.election.polling_day,
            calendar=tuple(calendar_record(each, lang) for each in calendars),
            problems=tuple(problem_record(each, lang) for each in reading.problems),
            hints=tuple(hint_record(clash, lang) for each in calendars for clash in each.clashes),
            lianshen=VERSION,
        )
    )
