"""Whose row of 明细 or 更正 it is, and what is said where it is nobody's."""

import re

from candidates.clearances import problems as clearance_problems
from candidates.clearances.answers.answer_sheets import ID_NUMBER, NAME, NUMBER, AnswerSheet
from candidates.clearances.forms import DETAILS
from candidates.people.row_identity import TAIL, WrittenPerson, number_key
from candidates.people.whose_row import Owner, Owners, Sure, Unsure
from candidates.tables.answer_tables import Table
from files.books.sheets import words
from vocabulary.problems import Problem

ID_TAIL = DETAILS.keys("id_tail")
_NUMBER, _TAIL = re.compile(r"[0-9A-Za-z-]{1,10}"), re.compile(r"\d{3}[\dXx]", re.ASCII)

LEAST_OFFERED = 3  # what the list of a form offers: 0312 张三 0031


def offered(number: str, name: str, id_number: str) -> str:
    """Return a person as the list of a form offers it: the number, the name and the end of the ID."""
    return f"{number} {name} {id_number[-TAIL:]}"


def owners_of(sheet: AnswerSheet) -> Owners:
    """Return what finds the owners of rows beside a table of answers."""
    sure = {row.person.number for row in sheet.rows if row.person and row.person.doubt is None}
    return Owners(sheet.people, sheet.listed, sheet.listed - sure, sheet.resolved())


def owner_of(owners: Owners, table: Table, row: int) -> tuple[Owner, list[Problem]]:
    """Say whose row it is, and report why it is nobody's."""
    person, place = written_in(table, row), table.place(row, table.index(NUMBER))
    owner = _together([owners.of(each) for each in (person, *_beside(table, row))])
    if not isinstance(owner, Unsure):
        return owner, []
    if owner.number is None or owner.doubt is None:
        return owner, [clearance_problems.unknown_person(person.number, place)]
    return owner, [clearance_problems.identity_mismatch(owner.number, owner.doubt, place)]


def written_in(table: Table, row: int) -> WrittenPerson:
    """Return what a row says of its person: what was chosen from the list, or else the cells one by one."""
    chosen = _chosen(table, row)
    return _cells(table, row) if chosen is None else chosen


def _chosen(table: Table, row: int) -> WrittenPerson | None:
    """Return the person chosen from the list of the form, if one was."""
    said = words(table.value(row, table.index(NUMBER))).split()
    if len(said) < LEAST_OFFERED or not (_NUMBER.fullmatch(said[0]) and _TAIL.fullmatch(said[-1])):
        return None
    return WrittenPerson(number_key(said[0]), " ".join(said[1:-1]), None, said[-1])


def _beside(table: Table, row: int) -> tuple[WrittenPerson, ...]:
    """Return what the cells beside say, where a person was chosen and they say anything: it must agree."""
    chosen, cells = _chosen(table, row), _cells(table, row)
    if chosen is None or not cells.named:
        return ()
    return (WrittenPerson(chosen.number, cells.name, cells.id_cell, cells.id_tail),)


def _together(owners: list[Owner]) -> Owner:
    """Return whose row it is by all that it says; nobody's, where that is not one person's."""
    first = owners[0]
    unsure = [each for each in owners if isinstance(each, Unsure)]
    if not unsure:
        return first
    concerned = frozenset().union(
        *({each.number} if isinstance(each, Sure) else each.concerned for each in owners)
    )
    return Unsure(concerned, unsure[0].number, unsure[0].doubt)


def _cells(table: Table, row: int) -> WrittenPerson:
    """Return what the cells of a row say of its person, one by one."""
    return WrittenPerson(
        number_key(table.value(row, table.index(NUMBER))),
        table.text(row, table.index(NAME)),
        table.value(row, table.index(ID_NUMBER)),
        table.value(row, table.index(ID_TAIL)),
    )
