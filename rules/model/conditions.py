"""What a criterion says: a tree of tests on facts and on the records of answers."""

from dataclasses import dataclass, field
from enum import Enum

from vocabulary.dates import Day
from vocabulary.places import TextPlace

# Words that join conditions, and so can name nothing else.
JOINERS = ("all", "any", "not")


class NamedDate(Enum):
    """Dates that a pack refers to by name."""

    AS_OF = "as_of"
    POLLING_DAY = "polling_day"
    REVIEW_DAY = "review_day"
    NOMINATION_CLOSE = "nomination_close"
    ANNOUNCED_ON = "announced_on"
    TERM_BEGAN = "term_began"

    __hash__ = object.__hash__  # by identity, as in `Truth`


class Relation(Enum):
    """How a value may stand to a bound; `before` and `after` are strict, `at_…` include the bound."""

    BELOW = "below"
    AT_LEAST = "at_least"
    ABOVE = "above"
    AT_MOST = "at_most"
    BEFORE = "before"
    AFTER = "after"


class Unit(Enum):
    """Units of a period."""

    YEARS = "years"
    MONTHS = "months"
    WEEKS = "weeks"
    DAYS = "days"


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time; months and years are counted by the calendar."""

    count: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class DateOf:
    """The date that another field of the record holds, or the roster; pairs that exclude each other alone."""

    name: str


# A number, a word of an ordered choice, a date, a named date, or another date of the same person.
Bound = int | str | Day | NamedDate | DateOf
Plain = str | int | bool


@dataclass(frozen=True, slots=True)
class Is:
    """The value is this one."""

    value: Plain


@dataclass(frozen=True, slots=True)
class IsNot:
    """The value is known and is another one."""

    value: Plain


@dataclass(frozen=True, slots=True)
class In:
    """The value is one of these."""

    values: tuple[Plain, ...]


@dataclass(frozen=True, slots=True)
class NotIn:
    """The value is known and is none of these."""

    values: tuple[Plain, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """The value stands so to the bound."""

    relation: Relation
    bound: Bound


@dataclass(frozen=True, slots=True)
class Within:
    """The period that began on the date is not yet over as of the review."""

    period: Period


@dataclass(frozen=True, slots=True)
class Includes:
    """The list includes this word."""

    value: str


Operator = Is | IsNot | In | NotIn | Compared | Within | Includes


@dataclass(frozen=True, slots=True)
class Test:
    """A test on a fact, or inside `some` and `count` on a field of a record."""

    name: str
    operator: Operator
    place: TextPlace | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Some:
    """The answers to a question hold a record of this kind; with an empty `All`, any record."""

    question: str
    where: "Condition"
    place: TextPlace | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Nothing:
    """The answers to a question hold no record of this kind (`none`)."""

    question: str
    where: "Condition"
    place: TextPlace | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Count:
    """The number of records of this kind stands so to the bound; only where one unit answers."""

    question: str
    where: "Condition"
    relation: Relation
    bound: int
    place: TextPlace | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """At least one part holds (`any`)."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: "Condition"


Condition = Test | Some | Nothing | Count | All | Either | Not


def questions_of(condition: Condition) -> frozenset[str]:
    """Return the questions that a condition reads."""
    match condition:
        case Test():
            return frozenset()
        case Some(question) | Nothing(question) | Count(question):
            return frozenset({question})
        case All(parts) | Either(parts):
            return frozenset().union(*(questions_of(part) for part in parts))
        case Not(part):
            return questions_of(part)


def facts_of(condition: Condition) -> frozenset[str]:
    """Return the facts that a condition reads."""
    match condition:
        case Test(name):
            return frozenset({name})
        case Some() | Nothing() | Count():
            return frozenset()
        case All(parts) | Either(parts):
            return frozenset().union(*(facts_of(part) for part in parts))
        case Not(part):
            return facts_of(part)


def dates_of(condition: Condition) -> frozenset[NamedDate]:
    """Return the named dates that a condition compares with; a look-back counts to the as-of day."""
    match condition:
        case Test(_, Compared(_, NamedDate() as named)):
            return frozenset({named})
        case Test(_, Within()):
            return frozenset({NamedDate.AS_OF})
        case Test():
            return frozenset()
        case Some(_, part) | Nothing(_, part) | Count(_, part) | Not(part):
            return dates_of(part)
        case All(parts) | Either(parts):
            return frozenset().union(*(dates_of(part) for part in parts))


def compared_dates(condition: Condition) -> frozenset[str]:
    """Return the dates with which a pair compares others: facts of the roster, or fields of a record."""
    match condition:
        case Test(_, Compared(_, DateOf(name))):
            return frozenset({name})
        case Test():
            return frozenset()
        case Some(_, part) | Nothing(_, part) | Count(_, part) | Not(part):
            return compared_dates(part)
        case All(parts) | Either(parts):
            return frozenset().union(*(compared_dates(part) for part in parts))
