"""Villages of a table as the engine's requirements see them: the place, its seats, and who may be elected."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from candidates.people.candidate import Candidate, Hold, Reservation
from candidates.people.kin import NotDeclared
from candidates.people.kin_relations import CLOSE_KIN, NO_CLOSE_KIN
from candidates.villages.seats import SEATS
from candidates.villages.village import Village, VillageKey
from engine.backends.sql.columns import PLACE, VILLAGES, Column, Holds, Table
from engine.backends.sql.duck import quoted
from engine.backends.sql.runner import Runner
from engine.bodies.contest.contest import Pair
from scale.bodies.situations import Grouping
from scale.bodies.standing import OUT, STANDING, STANDS, barred
from scale.checks import key_list, same_key
from scale.data import KIN, SITTING
from scale.subjects import read_cells, reading
from scale.tables import KIN_DECLARED, NO_KIN, OTHER, POLLING_DAY, POSTS_OPEN, RELATIONS, SEAT, before
from vocabulary.elections.choices import BODIES
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.facts import Fact, Known
from vocabulary.kinds import Amount
from vocabulary.places import FilePlace
from vocabulary.texts import Text

CHOSEN_VILLAGES = "chosen_villages"
SAME_PERSON = "id_number"  # by which the engine knows a member who stays among the nominees
ANY_RELATION = frozenset({NO_CLOSE_KIN, *CLOSE_KIN})
_NO_POST = Reservation(Hold.NO_POST, Text("提名职务未定", "the post is not known"), FilePlace("nominees"))
Place = tuple[str, str, str]  # county, township, village


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may still be elected, and how surely."""

    candidate: Candidate
    stands: bool
    barred: frozenset[str]  # the bodies that a bar takes the person out of


@dataclass(frozen=True, slots=True)
class Home:
    """One village with everybody who may be elected there."""

    village: Village
    people: tuple[Person, ...]
    declared: frozenset[str]  # who declared kin, by number
    kin: Mapping[frozenset[str], frozenset[str]]  # by two numbers, what they may be
    staying: tuple[Candidate, ...] = ()  # in a by-election: the members who stay, numbered by their seats

    def relations(self, people: Sequence[Candidate]) -> Mapping[Pair, frozenset[str]]:
        """Return by positions what every two may be to each other, unless surely no close kin."""
        found: dict[Pair, frozenset[str]] = {}
        for one, first in enumerate(people):
            for other in range(one + 1, len(people)):
                numbers = frozenset({first.number, people[other].number})
                possible = self.kin.get(numbers) if numbers <= self.declared else ANY_RELATION
                if possible is not None and possible != {NO_CLOSE_KIN}:
                    found[one, other] = possible
        return found


def homes_of(runner: Runner, by: Grouping, places: Sequence[Place]) -> dict[Place, Home]:
    """Return villages with everybody who may be elected there."""
    if not places:
        return {}
    texts = tuple(Column(name, Holds.TEXT) for name in PLACE)
    runner.load(Table(CHOSEN_VILLAGES, texts, tuple(zip(*places, strict=True))))
    villages, people = _villages(runner, by), _people(runner, by)
    kin, staying = _kin(runner), _staying(runner, by) if _is_by_election(by) else {}
    return {
        place: Home(
            village,
            tuple(person for person, _ in people.get(place, ())),
            frozenset(
                candidate.number
                for candidate, declared in [
                    *((person.candidate, declared) for person, declared in people.get(place, ())),
                    *staying.get(place, ()),
                ]
                if declared
            ),
            kin.get(place, {}),
            tuple(member for member, _ in staying.get(place, ())),
        )
        for place, village in villages.items()
    }


def _is_by_election(by: Grouping) -> bool:
    """Whether members stay in office."""
    return by.day.source.election.kind is ElectionKind.BY_ELECTION


def _villages(runner: Runner, by: Grouping) -> dict[Place, Village]:
    """Return the villages chosen, each with its facts and figures."""
    facts, headers = sorted(by.reads.of_village), sorted(by.reads.headers)
    columns, readers = reading("v", facts)
    columns += [f"v.{quoted(before(header))}" for header in headers]
    more = "".join(f", {column}" for column in columns)
    rows = runner.run(
        f"SELECT {key_list(PLACE, 'v')}, v.{quoted(POLLING_DAY)}{more} "
        f"FROM {CHOSEN_VILLAGES} c JOIN {VILLAGES} v ON {same_key('c', 'v', PLACE)}"
    )
    width = len(PLACE) + 1
    found: dict[Place, Village] = {}
    for row in rows:
        known = read_cells(row[width:], readers)
        written = row[len(row) - len(headers) :] if headers else ()
        place: Place = (row[0], row[1], row[2])
        found[place] = Village(
            key=VillageKey(row[1], row[2]),
            order=len(found),
            category=known["category"],
            polling_day=row[3],
            seats={post: _count(known[fact]) for post, fact in SEATS.items()},
            facts=known,
            election_committee=(),
            previous_term={name: word for name, word in zip(headers, written, strict=True) if word},
            place=FilePlace(VILLAGES),
        )
    return found


def _people(runner: Runner, by: Grouping) -> dict[Place, list[tuple[Person, bool]]]:
    """Return who may be elected in the villages chosen, and whether they declared their kin."""
    facts = sorted({"birth_date" if name == "age" else name for name in by.reads.facts})
    columns, readers = reading("n", facts)
    bars = [f"s.{barred(body)}" for body in BODIES]
    more = "".join(f", {column}" for column in (*bars, *columns))
    rows = runner.run(
        f"SELECT {key_list(PLACE, 'n')}, n.no, s.{STANDS}, n.{quoted(POSTS_OPEN)}, "
        f"n.{quoted(KIN_DECLARED)}{more} FROM {CHOSEN_VILLAGES} c "
        f"JOIN nominees n ON {same_key('c', 'n', PLACE)} JOIN {STANDING} s ON {same_key('n', 's')} "
        f"WHERE NOT s.{OUT} ORDER BY {key_list(PLACE, 'n')}, n.no"
    )
    width = len(PLACE) + 4
    found: dict[Place, list[tuple[Person, bool]]] = {}
    for row in rows:
        number, stands, posts_open, declared = row[len(PLACE) : width]
        known = read_cells(row[width + len(BODIES) :], readers)
        out_of = zip(BODIES, row[width : width + len(BODIES)], strict=True)
        if _is_by_election(by):
            known[SAME_PERSON] = Known(number)
        candidate = _candidate(VillageKey(row[1], row[2]), number, known, posts_open is True)
        person = Person(candidate, stands is True, frozenset(body for body, is_out in out_of if is_out))
        found.setdefault((row[0], row[1], row[2]), []).append((person, declared is True))
    return found


def _staying(runner: Runner, by: Grouping) -> dict[Place, list[tuple[Candidate, bool]]]:
    """Return the members who stay in the villages chosen, and whether they declared their kin."""
    facts = sorted({"birth_date" if name == "age" else name for name in by.reads.facts})
    columns, readers = reading("m", facts)
    more = "".join(f", {column}" for column in columns)
    rows = runner.run(
        f"SELECT {key_list(PLACE, 'm')}, m.{SEAT}, m.no, m.{quoted(POSTS_OPEN)}, "
        f"m.{quoted(KIN_DECLARED)}{more} "
        f"FROM {CHOSEN_VILLAGES} c JOIN {SITTING} m ON {same_key('c', 'm', PLACE)} "
        f"ORDER BY {key_list(PLACE, 'm')}, m.{SEAT}"
    )
    width = len(PLACE) + 4
    found: dict[Place, list[tuple[Candidate, bool]]] = {}
    for row in rows:
        seat, number, posts_open, declared = row[len(PLACE) : width]
        known = read_cells(row[width:], readers)
        known[SAME_PERSON] = Known(number or seat)
        member = _candidate(VillageKey(row[1], row[2]), seat, known, posts_open is True)
        found.setdefault((row[0], row[1], row[2]), []).append((member, declared is True))
    return found


def _candidate(key: VillageKey, number: str, facts: Mapping[str, Fact], posts_open: bool) -> Candidate:  # noqa: FBT001 - a cell
    """Return somebody of whom the table is all that is known."""
    return Candidate(
        number=number,
        key=key,
        written_village=key,
        facts=facts,
        kin=NotDeclared(),
        posts=posts_of(facts["posts"]),
        reservations=(_NO_POST,) if posts_open else (),
        place=FilePlace("nominees"),
    )


def posts_of(fact: Fact | None) -> frozenset[str]:
    """Return the posts that somebody is nominated for, as far as they are known."""
    match fact:
        case Known(frozenset() as posts):
            return frozenset(map(str, posts))
        case _:
            return frozenset()


def _kin(runner: Runner) -> dict[Place, dict[frozenset[str], frozenset[str]]]:
    """Return what people in the villages chosen are to each other."""
    found: dict[Place, dict[frozenset[str], frozenset[str]]] = {}
    rows = runner.run(
        f"SELECT {key_list(PLACE, 'k')}, k.no, k.{OTHER}, k.{RELATIONS} "
        f"FROM {CHOSEN_VILLAGES} c JOIN {KIN} k ON {same_key('c', 'k', PLACE)}"
    )
    for county, township, village, one, other, relations in rows:
        possible = (
            ANY_RELATION
            if relations is None
            else frozenset(NO_CLOSE_KIN if each == NO_KIN else each for each in relations)
        )
        found.setdefault((county, township, village), {})[frozenset({one, other})] = possible
    return found


def _count(fact: Fact) -> int | None:
    """Return the number of seats, if it is known."""
    return fact.value.least if isinstance(fact, Known) and isinstance(fact.value, Amount) else None
