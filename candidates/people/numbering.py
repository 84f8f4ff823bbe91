"""Gives every nominee a person number: the roster's, else the one in numbers.csv, else the next free one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from candidates.people.candidate import Candidate, texts
from candidates.people.numbers import (
    WIDTH,
    Group,
    NumberEntry,
    Numbers,
    group_of,
    number_twice,
    number_unusable,
    person_number,
)
from candidates.villages.village import VillageKey, comparable
from vocabulary.catalogue.sheets import numbers as catalogue
from vocabulary.problems import Hint, Problem, hint, problem
from vocabulary.writing.names import same_name_key

# Who somebody is: a usable ID is one person everywhere; a row without one is a person of its own.
_Person = str | int


@dataclass(frozen=True, slots=True)
class Numbered:
    """The nominees with their numbers, and what numbers.csv lacks."""

    candidates: tuple[Candidate, ...]
    new_numbers: tuple[NumberEntry, ...]
    problems: tuple[Problem, ...]
    hints: tuple[Hint, ...]


@dataclass(slots=True)
class _Register:
    """The numbers in use and the people they stand for."""

    owners: dict[str, _Person] = field(default_factory=dict)
    numbers: dict[_Person, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    hints: list[Hint] = field(default_factory=list)
    largest: int = 0

    def give(self, person: _Person, number: str) -> None:
        """Let a person have a number."""
        self.owners[number] = person
        self.numbers[person] = number

    def see(self, number: str) -> None:
        """Note a number in use, so that new ones come after it."""
        self.largest = max(self.largest, int(number)) if number.isdigit() else self.largest

    def give_new(self, persons: Iterable[_Person]) -> None:
        """Let everybody who has none have the next free numbers, in this order."""
        waiting = [person for person in dict.fromkeys(persons) if person not in self.numbers]
        after = self.largest + 1
        self.largest += len(waiting)
        numbers = [str(number).zfill(WIDTH) for number in range(after, self.largest + 1)]
        self.owners.update(zip(numbers, waiting, strict=True))
        self.numbers.update(zip(waiting, numbers, strict=True))


def assign_numbers(candidates: Sequence[Candidate], known: Numbers) -> Numbered:
    """Give numbers to the nominees in the order of the rosters."""
    register = _Register()
    ids = texts(candidates, "id_number")
    persons = [id_number or index for index, id_number in enumerate(ids)]
    entries = _entries_by_id(known.entries)
    for number in (*(entry.number for entry in known.entries), *_written(candidates)):
        register.see(number)
    registered: defaultdict[str, list[NumberEntry]] = defaultdict(list)
    for entry in known.entries:
        registered[entry.number].append(entry)
    for person, candidate in zip(persons, candidates, strict=True):
        if candidate.number:
            _take_written(register, registered, person, candidate)
    for person, candidate in zip(persons, candidates, strict=True) if entries.by_id else ():
        before = _before(person, candidate, entries)
        if before and person not in register.numbers and before.number not in register.owners:
            register.give(person, before.number)
    _take_by_name(register, persons, candidates, known.entries)
    register.give_new(persons)
    _report_changes(register, persons, candidates, entries)
    numbered = tuple(
        candidate.numbered(register.numbers[person])
        for person, candidate in zip(persons, candidates, strict=True)
    )
    new = _new_entries(numbered, ids, known.entries) if known.usable else ()
    return Numbered(numbered, new, tuple(register.problems), tuple(register.hints))


@dataclass(frozen=True, slots=True)
class _Entries:
    """The entries of numbers.csv by what identifies people."""

    by_id: Mapping[str, Sequence[NumberEntry]]
    by_name_alone: frozenset[Group]  # of numbers that no ID stands behind


def _entries_by_id(entries: Sequence[NumberEntry]) -> _Entries:
    """Index the entries of numbers.csv."""
    by_id: defaultdict[str, list[NumberEntry]] = defaultdict(list)
    for entry in entries:
        if entry.id_number:
            by_id[entry.id_number].append(entry)
    identified = {entry.number for entry in entries if entry.id_number}
    return _Entries(
        by_id,
        frozenset(
            (entry.key, same_name_key(entry.name))
            for entry in entries
            if entry.number not in identified and not entry.reserved
        ),
    )


def _before(person: _Person, candidate: Candidate, entries: _Entries) -> NumberEntry | None:
    """Return the entry of numbers.csv that is a nominee's by ID; the last one stands.

    An ID that stood under two names is in the entries of both: then the name decides, and somebody who was
    numbered by name alone while the ID was in doubt keeps that number.
    """
    own = entries.by_id.get(person, ()) if isinstance(person, str) else ()
    named = [entry for entry in own if same_name_key(entry.name) == same_name_key(candidate.text("name"))]
    if named or not own:
        return named[-1] if named else None
    return None if group_of(candidate) in entries.by_name_alone else own[-1]


def _written(candidates: Iterable[Candidate]) -> Iterable[str]:
    """Return the usable numbers that rosters give."""
    numbers = (person_number(candidate.number) for candidate in candidates if candidate.number)
    return (number for number in numbers if number)


def _take_written(
    register: _Register,
    registered: Mapping[str, Sequence[NumberEntry]],
    person: _Person,
    candidate: Candidate,
) -> None:
    """Let a person have the number that the roster gives, unless it is somebody else's."""
    number = person_number(candidate.number)
    place = candidate.fact("number").place or candidate.place
    if number is None:
        register.problems.append(number_unusable(candidate.number, place))
    elif register.numbers.get(person, number) != number:
        register.problems.append(_two_numbers(register.numbers[person], number, candidate))
    elif register.owners.get(number, person) != person or not _may_own(registered.get(number, ()), candidate):
        register.problems.append(number_twice(number, place))
    else:
        register.give(person, number)


def _may_own(entries: Sequence[NumberEntry], candidate: Candidate) -> bool:
    """Whether numbers.csv has a number free, or for this nominee: by ID where both have one, else by name."""
    id_number = candidate.text("id_number")
    return not entries or any(
        entry.id_number == id_number
        if entry.id_number and id_number
        else (entry.key, same_name_key(entry.name)) == group_of(candidate)
        for entry in entries
    )


def _take_by_name(
    register: _Register,
    persons: Sequence[_Person],
    candidates: Sequence[Candidate],
    entries: Sequence[NumberEntry],
) -> None:
    """Give people whom no ID identifies the entries of their name in their village, if there are as many."""
    free = _free_entries(register, entries)
    if not free:
        return
    identified = {entry.number for entry in entries if entry.id_number}
    waiting: defaultdict[Group, list[_Person]] = defaultdict(list)
    for person, candidate in zip(persons, candidates, strict=True):
        if person not in register.numbers and person not in waiting[group_of(candidate)]:
            waiting[group_of(candidate)].append(person)
    for group, people in waiting.items():
        found = free.get(group, {}).values()
        for person, entry in zip(people, found, strict=False) if len(people) == len(found) else ():
            # A number with an ID of its own is not for somebody who has another.
            if not (entry.number in identified and isinstance(person, str)):
                register.give(person, entry.number)


def _free_entries(
    register: _Register, entries: Iterable[NumberEntry]
) -> Mapping[Group, Mapping[str, NumberEntry]]:
    """Return the entries whose number nobody has yet, by village and name."""
    free: defaultdict[Group, dict[str, NumberEntry]] = defaultdict(dict)
    for entry in entries:
        if entry.number not in register.owners and not entry.reserved:
            free[entry.key, same_name_key(entry.name)][entry.number] = entry
    return free


def _new_entries(
    candidates: Sequence[Candidate], ids: Sequence[str], entries: Iterable[NumberEntry]
) -> tuple[NumberEntry, ...]:
    """Return what numbers.csv does not say yet: a number with its ID, or with its name where none is."""
    said = {_said(each.number, each.key, each.name, each.id_number) for each in entries}
    new: dict[tuple[str, ...], NumberEntry] = {}
    for candidate, name, id_number in zip(candidates, texts(candidates, "name"), ids, strict=True):
        number, key = candidate.number, candidate.key or candidate.written_village
        says = _said(number, key, name, id_number)
        if says not in said:
            new.setdefault(says, NumberEntry(number, key, name, id_number))
    return tuple(new.values())


def _said(number: str, key: VillageKey, name: str, id_number: str) -> tuple[str, ...]:
    """Return what an entry says: whose number it is."""
    if id_number:
        return number, id_number
    home = comparable(key)
    return number, home.township, home.village, same_name_key(name)


def _report_changes(
    register: _Register,
    persons: Iterable[_Person],
    candidates: Iterable[Candidate],
    entries: _Entries,
) -> None:
    """Report where a roster gives a person another number than before."""
    for person, candidate in zip(persons, candidates, strict=True) if entries.by_id else ():
        before = _before(person, candidate, entries)
        now = register.numbers[person]
        if before and before.number != now:
            register.hints.append(
                hint(catalogue.NUMBER_CHANGED, candidate.place, number=before.number, now=now)
            )


def _two_numbers(first: str, second: str, candidate: Candidate) -> Problem:
    """Say that one person has two numbers on the rosters; the first stands."""
    return problem(
        catalogue.TWO_NUMBERS, candidate.fact("number").place or candidate.place, first=first, second=second
    )
