"""Schooling in two columns or two values (全日制、在职): the higher counts, where both are stated."""

from collections.abc import Mapping, Sequence

from candidates.tables.cells import list_parts, read_cell
from candidates.tables.header_row import TableRow
from candidates.tables.words.cell_words import OPTIONS, word_key
from files.books.sheets import CellValue, is_blank, words
from vocabulary.columns.roster_columns import ROSTER_FIELDS
from vocabulary.elections.choices import EDUCATION
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.origins import Origin
from vocabulary.problems import Problem

_FIELD = ROSTER_FIELDS["education"]
_TOGETHER = "education_both"
EDUCATION_HEADERS: Mapping[str, tuple[str, ...]] = {
    "education_full_time": (
        *("全日制学历", "全日制教育", "全日制教育学历", "学历（全日制）", "学历/全日制", "学历全日制"),
        *("学历/全日制教育", "学历全日制教育"),
    ),
    "education_in_service": (
        *("在职学历", "在职教育", "在职教育学历", "学历（在职）", "学历/在职", "学历在职"),
        *("学历/在职教育", "学历在职教育"),
    ),
    _TOGETHER: (
        "学历（全日制/在职）",
        "学历（全日制、在职）",
        "学历（全日制或在职）",
        "学历（全日制／在职教育）",
    ),
}
_NONE = frozenset({"无", "没有"})
_RANK = {level: rank for rank, level in enumerate(EDUCATION)}


def read_education(row: TableRow) -> tuple[Fact, list[Problem]] | None:
    """Read the columns of schooling, or nothing where the roster has the plain column or none at all.

    While one of the two is blank the higher one is not known: nobody said that there was no other school.
    """
    columns = [column for column in EDUCATION_HEADERS if column in row.header.columns]
    if not columns or _FIELD.name in row.header.columns:
        return None
    facts: list[Fact] = []
    problems: list[Problem] = []
    for column in columns:
        for part in _parts(column, row.cell(column)):
            fact, found = read_cell(_FIELD, part, row.place(column))
            facts.append(fact)
            problems += found
    return _higher(facts, row), problems


def _parts(column: str, value: CellValue) -> list[CellValue]:
    """Return the values of a cell: one, or several in a cell for both kinds; 无 says that there is none."""
    if column != _TOGETHER or is_blank(value) or word_key(words(value)) in OPTIONS[_FIELD.name]:
        parts: list[CellValue] = [value]
    else:
        parts = list(list_parts(value))
    return [part for part in parts if is_blank(part) or word_key(words(part)) not in _NONE]


def _higher(facts: Sequence[Fact], row: TableRow) -> Fact:
    """Return the highest level where every value is known; a row of 无 alone says nothing we can rank."""
    unknown = [fact for fact in facts if isinstance(fact, Unknown)]
    known = [fact for fact in facts if isinstance(fact, Known)]
    if unknown or not known:
        return (*unknown, Unknown(Origin.UNCLEAR, row.place()))[0]
    return max(known, key=lambda fact: _RANK[str(fact.value)])
