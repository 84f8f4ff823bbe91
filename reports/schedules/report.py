"""The election calendar on the console and as JSON."""

from io import StringIO

from rich import box
from rich.table import Table

from intake.calendar import CalendarReading
from reports.console import Screen, console_on
from reports.disclosure.calendars import calendars_of
from reports.papers.calendar_lines import OUTSIDE, REST_NOTE, Line, head_of, lines_of, signs_of
from reports.records.calendars import CalendarReport, calendar_record
from reports.records.places import hint_record, problem_record
from reports.writers.json import json_text
from vocabulary.places import place_words
from vocabulary.texts import Lang, Text

_HEADS = (
    Text("距选举日", "D"),
    Text("最迟日期", "latest"),
    Text("星期", "day"),
    Text("县定日期", "planned"),
    Text("事项", "what"),
    Text("责任主体", "who"),
    Text("依据", "source"),
    Text("性质", "set by"),
)
_SOURCE = 6  # the column of sources
_UNTOLD = Text("未定", "not known")
TITLE = Text("倒排工期表", "calendar counted back from polling day")


def calendar_table(reading: CalendarReading, lang: Lang, screen: Screen) -> str:
    """Return the calendars of a folder as tables for a console, each with what does not fit."""
    out = StringIO()
    console = console_on(out, screen)
    console.print(f"{reading.election.county} {TITLE.to(lang)}", style="bold", soft_wrap=True)
    for calendar in calendars_of(reading.schedules):
        lines = lines_of(calendar, lang)
        console.print()
        console.print(head_of(calendar, lang), style="bold", soft_wrap=True)
        console.print(_table(lines, lang))
        signs = "；".join(f"{sign}{title.to(lang)}" for title, sign in signs_of(calendar).items())
        console.print(f"{_HEADS[_SOURCE].to(lang)}  {signs}", soft_wrap=True)
        for missing in dict.fromkeys(line.missing for line in lines if line.missing):
            console.print(missing, soft_wrap=True)
        for clash in calendar.clashes:
            told = f"{Text('提示', 'hint').to(lang)}  {place_words(clash.place)}  {clash.message.to(lang)}"
            console.print(told, soft_wrap=True)
    console.print()
    console.print(REST_NOTE.to(lang), soft_wrap=True)
    return out.getvalue()


def _table(lines: tuple[Line, ...], lang: Lang) -> Table:
    """Return the table of one calendar."""
    table = Table(box=box.SIMPLE, pad_edge=False, show_edge=False)
    for index, head in enumerate(_HEADS):
        table.add_column(head.to(lang), overflow="fold", no_wrap=index < 4)
    for line in lines:
        table.add_row(
            line.count,
            line.latest or (_UNTOLD.to(lang) if line.missing else ""),
            line.weekday,
            f"{OUTSIDE if line.outside else ''}{line.planned}",
            f"{line.what}{_since(line, lang)}",
            line.owes,
            "\n".join(f"{cited.sign}{cited.item}" for cited in line.sources),
            line.set_by,
            style="bold" if line.polling else None,
        )
    return table


def _since(line: Line, lang: Lang) -> str:
    """Say from which day on something may be done."""
    return Text(f"（最早 {line.first}）", f" (from {line.first})").to(lang) if line.first else ""


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
        )
    )
