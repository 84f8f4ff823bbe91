"""In how many villages each nominee is nominated for the villagers' committee (被提名的村数).

The law speaks of village committees alone: a post of the Party organisation, or of an urban community, does
not count (Organic Law of Villagers' Committees, Art. 16).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from candidates.people.candidate import Candidate
from candidates.rosters.roll import Roll
from candidates.rosters.same_person import Doubles, doubles
from candidates.villages.village import Village, VillageKey
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.kinds import Amount
from vocabulary.origins import Origin
from vocabulary.truth import Truth


@dataclass(slots=True)
class _Nominations:
    """The villages in which one ID is nominated: surely, or unless the person has given up there."""

    surely: set[VillageKey] = field(default_factory=set)
    perhaps: dict[VillageKey, Candidate] = field(default_factory=dict)  # the first row of each


Villages = Mapping[VillageKey, Village]


def villages_nominated(roll: Roll, villages: Villages) -> Mapping[int, Fact]:
    """Return, by position in the roll, the number of villages in which the nominee's ID is nominated."""
    # Who has withdrawn is nominated nowhere.
    standing = [row for row in roll.candidates if not row.withdrawn]
    rows = doubles(standing, roll.unidentified)
    nominations = _nominations(standing, villages)
    nowhere = _Nominations()
    return {
        index: _count(candidate, nominations.get(candidate.text("id_number"), nowhere), rows)
        for index, candidate in enumerate(roll.candidates)
    }


def _nominations(standing: Iterable[Candidate], villages: Villages) -> Mapping[str, _Nominations]:
    """Gather the villages of each ID, once for all its nominees."""
    nominations: defaultdict[str, _Nominations] = defaultdict(_Nominations)
    for candidate in standing:
        id_number = candidate.text("id_number")
        if not id_number or not candidate.key:
            continue
        counts = for_village_committee(candidate, villages)
        if counts is Truth.NO:
            continue
        # Somebody whose state cannot be read may have given up there.
        if counts is Truth.UNKNOWN or candidate.may_have_withdrawn:
            nominations[id_number].perhaps.setdefault(candidate.key, candidate)
        else:
            nominations[id_number].surely.add(candidate.key)
    for found in nominations.values():
        found.perhaps = {key: row for key, row in found.perhaps.items() if key not in found.surely}
    return nominations


def for_village_committee(candidate: Candidate, villages: Villages) -> Truth:
    """Say whether a row nominates for the committee of a village, and not of a community or for the Party."""
    of_village = in_a_village(candidate, villages)
    if of_village is Truth.NO or candidate.bodies & {"committee"}:
        return of_village
    return Truth.UNKNOWN if candidate.posts_open else Truth.NO


def in_a_village(candidate: Candidate, villages: Villages) -> Truth:
    """Say whether a row's place is a village and no urban community; one of unknown kind may be either."""
    place = villages.get(candidate.key) if candidate.key else None
    if place is None:
        return Truth.YES
    category = place.category
    if not isinstance(category, Known):
        return Truth.UNKNOWN
    return Truth.YES if category.value == "village" else Truth.NO


def _count(candidate: Candidate, nominations: _Nominations, rows: Doubles) -> Fact:
    """Count the villages of one nominee; while a row may be a further one the count is not known.

    Two villages that are known stay two whatever the doubtful rows are: then the count is at least that.
    """
    id_number = candidate.fact("id_number")
    if isinstance(id_number, Unknown):
        return id_number
    if candidate.key is None:
        return Unknown(Origin.UNCLEAR, candidate.place)
    surely, perhaps = nominations.surely, nominations.perhaps
    # The village itself counts, unless the person may have given up there (or chose another) and surely
    # stands elsewhere.
    here = not ((candidate.may_have_withdrawn or candidate.chose_another) and surely)
    sure = len(surely) + (here and candidate.key not in surely)
    open_ = len(perhaps) - (here and candidate.key in perhaps)
    more, double = rows.elsewhere(candidate, candidate.key)
    if sure > 1 or not open_ + more:
        return Known(Amount(sure, sure + open_ + more), candidate.place)
    other = next((row for key, row in perhaps.items() if not (here and key == candidate.key)), double)
    return Unknown(Origin.UNCLEAR, other.place if other else candidate.place)
