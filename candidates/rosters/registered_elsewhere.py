"""Whether another row of the same ID says that its owner is registered in another village (在他村登记).

Whoever is registered for the election of one village may not take part in that of another (Organic Law of
Villagers' Committees, Art. 16). Registration stays what it is though the nomination there was given up.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from candidates.people.candidate import Candidate
from candidates.rosters.double_nomination import Villages, in_a_village
from candidates.rosters.roll import Roll
from candidates.rosters.same_person import Doubles, doubles
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.origins import Origin
from vocabulary.truth import Truth


def registered_elsewhere(roll: Roll, villages: Villages) -> Mapping[int, Fact]:
    """Return, by position in the roll, whether the rosters register the nominee in another village too."""
    rows = doubles(roll.candidates, roll.unidentified)
    same: defaultdict[str, list[Candidate]] = defaultdict(list)
    for row in roll.candidates:
        if row.key and in_a_village(row, villages) is not Truth.NO:
            same[row.text("id_number")].append(row)
    return {
        index: _registered(candidate, same.get(candidate.text("id_number"), ()), rows, villages)
        for index, candidate in enumerate(roll.candidates)
    }


def _registered(candidate: Candidate, same: Sequence[Candidate], rows: Doubles, villages: Villages) -> Fact:
    """Say whether one nominee is registered elsewhere; while a row may say so, that is not known."""
    id_number = candidate.fact("id_number")
    if isinstance(id_number, Unknown):
        return id_number
    if candidate.key is None:
        return Unknown(Origin.UNCLEAR, candidate.place)
    found = _said(
        (row for row in same if row.key != candidate.key and row.text("id_number")), candidate, villages
    )
    more, double = rows.elsewhere(candidate, candidate.key)
    if more and isinstance(found, Known) and found.value is False:
        return Unknown(Origin.UNCLEAR, double.place if double else candidate.place)
    return found


def _said(others: Iterable[Candidate], candidate: Candidate, villages: Villages) -> Fact:
    """Return what the rows of other villages say: one that surely registers is enough."""
    unknown: Unknown | None = None
    for row in others:
        fact = row.fact("registered_voter")
        if isinstance(fact, Known) and fact.value is False:
            continue
        if isinstance(fact, Known) and in_a_village(row, villages) is Truth.YES:
            return Known(value=True, place=fact.place)
        unknown = unknown or (fact if isinstance(fact, Unknown) else Unknown(Origin.UNCLEAR, fact.place))
    return unknown or Known(value=False, place=candidate.place)
