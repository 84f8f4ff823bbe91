"""Finds the columns of a wide sheet: which unit or which question each is of, where that is sure."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from candidates.clearances.answering_unit import UnitNames, unit_of
from candidates.clearances.forms import ANSWERS
from candidates.clearances.unit_form import Asked, form_of
from candidates.rosters.headers import ROSTER
from candidates.tables.answer_tables import Column, Table, shows_anything
from candidates.tables.header_problems import columns_not_read
from candidates.tables.header_row import HEADER_WITHIN, Header, header_key
from files.books.sheets import Sheet, words
from vocabulary.catalogue.clearances import clearances as catalogue
from vocabulary.places import SheetPlace
from vocabulary.problems import Note, problem
from vocabulary.questions import Question

# What stands after a unit's name above its column.
_OPINION = re.compile(
    r"(?:部门|单位)?(?:联审|联合审查|审查|审核|核查|反馈|初审|复审)?(?:意见|结果|情况|反馈)(?:\([^()]*\))?$"
)
_MARK = "="  # before the name of a column that is a unit's
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


def find_wide(sheet: Sheet, asked: Asked, names: UnitNames) -> tuple[WideSheet | None, list[Note]]:
    """Find people and columns of units on a sheet; nothing where no column is of a unit or of a question."""
    meant = _meant(sheet, asked, names)
    header = ROSTER.find(sheet, {**ROSTER.names(), **{key: _MARK + key for key in meant}})
    if header is None:
        return None, []
    columns = {at: name for name, at in header.columns.items() if name.startswith(_MARK)}
    columns |= {at: _MARK + _lowest(header, at) for at in header.repeated if _lowest(header, at) in meant}
    named = [
        WideColumn(at, header.written(at), *meant[name.removeprefix(_MARK)]) for at, name in columns.items()
    ]
    if not named and not any(_is_opinion(header, at) for at in header.unknown):
        return None, []
    # A unit may have a column for each question, but no two that speak of the same one.
    columns_of = Counter((each.department, question.name) for each in named for question in each.questions)
    sure = tuple(
        each
        for each in named
        if each.questions and all(columns_of[each.department, one.name] == 1 for one in each.questions)
    )
    table = _table(header)
    shown = sorted(at for at in {*header.unknown, *columns} if shows_anything(table, table.columns[at]))
    left = [at for at in shown if at not in {each.index for each in sure}]
    return WideSheet(table, sure), list(_unread(header, asked, left, columns.keys()))


def is_opinion(written: str) -> bool:
    """Whether a header, or one above it, asks for what a unit thinks, so that 无 may mean no opinion."""
    return any(_OPINION.search(header_key(each)) for each in written.split("／"))


def _meant(sheet: Sheet, asked: Asked, names: UnitNames) -> Mapping[str, tuple[str, tuple[Question, ...]]]:
    """Return by header whose column it heads: that of the unit it names, or of the only one asked.

    A question that several units are asked is headed by nobody.
    """
    asks = {header_key(question.ask.zh): question for question in asked.questions.values()}
    meant: dict[str, tuple[str, tuple[Question, ...]]] = {}
    for key in {header_key(words(cell)) for cells in sheet.rows[:HEADER_WITHIN] for cell in cells}:
        if key in asks:
            units = asked.assigned.get(asks[key].name, ())
            meant |= {key: (units[0], (asks[key],))} if len(units) == 1 else {}
        elif unit := unit_of(key, names) or unit_of(_OPINION.sub("", key), names):
            meant[key] = (unit, tuple(form_of(asked, unit).questions.values()))
    return meant


def _unread(header: Header, asked: Asked, left: Sequence[int], named: Collection[int]) -> Iterator[Note]:
    """Report columns of opinions that are not surely one unit's, and mention the others that are not read."""
    asks = {header_key(question.ask.zh) for question in asked.questions.values()}
    listed = "、".join(unit.zh for unit in asked.units.values())
    others: list[str] = []
    for at in left:
        written = header.written(at)
        if at in named or _is_opinion(header, at) or _lowest(header, at) in asks:
            yield problem(catalogue.WIDE_COLUMN_UNSURE, header.place(at), written=written, listed=listed)
        else:
            others.append(written)
    if others:
        yield columns_not_read(others, SheetPlace(header.sheet.file, header.sheet.name))


def _is_opinion(header: Header, at: int) -> bool:
    """Whether a column holds opinions."""
    return is_opinion(header.written(at))


def _lowest(header: Header, at: int) -> str:
    """Return the header next to the cells as it compares, without those for several columns above it."""
    return header_key(header.written(at).split("／")[-1])


def _table(header: Header) -> Table:
    """Return the sheet as a table of answers, whose people stand below the headers that the form has."""
    form = {header.columns[name]: ANSWERS.column(name).header for name in _WHO if name in header.columns}
    width = max(len(row) for row in header.sheet.rows)
    columns = tuple(
        Column(header_key(form.get(at, header.written(at))), header.written(at), at) for at in range(width)
    )
    return Table(header.sheet, header.last_row, columns)
