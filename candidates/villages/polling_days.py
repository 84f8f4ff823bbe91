"""A village's own polling day, and what may be one and was not understood: the law depends on it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from candidates.tables.cells import cell_moment, date_unreadable
from candidates.tables.header_row import Header, TableRow, header_key
from candidates.villages.tables import POLLING_DAY
from candidates.villages.village import DayUnread
from files.books.sheets import CellValue, is_blank, words
from vocabulary.catalogue.sheets import villages as catalogue
from vocabulary.dates import Day, first_day
from vocabulary.problems import Problem, problem
from vocabulary.texts import Text

# Headers of a county's own that speak of polling day, of some day, and of days that are others.
_POLLING = re.compile(r"选举日|投票|正式选举|选举大会|选举时间|选举日期|polling", re.IGNORECASE)
_SOME_DAY = re.compile(r"日期|时间|时刻|日$|日\(|安排|date|day", re.IGNORECASE)
_BEFORE = re.compile(r"上一?届|往届|届满|任期|原任")
_OTHER = re.compile(
    r"公告|公布|公示|登记|提名|填|报|更新|统计|建|成立|设立|启动|动员|培训|党组织|支部|支委|审核|审查"
)


@dataclass(frozen=True, slots=True)
class OwnDay:
    """What one row says of the village's polling day; both are blank where it is the county's."""

    day: date | None = None
    unread: DayUnread | None = None
    column: int | None = None  # of a header that looks like polling day and is none that we know


def own_day(row: TableRow) -> tuple[OwnDay, list[Problem]]:
    """Read the village's own polling day, which must be a whole day."""
    value, place = row.cell("polling_day"), row.place("polling_day")
    if is_blank(value):
        return _under_another_header(row), []
    day = _whole_day(value)
    if day is not None:
        return OwnDay(day), []
    fault = date_unreadable(POLLING_DAY, words(value), place)
    return OwnDay(unread=DayUnread(fault.message, place)), [fault]


def columns_like_polling_day(header: Header, days: Iterable[OwnDay]) -> Iterator[Problem]:
    """Report each column that may be the polling day of villages and is not read."""
    for column, count in sorted(Counter(day.column for day in days if day.column is not None).items()):
        place, written = header.place(column), header.written(column)
        yield problem(catalogue.POLLING_DAY_COLUMN, place, written=written, count=count)


def _under_another_header(row: TableRow) -> OwnDay:
    """Return what the row says under a header of the county's own that may mean polling day."""
    header = row.header
    for column in header.unknown:
        value = row.cells[column] if column < len(row.cells) else None
        if not is_blank(value) and _may_be_polling_day(header_key(header.written(column)), value):
            written = header.written(column)
            message = Text(
                f"「{written}」列可能是本村的选举日，不能识别",
                f"the column `{written}` may be the village's polling day and is not understood",
            )
            return OwnDay(unread=DayUnread(message, header.sheet.place(row.index, column)), column=column)
    return OwnDay()


def _may_be_polling_day(header: str, value: CellValue) -> bool:
    """Whether a header, or else the cell below it, looks like a polling day."""
    if _BEFORE.search(header):
        return False
    if _POLLING.search(header):
        return True
    looks_so = _SOME_DAY.search(header) is not None or _whole_day(value) is not None
    return looks_so and not _OTHER.search(header)


def _whole_day(value: CellValue) -> date | None:
    """Return the day that a cell surely says."""
    moment = cell_moment(value)
    return first_day(moment) if isinstance(moment, Day) and moment.day is not None else None
