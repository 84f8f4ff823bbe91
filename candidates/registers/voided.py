"""Rows that people take back (作废): a later row names the earlier one and says why; neither counts.

What is taken back is a row as it was written, whether it could be used or not: one about the wrong person, or
about somebody who has left the roster, could not be read as anybody's.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from candidates.people.numbers import person_number
from candidates.registers.cells import code_in, day_in, lacking, quoted_list
from candidates.registers.reading import WrittenRow
from candidates.registers.register import CORRECTS, ENTRY, VOID
from candidates.tables.header_row import TableRow
from files.books.sheets import words
from vocabulary.catalogue.sheets import registers as catalogue
from vocabulary.problems import Problem, problem
from vocabulary.writing.names import same_name_key


@dataclass(frozen=True, slots=True)
class Misvoided:
    """A row that was to take back another, and does not."""

    row: WrittenRow
    why: Problem


@dataclass(frozen=True, slots=True)
class Voided:
    """The rows that are left to be read, in their order, and those that take back nothing."""

    rows: tuple[WrittenRow, ...]
    faulty: tuple[Misvoided, ...]


def without_voided(rows: Sequence[WrittenRow]) -> Voided:
    """Return the rows but for those taken back and those that take back, each sheet by its own numbers."""
    sheets: defaultdict[str, list[int]] = defaultdict(list)
    for index, each in enumerate(rows):
        sheets[each.register.spec.sheet].append(index)
    gone: set[int] = set()
    faulty: list[Misvoided] = []
    for of_sheet in sheets.values():
        for index in of_sheet:
            if not rows[index].row.text(VOID.name):
                continue
            gone.add(index)
            found = _taken_back(rows, index, of_sheet)
            if isinstance(found, Problem):
                faulty.append(Misvoided(rows[index], found))
            else:
                gone |= found
    return Voided(tuple(row for index, row in enumerate(rows) if index not in gone), tuple(faulty))


def _taken_back(rows: Sequence[WrittenRow], index: int, of_sheet: Sequence[int]) -> set[int] | Problem:
    """Return the row that one takes back, and those whose place it had taken: none of them comes back."""
    register, row = rows[index].register, rows[index].row
    blank = [name for name in (ENTRY.name, CORRECTS.name, register.by) if not row.text(name)]
    blank += [] if day_in(row, register.on) else [register.on]
    if blank:
        listed = lacking(row, register.spec, blank)
        return problem(catalogue.VOID_INCOMPLETE, row.place(blank[0]), missing=listed)
    more = [name for name in register.content if row.text(name)]
    if more:
        listed = quoted_list(register.spec.headers(*more))
        return problem(catalogue.VOID_SAYS_MORE, row.place(), written=listed)
    numbered = _numbered(rows, of_sheet)
    if len(numbered[_entry(row)]) > 1:
        return problem(catalogue.VOID_ENTRY_TWICE, row.place(), entry=row.text(ENTRY.name))
    gone = set(_chain(rows, index, numbered))
    return gone or problem(catalogue.VOID_OF_NOTHING, row.place(), entry=row.text(CORRECTS.name))


def _numbered(rows: Sequence[WrittenRow], of_sheet: Sequence[int]) -> Mapping[str, Sequence[int]]:
    """Return the rows of one sheet by their numbers."""
    numbered: defaultdict[str, list[int]] = defaultdict(list)
    for index in of_sheet:
        numbered[_entry(rows[index].row)].append(index)
    return numbered


def _chain(rows: Sequence[WrittenRow], index: int, numbered: Mapping[str, Sequence[int]]) -> Iterator[int]:
    """Yield the row that one names, the row that that one names, and so on, as long as each may be meant."""
    while named := code_in(rows[index].row, CORRECTS.name):
        found = numbered.get(named, ())
        if len(found) != 1 or found[0] >= index or not _is_same(rows[found[0]], rows[index]):
            return
        index = found[0]
        if rows[index].row.text(VOID.name):
            return
        yield index


def _entry(row: TableRow) -> str:
    """Return the number of a row."""
    return code_in(row, ENTRY.name)


def _is_same(earlier: WrittenRow, later: WrittenRow) -> bool:
    """Whether two rows are about the same person and matter, as they are written."""
    return all(_written(earlier.row, name) == _written(later.row, name) for name in later.register.about)


def _written(row: TableRow, name: str) -> str:
    """Return what a cell says, as it compares."""
    written = words(row.cell(name))
    return (person_number(written) or written.strip()) if name == "number" else same_name_key(written)
