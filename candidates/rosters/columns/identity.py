"""Who a row is about: name, ID, birth date and sex, which must fit together."""

from dataclasses import dataclass, field
from datetime import date

from candidates.people.candidate import Hold, Reservation
from candidates.rosters.columns.born_and_sex import Fault, read_birth_date, read_sex
from candidates.rosters.problems import id_after_polling, name_blank, name_is_number, name_unclear
from candidates.tables.header_row import TableRow
from candidates.tables.id_cell import id_in_cell, id_problem
from files.books.sheets import is_blank, words
from vocabulary.facts import CellFact
from vocabulary.origins import Origin
from vocabulary.places import Place
from vocabulary.problems import Problem
from vocabulary.texts import Text
from vocabulary.writing.identity import IdFault, IdNumber, read_misprint
from vocabulary.writing.names import is_number, is_unclear, same_name_key


@dataclass(slots=True)
class RowNotes:
    """What one row gives besides its facts."""

    problems: list[Problem] = field(default_factory=list)
    reservations: list[Reservation] = field(default_factory=list)

    def hold(self, hold: Hold, message: Text, place: Place) -> None:
        """Hold the nominee back from `pass`."""
        self.reservations.append(Reservation(hold, message, place))

    def report(self, fault: Fault | None, row: TableRow, name: str) -> Problem | None:
        """Report what is wrong with a cell, if anything is."""
        if fault is None:
            return None
        problem = fault(row.cell(name), row.place(name))
        self.problems.append(problem)
        return problem


def read_identity(
    row: TableRow, polling_day: date, notes: RowNotes
) -> tuple[CellFact, CellFact, CellFact, CellFact]:
    """Read name, ID, birth date and sex, which must fit together."""
    name, read = read_name(row, notes), _id_number(row, polling_day, notes)
    id_number = read if isinstance(read, IdNumber) else None
    born, fault = read_birth_date(row.cell("birth_date"), id_number.born if id_number else None, polling_day)
    born, fault = (Origin.UNCLEAR, _doubted(doubt)) if (doubt := row.doubt("birth_date")) else (born, fault)
    problem = notes.report(fault, row, "birth_date")
    if problem and born is Origin.UNCLEAR:
        notes.hold(Hold.UNREADABLE, problem.message, problem.place)
    sex, fault = read_sex(row.cell("sex"), id_number.sex if id_number else None)
    sex, fault = (Origin.UNCLEAR, _doubted(doubt)) if (doubt := row.doubt("sex")) else (sex, fault)
    notes.report(fault, row, "sex")
    return name, read.text if isinstance(read, IdNumber) else read, born, sex


def _doubted(doubt: Problem) -> Fault:
    """Return what reports a cell that its layout leaves unsure."""
    return lambda _, __: doubt


def read_name(row: TableRow, notes: RowNotes) -> CellFact:
    """Read the name, as it is written."""
    name, doubt = row.text("name"), row.doubt("name")
    if doubt is not None:
        notes.problems.append(doubt)
        notes.hold(Hold.NO_IDENTITY, doubt.message, doubt.place)
        return Origin.UNCLEAR
    known = bool(same_name_key(name))
    if is_number(words(row.cell("name"))):
        problem = name_is_number(row.place("name"))
        notes.problems.append(problem)
        notes.hold(Hold.NO_IDENTITY, problem.message, problem.place)
        return Origin.UNCLEAR
    if known and not is_unclear(name):
        return name
    problem = name_unclear(name, row.place("name")) if known else name_blank(row.place("name"))
    notes.problems.append(problem)
    notes.hold(Hold.NO_IDENTITY, problem.message, problem.place)
    return name if known else Origin.BLANK


def _id_number(row: TableRow, polling_day: date, notes: RowNotes) -> IdNumber | Origin:
    """Read the ID number."""
    value = row.cell("id_number")
    read = id_in_cell(value)
    # A birth date that is written is held against the ID, and is reported itself.
    if isinstance(read, IdNumber) and (read.born <= polling_day or not is_blank(row.cell("birth_date"))):
        return read
    if isinstance(read, IdNumber):
        problem, read = id_after_polling(row.place("id_number")), IdFault.BIRTH
    else:
        problem = id_problem(read, value, row.place("id_number"))
    notes.problems.append(problem)
    notes.hold(Hold.NO_IDENTITY, problem.message, problem.place)
    return Origin.BLANK if read is None else Origin.UNCLEAR


def misprint_of(row: TableRow, polling_day: date) -> str:
    """Return an ID of which only the check digit is wrong, where birth date and sex do not contradict it."""
    value = row.cell("id_number")
    read = read_misprint(value) if isinstance(value, str) else None
    if read is None:
        return ""
    born, _ = read_birth_date(row.cell("birth_date"), read.born, polling_day)
    sex, _ = read_sex(row.cell("sex"), read.sex)
    return "" if Origin.CONFLICT in (born, sex) or read.born > polling_day else read.text
