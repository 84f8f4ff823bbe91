"""One ID under two names: two people until one of them is corrected, and the ID is neither's."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from candidates.people.candidate import Candidate, Hold, Reservation
from vocabulary.catalogue import roster_rows as catalogue
from vocabulary.facts import Unknown
from vocabulary.names import same_name_key
from vocabulary.origins import Origin
from vocabulary.places import place_words
from vocabulary.problems import Problem, problem
from vocabulary.texts import Text


def ids_of_two_names(rows: Iterable[Candidate]) -> frozenset[str]:
    """Return the IDs that are next to more than one name anywhere in the county."""
    names: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        id_number, name = row.text("id_number"), same_name_key(row.text("name"))
        if id_number and name:
            names[id_number].add(name)
    return frozenset(id_number for id_number, under in names.items() if len(under) > 1)


def held_apart(candidates: Iterable[Candidate], shared: Collection[str]) -> Iterator[Candidate]:
    """Yield the nominees, with the ID of two names known of none of them: it identifies nobody."""
    for candidate in candidates:
        yield _held(candidate) if candidate.text("id_number") in shared else candidate


def two_names(candidates: Iterable[Candidate], shared: Collection[str]) -> Iterator[Problem]:
    """Report every nominee whose ID is next to another name too; the ID itself is not printed."""
    under: defaultdict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        if candidate.text("id_number") in shared:
            under[candidate.text("id_number")].append(candidate)
    for people in under.values():
        yield from (_problem(each, people) for each in people)


def _held(candidate: Candidate) -> Candidate:
    """Return a nominee whose ID is in conflict."""
    place = candidate.fact("id_number").place or candidate.place
    return replace(
        candidate,
        facts={**candidate.facts, "id_number": Unknown(Origin.CONFLICT, place)},
        reservations=(*candidate.reservations, Reservation(Hold.NO_IDENTITY, _HELD, place)),
    )


_HELD = Text(
    "同一身份证号在名册中对应两个姓名，查明之前不知道是谁的号码",
    "the ID is next to two names on the rosters; until that is settled it is nobody's",
)


def _problem(candidate: Candidate, people: Sequence[Candidate]) -> Problem:
    """Say where the other names of an ID stand."""
    name = same_name_key(candidate.text("name"))
    others = [place_words(each.place) for each in people if same_name_key(each.text("name")) != name]
    return problem(
        catalogue.ID_OF_TWO_NAMES,
        candidate.fact("id_number").place or candidate.place,
        others=Text("、".join(others), ", ".join(others)),
    )
