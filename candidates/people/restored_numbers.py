"""Finds again who has which person number, from rows elsewhere that bear it; what is in doubt is left out."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from candidates.people.candidate import Candidate
from candidates.people.numbers import Group, NumberEntry, Numbers, group_of, person_number
from candidates.villages.village import VillageKey, comparable
from vocabulary.places import Place
from vocabulary.writing.names import same_name_key

# Who somebody is: the ID; without a usable one, village and name as they compare.
_Person = str | Group
NOWHERE = VillageKey("", "")


@dataclass(frozen=True, slots=True)
class Witness:
    """A row of a form that says which number a person has."""

    number: str
    name: str
    id_number: str
    place: Place


@dataclass(frozen=True, slots=True)
class Contradicted:
    """A nominee whose rows disagree on number or name, or whose number is next to somebody else too."""

    candidate: Candidate
    numbers: tuple[str, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Restored:
    """What numbers.csv is to hold: lines that are left, people found again, numbers nobody is to get."""

    kept: tuple[NumberEntry, ...]
    found: tuple[NumberEntry, ...]
    reserved: tuple[NumberEntry, ...]
    contradicted: tuple[Contradicted, ...]

    @property
    def entries(self) -> tuple[NumberEntry, ...]:
        """Return all lines, in order."""
        return (*self.kept, *self.found, *self.reserved)


@dataclass(slots=True)
class _Claims:
    """Which numbers are next to whom, outside numbers.csv."""

    numbers: defaultdict[_Person, set[str]] = field(default_factory=lambda: defaultdict(set))
    people: defaultdict[str, set[_Person]] = field(default_factory=lambda: defaultdict(set))
    names: defaultdict[_Person, set[str]] = field(default_factory=lambda: defaultdict(set))
    places: defaultdict[str, list[Place]] = field(default_factory=lambda: defaultdict(list))

    def add(self, person: _Person, number: str, name: str, place: Place) -> None:
        """Note that a number is next to a person of that name."""
        self.numbers[person].add(number)
        self.people[number].add(person)
        self.names[person].add(same_name_key(name))
        self.places[number].append(place)


def restore_numbers(
    known: Numbers, nominees: Sequence[Candidate], witnesses: Sequence[Witness], used: AbstractSet[str]
) -> Restored:
    """Find the people of the numbers in use, after the lines that numbers.csv still has.

    A nominee gets a number back where every row with the ID has this number, every row with the number has
    this ID, and one of them has the name too.
    """
    kept = _kept(known)
    by_number: defaultdict[str, list[NumberEntry]] = defaultdict(list)
    for entry in kept:
        by_number[entry.number].append(entry)
    listed = {_owner(entry) for entry in kept if entry not in known.lost_ids}
    claims = _claims(nominees, witnesses)
    found: list[NumberEntry] = []
    contradicted: list[Contradicted] = []
    for person, candidate in {_person(each): each for each in reversed(nominees)}.items():
        numbers = sorted(claims.numbers.get(person, ()))
        if not numbers or person in listed or group_of(candidate) in listed:
            continue
        if len(numbers) == 1 and _agreed(candidate, numbers[0], claims, by_number[numbers[0]]):
            found.append(_entry(numbers[0], candidate))
        else:
            places = tuple(place for number in numbers for place in claims.places[number])
            contradicted.append(Contradicted(candidate, tuple(numbers), places))
    return _restored(kept, found, contradicted, used)


def numbers_seen(nominees: Iterable[Candidate], witnesses: Iterable[Witness]) -> frozenset[str]:
    """Return every number that stands on a roster or a form, whoever has it."""
    written = (person_number(candidate.number) for candidate in nominees)
    return frozenset((*(number for number in written if number), *(each.number for each in witnesses)))


def _restored(
    kept: Sequence[NumberEntry],
    found: list[NumberEntry],
    contradicted: list[Contradicted],
    used: AbstractSet[str],
) -> Restored:
    """Put the lines together: one that only kept a number free, or a name, ends where its person is found."""
    again = {entry.number for entry in found}
    rest = tuple(entry for entry in kept if entry.id_number or entry.number not in again)
    free = sorted(used - again - {entry.number for entry in rest})
    return Restored(
        rest,
        tuple(sorted(found, key=lambda entry: entry.number)),
        tuple(NumberEntry(number, NOWHERE, "", "") for number in free),
        tuple(reversed(contradicted)),
    )


def _kept(known: Numbers) -> tuple[NumberEntry, ...]:
    """Return the lines that still say whose a number is; of namesakes, one without its ID no longer does."""
    numbers: defaultdict[Group, set[str]] = defaultdict(set)
    for entry in known.entries:
        numbers[_written(entry)].add(entry.number)
    return tuple(
        entry
        for entry in known.entries
        if entry not in known.lost_ids or (entry.name and len(numbers[_written(entry)]) == 1)
    )


def _claims(nominees: Iterable[Candidate], witnesses: Iterable[Witness]) -> _Claims:
    """Gather what rosters and forms say."""
    claims = _Claims()
    for candidate in nominees:
        number = person_number(candidate.number)
        if number is not None:
            claims.add(_person(candidate), number, candidate.text("name"), candidate.place)
    for each in witnesses:
        claims.add(each.id_number, each.number, each.name, each.place)
    return claims


def _agreed(candidate: Candidate, number: str, claims: _Claims, kept: Iterable[NumberEntry]) -> bool:
    """Whether a number is nobody else's anywhere, and the nominee's name is next to it."""
    person = _person(candidate)
    return (
        claims.people[number] == {person}
        and same_name_key(candidate.text("name")) in claims.names[person]
        and all(
            entry.reserved or (not entry.id_number and _written(entry) == group_of(candidate))
            for entry in kept
        )
    )


def _owner(entry: NumberEntry) -> _Person:
    """Return whose line of numbers.csv it is."""
    return entry.id_number or _written(entry)


def _written(entry: NumberEntry) -> Group:
    """Return village and name of a line as they compare."""
    return comparable(entry.key), same_name_key(entry.name)


def _person(candidate: Candidate) -> _Person:
    """Return who a nominee is."""
    return candidate.text("id_number") or group_of(candidate)


def _entry(number: str, candidate: Candidate) -> NumberEntry:
    """Return the line of a nominee who was found again."""
    key = candidate.key or candidate.written_village
    return NumberEntry(number, key, candidate.text("name"), candidate.text("id_number"))
