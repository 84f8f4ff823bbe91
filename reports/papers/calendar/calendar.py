"""The election calendar (倒排工期表) as a paper: a table for each polling day, with what does not fit."""

from collections.abc import Iterable, Iterator

from reports.blocks import BLANK, Block, Column, Grid, Line, Row
from reports.disclosed.calendars import Calendar
from reports.papers.calendar.calendar_lines import OUTSIDE, REST_NOTE, DayLine, head_of, lines_of, signs_of
from vocabulary.places import place_words
from vocabulary.texts import Lang, Text

TITLE = Text("倒排工期表", "calendar counted back from polling day")
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
_DATES = 4  # so many columns from the left are not broken
_UNKNOWN = Text("未定", "not known")
_HINT = Text("提示", "hint")


def calendar_paper(county: str, calendars: Iterable[Calendar], lang: Lang) -> Iterator[Block]:
    """Yield the calendars of a county."""
    yield Line(f"{county} {TITLE.to(lang)}", strong=True)
    for calendar in calendars:
        yield from _calendar(calendar, lang)
    yield from (BLANK, Line(REST_NOTE.to(lang)))


def _calendar(calendar: Calendar, lang: Lang) -> Iterator[Block]:
    """Yield one calendar."""
    lines = lines_of(calendar, lang)
    yield from (BLANK, Line(head_of(calendar, lang), strong=True), _grid(lines, lang))
    signs = "；".join(f"{sign}{title.to(lang)}" for title, sign in signs_of(calendar).items())
    yield Line(f"{_HEADS[_SOURCE].to(lang)}  {signs}")
    for missing in dict.fromkeys(line.missing for line in lines if line.missing):
        yield Line(missing)
    for clash in calendar.clashes:
        yield Line(f"{_HINT.to(lang)}  {place_words(clash.place)}  {clash.message.to(lang)}")


def _grid(lines: tuple[DayLine, ...], lang: Lang) -> Grid:
    """Return the lines of one calendar side by side."""
    columns = (Column(head.to(lang), whole=index < _DATES) for index, head in enumerate(_HEADS))
    return Grid(tuple(columns), tuple(Row(_cells(line, lang), strong=line.polling) for line in lines))


def _cells(line: DayLine, lang: Lang) -> tuple[str, ...]:
    """Return the cells of one line."""
    return (
        line.count,
        line.latest or (_UNKNOWN.to(lang) if line.missing else ""),
        line.weekday,
        f"{OUTSIDE if line.outside else ''}{line.planned}",
        f"{line.what}{_since(line, lang)}",
        line.owes,
        "\n".join(f"{cited.sign}{cited.item}" for cited in line.sources),
        line.set_by,
    )


def _since(line: DayLine, lang: Lang) -> str:
    """Say from which day on something may be done."""
    return Text(f"（最早 {line.first}）", f" (from {line.first})").to(lang) if line.first else ""
