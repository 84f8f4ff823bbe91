"""Two-valued formulas over integer properties: what the rule network can be trusted with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Always:
    """It holds of every fact."""


@dataclass(frozen=True, slots=True)
class Never:
    """It holds of no fact."""


@dataclass(frozen=True, slots=True)
class Equal:
    """The property is present and has this value."""

    prop: str
    value: int


@dataclass(frozen=True, slots=True)
class Differs:
    """The property is present and has another value."""

    prop: str
    value: int


@dataclass(frozen=True, slots=True)
class OneOf:
    """The property is present and has one of these values."""

    prop: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NotOneOf:
    """The property is present and has none of these values."""

    prop: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AtLeast:
    """The property is present and is this value or more."""

    prop: str
    value: int


@dataclass(frozen=True, slots=True)
class AtMost:
    """The property is present and is this value or less."""

    prop: str
    value: int


@dataclass(frozen=True, slots=True)
class Every:
    """All parts hold; of no parts, always."""

    parts: tuple[Formula, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """At least one part holds; of no parts, never."""

    parts: tuple[Formula, ...]


Comparison: TypeAlias = Equal | Differs | AtLeast | AtMost | OneOf | NotOneOf
Formula: TypeAlias = Comparison | Every | Either | Always | Never


def holds(formula: Formula, fact: Mapping[str, int]) -> bool:
    """Say whether the formula holds of the fact, by its plain meaning."""
    match formula:
        case Always():
            return True
        case Never():
            return False
        case Every(parts):
            return all(holds(part, fact) for part in parts)
        case Either(parts):
            return any(holds(part, fact) for part in parts)
        case Equal() | Differs() | AtLeast() | AtMost() | OneOf() | NotOneOf():
            return formula.prop in fact and _compares(formula, fact[formula.prop])


def _compares(comparison: Comparison, value: int) -> bool:
    """Say whether the comparison holds of a value that is present."""
    match comparison:
        case Equal(_, wanted):
            return value == wanted
        case Differs(_, unwanted):
            return value != unwanted
        case AtLeast(_, least):
            return value >= least
        case AtMost(_, most):
            return value <= most
        case OneOf(_, wanted_values):
            return value in wanted_values
        case NotOneOf(_, unwanted_values):
            return value not in unwanted_values


def simplify(formula: Formula) -> Formula:
    """Return an equal formula without inner constants, repeats, or a group inside one of its kind."""
    # Lists that remain: `OneOf` of sorted values with a gap, and `NotOneOf` of nothing, that is "present".
    match formula:
        case Every(parts):
            return _joined(Every, _flat(Every, parts))
        case Either(parts):
            return _joined(Either, _flat(Either, parts))
        case OneOf(prop, values):
            return _one_of(prop, sorted(set(values)))
        case NotOneOf(prop, values) if values:
            return _joined(Every, [Differs(prop, value) for value in sorted(set(values))])
        case Equal() | Differs() | AtLeast() | AtMost() | NotOneOf() | Always() | Never():
            return formula


def _one_of(prop: str, values: list[int]) -> Formula:
    """Return the shortest formula for membership of the sorted values."""
    if len(values) < 2:
        return Equal(prop, values[0]) if values else Never()
    if values[-1] - values[0] == len(values) - 1:
        return Every((AtLeast(prop, values[0]), AtMost(prop, values[-1])))
    return OneOf(prop, tuple(values))


def _flat(kind: type[Every | Either], parts: Iterable[Formula]) -> Iterator[Formula]:
    """Yield the simplified parts, those of a part of the same kind in its place."""
    for part in map(simplify, parts):
        if isinstance(part, kind):
            yield from part.parts
        else:
            yield part


def _joined(kind: type[Every | Either], parts: Iterable[Formula]) -> Formula:
    """Join simplified parts, with the constants worked out and each part kept once."""
    empty, decisive = (Always(), Never()) if kind is Every else (Never(), Always())
    kept = tuple(part for part in dict.fromkeys(parts) if part != empty)
    if decisive in kept:
        return decisive
    if len(kept) < 2:
        return kept[0] if kept else empty
    return kind(kept)
