"""A ratio (班子结构要求): a requirement on a body, the list, an office, or all villages of an area."""

from dataclasses import dataclass
from enum import Enum
from typing import Union

from rules.model.bounds import NO_LIMITS, Limits, Share, Trend
from rules.model.conditions import Condition
from vocabulary.outcomes import RatioGrade
from vocabulary.places import TextPlace
from vocabulary.texts import Text

__all__ = ["RatioGrade"]


class Pairing(Enum):
    """Relations between two people."""

    KIN = "kin"
    SAME_PERSON = "same_person"


class KinRelation(Enum):
    """The kinds of close kin (民法典第一千零四十五条) that a source may single out."""

    SPOUSE = "spouse"
    PARENT_CHILD = "parent_child"
    SIBLINGS = "siblings"
    GRANDPARENT = "grandparent"


ALL_KIN = frozenset(KinRelation)


class CountAs(Enum):
    """Whether one person in two posts counts once or twice."""

    HEADS = "heads"
    POSTS = "posts"


@dataclass(frozen=True, slots=True)
class OverBody:
    """The people elected into one body."""

    body: str


@dataclass(frozen=True, slots=True)
class OverBodies:
    """The people elected into several bodies, each person once."""

    bodies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OverOffice:
    """The people nominated for one post."""

    post: str


@dataclass(frozen=True, slots=True)
class OverHolder:
    """Whoever is elected to one post."""

    post: str


Among = Union[OverBody, OverBodies, OverHolder, "Between"]  # who of those elected in a village


@dataclass(frozen=True, slots=True)
class OverList:
    """All nominees of the village."""


class Area(Enum):
    """What many villages lie in, the smaller before the larger."""

    TOWNSHIP = "township"
    COUNTY = "county"
    PREFECTURE = "prefecture"
    PROVINCE = "province"

    @property
    def in_a_county(self) -> bool:
        """Whether a county has all its villages, so that its folder can add them up."""
        return self in {Area.TOWNSHIP, Area.COUNTY}


@dataclass(frozen=True, slots=True)
class OverArea:
    """All villages of an area: those elected there, or who of them."""

    area: Area
    among: Among | None = None


Side = OverBody | OverOffice


@dataclass(frozen=True, slots=True)
class Between:
    """The people elected on two sides of one village, each a body or a post."""

    sides: tuple[Side, Side]


@dataclass(frozen=True, slots=True)
class OverEach:
    """Over whatever the several requirements are of which one is to hold."""

    scopes: tuple["Scope", ...]


Scope = OverBody | OverBodies | OverOffice | OverHolder | OverList | OverArea | Between | OverEach


# The posts that one person of a village holds.
ALONE_IN_OFFICE = frozenset({"chair", "secretary", "supervision_head"})


def holder_of(scope: Scope | None) -> str | None:
    """Return the post whose holders a requirement is on, in a village or in many."""
    match scope:
        case OverHolder(post) | OverArea(_, OverHolder(post)):
            return post
        case _:
            return None


@dataclass(frozen=True, slots=True)
class CountOf:
    """How many people are of a kind: a number, a share, which way it moves; reserved seats are kept free."""

    where: Condition
    limits: Limits
    share: Share | None
    count_as: CountAs
    reserved: bool = False
    trend: Trend | None = None


@dataclass(frozen=True, slots=True)
class SizeOf:
    """How many seats the body has, and whether the number must be odd (单数)."""

    limits: Limits
    odd: bool = False

    def holds(self, number: int) -> bool:
        """Whether so many seats are as many as the body may have."""
        return self.limits.hold(number) and not (self.odd and number % 2 == 0)


@dataclass(frozen=True, slots=True)
class PairsOf:
    """How many pairs of people stand in one of the relations; a share is of the people on the first side."""

    pairings: tuple[Pairing, ...]
    limits: Limits
    share: Share | None = None
    relations: frozenset[KinRelation] = ALL_KIN
    trend: Trend | None = None


@dataclass(frozen=True, slots=True)
class NomineesOverSeats:
    """How many more nominees an office has than seats; with a condition, how many more of this kind.

    A share is one of the seats.
    """

    limits: Limits
    where: Condition | None = None
    share: Share | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """A requirement on one village, as a part of another: over whom, and what is measured."""

    scope: Scope
    measure: "Measure"


@dataclass(frozen=True, slots=True)
class VillagesWhere:
    """In how many of the villages, or in which part of them, a requirement holds."""

    holds: Stated
    share: Share | None
    limits: Limits = NO_LIMITS
    trend: Trend | None = None


@dataclass(frozen=True, slots=True)
class AnyOf:
    """How many of several requirements hold: either of two, where it is one at least."""

    parts: tuple[Stated, ...]
    limits: Limits


@dataclass(frozen=True, slots=True)
class MeanOf:
    """The mean of a number, or of what a scale makes of words: within limits, against before, or both."""

    fact: str
    limits: Limits = NO_LIMITS
    trend: Trend | None = None
    scale: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class ExtremeOf:
    """The largest or the smallest of a number among those elected: the oldest member, the youngest."""

    fact: str
    highest: bool
    limits: Limits = NO_LIMITS
    trend: Trend | None = None


@dataclass(frozen=True, slots=True)
class KindsOf:
    """How many of some kinds of people there are at all: two ways of nomination that must not be mixed."""

    kinds: tuple[Condition, ...]
    limits: Limits
    fact: str = ""  # whose words the kinds are, where it is asked how many of them occur


Measure = (
    CountOf | SizeOf | PairsOf | NomineesOverSeats | VillagesWhere | MeanOf | ExtremeOf | KindsOf | AnyOf
)


@dataclass(frozen=True, slots=True)
class Ratio:
    """One requirement: over whom, what is measured, and the bound."""

    name: str
    item: str
    text: Text
    grade: RatioGrade
    scope: Scope
    measure: Measure
    when: Condition | None
    place: TextPlace
    rights_note: Text | None = None
    reading: Text | None = None  # what its words leave open, as we read it
