"""Whom earlier reviews had and the rosters no longer have, and of whom nobody has said where they went."""

from collections.abc import Collection, Iterable, Sequence

from candidates.decisions.decision import Withdrawal
from candidates.followup.followup import Move, Seen
from candidates.people.candidate import Candidate
from candidates.villages.village import VillageKey


def gone_people(
    seen: Sequence[Seen], roll: Collection[Candidate], registered: Iterable[Move | Withdrawal]
) -> tuple[Seen, ...]:
    """Return who is gone and of whom the township must say where the person went."""
    said = {(each.key, each.number) for each in registered}
    return tuple(
        each
        for each in off_the_rosters(seen, roll)
        if (each.key, each.number) not in said and not moved(each, roll, seen)
    )


def off_the_rosters(seen: Iterable[Seen], roll: Iterable[Candidate]) -> tuple[Seen, ...]:
    """Return who was seen in a village and is not on its rosters now."""
    there = {(home_of(each), each.number) for each in roll}
    return tuple(each for each in seen if (each.key, each.number) not in there)


def moved(person: Seen, roll: Iterable[Candidate], seen: Iterable[Seen]) -> bool:
    """Whether a person is nominated in another village, and was not before the last review that had both."""
    before = {each.key for each in seen if each.number == person.number and each.first <= person.last}
    return any(each.number == person.number and home_of(each) not in before for each in roll)


def home_of(candidate: Candidate) -> VillageKey:
    """Return the village of a nominee, as written where villages.xlsx does not know it."""
    return candidate.key or candidate.written_village
