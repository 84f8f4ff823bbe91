"""A test that must hold, or must not, and what it leaves of the values on each scale that it speaks of.

Never less is left here than by the engine's meaning: where two tests cannot be compared for certain (two
named dates, months and days), each has a scale of its own.
"""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from math import inf

from rules.logic.regions import SURELY, Number, Region, Spans, Words, all_but, from_on, just, up_to
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
    Period,
    Plain,
    Relation,
    Some,
    Test,
    Unit,
    Within,
)
from vocabulary.dates import DATED, ENDLESS, ONGOING, Day, first_day
from vocabulary.kinds import Choice, Dated, Flag, Kind, Whole

Scale = tuple[Hashable, ...]
Atom = Test | Some | Nothing | Count
ANY_RECORD = All(())
_SCALES = (
    Unit.MONTHS,
    Unit.DAYS,
)  # how far back a day lies; months and days are no certain measure of each other
# Two dates of one person are compared by two facts: which of them is earlier, and which is later.
_EARLIER = frozenset({Relation.BEFORE, Relation.BELOW, Relation.AT_LEAST})
_STRICT = frozenset({Relation.BEFORE, Relation.BELOW, Relation.AFTER, Relation.ABOVE})
# Of two that exclude each other, the one that is the other's opposite.
OPPOSITE: Mapping[Relation, Relation] = {
    Relation.BELOW: Relation.AT_LEAST,
    Relation.AT_LEAST: Relation.BELOW,
    Relation.ABOVE: Relation.AT_MOST,
    Relation.AT_MOST: Relation.ABOVE,
    Relation.BEFORE: Relation.AT_LEAST,
    Relation.AFTER: Relation.AT_MOST,
}


@dataclass(frozen=True, slots=True)
class Literal:
    """A test that must hold, or must surely not."""

    atom: Atom
    holds: bool

    @property
    def condition(self) -> Condition:
        """Return it as a condition."""
        return self.atom if self.holds else Not(self.atom)


def leaves(literal: Literal, kinds: Mapping[str, Kind]) -> Iterator[tuple[Scale, Region]]:
    """Yield what a test leaves, scale by scale."""
    match literal.atom:
        case Test():
            yield from _of_fact(literal.atom, kinds.get(literal.atom.name), holds=literal.holds)
        case Some(question, where):
            yield from _at_least(question, where, 1, holds=literal.holds)
        case Nothing(question, where):
            yield from _at_least(question, where, 1, holds=not literal.holds)
        case Count(question, where, relation, bound):
            more = relation in {Relation.ABOVE, Relation.AT_MOST}
            least = relation in {Relation.ABOVE, Relation.AT_LEAST}
            yield from _at_least(question, where, bound + more, holds=literal.holds is least)


def _at_least(question: str, where: Condition, number: int, *, holds: bool) -> Iterator[tuple[Scale, Region]]:
    """Yield how many records of a kind there are, and what that says of wider and narrower kinds."""
    if holds:
        wider = where.parts if isinstance(where, All) else ()
        for kind in {where, ANY_RECORD, *wider}:
            yield ("records", question, kind), from_on(number)
        return
    narrower = where.parts if isinstance(where, Either) else ()
    for kind in {where, *narrower}:
        yield ("records", question, kind), up_to(number - 1, 0)


def _of_fact(test: Test, kind: Kind | None, *, holds: bool) -> Iterator[tuple[Scale, Region]]:
    """Yield what a test on a fact leaves of its values."""
    name = test.name
    match test.operator:
        case Is(value):
            yield _among(name, (value,), kind, holds=holds)
        case IsNot(value):
            yield _among(name, (value,), kind, holds=not holds)
        case In(values):
            yield _among(name, values, kind, holds=holds)
        case NotIn(values):
            yield _among(name, values, kind, holds=not holds)
        case Includes(word):
            yield (name, "includes", word), SURELY[holds]
        case Within(period):
            yield _recent(name, period, holds=holds)
        case Compared(relation, bound):
            yield from _compared(name, relation if holds else OPPOSITE[relation], bound, kind)


def _among(name: str, values: tuple[Plain, ...], kind: Kind | None, *, holds: bool) -> tuple[Scale, Region]:
    """Return the values named, or all others that the fact can have."""
    if isinstance(kind, Whole):
        numbers = [value for value in values if isinstance(value, int)]
        return (name, "number"), just(numbers) if holds else all_but(numbers, 0)
    words = frozenset(value for value in values if isinstance(value, str | bool))
    options = _words_of(kind)
    if holds:
        return (name, "word"), Words(words)
    return (name, "word"), Words(options - words) if options else Words(words, but=True)


def _words_of(kind: Kind | None) -> frozenset[str | bool]:
    """Return all words that a fact can have; of free text, none."""
    match kind:
        case Choice(options):
            return frozenset(options)
        case Flag():
            return frozenset({True, False})
        case Dated():
            return frozenset({DATED, ONGOING, ENDLESS})
        case _:
            return frozenset()


def _compared(
    name: str, relation: Relation, bound: Bound, kind: Kind | None
) -> Iterator[tuple[Scale, Region]]:
    """Yield the numbers, steps or days that stand so to a bound."""
    match bound:
        case int():
            yield (name, "number"), _side(relation, bound, 0)
        case str():
            steps = tuple(kind.options) if isinstance(kind, Choice) else ()
            left = _side(relation, steps.index(bound), 0) & up_to(len(steps) - 1, 0)
            yield (name, "word"), Words(frozenset(steps[at] for at in left.numbers))
        case Day():
            yield (name, "day"), _side(relation, first_day(bound).toordinal())
        case NamedDate.AS_OF:
            for unit in _SCALES:
                yield (name, NamedDate.AS_OF, unit), _dense(relation, 0)
        case NamedDate():
            yield (name, bound), _dense(relation, 0)
        case DateOf(other):
            earlier = relation in _EARLIER
            yield (name, "earlier" if earlier else "later", other), SURELY[relation in _STRICT]


def _recent(name: str, period: Period, *, holds: bool) -> tuple[Scale, Region]:
    """Return the days of which a look-back still runs: from so long before the as-of day on."""
    unit = Unit.DAYS if period.unit is Unit.DAYS else Unit.MONTHS
    back = period.count * (12 if period.unit is Unit.YEARS else 1)
    relation = Relation.AT_LEAST if holds else Relation.BELOW
    return (name, NamedDate.AS_OF, unit), _dense(relation, -back)


def _side(relation: Relation, bound: int, low: Number = -inf) -> Spans:
    """Return the whole numbers on one side of a bound."""
    match relation:
        case Relation.AT_LEAST:
            return from_on(bound)
        case Relation.ABOVE | Relation.AFTER:
            return from_on(bound + 1)
        case Relation.BELOW | Relation.BEFORE:
            return up_to(bound - 1, low)
        case Relation.AT_MOST:
            return up_to(bound, low)


def _dense(relation: Relation, bound: int) -> Spans:
    """Return one side of a bound on a scale where there is always something between two marks."""
    return _side(relation, 2 * bound)
