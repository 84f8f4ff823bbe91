"""倒排工期表 as a workbook: every date back from polling day, rest days marked, what cannot fit first."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from files.cell_sizes import height_of, shown_width
from files.fitted_sheets import fitted
from files.workbooks import Cell, SheetText
from reports.disclosed.calendars import Calendar
from reports.papers.calendar.calendar_lines import REST_NOTE, DayLine, head_of, lines_of, signs_of
from vocabulary.texts import Lang, Text

_HEADS = (
    Text("距选举日", "to polling day"),
    Text("最迟日期", "at the latest"),
    Text("星期", "day of the week"),
    Text("最早日期", "at the earliest"),
    Text("县定日期", "the county's date"),
    Text("事项", "what"),
    Text("责任主体", "who"),
    Text("依据", "source"),
    Text("性质", "set by"),
    Text("已过", "over"),
)
_OVER, _NOT_KNOWN = Text("已过", "over"), Text("未定", "not known yet")
_WIDTHS = {5: 40, 6: 20, 7: 24}  # by column
_TABLE_WIDTH = 175  # letters
_NOTES = (
    Text(
        "星期六、星期日底色为红。法定休假日产品不掌握，请对照国务院办公厅当年的通知核对。",
        "Saturdays and Sundays are red. The product does not know public holidays: check the State Council's "
        "notice of the year.",
    ),
    Text(
        "日期未定的：在 election.yaml 的 dates 填写后运行 lianshen calendar，或重新比对，即可推算。",
        "Dates that are not known yet: fill in dates in election.yaml, then run lianshen calendar or a "
        "review.",
    ),
)


def calendar_sheets(
    title: Text, calendars: Sequence[Calendar], today: date, lang: Lang = Lang.ZH
) -> list[SheetText]:
    """Return a sheet for each calendar."""
    several = len(calendars) > 1
    names = (f"倒排工期表{index}" if several else "倒排工期表" for index in range(1, len(calendars) + 1))
    made = zip(names, calendars, strict=True)
    return [_sheet(name, title, (calendar, today), lang) for name, calendar in made]


def too_late(calendars: Iterable[Calendar], today: date, lang: Lang) -> tuple[str, ...]:
    """Return what does not fit as things stand: days that are over, and periods too long for the plan."""
    found = [line for calendar in calendars for line in _not_fitting(calendar, today, lang)]
    return tuple(dict.fromkeys(found))


def _sheet(name: str, title: Text, made: tuple[Calendar, date], lang: Lang) -> SheetText:
    """Return one calendar: what does not fit above, the dates, and where they come from below."""
    calendar, today = made
    lines = lines_of(calendar, lang)
    rows = [_row(line, today, lang) for line in lines]
    resting = {row for row, line in enumerate(lines) if line.weekend}
    signed = [f"{sign}{text.to(lang)}" for text, sign in signs_of(calendar).items()]
    sources = Text(f"依据：{'；'.join(signed)}", f"sources: {'; '.join(signed)}")
    clashes = _not_fitting(calendar, today, lang)
    above = [Text(f"排不下的：{line}", f"does not fit: {line}") for line in clashes]
    made_on = Text(f"制表日 {today}", f"made on {today}")
    notes = (REST_NOTE, *_NOTES)
    sheet = SheetText(
        name,
        tuple(head.to(lang) for head in _HEADS),
        rows,
        title=Text(f"{title.zh}倒排工期表", f"{title.en}: calendar back from polling day").to(lang),
        notes=[head_of(calendar, lang), made_on.to(lang), *(line.to(lang) for line in above)],
        closing=list(_folded((sources.to(lang), *_missing(lines), *(note.to(lang) for note in notes)))),
        column_widths=_WIDTHS,
        heights={index: _height(row) for index, row in enumerate(rows)},
        marked=frozenset((row, column) for row in resting for column in range(len(_HEADS))),
        lang=lang,
    )
    return sheet if lang is Lang.ZH else fitted(sheet)


def _row(line: DayLine, today: date, lang: Lang) -> list[Cell]:
    """Return one line."""
    over = _OVER.to(lang) if line.day is not None and line.day < today else ""
    missing = Text(f"（{line.missing}）", f" ({line.missing})").to(lang) if line.missing else ""
    sources = "\n".join(f"{cited.sign}{cited.item}" for cited in line.sources)
    latest = line.latest or (_NOT_KNOWN.to(lang) if line.missing else "")
    return [
        *(line.count, latest, line.weekday, line.first),
        *(line.planned, f"{line.what}{missing}", line.owes, sources, line.set_by, over),
    ]


def _height(row: Sequence[Cell]) -> int:
    """Return how high a row must be for its long texts to be read; not every program finds that itself."""
    return max(height_of(str(row[column] or "—"), width) for column, width in _WIDTHS.items())


def _folded(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines no wider than the table, which would be printed the smaller for a longer one."""
    for line in lines:
        rest = line
        while shown_width(rest) > _TABLE_WIDTH:
            cut = next(at for at in range(len(rest)) if shown_width(rest[: at + 1]) > _TABLE_WIDTH)
            yield rest[:cut]
            rest = rest[cut:]
        yield rest


def _missing(lines: Iterable[DayLine]) -> Iterator[str]:
    """Yield which dates have to be given, each once."""
    yield from dict.fromkeys(line.missing for line in lines if line.missing)


def _not_fitting(calendar: Calendar, today: date, lang: Lang) -> Iterator[str]:
    """Yield what of a calendar cannot be kept, as the county stands today."""
    for line in lines_of(calendar, lang):
        if line.day is not None and line.day < today:
            yield Text(
                f"{line.what}：最迟 {line.day}，到今天（{today}）已经过了",
                f"{line.what}: {line.day} at the latest, and today is {today}",
            ).to(lang)
    yield from (clash.message.to(lang) for clash in calendar.clashes)
