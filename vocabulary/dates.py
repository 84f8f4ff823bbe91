"""Dates as people write them: to the day, the month or the year, or still going on (至今)."""

import calendar
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from vocabulary.texts import Text


@dataclass(frozen=True, slots=True)
class Day:
    """A date as far as it was given: a year, perhaps a month, perhaps a day; always a real date.

    One that we calculated as the end of a period (影响期) is the corresponding day: whether the period
    still runs on that very day is for each source to say. Where a rule gives the period as one of two
    lengths, `latest` is the end of the longer one.
    """

    year: int
    month: int | None = None
    day: int | None = None
    ends_period: bool = False
    latest: "Day | None" = None


@dataclass(frozen=True, slots=True)
class Ongoing:
    """Still going on (至今), or without an end (无期限): later than any date."""

    for_good: bool = False  # there is no end: a measure for life, a record that never lapses


Moment = Day | Ongoing

NO_END = "无期限"
_NO_END = frozenset({NO_END, "永久", "永久性", "终身", "endless"})
# What a date is, where it is no day: the words by which packs ask.
DATED, ONGOING, ENDLESS = "dated", "ongoing", "endless"
LASTING: Mapping[str, Text] = {
    DATED: Text("有日期的", "a date"),
    ONGOING: Text("至今", "still going on"),
    ENDLESS: Text(NO_END, "without an end"),
}
EARLIEST_YEAR = 1880
LARGEST_SHORT_YEAR = 99
LATEST_YEAR = 2200


def first_day(moment: Moment) -> date:
    """Return the earliest day the moment can mean."""
    match moment:
        case Ongoing():
            return date.max
        case Day(year, month, day):
            return date(year, month or 1, day or 1)


def last_day(moment: Moment) -> date:
    """Return the latest day the moment can mean."""
    match moment:
        case Ongoing():
            return date.max
        case Day(latest=Day() as latest):
            return last_day(latest)
        case Day(year, month, day):
            if month is None:
                return date(year, 12, 31)
            return date(year, month, day or calendar.monthrange(year, month)[1])


def lasting_word(moment: Moment) -> str:
    """Say whether a moment is a date, still going on, or without an end."""
    match moment:
        case Ongoing(for_good):
            return ENDLESS if for_good else ONGOING
        case Day():
            return DATED


def day_of(day: date) -> Day:
    """Return a calendar date as a moment known to the day."""
    return Day(day.year, day.month, day.day)


def moment_words(moment: Moment) -> str:
    """Write a moment as precisely as it is known: 2021-03-05, 2021-03, 2021, 至今."""
    match moment:
        case Ongoing(for_good):
            return NO_END if for_good else "至今"
        case Day(latest=Day() as latest):
            return f"{moment_words(replace(moment, latest=None))}～{moment_words(latest)}"
        case Day(year, None, _):
            return f"{year:04d}"
        case Day(year, month, None):
            return f"{year:04d}-{month:02d}"
        case Day(year, month, day):
            return f"{year:04d}-{month:02d}-{day:02d}"


_SEPARATED = re.compile(r"(\d{4})[-./年、,。](\d{1,2})(?:[-./月、,。](\d{1,2})[日号]?|月份?)?", re.ASCII)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})?", re.ASCII)
_YEAR = re.compile(r"(\d{4})年?", re.ASCII)
# A spreadsheet that takes 1980.10 for a number shows 1980.1: January or October, nobody can know.
_JANUARY_OR_OCTOBER = re.compile(r"\d{4}\.1", re.ASCII)
_SHORT = re.compile(r"(\d{2})[-./年、,。](\d{1,2})(?:[-./月、,。](\d{1,2})[日号]?|月份?)?", re.ASCII)
_SHORT_COMPACT = re.compile(r"(\d{2})(\d{2})(\d{2})", re.ASCII)
_CENTURIES = (1900, 2000)
_SERIAL = re.compile(r"[1-9]\d{4}", re.ASCII)
_COUNTED_FROM = (date(1899, 12, 30), date(1904, 1, 1))
# What other programs and people write behind a day or a month; it adds nothing to it.
_MIDNIGHT = re.compile(r"(?: +|T)(?:0?0|上午 ?(?:0?0|12)):00(?::00(?:\.0+)?)?$", re.ASCII)
_BEHIND = re.compile(r" ?\(?(?:星期|周)[一二三四五六日天]\)?$|出?生$|[.。,;]$")
_AGE = re.compile(r"\(\d{1,3}(周?岁)?\)$", re.ASCII)
# A date of the lunar calendar is another day: it is never read as one of ours.
_LUNAR = re.compile(r"[农旧阴古]历|正月|腊月|冬月|闰|初[一二三四五六七八九十]|廿|卅")
_IN_CHINESE = re.compile(r"[一二三四五六七八九十〇零○]")
# 二〇〇五, 二零零五, 二00五 and 二OO五 are one year; months and days are counted, 十二 and not 一二.
_CHINESE = re.compile(
    r"([\d〇零○OoＯ一二三四五六七八九]{2}|[\d〇零○OoＯ一二三四五六七八九]{4})年"
    r"(?:(\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?:(\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?)?",
    re.ASCII,
)
_DIGITS = {sign: str(digit) for digit, sign in enumerate("零一二三四五六七八九")} | dict.fromkeys(
    "〇○Oo", "0"
)
# Blanks beside a sign are forgiven; between digits they may part what must not be joined (1980 1 1).
_LOOSE_BLANKS = re.compile(r"\s+(?=\D|$)|(?<=\D)\s+|^\s+")


def read_moment(text: str) -> Moment | None:
    """Read a date as written in a cell or a pack, or return None where it is not one we are sure of.

    Forms: 1980-05-01, 1980.05.01, 1980/5/1, 1980年5月1日, 19800501, 1980.05, 198005, 1980年, 1980, 至今,
    一九八〇年五月, 二00五年. A day 00 is one that nobody knows: 1980-05-00 is a month.
    """
    written = _plain(text)
    if written in {"至今", "ongoing"}:
        return Ongoing()
    if written in _NO_END:
        return Ongoing(for_good=True)
    if _JANUARY_OR_OCTOBER.fullmatch(written):
        return None
    for form in (_SEPARATED, _COMPACT, _YEAR):
        found = form.fullmatch(written)
        if found:
            return _checked(*(int(part) if part else None for part in found.groups()))
    parts = _in_chinese(written)
    return _checked(*parts) if parts and parts[0] > LARGEST_SHORT_YEAR else None


def is_lunar(text: str) -> bool:
    """Whether a date is one of the lunar calendar, or may be."""
    return bool(_LUNAR.search(unicodedata.normalize("NFKC", text)))


def possible_moments(text: str) -> tuple[Moment, ...]:
    """Return every date that a text can mean; what `read_moment` gives is sure, and stands alone.

    Not sure: 1975.1 (January or October), 75.3, 七五年三月 and 750312 (which century), 27464 (the days that a
    spreadsheet counts, from 1900 or from 1904), 19753.
    """
    sure = read_moment(text)
    if sure is not None:
        return (sure,)
    written = _plain(text)
    found: list[Day | None] = []
    if _JANUARY_OR_OCTOBER.fullmatch(written):
        found += [_checked(int(written[:4]), 1), _checked(int(written[:4]), 10)]
    for year, *rest in _short_years(written):
        found += [_checked(century + (year or 0), *rest) for century in _CENTURIES]
    if _SERIAL.fullmatch(written):
        found += [day_of(start + timedelta(days=int(written))) for start in _COUNTED_FROM]
        found.append(_checked(int(written[:4]), int(written[4])))
    return tuple(day for day in dict.fromkeys(found) if day)


def _short_years(written: str) -> Iterator[Sequence[int | None]]:
    """Yield year, month and day of a date whose year has two digits."""
    for form in (_SHORT, _SHORT_COMPACT):
        match = form.fullmatch(written)
        if match:
            yield [int(part) if part else None for part in match.groups()]
    parts = _in_chinese(written)
    if parts and parts[0] <= LARGEST_SHORT_YEAR:
        yield parts


def _plain(text: str) -> str:
    """Return a written date without blanks that part nothing, a time of midnight, or the age behind it."""
    written = _MIDNIGHT.sub("", unicodedata.normalize("NFKC", text).strip())
    return _BEHIND.sub("", _AGE.sub("", _LOOSE_BLANKS.sub("", _BEHIND.sub("", written))))


def _in_chinese(written: str) -> tuple[int, int | None, int | None] | None:
    """Read year, month and day of a date with Chinese numerals: 一九七五年三月十二日, 二00五年3月."""
    found = _CHINESE.fullmatch(written) if _IN_CHINESE.search(written) else None
    if not found:
        return None
    year = int("".join(_DIGITS.get(sign, sign) for sign in found[1]))
    month, day = (_counted(part) if part else None for part in found.groups()[1:])
    return None if 0 in (month, day) else (year, month, day)


def _counted(written: str) -> int:
    """Read a number below a hundred in Chinese numerals (十二, 二十, 三十一), or 0 where it is none."""
    if written.isdigit():
        return int(written)
    tens, ten, ones = written.rpartition("十")
    if len(tens) > 1 or len(ones) > 1:
        return 0
    return (int(_DIGITS.get(tens, "1")) * 10 if ten else 0) + int(_DIGITS.get(ones, "0"))


def _checked(year: int | None, month: int | None = None, day: int | None = None) -> Day | None:
    """Return the date if there is such a day between 1880 and 2200."""
    if year is None or not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return None
    day = day or None  # 00: the day, or month and day, are not known
    month = None if month == 0 and day is None else month
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    return Day(year, month, day)


def count_to(day: date, polling_day: date) -> str:
    """Say how far a day is from polling day: D-5, D, D+7."""
    days = (day - polling_day).days
    return f"D{days:+d}" if days else "D"
