"""Whose row of elected.xlsx it is: by number, or by name and ID together; nothing is matched by guess."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from candidates.elected import problems
from candidates.elected.elected import NotSure, OfTheRoll
from candidates.people.candidate import Candidate
from candidates.people.numbers import person_number
from candidates.tables.header_row import TableRow
from candidates.tables.id_cell import id_in_cell, id_problem
from candidates.villages.village import VillageKey
from files.books.sheets import is_blank, words
from vocabulary.identity import IdFault, IdNumber
from vocabulary.names import is_unclear, same_name_key
from vocabulary.problems import Problem
from vocabulary.texts import Text

_NAME, _ID = Text("姓名", "name"), Text("身份证号", "ID number")
_NAME_OF_NOMINEE = Text("被提名人的姓名", "nominee's name")
_ID_OF_NOMINEE = Text("同名被提名人的身份证号", "ID of the nominee of that name")

Nominees = Mapping[VillageKey, Sequence[Candidate]]


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Nobody of the roll, and the row says that the person was written in."""

    id_number: IdNumber | None


Matched = OfTheRoll | Newcomer | NotSure


@dataclass(frozen=True, slots=True)
class Named:
    """What a row says of whom it is about."""

    name: str
    id_number: IdNumber | IdFault | None
    written_in: bool
    row: TableRow


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
    """Say whom a row is about, of the nominees of its village; every doubt is told and nobody taken."""
    named = Named(row.text("name"), id_in_cell(row.cell("id_number")), written_in, row)
    faults = _id_faults(named)
    matched = (
        _by_number(named, nominees) if not is_blank(row.cell("number")) else _by_name_and_id(named, nominees)
    )
    if isinstance(matched, Problem):
        return NotSure(named.name), [*faults, matched]
    return matched, faults


def _id_faults(named: Named) -> list[Problem]:
    """Report an ID that stands there and cannot be one; it may be left out."""
    value = named.row.cell("id_number")
    if is_blank(value) or not isinstance(named.id_number, IdFault):
        return []
    return [id_problem(named.id_number, value, named.row.place("id_number"))]


def _by_number(named: Named, nominees: Sequence[Candidate]) -> Matched | Problem:
    """Return the nominee of a number, whose name and ID must be those of the row."""
    written, place = words(named.row.cell("number")), named.row.place("number")
    number = person_number(written)
    found = [each for each in nominees if each.number == number]
    if not found:
        shown = number or "…"  # what is no person number may be an ID, and is not repeated
        return problems.number_unknown(shown, place, _numbers(_of_that_name(named.name, nominees)))
    for what, differs in ((_NAME, _other_name), (_ID, _other_id)):
        if all(differs(named, each) for each in found):
            return problems.number_conflict(written, what, place)
    return OfTheRoll(found[0])


def _by_name_and_id(named: Named, nominees: Sequence[Candidate]) -> Matched | Problem:
    """Return the one nominee of that name and ID; a name alone is nobody's."""
    place = named.row.place("name")
    if not same_name_key(named.name):
        return problems.name_blank(place)
    if isinstance(named.id_number, IdNumber):
        return _by_id(named, named.id_number, nominees)
    namesakes = _of_that_name(named.name, nominees)
    if namesakes:
        return problems.who_open(named.name, _numbers(namesakes), place)
    if not named.written_in or is_unclear(named.name):
        return problems.not_nominated(named.name, place)
    return Newcomer(None)


def _by_id(named: Named, id_number: IdNumber, nominees: Sequence[Candidate]) -> Matched | Problem:
    """Return the nominee of an ID; whoever bears a nominee's name with another ID is not that nominee."""
    place = named.row.place("id_number")
    holders = [each for each in nominees if each.text("id_number") == id_number.text]
    if holders:
        same = [each for each in holders if not _other_name(named, each)]
        return OfTheRoll(same[0]) if same else problems.id_conflict(_NAME_OF_NOMINEE, place)
    if named.written_in:
        return Newcomer(id_number)
    if _of_that_name(named.name, nominees):
        return problems.id_conflict(_ID_OF_NOMINEE, place)
    return problems.not_nominated(named.name, named.row.place("name"))


def _other_name(named: Named, nominee: Candidate) -> bool:
    """Whether the row bears another name than the nominee's; one left out is not the nominee's either."""
    return same_name_key(named.name) != same_name_key(nominee.text("name"))


def _other_id(named: Named, nominee: Candidate) -> bool:
    """Whether the row bears another ID than the nominee's; the ID may be left out beside a number."""
    if named.id_number is None:
        return False
    read = named.id_number
    return not isinstance(read, IdNumber) or read.text != nominee.text("id_number")


def _of_that_name(name: str, nominees: Sequence[Candidate]) -> list[Candidate]:
    """Return the nominees of a name."""
    key = same_name_key(name)
    return [each for each in nominees if key and same_name_key(each.text("name")) == key]


def _numbers(nominees: Iterable[Candidate]) -> list[str]:
    """Return person numbers."""
    return [each.number for each in nominees]
