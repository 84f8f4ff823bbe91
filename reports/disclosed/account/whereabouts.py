"""Where everybody went, as the working group sees it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from vocabulary.elections.followup_words import Notice, Went
from vocabulary.outcomes import Verdict


@dataclass(frozen=True, slots=True)
class PersonWent:
    """Where one person of one village is, and how that is known."""

    township: str
    village: str
    number: str  # blank for whoever was written in and has none
    name: str
    posts: tuple[str, ...]
    went: Went
    on_roster: bool
    verdict: Verdict | None
    notice: Notice | None  # of whoever gave up: whether they had been told before
    on: date | None
    paper: str
    successor: str  # the number of whoever was nominated instead
    last: int  # the last numbered review that had the person, of whoever is on no roster
    instead: str  # the village in which the person is nominated instead


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where everybody is: on rosters + no longer + written in = the sum of all places."""

    people: tuple[PersonWent, ...]
    counts: Mapping[Went, int]
    notices: Mapping[Notice, int]
    on_rosters: int
    no_longer: int
    written_in: int
    unsure: int  # rows of the results that do not surely say who: in no sum
    townships: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """Return how many people there are, once for each village."""
        return len(self.people)
