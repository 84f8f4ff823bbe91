"""The sheet 反馈表 made out: whose each row is, and which question each column answers."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from candidates.clearances import problems as clearance_problems
from candidates.clearances.answers.scope_words import speaks_of_others
from candidates.clearances.answers.words import OURS
from candidates.clearances.forms import ANSWERS
from candidates.clearances.sent.row_codes import UNCHECKED, RowCodes
from candidates.clearances.unit_form import UnitForm
from candidates.people.row_identity import Doubt, People, Recognised, WrittenPerson, number_key, recognise
from candidates.tables.answer_tables import Table, shows_anything
from files.books.sheets import is_blank, words
from vocabulary.places import SheetPlace
from vocabulary.problems import Problem
from vocabulary.questions import Question

ANSWER_SHEET = ANSWERS.sheet

NUMBER, NAME, ID_NUMBER = (ANSWERS.keys(name) for name in ("number", "name", "id_number"))
ROW_CODE = ANSWERS.keys("row_code")
_BESIDE = ANSWERS.keys()
_WHO = _BESIDE - ANSWERS.keys("remark")


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A row, what it says of its person, and who that is on the roll."""

    row: int
    written: WrittenPerson
    person: Recognised | None
    is_statement: bool = False  # nobody's row, saying something of everybody who is not listed

    @property
    def is_surely(self) -> bool:
        """Whether the row is surely somebody's."""
        return self.person is not None and self.person.doubt is None


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """The table of answers with its rows recognised and its usable columns found."""

    table: Table
    form: UnitForm
    rows: tuple[PersonRow, ...]
    columns: tuple[tuple[int, Question], ...]
    people: People

    @property
    def listed(self) -> frozenset[str]:
        """Return the people who have a row."""
        return frozenset(row.person.number for row in self.rows if row.person is not None)

    @property
    def identified(self) -> frozenset[str]:
        """Return the people who have a row that is surely theirs."""
        people = [row.person for row in self.rows if row.person is not None]
        return frozenset(person.number for person in people if person.doubt is None)

    def marked(self) -> frozenset[str]:
        """Return the people whose row says anything beyond who they are."""
        who = {column.index for column in self.table.columns if column.key in _WHO}
        return frozenset(
            row.person.number
            for row in self.rows
            if row.person is not None
            and any(
                not is_blank(cell) and cell not in OURS
                for column, cell in enumerate(self.table.sheet.rows[row.row])
                if column not in who
            )
        )

    def strangers(self) -> tuple[PersonRow, ...]:
        """Return the rows that name somebody who is not on the roll, or whose they are is in doubt."""
        return tuple(
            row
            for row in self.rows
            if (row.person is not None and row.person.doubt is not None)
            or (row.person is None and not row.is_statement and self._names_somebody(row))
        )

    def _names_somebody(self, row: PersonRow) -> bool:
        """Whether a row without a person is more than a footer: it has a name, an ID or an answer."""
        answered = any(not is_blank(self.table.value(row.row, column)) for column, _ in self.columns)
        return bool(row.written.name) or not is_blank(row.written.id_cell) or answered

    def number_place(self, row: PersonRow) -> SheetPlace:
        """Return the cell that should hold a row's person number."""
        return self.table.place(row.row, self.table.index(NUMBER))

    def resolved(self) -> Mapping[str, str]:
        """Return the roll's number for each number as written; one that two persons share is left out."""
        meant: defaultdict[str, set[str]] = defaultdict(set)
        for row in self.rows:
            if row.written.number and row.person is not None:
                meant[row.written.number].add(row.person.number)
        return {written: next(iter(numbers)) for written, numbers in meant.items() if len(numbers) == 1}


def recognise_rows(
    table: Table, form: UnitForm, people: People, codes: RowCodes = UNCHECKED
) -> tuple[AnswerSheet, list[Problem]]:
    """Say of each row whose it is, and of each column which question it answers."""
    number_at, name_at, id_at = (table.index(headers) for headers in (NUMBER, NAME, ID_NUMBER))
    problems = [clearance_problems.no_id_column(table.place(table.header))] if id_at is None else []
    rows: list[PersonRow] = []
    code_at = _codes_at(table)
    for row in table.rows():
        written = WrittenPerson(
            number_key(table.value(row, number_at)), table.text(row, name_at), table.value(row, id_at)
        )
        person = recognise(people, written)
        if person is not None and person.doubt is None and code_at is not None:
            numbers = (written.number, person.number)
            if not codes.fits(table.value(row, code_at), written, numbers):
                person = replace(person, doubt=Doubt.ROW_CODE)
        states = person is None and any(speaks_of_others(words(cell)) for cell in table.sheet.rows[row])
        rows.append(PersonRow(row, written, person, states))
    columns, faults = _question_columns(table, form)
    return AnswerSheet(table, form, tuple(rows), columns, people), [*problems, *faults]


def _codes_at(table: Table) -> int | None:
    """Return the column of 行码; one without a single code is as good as none."""
    column = next((column for column in table.columns if column.key in ROW_CODE), None)
    return column.index if column is not None and shows_anything(table, column) else None


def _question_columns(table: Table, form: UnitForm) -> tuple[tuple[tuple[int, Question], ...], list[Problem]]:
    """Return the columns that answer a question of this unit, and report the others."""
    columns: list[tuple[int, Question]] = []
    problems: list[Problem] = []
    for column in table.columns:
        place = table.place(table.header, column.index)
        if column.key in form.questions:
            columns.append((column.index, form.questions[column.key]))
        elif column.key in _BESIDE or not (column.key or shows_anything(table, column)):
            continue
        elif column.key in form.others:
            problems.append(clearance_problems.question_of_another(column.written, place))
        else:
            problems.append(clearance_problems.unknown_column(column.written, place, form.wordings))
    return tuple(columns), problems
