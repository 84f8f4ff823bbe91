"""A candidate record (one nominee, 被提名人, of one village): facts, and doubts about the record itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from candidates.facts import Fact, Known, Unknown
from candidates.fields import BODIES
from candidates.kin import KinDeclaration
from candidates.origins import Origin
from sources.places import Place
from sources.texts import Text


@dataclass(frozen=True, slots=True, order=True)
class VillageKey:
    """A village as the county names it: two townships may each have a 新民村."""

    township: str
    village: str


class Hold(Enum):
    """Why a record cannot pass whatever the criteria say."""

    NO_VILLAGE = "no_village"
    NO_POST = "no_post"
    NO_IDENTITY = "no_identity"
    UNREADABLE = "unreadable"
    PACK_UNUSABLE = "pack_unusable"


@dataclass(frozen=True, slots=True)
class Reservation:
    """One reason that holds a nominee back from `pass`, with the cell it comes from."""

    hold: Hold
    message: Text
    place: Place


@dataclass(frozen=True, slots=True)
class Candidate:
    """One nominee in one village, well formed: every roster fact is known or says why it is not."""

    number: str
    key: VillageKey | None
    written_village: VillageKey
    facts: Mapping[str, Fact]
    kin: KinDeclaration
    posts: frozenset[str]
    reservations: tuple[Reservation, ...]
    place: Place

    @property
    def bodies(self) -> frozenset[str]:
        """Return the bodies that the posts belong to."""
        return frozenset(body for body, posts in BODIES.items() if self.posts & set(posts))

    @property
    def posts_open(self) -> bool:
        """Whether some post nominated for is not known, so that any body may be meant."""
        return any(reservation.hold is Hold.NO_POST for reservation in self.reservations)

    def fact(self, name: str) -> Fact:
        """Return a roster fact, blank where the roster has no such column."""
        return self.facts.get(name, Unknown(Origin.BLANK, self.place))

    def text(self, name: str) -> str:
        """Return a fact of words as written, or nothing where it is not known."""
        fact = self.fact(name)
        return str(fact.value) if isinstance(fact, Known) else ""

    @property
    def withdrawn(self) -> bool:
        """Whether a filed withdrawal (本人放弃) stands on the roster."""
        fact = self.fact("state")
        return isinstance(fact, Known) and fact.value == "withdrawn"
