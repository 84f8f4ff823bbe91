"""The election calendar in words, line by line: what pages and console lay out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from reports.disclosed.calendars import Calendar, Deadline
from vocabulary.dates import count_to
from vocabulary.outcomes import SetBy
from vocabulary.texts import Lang, Text

SET_BY: Mapping[SetBy, Text] = {
    SetBy.LAW: Text("法定", "by law"),
    SetBy.POLICY: Text("政策", "policy"),
    SetBy.COUNTY: Text("县定", "the county's"),
    SetBy.CALCULATED: Text("推算", "calculated"),
}
WEEKDAYS = (
    Text("星期一", "Mon"),
    Text("星期二", "Tue"),
    Text("星期三", "Wed"),
    Text("星期四", "Thu"),
    Text("星期五", "Fri"),
    Text("星期六", "Sat"),
    Text("星期日", "Sun"),
)
POLLING = Text("投票选举", "polling day")
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
REST, OUTSIDE = "※", "▲"
REST_NOTE = Text(
    f"期限顺数的，起算当日不计（参照民法典第二百零一条）。{REST} 表示顺数的期限，其最后一日是星期六或星期日："
    "参照民法典第二百零三条，最后一日是法定休假日的，以休假日结束的次日为最后一日。"
    "民法典规定的是民事期间，选举法律没有另写，这里只是参照。"
    "本表不掌握当年的节假日安排，一律按日历日计算，请人工核对。",
    f"Counting forward, the first day is not counted (by analogy with Civil Code Art. 201). {REST} marks "
    "such a period that ends on a Saturday or Sunday: by analogy with Art. 203 an end on a public holiday "
    "moves to the day after it. The Civil Code speaks of civil matters; election law says nothing else. "
    "The holidays of a year are not known here, so every day is the strict day of the calendar: check it.",
)


@dataclass(frozen=True, slots=True)
class Cited:
    """A source of a line: its sign in this calendar, its title, and the article."""

    sign: str
    title: str
    item: str


@dataclass(frozen=True, slots=True)
class DayLine:
    """One line of the calendar in one language; what is not there is an empty text."""

    day: date | None
    count: str
    latest: str
    weekday: str
    weekend: bool
    first: str
    planned: str
    what: str
    owes: str
    sources: tuple[Cited, ...]
    set_by: str
    missing: str
    outside: bool = False  # the county's day lies outside what the source allows
    polling: bool = False


def lines_of(calendar: Calendar, lang: Lang) -> tuple[DayLine, ...]:
    """Return the lines of a calendar with polling day among them; what cannot be determined comes last."""
    signs = signs_of(calendar)
    lines = [_line(alike, signs, calendar.polling_day, lang) for alike in _alike(calendar.entries)]
    lines.append(_polling(calendar.polling_day, lang))
    return tuple(sorted(lines, key=lambda line: line.day or date.max))


def signs_of(calendar: Calendar) -> dict[Text, str]:
    """Return a sign for every source of a calendar: titles are too long for every line."""
    return {
        title: CIRCLED[i] if i < len(CIRCLED) else f"({i + 1})" for i, title in enumerate(calendar.sources)
    }


def weekday_of(day: date, lang: Lang) -> str:
    """Return the day of the week."""
    return WEEKDAYS[day.weekday()].to(lang)


def is_weekend(day: date) -> bool:
    """Whether a day is a Saturday or a Sunday."""
    return day.weekday() >= 5


def head_of(calendar: Calendar, lang: Lang) -> str:
    """Say whose calendar it is: the polling day, and how many villages have it."""
    day, count = calendar.polling_day, calendar.villages
    here = Text(f"，{count} 个村", f", {count} villages") if count else Text("", "")
    return Text(
        f"选举日 {day}（{weekday_of(day, Lang.ZH)}）{here.zh}",
        f"polling day {day} ({weekday_of(day, Lang.EN)}){here.en}",
    ).to(lang)


def _missing_words(entry: Deadline, lang: Lang) -> str:
    """Say which date must be given before a line can be determined."""
    if entry.missing is None:
        return ""
    name = entry.missing
    where = Text(" 的 dates", "dates of ") if entry.in_dates else Text("", "")
    return Text(
        f"日期未定：请在 election.yaml{where.zh} 填写 {name}",
        f"not known yet: give `{name}` in {where.en}election.yaml",
    ).to(lang)


def _alike(entries: Sequence[Deadline]) -> Iterable[Sequence[Deadline]]:
    """Put together what several sources of one standing ask for on the same days under the same name."""
    groups: dict[tuple[object, ...], list[Deadline]] = {}
    for entry in entries:
        days = (entry.first, entry.latest, entry.planned, entry.missing)
        groups.setdefault((entry.name, entry.set_by, *days), []).append(entry)
    return groups.values()


def _line(alike: Sequence[Deadline], signs: Mapping[Text, str], polling_day: date, lang: Lang) -> DayLine:
    """Return one entry in words, with every source that asks for it."""
    entry = alike[0]
    day, latest = entry.day, entry.latest
    sources = [Cited(signs[each.rule], each.rule.to(lang), each.item) for each in alike if each.rule]
    marked = entry.forward and latest is not None and is_weekend(latest)
    return DayLine(
        day=day,
        count=count_to(day, polling_day) if day else "",
        latest=latest.isoformat() if latest else "",
        weekday=weekday_of(day, lang) + (REST if marked else "") if day else "",
        weekend=day is not None and is_weekend(day),
        first=entry.first.isoformat() if entry.first else "",
        planned=entry.planned.isoformat() if entry.planned else "",
        what=entry.what.to(lang),
        owes=entry.owes.to(lang) if entry.owes else "",
        sources=tuple(sources),
        set_by=SET_BY[entry.set_by].to(lang),
        missing=_missing_words(entry, lang),
        outside=_outside(entry),
    )


def _outside(entry: Deadline) -> bool:
    """Whether the county planned a day after the latest or before the first."""
    day = entry.planned
    too_late = day is not None and entry.latest is not None and day > entry.latest
    too_early = day is not None and entry.first is not None and day < entry.first
    return too_late or too_early


def _polling(day: date, lang: Lang) -> DayLine:
    """Return the line of polling day itself."""
    return DayLine(
        day=day,
        count="D",
        latest="",
        weekday=weekday_of(day, lang),
        weekend=is_weekend(day),
        first="",
        planned=day.isoformat(),
        what=POLLING.to(lang),
        owes="",
        sources=(),
        set_by=SET_BY[SetBy.COUNTY].to(lang),
        missing="",
        polling=True,
    )
