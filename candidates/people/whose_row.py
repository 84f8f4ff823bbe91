"""Whose row it is, decided here alone: a row beside 反馈表, and a row of elected.xlsx; nothing is guessed.

Rows of 反馈表 itself are recognised by `row_identity.recognise`, of which these decisions are made up.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import islice

from candidates.people.candidate import Candidate
from candidates.people.numbers import person_number
from candidates.people.row_identity import (
    Doubt,
    People,
    WrittenPerson,
    doubt_beside,
    id_as_text,
    may_be_about,
)
from candidates.tables.id_cell import id_in_cell
from files.books.sheets import is_blank
from vocabulary.writing.identity import IdFault, IdNumber
from vocabulary.writing.names import is_unclear, same_name_key


@dataclass(frozen=True, slots=True)
class Sure:
    """The row is this person's; `named` where it says more of the person than the number."""

    number: str
    named: bool


@dataclass(frozen=True, slots=True)
class Unsure:
    """The row is applied to nobody; these are the people it may be about."""

    concerned: frozenset[str]
    number: str | None = None  # whose number it bears, if it bears anybody's
    doubt: Doubt | None = None  # why it is not surely about that person


Owner = Sure | Unsure


@dataclass(frozen=True, slots=True)
class Owners:
    """What finds the owner of a row on the sheets beside 反馈表 of one workbook."""

    people: People
    listed: frozenset[str]  # everybody who has a row of 反馈表
    doubtful: frozenset[str]  # of these, whoever has none that is surely theirs
    resolved: Mapping[str, str]  # the roll's number for each number as 反馈表 writes it

    def of(self, person: WrittenPerson) -> Owner:
        """Say whose row it is, or whom it may be about."""
        number = self._number(person)
        if number is None:
            return Unsure(self._concerned(None, person))
        # A row of 反馈表 in doubt is reported there, and nothing under its number is applied.
        doubt = None if number in self.doubtful else doubt_beside(self.people, number, person)
        if doubt is not None:
            return Unsure(self._concerned(number, person), number, doubt)
        return Sure(number, person.named)

    def _number(self, person: WrittenPerson) -> str | None:
        """Return the roll's number for the one on the row; a row without one is known by name and ID."""
        if person.number:
            written = person.number
            return self.people.number_of(written) or self.resolved.get(written)
        if not person.name or not (person.id_cell or person.id_tail):
            return None
        meant = may_be_about(self.people, None, person)
        fitting = (number for number in meant if doubt_beside(self.people, number, person) is None)
        first = list(islice(fitting, 2))
        return first[0] if len(first) == 1 else None

    def _concerned(self, number: str | None, person: WrittenPerson) -> frozenset[str]:
        """Return whom a row may be about, of the people on the form where there are any."""
        meant = may_be_about(self.people, number, person)
        return (meant & (self.listed | {number})) or meant


class Mismatch(Enum):
    """Why a row on who was elected is taken for nobody's."""

    NUMBER_UNKNOWN = "number_unknown"
    NUMBER_OF_ANOTHER_NAME = "number_of_another_name"
    NUMBER_OF_ANOTHER_ID = "number_of_another_id"
    NAME_BLANK = "name_blank"
    NAME_ALONE = "name_alone"
    NOT_NOMINATED = "not_nominated"
    ID_OF_ANOTHER_NAME = "id_of_another_name"
    NAME_WITH_ANOTHER_ID = "name_with_another_id"


@dataclass(frozen=True, slots=True)
class Unmatched:
    """The row is nobody's, and why."""

    why: Mismatch
    namesakes: tuple[str, ...] = ()  # the numbers of the nominees of that name


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Nobody of the roll, and the row says that the person was written in."""

    id_number: IdNumber | None


def nominee_of(
    person: WrittenPerson, nominees: Sequence[Candidate], *, written_in: bool
) -> Candidate | Newcomer | Unmatched:
    """Say whom of a village's nominees a row is about: by number, or by name and ID together."""
    if person.number:
        return _by_number(person, nominees)
    if not same_name_key(person.name):
        return Unmatched(Mismatch.NAME_BLANK)
    namesakes, id_number = _namesakes(person, nominees), id_in_cell(person.id_cell)
    if isinstance(id_number, IdNumber) or _holders(person, nominees):
        return _by_id(person, id_number, nominees, written_in=written_in)
    if namesakes:
        return Unmatched(Mismatch.NAME_ALONE, namesakes)
    # A name alone is nobody's.
    unknown = not written_in or is_unclear(person.name)
    return Unmatched(Mismatch.NOT_NOMINATED) if unknown else Newcomer(None)


def _by_number(person: WrittenPerson, nominees: Sequence[Candidate]) -> Candidate | Unmatched:
    """Return the nominee of a number, whose name and ID must be those of the row."""
    number = person_number(person.number)
    found = [each for each in nominees if each.number == number]
    if not found:
        return Unmatched(Mismatch.NUMBER_UNKNOWN, _namesakes(person, nominees))
    if all(_other_name(person, each) for each in found):
        return Unmatched(Mismatch.NUMBER_OF_ANOTHER_NAME)
    if all(_other_id(person, each) for each in found):
        return Unmatched(Mismatch.NUMBER_OF_ANOTHER_ID)
    return found[0]


def _by_id(
    person: WrittenPerson,
    id_number: IdNumber | IdFault | None,
    nominees: Sequence[Candidate],
    *,
    written_in: bool,
) -> Candidate | Newcomer | Unmatched:
    """Return the nominee of an ID; whoever bears a nominee's name with another ID is not that nominee."""
    holders = _holders(person, nominees)
    if holders:
        same = [each for each in holders if not _other_name(person, each)]
        return same[0] if same else Unmatched(Mismatch.ID_OF_ANOTHER_NAME)
    if written_in and isinstance(id_number, IdNumber):
        return Newcomer(id_number)
    namesakes = _namesakes(person, nominees)
    return Unmatched(Mismatch.NAME_WITH_ANOTHER_ID if namesakes else Mismatch.NOT_NOMINATED, namesakes)


def _other_name(person: WrittenPerson, nominee: Candidate) -> bool:
    """Whether the row bears another name than the nominee's; one left out is not the nominee's either."""
    return same_name_key(person.name) != same_name_key(nominee.text("name"))


def _other_id(person: WrittenPerson, nominee: Candidate) -> bool:
    """Whether the row bears another ID than the nominee's; the ID may be left out beside a number."""
    return not is_blank(person.id_cell) and not _holders(person, [nominee])


def _holders(person: WrittenPerson, nominees: Sequence[Candidate]) -> list[Candidate]:
    """Return the nominees of the row's ID."""
    read = id_in_cell(person.id_cell)
    # A misprint is a nominee's ID where a unit confirmed it.
    text = read.text if isinstance(read, IdNumber) else id_as_text(person.id_cell)
    return [each for each in nominees if text and each.text("id_number") == text]


def _namesakes(person: WrittenPerson, nominees: Sequence[Candidate]) -> tuple[str, ...]:
    """Return the numbers of the nominees of the row's name."""
    key = same_name_key(person.name)
    return tuple(each.number for each in nominees if key and same_name_key(each.text("name")) == key)
