"""Whose row of 明细 or 更正 it is, and what is said where it is nobody's."""

from candidates.clearances import problems as clearance_problems
from candidates.clearances.answers.answer_sheets import ID_NUMBER, NAME, NUMBER, AnswerSheet
from candidates.clearances.forms import DETAILS
from candidates.people.row_identity import WrittenPerson, number_key
from candidates.people.whose_row import Owner, Owners, Unsure
from candidates.tables.answer_tables import Table
from vocabulary.problems import Problem

ID_TAIL = DETAILS.keys("id_tail")


def owners_of(sheet: AnswerSheet) -> Owners:
    """Return what finds the owners of rows beside a table of answers."""
    sure = {row.person.number for row in sheet.rows if row.person and row.person.doubt is None}
    return Owners(sheet.people, sheet.listed, sheet.listed - sure, sheet.resolved())


def owner_of(owners: Owners, table: Table, row: int) -> tuple[Owner, list[Problem]]:
    """Say whose row it is, and report why it is nobody's."""
    person, place = written_in(table, row), table.place(row, table.index(NUMBER))
    owner = owners.of(person)
    if not isinstance(owner, Unsure):
        return owner, []
    if owner.number is None or owner.doubt is None:
        return owner, [clearance_problems.unknown_person(person.number, place)]
    return owner, [clearance_problems.identity_mismatch(owner.number, owner.doubt, place)]


def written_in(table: Table, row: int) -> WrittenPerson:
    """Return what a row says of its person."""
    return WrittenPerson(
        number_key(table.value(row, table.index(NUMBER))),
        table.text(row, table.index(NAME)),
        table.value(row, table.index(ID_NUMBER)),
        table.value(row, table.index(ID_TAIL)),
    )
