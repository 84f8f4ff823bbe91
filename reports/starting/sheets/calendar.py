"""倒排工期表 as a workbook: every date back from polling day, rest days marked, what cannot fit first."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from files.cell_sizes import height_of, shown_width
from files.workbooks import Cell, SheetText
from reports.disclosed.calendars import Calendar
from reports.papers.calendar.calendar_lines import REST_NOTE, DayLine, head_of, lines_of, signs_of
from vocabulary.texts import Lang, Text

HEADERS = ("距选举日", "最迟日期", "星期", "最早日期", "县定日期", "事项", "责任主体", "依据", "性质", "已过")
_OVER = "已过"
_WIDTHS = {"事项": 40, "责任主体": 20, "依据": 24}
_TABLE_WIDTH = 175  # letters
_NOTES = (
    "星期六、星期日底色为红。法定休假日产品不掌握，请对照国务院办公厅当年的通知核对。",
    "日期未定的：在 election.yaml 的 dates 填写后运行 lianshen calendar，或重新比对，即可推算。",
)


def calendar_sheets(title: str, calendars: Sequence[Calendar], today: date) -> list[SheetText]:
    """Return a sheet for each calendar."""
    several = len(calendars) > 1
    names = (f"倒排工期表{index}" if several else "倒排工期表" for index in range(1, len(calendars) + 1))
    return [_sheet(name, title, calendar, today) for name, calendar in zip(names, calendars, strict=True)]


def too_late(calendars: Iterable[Calendar], today: date, lang: Lang) -> tuple[str, ...]:
    """Return what does not fit as things stand: days that are over, and periods too long for the plan."""
    found = [line for calendar in calendars for line in _not_fitting(calendar, today, lang)]
    return tuple(dict.fromkeys(found))


def _sheet(name: str, title: str, calendar: Calendar, today: date) -> SheetText:
    """Return one calendar: what does not fit above, the dates, and where they come from below."""
    lines = lines_of(calendar, Lang.ZH)
    rows = [_row(line, today) for line in lines]
    resting = {row for row, line in enumerate(lines) if line.weekend}
    signs = "；".join(f"{sign}{text.zh}" for text, sign in signs_of(calendar).items())
    above = [f"排不下的：{line}" for line in _not_fitting(calendar, today, Lang.ZH)]
    return SheetText(
        name,
        HEADERS,
        rows,
        title=f"{title}倒排工期表",
        notes=[head_of(calendar, Lang.ZH), f"制表日 {today}", *above],
        closing=list(_folded((f"依据：{signs}", *_missing(lines), REST_NOTE.zh, *_NOTES))),
        widths=_WIDTHS,
        heights={index: _height(row) for index, row in enumerate(rows)},
        marked=frozenset((row, column) for row in resting for column in range(len(HEADERS))),
    )


def _row(line: DayLine, today: date) -> list[Cell]:
    """Return one line."""
    over = _OVER if line.day is not None and line.day < today else ""
    what = f"{line.what}（{line.missing}）" if line.missing else line.what
    sources = "\n".join(f"{cited.sign}{cited.item}" for cited in line.sources)
    return [
        *(line.count, line.latest or ("未定" if line.missing else ""), line.weekday, line.first),
        *(line.planned, what, line.owes, sources, line.set_by, over),
    ]


def _height(row: Sequence[Cell]) -> int:
    """Return how high a row must be for its long texts to be read; not every program finds that itself."""
    cells = {header: str(cell or "") for header, cell in zip(HEADERS, row, strict=True)}
    return max(height_of(cells[header] or "—", width) for header, width in _WIDTHS.items())


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
