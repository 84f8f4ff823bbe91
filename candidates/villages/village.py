"""A village (村) as the county lists it, and the way from a written name to the village that is meant."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from vocabulary.catalogue import villages as catalogue
from vocabulary.facts import Fact
from vocabulary.names import same_name_key
from vocabulary.places import Place
from vocabulary.problems import Problem, problem
from vocabulary.texts import Text
from vocabulary.words import clipped

SEATS: Mapping[str, str] = {  # by post, the fact that says how many there are
    "chair": "seats_chair",
    "vice_chair": "seats_vice_chair",
    "member": "seats_member",
    "branch_member": "seats_branch",
    "supervision_member": "seats_supervision",
}


@dataclass(frozen=True, slots=True, order=True)
class VillageKey:
    """A village as the county names it: two townships may each have a 新民村."""

    township: str
    village: str


@dataclass(frozen=True, slots=True)
class CommitteeMember:
    """A member of the village's election committee (选举委员会); the ID is blank where none could be used."""

    name: str
    id_number: str
    place: Place


@dataclass(frozen=True, slots=True)
class Village:
    """One village of villages.xlsx; `order` is its position there, in which everything is printed."""

    key: VillageKey
    order: int
    category: Fact
    polling_day: date | None
    seats: Mapping[str, int | None]
    facts: Mapping[str, Fact]
    election_committee: tuple[CommitteeMember, ...]
    previous_term: Mapping[str, str]  # as written in the sheet 上届情况, by header
    place: Place


@dataclass(frozen=True, slots=True)
class Directory:
    """The villages by township and village, and by village alone, as names compare."""

    by_both: Mapping[VillageKey, Village]
    by_village: Mapping[str, tuple[Village, ...]]

    def find(self, written: VillageKey) -> Village | None:
        """Return the village of that name; without a township only if no other village has the name."""
        sought = comparable(written)
        if sought.township:
            return self.by_both.get(sought)
        namesakes = self.by_village.get(sought.village, ())
        return namesakes[0] if len(namesakes) == 1 else None

    def nearest(self, written: VillageKey) -> list[str]:
        """Return the names that look most like the written one, for a person to choose from."""
        names = {
            f"{key.township}{key.village}": village_words(village.key)
            for key, village in self.by_both.items()
        }
        sought = comparable(written)
        same = [village_words(village.key) for village in self.by_village.get(sought.village, ())]
        close = [
            names[name]
            for name in get_close_matches(f"{sought.township}{sought.village}", names, n=3, cutoff=0.5)
        ]
        return list(dict.fromkeys([*same, *close]))[:3]


def comparable(key: VillageKey) -> VillageKey:
    """Return the form in which two writings of one village are equal."""
    return VillageKey(same_name_key(key.township), same_name_key(key.village))


def village_words(key: VillageKey) -> str:
    """Write a village with its township."""
    return f"{key.township}{key.village}"


def directory(villages: Iterable[Village]) -> Directory:
    """Index the villages by their names."""
    by_both = {comparable(village.key): village for village in villages}
    by_village: defaultdict[str, tuple[Village, ...]] = defaultdict(tuple)
    for key, village in by_both.items():
        by_village[key.village] += (village,)
    return Directory(by_both, dict(by_village))


def unknown_village(written: VillageKey, place: Place, villages: Directory) -> Problem:
    """Say that a name is not one of the county's villages; it is never matched by guess."""
    if not written.village:
        return problem(catalogue.VILLAGE_BLANK, place)
    words = clipped(village_words(written))
    near = villages.nearest(written)
    if not near:
        return problem(catalogue.UNKNOWN_VILLAGE, place, words=words)
    nearest = Text("、".join(near), ", ".join(near))
    return problem(catalogue.VILLAGE_MISSPELT, place, words=words, near=nearest)
