"""One ID under two names: two people until one of them is corrected, and the ID is neither's."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from candidates.people.candidate import Candidate, Hold, Reservation
from vocabulary.catalogue.rosters import roster_rows as catalogue
from vocabulary.facts import Unknown
from vocabulary.origins import Origin
from vocabulary.places import Place, place_words
from vocabulary.problems import Problem, problem
from vocabulary.texts import Text
from vocabulary.writing.names import same_name_key

_SHOWN = 8  # places named in one message


def ids_of_two_names(rows: Iterable[Candidate]) -> frozenset[str]:
    """Return the IDs that are next to more than one name anywhere in the county."""
    names: dict[str, str] = {}
    found = ((row.text("id_number"), same_name_key(row.text("name"))) for row in rows)
    return frozenset(
        id_number
        for id_number, name in found
        if id_number and name and names.setdefault(id_number, name) != name
    )


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
        elsewhere = _beside(people)
        yield from (_problem(each, elsewhere) for each in people)


def _beside(people: Sequence[Candidate]) -> Mapping[str, Text]:
    """Say for each name of an ID where the other names are; of many the first few, and how many there are."""
    rows: defaultdict[str, list[Place]] = defaultdict(list)
    firsts: list[tuple[str, Place]] = []  # no more of each name than are shown
    for each in people:
        name = same_name_key(each.text("name"))
        firsts += [(name, each.place)] if len(rows[name]) < _SHOWN else []
        rows[name].append(each.place)
    return {
        name: _listed(
            tuple(islice((place for other, place in firsts if other != name), _SHOWN)),
            len(people) - len(own),
        )
        for name, own in rows.items()
    }


def _listed(shown: Sequence[Place], count: int) -> Text:
    """List places, and say how many there are where these are not all."""
    places = [place_words(place) for place in shown]
    more = count > len(shown)
    return Text(
        "、".join(places) + (f"等 {count} 处" if more else ""),
        ", ".join(places) + (f" and {count - len(shown)} more" if more else ""),
    )


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


def _problem(candidate: Candidate, elsewhere: Mapping[str, Text]) -> Problem:
    """Say where the other names of an ID are."""
    return problem(
        catalogue.ID_OF_TWO_NAMES,
        candidate.fact("id_number").place or candidate.place,
        others=elsewhere[same_name_key(candidate.text("name"))],
    )
