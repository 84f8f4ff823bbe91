"""A pack (审查依据): the criteria, questions, requirements and procedure of one source of law or policy."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from rules.model.cases import Case
from rules.model.conditions import Condition, NamedDate, Period, compared_dates, facts_of, questions_of
from rules.model.examples import Example
from rules.model.office import Way
from rules.model.own_readings import OwnReading
from rules.model.ratios import Ratio
from vocabulary.elections.election_kinds import ELECTIONS
from vocabulary.outcomes import Force, Grade
from vocabulary.places import TextPlace
from vocabulary.questions import Question
from vocabulary.texts import Text

__all__ = ["Force", "Grade"]


class Status(Enum):
    """How much of the published text a pack holds; a shell names its items and has no text."""

    COMPLETE = "complete"
    CUT = "cut"
    SHELL = "shell"


class AgeReached(Enum):
    """The day on which an age is reached."""

    BIRTHDAY = "birthday"
    DAY_AFTER = "day_after"
    CONTESTED = "contested"

    __hash__ = object.__hash__  # by identity, as in `Truth`


class PeriodOver(Enum):
    """The day on which a period is over."""

    CORRESPONDING_DAY = "corresponding_day"
    DAY_AFTER = "day_after"
    CONTESTED = "contested"

    __hash__ = object.__hash__  # by identity, as in `Truth`


class Overflow(Enum):
    """Where a month has no such day (29 February, 31 June): its last day, or the day after that."""

    LAST_DAY = "last_day"
    NEXT_DAY = "next_day"
    CONTESTED = "contested"

    __hash__ = object.__hash__  # by identity, as in `Truth`

    @property
    def readings(self) -> tuple["Overflow", ...]:
        """Return the ways in which it may be meant: one, or both where it is contested."""
        return (Overflow.LAST_DAY, Overflow.NEXT_DAY) if self is Overflow.CONTESTED else (self,)


COUNTRY = "CN"
PARTY_POSTS = frozenset({"branch"})  # the bodies of the Party organisation
SHORT_DIGEST = 8  # hexadecimal digits of a fingerprint that people compare by eye


@dataclass(frozen=True, slots=True)
class Calendar:
    """How a source counts; `contested` leaves the one day that decides unknown."""

    age_reached: AgeReached = AgeReached.CONTESTED
    period_over: PeriodOver = PeriodOver.CONTESTED
    overflow: Overflow = Overflow.LAST_DAY


@dataclass(frozen=True, slots=True)
class AppliesTo:
    """The kinds of place and the bodies whose nominees a source speaks of."""

    units: frozenset[str]
    bodies: frozenset[str]
    kinds: frozenset[str] = ELECTIONS  # of review


@dataclass(frozen=True, slots=True)
class InForce:
    """The first and the last day of a source; no last day while it stands."""

    first: date
    last: date | None = None

    def covers(self, day: date) -> bool:
        """Whether the source is in force on the day."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class SourceText:
    """What the pack was written from."""

    title: str
    date: str
    force: Force
    document: str = ""
    url: str = ""
    grade: str = ""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One atomic test of one published item."""

    name: str
    item: str
    text: Text
    grade: Grade
    condition: Condition | None  # none in a shell, or where only a person can raise it
    unsettled: Condition | None
    when: Condition | None
    ground: str
    curable_until: NamedDate | None
    only_if_raised: bool
    sealed: bool
    todo: Text | None
    rights_note: Text | None
    citation: str
    place: TextPlace
    orientation: Text | None = None  # the group (导向) that a wish belongs to
    reading: Text | None = None  # what its words leave open, as we read it
    quote: str = ""  # a few words of the article as it has them
    settles: tuple[str, ...] = ()  # criteria of laws whose open case this article decides
    read_here: tuple[OwnReading, ...] = ()  # how packs of the county read it, put beside it in a review
    people_decide: bool = (
        False  # it has `unsettled_if` alone, which is then its condition too: never a hit by itself
    )

    @property
    def forbids_here(self) -> bool:
        """Whether the county has this bar of a Party rule printed as one."""
        return any(each.forbids for each in self.read_here)


@dataclass(frozen=True, slots=True)
class Pair:
    """Where `condition` holds, `then` must; where it surely does not, the two contradict each other."""

    condition: Condition
    then: Condition
    text: Text
    as_of: NamedDate
    calendar: Calendar
    place: TextPlace

    @property
    def questions(self) -> frozenset[str]:
        """Return the questions that the pair reads."""
        return questions_of(self.condition) | questions_of(self.then)

    @property
    def facts(self) -> frozenset[str]:
        """Return the facts that the pair reads, and those whose dates it compares with."""
        parts = (self.condition, self.then)
        return frozenset().union(*(facts_of(part) | compared_dates(part) for part in parts))


@dataclass(frozen=True, slots=True)
class Offset:
    """A day so long before or after a named date or another deadline of the pack, which is given by name."""

    period: Period
    before: bool
    anchor: NamedDate | str


@dataclass(frozen=True, slots=True)
class Deadline:
    """A date by which something must be done, and where the source says so from which and by whom."""

    name: str
    item: str
    text: Text | None
    latest: Offset
    first: Offset | None = None
    owes: Text | None = None
    reading: Text | None = None
    ends_before: str = ""  # the deadline before whose day this one must be over
    when: Condition | None = None  # in which villages


@dataclass(frozen=True, slots=True)
class Term:
    """One rule of procedure (who decides, days to object, columns of the list) with its item."""

    item: str
    value: str
    text: Text | None = None
    order: tuple[str, ...] = ()  # how kin elected together are resolved, the first that tells them apart
    reading: Text | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """Something that a pack corrects of another one, or of an earlier edition of itself."""

    of: str
    what: Text
    why: Text


@dataclass(frozen=True, slots=True)
class Overridden:
    """Something in the source that a higher law took the place of: it is listed, and never applied."""

    item: str
    by: str
    text: Text


@dataclass(frozen=True, slots=True)
class Pack:
    """One source, ready to be lowered."""

    name: str
    title: Text
    applies_to: AppliesTo | None
    jurisdiction: str
    in_force: InForce | None
    status: Status
    as_of: NamedDate
    calendar: Calendar
    source: SourceText
    departments: Mapping[str, Text]
    questions: Mapping[str, Question]  # its own and the imported ones
    own_questions: frozenset[str]
    criteria: tuple[Criterion, ...]
    ratios: tuple[Ratio, ...]
    deadlines: tuple[Deadline, ...]
    procedure: Mapping[str, Term]
    examples: tuple[Example, ...]
    file: str
    sha256: str
    corrects: tuple[Correction, ...] = ()
    cases: tuple[Case, ...] = ()
    calendar_written: frozenset[str] = frozenset()  # what of its calendar is no default
    overridden: tuple[Overridden, ...] = ()
    not_seen: Text | None = None  # what of the source was not seen, where not all of it was
    consistency: tuple[Pair, ...] = ()  # its own and the imported ones
    in_office: tuple[Way, ...] = ()  # what it says of members who sit, in the order to be printed
    readings: tuple[OwnReading, ...] = ()  # how the county reads criteria of other packs

    @property
    def place(self) -> TextPlace:
        """Return the place at which its text begins."""
        return TextPlace(self.file, 1, 1)

    @property
    def own_pairs(self) -> tuple[Pair, ...]:
        """Return the pairs that this very pack writes."""
        return tuple(pair for pair in self.consistency if pair.place.file == self.file)

    @property
    def on_elections(self) -> bool:
        """Whether the source is on those who stand for election: its conditions end no office."""
        return self.applies_to is not None and bool(self.applies_to.kinds & ELECTIONS)

    @property
    def legal(self) -> bool:
        """Whether the source is law or regulation."""
        return self.source.force.legal

    @property
    def by_itself(self) -> bool:
        """Whether no county need adopt the source: law, or a national Party rule on posts of the Party."""
        return self.legal or (
            self.source.force is Force.PARTY_RULE
            and self.jurisdiction == COUNTRY
            and self.applies_to is not None
            and self.applies_to.bodies == PARTY_POSTS
        )

    @property
    def fingerprint(self) -> str:
        """Return the fingerprint of its text, as far as people compare it by eye."""
        return self.sha256[:SHORT_DIGEST]
