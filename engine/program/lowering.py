"""Lowers a pack to a program: dates become days, look-backs cut-offs, `unsettled_if`, `when` plain logic."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from engine.program.calendar import look_back
from engine.program.orders import order_of
from engine.program.program import (
    After,
    AllOf,
    Among,
    AnyOf,
    AtLeast,
    Before,
    Case,
    Equals,
    FactLeaf,
    Holds,
    Opposite,
    Predicate,
    Program,
    SomeLeaf,
    StillRuns,
    Tree,
    Undated,
    Unsettled,
)
from rules.model.conditions import (
    All,
    Bound,
    Compared,
    Condition,
    Count,
    DateOf,
    Either,
    In,
    Includes,
    Is,
    IsNot,
    NamedDate,
    Not,
    Nothing,
    NotIn,
    Plain,
    Relation,
    Some,
    Test,
    Within,
)
from rules.model.pack import Calendar, Criterion, Pack, Pair, PeriodOver
from vocabulary.dates import Day, first_day
from vocabulary.fields import FACTS
from vocabulary.kinds import Choice, Flag, Kind, Several
from vocabulary.questions import Question

Dates = Mapping[NamedDate, date | None]


@dataclass(frozen=True, slots=True)
class _Lowering:
    """What the conditions of one pack are read against."""

    dates: Dates
    counting: Calendar
    questions: Mapping[str, Question]
    kinds: Mapping[str, Kind]
    calculated: frozenset[str] = frozenset()  # the fields that may hold a date which we calculated

    def within(self, question: str) -> "_Lowering":
        """Return the same inside the records of a question."""
        fields = self.questions[question].fields
        kinds = {name: field.kind for name, field in fields.items()}
        calculated = frozenset(name for name, field in fields.items() if field.otherwise is not None)
        return _Lowering(self.dates, self.counting, self.questions, kinds, calculated)

    def period_over(self, name: str) -> PeriodOver:
        """Return when a period is over whose end a field holds; of a date that is written it is no matter."""
        return self.counting.period_over if name in self.calculated else PeriodOver.CONTESTED

    def leaf(self, name: str, predicate: Predicate) -> FactLeaf:
        """Return a test on a fact or field, which knows its kind."""
        return FactLeaf(name, self.kinds[name], predicate)


FACT_KINDS: Mapping[str, Kind] = {name: field.kind for name, field in FACTS.items()}


def lower(pack: Pack, criteria: Iterable[Criterion], dates: Dates) -> Program:
    """Lower the given criteria of a pack; `dates` holds every named date, `as_of` included."""
    by = _Lowering(dates, pack.calendar, pack.questions, FACT_KINDS)
    cases = tuple(Case(criterion.name, _case(criterion, by)) for criterion in criteria)
    return Program(pack.name, cases, tuple(pack.questions))


def lower_condition(condition: Condition, pack: Pack, dates: Dates) -> Tree:
    """Lower one condition on facts, such as the `where` or the `when` of a requirement."""
    return _tree(condition, _Lowering(dates, pack.calendar, pack.questions, FACT_KINDS))


def lower_pair(pair: Pair, questions: Mapping[str, Question], dates: Dates) -> Tree:
    """Lower a pair to the case in which it contradicts itself: the first statement holds, the second not."""
    by = _Lowering(dates, pair.calendar, questions, FACT_KINDS)
    return AllOf((_tree(pair.condition, by), Opposite(_tree(pair.then, by))))


def _case(criterion: Criterion, by: _Lowering) -> Tree:
    """Return the tree of one criterion: when and (flag_if or (unsettled_if and unsettled))."""
    if criterion.condition is None:
        raise AssertionError(f"{criterion.name} has no condition and is set aside before lowering")
    tree = _tree(criterion.condition, by)
    if criterion.unsettled is not None:
        left_open = AllOf((_tree(criterion.unsettled, by), Unsettled()))
        tree = left_open if criterion.people_decide else AnyOf((tree, left_open))
    if criterion.when is not None:
        tree = AllOf((_tree(criterion.when, by), tree))
    return tree


def _tree(condition: Condition, by: _Lowering) -> Tree:
    """Lower a condition."""
    match condition:
        case Test():
            return _test(condition, by)
        case Some(question, where):
            return SomeLeaf(question, _tree(where, by.within(question)), 1)
        case Nothing(question, where):
            return Opposite(SomeLeaf(question, _tree(where, by.within(question)), 1))
        case Count(question, where, relation, bound):
            return _count(question, _tree(where, by.within(question)), relation, bound)
        case All(parts):
            return AllOf(tuple(_tree(part, by) for part in parts))
        case Either(parts):
            return AnyOf(tuple(_tree(part, by) for part in parts))
        case Not(part):
            return Opposite(_tree(part, by))


def _count(question: str, where: Tree, relation: Relation, bound: int) -> Tree:
    """Lower a count to `at least so many records`."""
    match relation:
        case Relation.AT_LEAST:
            return SomeLeaf(question, where, bound)
        case Relation.ABOVE:
            return SomeLeaf(question, where, bound + 1)
        case Relation.BELOW:
            return Opposite(SomeLeaf(question, where, bound))
        case Relation.AT_MOST:
            return Opposite(SomeLeaf(question, where, bound + 1))
        case Relation.BEFORE | Relation.AFTER:
            raise AssertionError("a count is compared with a number")


def _test(test: Test, by: _Lowering) -> Tree:  # noqa: C901 - one case per operator
    """Lower a test on one fact or field."""
    name = test.name
    match test.operator:
        case Is(value):
            return _equals(name, value, by)
        case IsNot(value):
            return Opposite(_equals(name, value, by))
        case In(values):
            return by.leaf(name, Among(frozenset(values)))
        case NotIn(values):
            return Opposite(by.leaf(name, Among(frozenset(values))))
        case Compared(relation, bound):
            return _compared(name, relation, bound, by)
        case Within(period):
            as_of = by.dates[NamedDate.AS_OF]
            if as_of is None:
                return by.leaf(name, Undated(NamedDate.AS_OF))
            return by.leaf(name, StillRuns(look_back(period, as_of, by.counting), by.period_over(name)))
        case Includes(word):
            return by.leaf(name, Holds(word))


def _equals(name: str, value: Plain, by: _Lowering) -> Tree:
    """Lower an equality; on a list it means that the list includes the word."""
    return by.leaf(name, Holds(str(value)) if isinstance(by.kinds[name], Several) else Equals(value))


def _compared(name: str, relation: Relation, bound: Bound, by: _Lowering) -> Tree:
    """Lower a comparison by the kind of its bound."""
    match bound:
        case int():
            return _number(name, relation, bound, by)
        case str():
            return by.leaf(name, Among(_steps(_scale(by.kinds[name]), relation, bound)))
        case NamedDate():
            named = by.dates[bound]
            return by.leaf(name, Undated(bound)) if named is None else _date(name, relation, named, by)
        case Day():
            return _date(name, relation, first_day(bound), by)
        case DateOf(other):
            return _order(name, relation, other)


def _number(name: str, relation: Relation, bound: int, by: _Lowering) -> Tree:
    """Lower a comparison of numbers to `at least`."""
    match relation:
        case Relation.AT_LEAST:
            return by.leaf(name, AtLeast(bound))
        case Relation.ABOVE:
            return by.leaf(name, AtLeast(bound + 1))
        case Relation.BELOW:
            return Opposite(by.leaf(name, AtLeast(bound)))
        case Relation.AT_MOST:
            return Opposite(by.leaf(name, AtLeast(bound + 1)))
        case Relation.BEFORE | Relation.AFTER:
            raise AssertionError("`before` and `after` take dates")


def _date(name: str, relation: Relation, day: date, by: _Lowering) -> Tree:
    """Lower a comparison of dates; `before` and `after` are strict, the others include the day."""
    match relation:
        case Relation.BEFORE | Relation.BELOW:
            return by.leaf(name, Before(day, by.period_over(name)))
        case Relation.AFTER | Relation.ABOVE:
            return by.leaf(name, After(day, by.period_over(name)))
        case Relation.AT_LEAST:
            return Opposite(by.leaf(name, Before(day, by.period_over(name))))
        case Relation.AT_MOST:
            return Opposite(by.leaf(name, After(day, by.period_over(name))))


def _order(name: str, relation: Relation, other: str) -> Tree:
    """Lower a comparison of two dates of one person to the fact which of them is earlier."""
    earlier, later = (
        FactLeaf(order_of(*dates), Flag(), Equals(value=True)) for dates in ((name, other), (other, name))
    )
    match relation:
        case Relation.BEFORE | Relation.BELOW:
            return earlier
        case Relation.AFTER | Relation.ABOVE:
            return later
        case Relation.AT_LEAST:
            return Opposite(earlier)
        case Relation.AT_MOST:
            return Opposite(later)


def _scale(kind: Kind) -> tuple[str, ...]:
    """Return the words of an ordered choice, from the lowest."""
    if not isinstance(kind, Choice):
        raise TypeError(f"{kind} has no scale; the reader lets no such comparison pass")
    return tuple(kind.options)


def _steps(scale: tuple[str, ...], relation: Relation, bound: str) -> frozenset[str | bool | int]:
    """Return the words of an ordered choice that stand so to the bound."""
    at = scale.index(bound)
    match relation:
        case Relation.AT_LEAST:
            return frozenset(scale[at:])
        case Relation.ABOVE | Relation.AFTER:
            return frozenset(scale[at + 1 :])
        case Relation.BELOW | Relation.BEFORE:
            return frozenset(scale[:at])
        case Relation.AT_MOST:
            return frozenset(scale[: at + 1])
