"""Reads sitting.xlsx: in a by-election, the members of the village's bodies who stay in office."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from candidates.election import Election
from candidates.people.candidate import Candidate
from candidates.rosters.roll import read_office_holders
from candidates.villages.village import Village, VillageKey
from files.entries import kind_of
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.elections.office_words import hint_of_members, problem_of_members
from vocabulary.problems import Hint, Problem

SITTING_FILE = "sitting.xlsx"


@dataclass(frozen=True, slots=True)
class Sitting:
    """The members who stay, by village; a village that is not in it says nothing of its members."""

    members: Mapping[VillageKey, tuple[Candidate, ...]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    hints: tuple[Hint, ...] = ()


def read_sitting(folder: Path, election: Election, villages: Iterable[Village]) -> Sitting:
    """Read the members who stay; only a by-election has any, and the file may be missing."""
    path = folder / SITTING_FILE
    if election.kind is not ElectionKind.BY_ELECTION or kind_of(path) is None:
        return Sitting()
    people, problems, hints = read_office_holders(path, election, villages)
    members: defaultdict[VillageKey, list[Candidate]] = defaultdict(list)
    for each in people:
        if each.key is not None and not each.withdrawn:
            members[each.key].append(each)
    return Sitting(
        {key: tuple(some) for key, some in members.items()},
        tuple(map(problem_of_members, problems)),
        tuple(map(hint_of_members, hints)),
    )
