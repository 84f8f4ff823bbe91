"""Whose row of 明细 or 更正 it is: number, name and ID are compared, and nothing is guessed."""

from collections.abc import Mapping
from dataclasses import dataclass

from candidates.clearances import problems as clearance_problems
from candidates.clearances.answers.answer_sheets import ID_NUMBER, NAME, NUMBER, AnswerSheet
from candidates.clearances.forms import DETAILS
from candidates.people.row_identity import (
    People,
    WrittenPerson,
    doubt_beside,
    may_be_about,
    number_key,
)
from candidates.tables.answer_tables import Table
from vocabulary.problems import Problem

ID_TAIL = DETAILS.keys("id_tail")


@dataclass(frozen=True, slots=True)
class Sure:
    """The row is this person's; `named` where it says more of the person than the number."""

    number: str
    named: bool


@dataclass(frozen=True, slots=True)
class Unsure:
    """The row is applied to nobody; these are the people it may be about."""

    concerned: frozenset[str]


Owner = Sure | Unsure


@dataclass(frozen=True, slots=True)
class Owners:
    """What finds the owner of a row on the sheets beside 反馈表 of one workbook."""

    people: People
    listed: frozenset[str]  # everybody who has a row of 反馈表
    doubtful: frozenset[str]  # of these, whoever has none that is surely theirs
    resolved: Mapping[str, str]  # the roll's number for each number as 反馈表 writes it

    def of(self, table: Table, row: int) -> tuple[Owner, list[Problem]]:
        """Say whose row it is, or report why it is nobody's."""
        person = written_in(table, row)
        number = self._number(person)
        place = table.place(row, table.index(NUMBER))
        if number is None:
            unknown = clearance_problems.unknown_person(person.number, place)
            return Unsure(self._concerned(None, person)), [unknown]
        # A row of 反馈表 in doubt is reported there, and nothing under its number is applied.
        doubt = None if number in self.doubtful else doubt_beside(self.people, number, person)
        if doubt is not None:
            mismatch = clearance_problems.identity_mismatch(number, doubt, place)
            return Unsure(self._concerned(number, person)), [mismatch]
        return Sure(number, person.named), []

    def _number(self, person: WrittenPerson) -> str | None:
        """Return the roll's number for the one on the row; a row without one is known by name and ID."""
        if person.number:
            written = person.number
            return self.people.number_of(written) or self.resolved.get(written)
        fitting = {number for number in may_be_about(self.people, None, person) if self._fits(number, person)}
        return next(iter(fitting)) if len(fitting) == 1 else None

    def _fits(self, number: str, person: WrittenPerson) -> bool:
        """Whether both name and ID of a row without a number are a person's."""
        by_id = bool(person.id_cell or person.id_tail)
        return bool(person.name) and by_id and doubt_beside(self.people, number, person) is None

    def _concerned(self, number: str | None, person: WrittenPerson) -> frozenset[str]:
        """Return whom a row may be about, of the people on the form where there are any."""
        meant = may_be_about(self.people, number, person)
        return (meant & (self.listed | {number})) or meant


def owners_of(sheet: AnswerSheet) -> Owners:
    """Return what finds the owners of rows beside a table of answers."""
    sure = {row.person.number for row in sheet.rows if row.person and row.person.doubt is None}
    return Owners(sheet.people, sheet.listed, sheet.listed - sure, sheet.resolved())


def written_in(table: Table, row: int) -> WrittenPerson:
    """Return what a row says of its person."""
    return WrittenPerson(
        number_key(table.value(row, table.index(NUMBER))),
        table.text(row, table.index(NAME)),
        table.value(row, table.index(ID_NUMBER)),
        table.value(row, table.index(ID_TAIL)),
    )
