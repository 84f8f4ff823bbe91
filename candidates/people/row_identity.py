"""Whose row it is: number, name and ID on a returned row against the people of the roll."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from candidates.people.candidate import Candidate
from files.books.sheets import CellValue, is_blank, words
from vocabulary.writing.identity import IdNumber, id_text, read_id
from vocabulary.writing.names import same_name_key, tidy

TAIL = 4  # characters of an ID by which a form lets a person be recognised again


class Doubt(Enum):
    """Why a row is not surely about the person whose number it bears."""

    NAME = "name"
    ID_BLANK = "id_blank"
    ID_NUMERIC = "id_numeric"  # a number has lost its last digits: it is nobody's ID
    ID_OTHER = "id_other"
    ID_TAIL = "id_tail"
    ROW_CODE = "row_code"  # 行码 is not that of this number, name and ID: cells were moved
    ROSTER = "roster"  # the roster itself has no usable name or ID


@dataclass(frozen=True, slots=True)
class People:
    """The roll by number and by ID, built once."""

    writings: Mapping[str, frozenset[tuple[str, str]]]  # by number: each usable name with its ID
    by_id: Mapping[str, frozenset[str]]  # the numbers that stand for an ID
    by_name: Mapping[str, frozenset[str]]  # the numbers of everybody of a name, with a usable ID or without
    by_tail: Mapping[tuple[str, str], frozenset[str]]  # of those with an ID, by its last characters too
    left: Mapping[str, tuple[str, str]] = field(default_factory=dict)  # who had a number once: name and ID

    def number_of(self, written: str) -> str | None:
        """Return the number if it is one of the roll's."""
        return written if written in self.writings else None

    def has_left(self, person: "WrittenPerson") -> bool:
        """Whether a row is surely about somebody who had a number and is not on the roll any more."""
        name, text = self.left.get(person.number, ("", ""))
        same = bool(name) and same_name_key(person.name) == name and person.number not in self.writings
        return same and (is_blank(person.id_cell) or id_text(words(person.id_cell)) == text)

    def is_identified(self, number: str) -> bool:
        """Whether the roster has a usable name and ID for a person."""
        return bool(self.writings.get(number))


@dataclass(frozen=True, slots=True)
class WrittenPerson:
    """What a row says of whom it is about."""

    number: str
    name: str
    id_cell: CellValue
    id_tail: CellValue = None  # the last four characters of the ID, where a sheet has no more of it

    @property
    def named(self) -> bool:
        """Whether the row says more of its person than the number, so that the number can be checked."""
        return bool(same_name_key(self.name)) or not (is_blank(self.id_cell) and is_blank(self.id_tail))

    @property
    def blank(self) -> bool:
        """Whether the row names nobody, as titles and footers do."""
        return not self.number and not self.name and is_blank(self.id_cell)


@dataclass(frozen=True, slots=True)
class Recognised:
    """The person a row is about, and the doubt that keeps it from being applied."""

    number: str
    doubt: Doubt | None = None


def index_people(roll: Sequence[Candidate], left: Mapping[str, tuple[str, str]] | None = None) -> People:
    """Index the roll by number and by ID; `left` are the name and the ID of everybody who had a number."""
    writings: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    by_id: defaultdict[str, set[str]] = defaultdict(set)
    by_name: defaultdict[str, set[str]] = defaultdict(set)
    for candidate in roll:
        name, text = same_name_key(candidate.text("name")), id_text(candidate.text("id_number"))
        known = writings[candidate.number]
        by_name[name].add(candidate.number)
        if name and text:
            known.add((name, text))
            by_id[text].add(candidate.number)
    return People(
        {number: frozenset(known) for number, known in writings.items()},
        {text: frozenset(numbers) for text, numbers in by_id.items()},
        {name: frozenset(numbers) for name, numbers in by_name.items() if name},
        _by_tail(by_name, writings),
        left or {},
    )


def _by_tail(
    by_name: Mapping[str, Iterable[str]], writings: Mapping[str, Iterable[tuple[str, str]]]
) -> Mapping[tuple[str, str], frozenset[str]]:
    """Index the numbers of a name by the last characters of their IDs, and by the blank all that have one."""
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for name, numbers in by_name.items():
        for number in numbers:
            for _, text in writings[number]:
                found[name, text[-TAIL:]].add(number)
                found[name, ""].add(number)
    return {key: frozenset(numbers) for key, numbers in found.items()}


def number_key(value: CellValue) -> str:
    """Return a person number as it compares."""
    return tidy(words(value))


def recognise(people: People, person: WrittenPerson) -> Recognised | None:
    """Say whose row it is, or return None where it is nobody's of the roll."""
    if people.number_of(person.number) is not None:
        return Recognised(person.number, _doubt(people.writings[person.number], person))
    number = _number_by_id(people, person)
    return None if number is None else Recognised(number)


def doubt_beside(people: People, number: str, person: WrittenPerson) -> Doubt | None:
    """Compare what a row of a further sheet says of its person; what it leaves out contradicts nobody."""
    writings = people.writings[number]
    if not writings:
        return None  # the roster identifies nobody here, so no answer under the number is used at all
    if isinstance(person.id_cell, int | float):
        return Doubt.ID_NUMERIC
    read, tail, name = id_as_text(person.id_cell), _tail_key(person.id_tail), same_name_key(person.name)
    if not is_blank(person.id_cell) and (read is None or all(text != read for _, text in writings)):
        return Doubt.ID_OTHER
    if tail and all(not text.endswith(tail) for _, text in writings):
        return Doubt.ID_TAIL
    fitting = {written for written, text in writings if read is None or text == read}
    return Doubt.NAME if name and name not in fitting else None


def may_be_about(people: People, number: str | None, person: WrittenPerson) -> frozenset[str]:
    """Return everybody of the roll whom the number, the name or the ID of a row may mean."""
    read = id_as_text(person.id_cell)
    by_id = people.by_id.get(read, frozenset()) if read else frozenset()
    return frozenset({number} if number else ()) | by_id | _of_that_name(people, person)


def meant_besides(people: People, person: WrittenPerson, number: str | None = None) -> frozenset[str]:
    """Return who else waits for a row of answers that is not surely anybody's; `number` is its own.

    It may be about whoever has its ID; about those of its name only where it has no ID that could be somebody
    else's: a namesake with an ID of their own is another person.
    """
    holders = people.by_id.get(id_as_text(person.id_cell) or "", frozenset())
    if holders or isinstance(read_id(words(person.id_cell)), IdNumber):
        return holders - {number}
    named = _of_that_name(people, person)
    return frozenset() if number in named else named


def _of_that_name(people: People, person: WrittenPerson) -> frozenset[str]:
    """Return the people of a name; the last digits narrow it down where they are somebody's."""
    name, tail = same_name_key(person.name), _tail_key(person.id_tail)
    named = people.by_name.get(name, frozenset())
    if len(tail) <= TAIL:
        return people.by_tail.get((name, tail)) or named
    more = people.by_tail.get((name, tail[-TAIL:]), frozenset())
    return (
        frozenset(each for each in more if any(text.endswith(tail) for _, text in people.writings[each]))
        or named
    )


def _tail_key(cell: CellValue) -> str:
    """Return the last four characters of an ID; a number has lost the zeros before it."""
    return "" if is_blank(cell) else tidy(words(cell)).upper().zfill(TAIL)


def is_another_of_the_roll(people: People, person: WrittenPerson) -> bool:
    """Whether name and ID on a row are another nominee's than its number: the columns have shifted."""
    number = _number_by_id(people, person)
    return number is not None and number != person.number


def _number_by_id(people: People, person: WrittenPerson) -> str | None:
    """Return the one number whose ID and name are exactly the row's."""
    read = id_as_text(person.id_cell)
    if read is None:
        return None
    numbers = people.by_id.get(read, frozenset())
    writing = (same_name_key(person.name), read)
    matching = [number for number in numbers if writing in people.writings[number]]
    return matching[0] if len(numbers) == 1 and matching else None


def _doubt(writings: frozenset[tuple[str, str]], person: WrittenPerson) -> Doubt | None:
    """Compare name and ID on the row with those of the roster; any of the person's rows will do."""
    if not writings:
        return Doubt.ROSTER
    if is_blank(person.id_cell):
        return Doubt.ID_BLANK
    if not isinstance(person.id_cell, str):
        return Doubt.ID_NUMERIC
    read = id_as_text(person.id_cell)
    if read is None or all(text != read for _, text in writings):
        return Doubt.ID_OTHER
    return None if (same_name_key(person.name), read) in writings else Doubt.NAME


def id_as_text(cell: CellValue) -> str | None:
    """Return the ID in a cell kept as text; one kept as a number is not read at all."""
    # A misprint is somebody's only where a unit confirmed it: with anybody else's row it does not agree.
    return id_text(cell) if isinstance(cell, str) else None
