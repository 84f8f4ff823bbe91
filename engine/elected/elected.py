"""The outcome of the requirements after polling: the people elected in every village that is in."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from candidates.elected.elected import ElectedCount
from candidates.people.candidate import Candidate
from candidates.rosters.roster import Skip
from candidates.villages.village import VillageKey
from engine.bodies.requirement import Outlook, RequirementReview
from rules.model.pack import Pack
from rules.model.ratios import Ratio, RatioGrade
from vocabulary.outcomes import Met, Remark, Verdict, Why
from vocabulary.places import SheetPlace
from vocabulary.problems import Hint, Problem
from vocabulary.texts import Text

__all__ = ["Met", "Remark", "Why"]


def met(outlook: Outlook) -> Met:
    """Return what an outlook over the people elected says."""
    match outlook:
        case Outlook.GUARANTEED:
            return Met.MET
        case Outlook.IMPOSSIBLE:
            return Met.NOT_MET
        case Outlook.POSSIBLE | Outlook.CANNOT_FILL | Outlook.UNKNOWN:
            return Met.OPEN


@dataclass(frozen=True, slots=True)
class Office:
    """A post that somebody was elected to, and by how many votes."""

    post: str
    votes: int | None
    written_in: bool
    place: SheetPlace


@dataclass(frozen=True, slots=True)
class ElectedPerson:
    """Somebody who was elected; without a candidate it is not sure who."""

    name: str
    candidate: Candidate | None  # with the posts elected to in the place of those nominated for
    offices: tuple[Office, ...]
    nominated: bool
    verdict: Verdict | None  # of the review before polling, if there was one
    whys: tuple[Why, ...] = ()
    remarks: tuple[Remark, ...] = ()
    legal: Verdict | None = None  # of law and regulation alone; none where they examined nothing

    @property
    def number(self) -> str:
        """Return the person number, blank for whoever has none."""
        return self.candidate.number if self.candidate else ""

    @property
    def posts(self) -> frozenset[str]:
        """Return the posts."""
        return frozenset(office.post for office in self.offices)


@dataclass(frozen=True, slots=True)
class OfficeCount:
    """How many seats a post has, where the village table says so, and how many people hold one."""

    post: str
    seats: int | None
    elected: int

    @property
    def open(self) -> int:
        """Return how many seats are still open (尚缺)."""
        return max(0, (self.seats or 0) - self.elected)


@dataclass(frozen=True, slots=True)
class BodyCount:
    """A body of which results are in, post by post."""

    body: str
    offices: tuple[OfficeCount, ...]

    @property
    def open(self) -> int:
        """Return how many seats of the body are still open."""
        return sum(office.open for office in self.offices)


@dataclass(frozen=True, slots=True)
class KinPair:
    """Two people elected, and what they are or may be to each other; neither comes before the other."""

    people: tuple[ElectedPerson, ElectedPerson]
    relations: tuple[str, ...]
    sure: bool  # otherwise one of them names the other, and that is all


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts that a requirement which is not surely met turns on."""

    pairs: tuple[KinPair, ...] = ()
    in_both: tuple[ElectedPerson, ...] = ()  # one person on both sides
    undeclared: tuple[ElectedPerson, ...] = ()  # whose kin are unknown
    untold: tuple[ElectedPerson, ...] = ()  # of whom the counted fact is not known


@dataclass(frozen=True, slots=True)
class PublishedRule:
    """What a source says of such a case, in the words of the pack, with its item."""

    name: str
    source: Text
    item: str
    words: Text
    order: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """One requirement on those who were elected."""

    review: RequirementReview
    source: Text
    facts: Facts = Facts()
    rules: tuple[PublishedRule, ...] = ()

    @property
    def met(self) -> Met:
        """Return whether it is met."""
        return met(self.review.outlook)

    @property
    def binding(self) -> bool:
        """Whether the source requires it; a wish that is not met leaves nothing to settle."""
        return self.review.ratio.grade is not RatioGrade.PREFER


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A requirement on bodies of which no result is in."""

    pack: Pack
    ratio: Ratio
    bodies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Due:
    """The day by which whoever was written in is to be reviewed, by which source."""

    source: Text
    item: str
    latest: date


@dataclass(frozen=True, slots=True)
class VillageElected:
    """The results of one village, checked."""

    key: VillageKey
    polling_day: date
    people: tuple[ElectedPerson, ...]  # nominees in the order of their numbers, then the others
    bodies: tuple[BodyCount, ...]
    checks: tuple[Check, ...]
    unchecked: tuple[Unchecked, ...] = ()
    write_in_rules: tuple[PublishedRule, ...] = ()
    vacancy_rules: tuple[PublishedRule, ...] = ()
    due: tuple[Due, ...] = ()

    @property
    def to_review(self) -> tuple[ElectedPerson, ...]:
        """Return whose eligibility is to be reviewed (当选人资格审查)."""
        return tuple(person for person in self.people if person.whys)

    @property
    def open(self) -> int:
        """Return how many seats are still open."""
        return sum(body.open for body in self.bodies)

    @property
    def settled(self) -> bool:
        """Whether nothing is left to look at: every seat, every requirement, everybody reviewed."""
        remarked = any(person.remarks for person in self.people)
        unmet = any(check.met is not Met.MET and check.binding for check in self.checks)
        return not (self.open or self.to_review or remarked or unmet)


@dataclass(frozen=True, slots=True)
class Tally:
    """So many of a whole, at least and at most, and of how many it is unknown."""

    least: Fraction
    most: Fraction
    whole: int
    untold: int = 0


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the county's bodies: of all villages in, and before and after where both are known."""

    name: str
    now: Tally | None  # nothing where no village gives it
    villages: int  # of which `now` speaks
    before: Tally | None  # nothing where there is no baseline
    after: Tally | None  # of the villages of `before`
    compared: int  # how many these are


@dataclass(frozen=True, slots=True)
class ElectedReview:
    """The results that are in, village by village in the order of villages.xlsx, and the county's figures."""

    villages: tuple[VillageElected, ...]
    not_in: tuple[VillageKey, ...]
    figures: tuple[Figure, ...]
    both_committees: bool  # heads are of the committee and the branch together (两委)
    rows: ElectedCount
    skips: tuple[Skip, ...]
    problems: tuple[Problem, ...]
    hints: tuple[Hint, ...]

    def village(self, key: VillageKey) -> VillageElected | None:
        """Return the results of a village, if they are in."""
        return next((village for village in self.villages if village.key == key), None)
