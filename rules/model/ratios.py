"""A ratio (班子结构要求): a requirement on a body, the list, an office, a township or the county."""

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

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


class Rounding(Enum):
    """How a share of a whole number of seats is rounded."""

    UP = "up"
    DOWN = "down"
    EXACT = "exact"


class Direction(Enum):
    """Which way a figure should move against the previous term."""

    UP = "up"
    DOWN = "down"
    NOT_DOWN = "not_down"  # as before, or above
    NOT_UP = "not_up"


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


Among = OverBody | OverBodies | OverHolder  # who of those elected in a village


@dataclass(frozen=True, slots=True)
class OverList:
    """All nominees of the village."""


@dataclass(frozen=True, slots=True)
class OverTownship:
    """All villages of a township: those elected there, or who of them."""

    among: Among | None = None


@dataclass(frozen=True, slots=True)
class OverCounty:
    """All villages of the county: those elected there, or who of them."""

    among: Among | None = None


Side = OverBody | OverOffice


@dataclass(frozen=True, slots=True)
class Between:
    """The people elected on two sides of one village, each a body or a post."""

    sides: tuple[Side, Side]


Scope = OverBody | OverBodies | OverOffice | OverHolder | OverList | OverTownship | OverCounty | Between


# The posts that one person of a village holds.
ALONE_IN_OFFICE = frozenset({"chair", "secretary", "supervision_head"})


def holder_of(scope: Scope | None) -> str | None:
    """Return the post whose holders a requirement is on, in a village or in many."""
    match scope:
        case OverHolder(post) | OverTownship(OverHolder(post)) | OverCounty(OverHolder(post)):
            return post
        case _:
            return None


@dataclass(frozen=True, slots=True)
class Limits:
    """The least and the most a whole number may be."""

    at_least: int | None = None
    at_most: int | None = None

    def hold(self, number: int) -> bool:
        """Whether the number keeps to the limits."""
        return (self.at_least is None or number >= self.at_least) and (
            self.at_most is None or number <= self.at_most
        )


@dataclass(frozen=True, slots=True)
class Share:
    """A part of the whole that must be reached."""

    at_least: Fraction | None
    at_most: Fraction | None
    rounding: Rounding


@dataclass(frozen=True, slots=True)
class Trend:
    """Which way a figure should move against the previous term, whose own figure stands in a column."""

    direction: Direction
    baseline: str  # the header of that column in the sheet 上届情况


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


@dataclass(frozen=True, slots=True)
class NomineesOverSeats:
    """How many more nominees an office has than seats; with a condition, how many more of this kind."""

    limits: Limits
    where: Condition | None = None


@dataclass(frozen=True, slots=True)
class VillagesWhere:
    """In which part of the villages one person holds both posts."""

    same_person: tuple[str, str]
    share: Share


@dataclass(frozen=True, slots=True)
class MeanOf:
    """The mean of a number: within limits, compared with the previous term, or both."""

    fact: str
    limits: Limits = Limits()
    trend: Trend | None = None


@dataclass(frozen=True, slots=True)
class KindsOf:
    """How many of some kinds of people there are at all: two ways of nomination that must not be mixed."""

    kinds: tuple[Condition, ...]
    limits: Limits


Measure = CountOf | SizeOf | PairsOf | NomineesOverSeats | VillagesWhere | MeanOf | KindsOf


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
