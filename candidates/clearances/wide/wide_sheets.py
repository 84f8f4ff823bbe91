"""Finds the columns of a wide sheet: which unit or which question each is of, where that is sure."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from candidates.clearances.answering_unit import unit_of
from candidates.clearances.forms import ANSWERS
from candidates.clearances.unit_form import Asked, form_of
from candidates.rosters.headers import ROSTER
from candidates.tables.answer_tables import Column, Table, shows_anything
from candidates.tables.header_problems import columns_not_read
from candidates.tables.header_row import Header, header_key
from files.books.sheets import Sheet
from vocabulary.catalogue.clearances import clearances as catalogue
from vocabulary.places import SheetPlace
from vocabulary.problems import Note, problem
from vocabulary.questions import Question

# What stands after a unit's name above its column.
_OPINION = re.compile(
    r"(?:部门|单位)?(?:联审|联合审查|审查|审核|核查|反馈|初审|复审)?(?:意见|结果|情况|反馈)(?:\([^()]*\))?$"
)
_WHO = ("number", "name", "id_number")


@dataclass(frozen=True, slots=True)
class WideColumn:
    """A column that is surely one unit's: its header as written, and the questions it speaks of."""

    index: int
    written: str
    department: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class WideSheet:
    """A sheet of people with the columns of several units."""

    table: Table
    columns: tuple[WideColumn, ...]


def find_wide(sheet: Sheet, asked: Asked, names: Mapping[str, str]) -> tuple[WideSheet | None, list[Note]]:
    """Find people and columns of units on a sheet; nothing where no column is of a unit or of a question."""
    header = ROSTER.find(sheet)
    if header is None:
        return None, []
    table = _table(header)
    named = {at: found for at in header.unknown if (found := _of(header, at, asked, names)) is not None}
    twice = {unit for unit, count in Counter(each.department for each in named.values()).items() if count > 1}
    # A unit may have a column for each question, but no two that speak of the same one.
    doubled = {at for at, each in named.items() if each.department in twice and len(each.questions) != 1}
    if not named and not any(_is_opinion(header, at) for at in header.unknown):
        return None, []
    sure = tuple(each for at, each in named.items() if at not in doubled and each.questions)
    shown = [at for at in header.unknown if shows_anything(table, table.columns[at])]
    return WideSheet(table, sure), list(_unread(header, asked, {each.index for each in sure}, shown))


def is_opinion(written: str) -> bool:
    """Whether a header asks for what a unit thinks (公安局意见), so that 无 may mean no opinion."""
    return _OPINION.search(header_key(written)) is not None


def _of(header: Header, at: int, asked: Asked, names: Mapping[str, str]) -> WideColumn | None:
    """Return whose column it is: that of the unit in its header, or of the one unit asked its question."""
    written = _lowest(header, at)
    key = header_key(written)
    asks = {header_key(question.ask.zh): question for question in asked.questions.values()}
    if key in asks:
        units = asked.assigned.get(asks[key].name, ())
        return WideColumn(at, written, units[0], (asks[key],)) if len(units) == 1 else None
    unit = unit_of(key, names) or unit_of(_OPINION.sub("", key), names)
    if unit is None:
        return None
    return WideColumn(at, header.written(at), unit, tuple(form_of(asked, unit).questions.values()))


def _unread(header: Header, asked: Asked, sure: set[int], shown: list[int]) -> Iterator[Note]:
    """Report columns of opinions that are not surely one unit's, and mention the others that are not read."""
    left = [at for at in shown if at not in sure]
    asks = {header_key(question.ask.zh) for question in asked.questions.values()}
    listed = "、".join(unit.zh for unit in asked.units.values())
    for at in left:
        if _is_opinion(header, at) or header_key(_lowest(header, at)) in asks:
            written = header.written(at)
            yield problem(catalogue.WIDE_COLUMN_UNSURE, header.place(at), written=written, listed=listed)
    others = [header.written(at) for at in left if not _is_opinion(header, at)]
    if others:
        yield columns_not_read(others, SheetPlace(header.sheet.file, header.sheet.name))


def _is_opinion(header: Header, at: int) -> bool:
    """Whether a column holds opinions."""
    return is_opinion(header.written(at))


def _lowest(header: Header, at: int) -> str:
    """Return the header next to the cells, without those for several columns above it."""
    return header.written(at).split("／")[-1]


def _table(header: Header) -> Table:
    """Return the sheet as a table of answers, whose people stand below the headers that the form has."""
    form = {header.columns[name]: ANSWERS.column(name).header for name in _WHO if name in header.columns}
    width = max(len(row) for row in header.sheet.rows)
    columns = tuple(
        Column(header_key(form.get(at, header.written(at))), header.written(at), at) for at in range(width)
    )
    return Table(header.sheet, header.last_row, columns)
