"""The results of polling as the working group and the deciding body see them: facts and rules."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from reports.disclosed.bodies import Requirement
from vocabulary.outcomes import Met, Remark, Verdict, Why
from vocabulary.places import Place
from vocabulary.problems import Hint, Problem
from vocabulary.texts import Text


@dataclass(frozen=True, slots=True)
class VillageName:
    """A village by its township and its name."""

    township: str
    village: str


@dataclass(frozen=True, slots=True)
class Office:
    """A post that somebody was elected to, and by how many votes."""

    post: str
    votes: int | None
    written_in: bool


@dataclass(frozen=True, slots=True)
class Elected:
    """Somebody who was elected."""

    number: str  # blank for whoever has none
    name: str
    offices: tuple[Office, ...]
    nominated: bool
    verdict: Verdict | None
    legal: Verdict | None  # of law and regulation alone; none where they examined nothing
    whys: tuple[Why, ...]
    remarks: tuple[Remark, ...]
    words: Text  # the name with every office and its votes


@dataclass(frozen=True, slots=True)
class OfficeCount:
    """How many seats a post has, how many people hold one, and how many are open."""

    post: str
    seats: int | None
    elected: int
    open: int


@dataclass(frozen=True, slots=True)
class BodyCount:
    """A body of which results are in."""

    body: str
    offices: tuple[OfficeCount, ...]
    open: int


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people elected and what they are, or may be, to each other; neither comes before the other."""

    people: tuple[Elected, Elected]
    relations: tuple[str, ...]
    relation_words: tuple[Text, ...]
    sure: bool
    sentence: Text


@dataclass(frozen=True, slots=True)
class Rule:
    """What a source says of such a case, in its words."""

    name: str
    source: Text
    item: str
    words: Text
    order: tuple[str, ...]
    text: Text  # the whole rule as it is printed


@dataclass(frozen=True, slots=True)
class Check:
    """One requirement on those who were elected, with the facts that it turns on."""

    requirement: Requirement
    source: Text
    met: Met
    binding: bool
    counted: Text  # what it counts and what it asks, in words
    pairs: tuple[Pair, ...]
    in_both: tuple[Elected, ...]
    undeclared: tuple[Elected, ...]
    untold: tuple[Elected, ...]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A requirement on bodies of which no result is in."""

    ratio: str
    item: str
    text: Text
    bodies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Due:
    """The day by which whoever was written in is to be reviewed."""

    source: Text
    item: str
    latest: date


@dataclass(frozen=True, slots=True)
class VillageResults:
    """The results of one village, checked."""

    key: VillageName
    position: int | None  # of the village in the review
    polling_day: date
    settled: bool
    open: int
    people: tuple[Elected, ...]
    bodies: tuple[BodyCount, ...]
    checks: tuple[Check, ...]
    unchecked: tuple[Unchecked, ...]
    to_review: tuple[Elected, ...]
    due: tuple[Due, ...]
    write_in_rules: tuple[Rule, ...]
    vacancy_rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """So many of a whole, at least and at most, and of how many it is unknown."""

    least: Fraction
    most: Fraction
    whole: int
    untold: int


@dataclass(frozen=True, slots=True)
class Asked:
    """What a source asks of a figure of the county: in words, and as a part of the whole if it names one."""

    words: str
    at: Fraction | None


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the county's bodies, of all villages in, and before and after where both are known."""

    name: str
    now: Tally | None
    villages: int
    before: Tally | None
    after: Tally | None
    compared: int
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class ResultRows:
    """Rows are conserved: read = elected + problems + skipped."""

    read: int
    elected: int
    problems: int
    skipped: int


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that was left out, and why."""

    place: Place
    reason: Text


@dataclass(frozen=True, slots=True)
class Results:
    """The results that are in, and the county's figures."""

    villages: tuple[VillageResults, ...]
    not_in: tuple[VillageName, ...]
    figures: tuple[Figure, ...]
    both_committees: bool
    rows: ResultRows
    problems: tuple[Problem, ...]
    hints: tuple[Hint, ...]
    skips: tuple[SkippedRow, ...]
