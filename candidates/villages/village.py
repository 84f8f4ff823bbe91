"""A village (村) as the county lists it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from vocabulary.facts import Fact
from vocabulary.places import Place
from vocabulary.texts import Text
from vocabulary.writing.names import same_name_key


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
class DayUnread:
    """What may be the village's own polling day and was not understood; the law depends on the day."""

    message: Text
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
    mode_assumed: bool = False  # no column says how candidates come about: the usual way
    day_unread: DayUnread | None = None  # nobody of the village passes while there is one


def comparable(key: VillageKey) -> VillageKey:
    """Return the form in which two writings of one village are equal."""
    return VillageKey(same_name_key(key.township), same_name_key(key.village))


def village_words(key: VillageKey) -> str:
    """Write a village with its township."""
    return f"{key.township}{key.village}"
