"""Whose row of elected.xlsx it is, and what is said where it is nobody's."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from candidates.elected import problems
from candidates.elected.elected import NotSure, OfTheRoll
from candidates.people.candidate import Candidate
from candidates.people.numbers import person_number
from candidates.people.row_identity import WrittenPerson, id_as_text
from candidates.people.whose_row import Mismatch, Newcomer, Unmatched, nominee_of
from candidates.tables.header_row import TableRow
from candidates.tables.id_cell import id_in_cell, id_problem
from candidates.villages.village import VillageKey
from files.books.sheets import words
from vocabulary.problems import Problem
from vocabulary.texts import Text
from vocabulary.writing.identity import IdFault

_NAME, _ID = Text("姓名", "name"), Text("身份证号", "ID number")
_NAME_OF_NOMINEE = Text("被提名人的姓名", "nominee's name")
_ID_OF_NOMINEE = Text("同名被提名人的身份证号", "ID of the nominee of that name")

Nominees = Mapping[VillageKey, Sequence[Candidate]]
Matched = OfTheRoll | Newcomer | NotSure


def nominees_by_village(roll: Iterable[Candidate]) -> Nominees:
    """Return the nominees of every village, in the order of the roll."""
    found: defaultdict[VillageKey, list[Candidate]] = defaultdict(list)
    for candidate in roll:
        if candidate.key is not None:
            found[candidate.key].append(candidate)
    return found


def who_is(
    row: TableRow, nominees: Sequence[Candidate], *, written_in: bool
) -> tuple[Matched, list[Problem]]:
    """Say whom a row is about, of the nominees of its village; every doubt is reported."""
    person = WrittenPerson(words(row.cell("number")), row.text("name"), row.cell("id_number"))
    matched = nominee_of(person, nominees, written_in=written_in)
    # A misprint that a unit confirmed is the nominee's ID.
    own = isinstance(matched, Candidate) and id_as_text(person.id_cell) == matched.text("id_number")
    faults = [] if own else _id_faults(row)
    match matched:
        case Unmatched():
            return NotSure(person.name), [*faults, _nobody(row, matched)]
        case Newcomer():
            return matched, faults
        case Candidate():
            return OfTheRoll(matched), faults


def _id_faults(row: TableRow) -> list[Problem]:
    """Report an ID that is there and cannot be one; it may be left out."""
    value = row.cell("id_number")
    read = id_in_cell(value)
    return [id_problem(read, value, row.place("id_number"))] if isinstance(read, IdFault) else []


def _nobody(row: TableRow, unmatched: Unmatched) -> Problem:
    """Say why a row is nobody's."""
    number, name = words(row.cell("number")), row.text("name")
    match unmatched.why:
        case Mismatch.NUMBER_UNKNOWN:
            shown = person_number(number) or "…"  # what is no person number may be an ID, and is not repeated
            return problems.number_unknown(shown, row.place("number"), unmatched.namesakes)
        case Mismatch.NUMBER_OF_ANOTHER_NAME | Mismatch.NUMBER_OF_ANOTHER_ID as why:
            what = _NAME if why is Mismatch.NUMBER_OF_ANOTHER_NAME else _ID
            return problems.number_conflict(number, what, row.place("number"))
        case Mismatch.NAME_BLANK:
            return problems.name_blank(row.place("name"))
        case Mismatch.NAME_ALONE:
            return problems.who_open(name, unmatched.namesakes, row.place("name"))
        case Mismatch.NOT_NOMINATED:
            return problems.not_nominated(name, row.place("name"))
        case Mismatch.ID_OF_ANOTHER_NAME:
            return problems.id_conflict(_NAME_OF_NOMINEE, row.place("id_number"))
        case Mismatch.NAME_WITH_ANOTHER_ID:
            return problems.id_conflict(_ID_OF_NOMINEE, row.place("id_number"))
