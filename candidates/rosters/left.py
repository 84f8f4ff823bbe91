"""Who once had a number in a village and is on its rosters no more: what people write of them is kept."""

from collections.abc import Iterable, Iterator

from candidates.people.candidate import Candidate
from candidates.people.kin import NotDeclared
from candidates.people.numbers import NumberEntry
from candidates.rosters.roll import NUMBERS_FILE, Roll
from candidates.villages.village import Village, VillageKey, comparable
from vocabulary.facts import Known
from vocabulary.places import FilePlace


def left_people(roll: Roll, villages: Iterable[Village]) -> Iterator[Candidate]:
    """Yield them with number, name and ID, nominated for nothing."""
    keys = {comparable(each.key): each.key for each in villages}
    there = {(each.key, each.number) for each in roll.candidates}
    for entry in dict.fromkeys(roll.numbers.entries):
        key = keys.get(entry.key)
        if key is not None and entry.name and (key, entry.number) not in there:
            yield _person(entry, key)


def _person(entry: NumberEntry, key: VillageKey) -> Candidate:
    """Return a person of numbers.csv."""
    place = FilePlace(NUMBERS_FILE)
    facts = {"number": entry.number, "name": entry.name, "id_number": entry.id_number}
    return Candidate(
        number=entry.number,
        key=key,
        written_village=key,
        facts={name: Known(value, place) for name, value in facts.items() if value},
        kin=NotDeclared(),
        posts=frozenset(),
        reservations=(),
        place=place,
    )
