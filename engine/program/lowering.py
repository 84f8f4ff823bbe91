"""Lowers a pack to a program: dates become days, look-backs cut-offs, `unsettled_if`, `when` plain logic."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from engine.program.calendar import look_back
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
from rules.model.pack import Calendar, Criterion, Pack
from vocabulary.dates import Day, first_day
from vocabulary.fields import FACTS
from vocabulary.kinds import Choice, Kind, Several
from vocabulary.questions import Question

Dates = Mapping[NamedDate, date | None]


@dataclass(frozen=True, slots=True)
class _Setting:
    """What the conditions of one pack are read against."""

    dates: Dates
    counting: Calendar
    questions: Mapping[str, Question]
    kinds: Mapping[str, Kind]

    def within(self, question: str) -> "_Setting":
        """Return the setting inside the records of a question."""
        kinds = {name: field.kind for name, field in self.questions[question].fields.items()}
        return _Setting(self.dates, self.counting, self.questions, kinds)


FACT_KINDS: Mapping[str, Kind] = {name: field.kind for name, field in FACTS.items()}


def lower(pack: Pack, criteria: Iterable[Criterion], dates: Dates) -> Program:
    """Lower the given criteria of a pack; `dates` holds every named date, `as_of` included."""
    setting = _Setting(dates, pack.calendar, pack.questions, FACT_KINDS)
    return Program(pack.name, tuple(Case(criterion, _case(criterion, setting)) for criterion in criteria))


def lower_condition(condition: Condition, pack: Pack, dates: Dates) -> Tree:
    """Lower one condition on facts, such as the `where` or the `when` of a requirement."""
    return _tree(condition, _Setting(dates, pack.calendar, pack.questions, FACT_KINDS))


def _case(criterion: Criterion, setting: _Setting) -> Tree:
    """Return the tree of one criterion: when and (flag_if or (unsettled_if and unsettled))."""
    if criterion.condition is None:
        raise AssertionError(f"{criterion.name} has no condition and is set aside before lowering")
    tree = _tree(criterion.condition, setting)
    if criterion.unsettled is not None:
        tree = AnyOf((tree, AllOf((_tree(criterion.unsettled, setting), Unsettled()))))
    if criterion.when is not None:
        tree = AllOf((_tree(criterion.when, setting), tree))
    return tree


def _tree(condition: Condition, setting: _Setting) -> Tree:
    """Lower a condition."""
    match condition:
        case Test():
            return _test(condition, setting)
        case Some(question, where):
            return SomeLeaf(question, _tree(where, setting.within(question)), 1)
        case Nothing(question, where):
            return Opposite(SomeLeaf(question, _tree(where, setting.within(question)), 1))
        case Count(question, where, relation, bound):
            return _count(question, _tree(where, setting.within(question)), relation, bound)
        case All(parts):
            return AllOf(tuple(_tree(part, setting) for part in parts))
        case Either(parts):
            return AnyOf(tuple(_tree(part, setting) for part in parts))
        case Not(part):
            return Opposite(_tree(part, setting))


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


def _test(test: Test, setting: _Setting) -> Tree:  # noqa: C901 - one case per operator
    """Lower a test on one fact or field."""
    name = test.name
    match test.operator:
        case Is(value):
            return _equals(name, value, setting.kinds[name])
        case IsNot(value):
            return Opposite(_equals(name, value, setting.kinds[name]))
        case In(values):
            return FactLeaf(name, Among(frozenset(values)))
        case NotIn(values):
            return Opposite(FactLeaf(name, Among(frozenset(values))))
        case Compared(relation, bound):
            return _compared(name, relation, bound, setting)
        case Within(period):
            as_of = setting.dates[NamedDate.AS_OF]
            if as_of is None:
                return FactLeaf(name, Undated(NamedDate.AS_OF))
            return FactLeaf(name, StillRuns(look_back(period, as_of, setting.counting)))
        case Includes(word):
            return FactLeaf(name, Holds(word))


def _equals(name: str, value: Plain, kind: Kind) -> Tree:
    """Lower an equality; on a list it means that the list includes the word."""
    return FactLeaf(name, Holds(str(value))) if isinstance(kind, Several) else FactLeaf(name, Equals(value))


def _compared(name: str, relation: Relation, bound: Bound, setting: _Setting) -> Tree:
    """Lower a comparison by the kind of its bound."""
    match bound:
        case int():
            return _number(name, relation, bound)
        case str():
            return FactLeaf(name, Among(_steps(_scale(setting.kinds[name]), relation, bound)))
        case NamedDate():
            named = setting.dates[bound]
            return FactLeaf(name, Undated(bound)) if named is None else _date(name, relation, named)
        case Day():
            return _date(name, relation, first_day(bound))


def _number(name: str, relation: Relation, bound: int) -> Tree:
    """Lower a comparison of numbers to `at least`."""
    match relation:
        case Relation.AT_LEAST:
            return FactLeaf(name, AtLeast(bound))
        case Relation.ABOVE:
            return FactLeaf(name, AtLeast(bound + 1))
        case Relation.BELOW:
            return Opposite(FactLeaf(name, AtLeast(bound)))
        case Relation.AT_MOST:
            return Opposite(FactLeaf(name, AtLeast(bound + 1)))
        case Relation.BEFORE | Relation.AFTER:
            raise AssertionError("`before` and `after` take dates")


def _date(name: str, relation: Relation, day: date) -> Tree:
    """Lower a comparison of dates; `before` and `after` are strict, the others include the day."""
    match relation:
        case Relation.BEFORE | Relation.BELOW:
            return FactLeaf(name, Before(day))
        case Relation.AFTER | Relation.ABOVE:
            return FactLeaf(name, After(day))
        case Relation.AT_LEAST:
            return Opposite(FactLeaf(name, Before(day)))
        case Relation.AT_MOST:
            return Opposite(FactLeaf(name, After(day)))


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
