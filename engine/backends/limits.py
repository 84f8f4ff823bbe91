"""The limits of durable-rules 2.0.28, and which formulas stay within them."""

from __future__ import annotations

import itertools
import math
import struct
from dataclasses import dataclass
from typing import Final

from engine.backends.formula import (
    Always,
    AtLeast,
    AtMost,
    Differs,
    Either,
    Equal,
    Every,
    Formula,
    Never,
    NotOneOf,
    OneOf,
    simplify,
)

# Each was tried; in brackets the last number that works, and what the next one does.
STACK: Final = 60  # [64] nodes waiting to be followed for one fact: error 303 in the middle of a batch
FIRINGS: Final = 64  # [none] true branches of several `$or` multiply: 13 pairs fire 8,192 times for one fact
COMPARISONS: Final = 480  # [511] children of one node: an endless loop while compiling
FORKS: Final = 120  # [127] `$or` after one shared node: the next is written over a neighbouring table
GROUPS: Final = 14  # [14] and/or groups of one rule beside the outermost: error 113 while compiling
PROPERTIES: Final = 240  # [251] properties of one fact beside ours: it and all facts after it are dropped
DEPTH: Final = 50  # our own: Python's stack
SIZE: Final = 20_000  # our own: a formula whose shared parts unfold without end

# The library keeps the constants of rules in a C `long` and reads a larger one as the largest.
MOST: Final = (1 << (8 * struct.calcsize("l") - 1)) - 1
LEAST: Final = -MOST - 1


class EngineFault(Exception):
    """The rule engine, or our use of it, failed; never the user's mistake."""


class TooComplex(Exception):
    """A formula is over a limit of the rule engine."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a simplified formula asks of a ruleset, at worst."""

    stack: int = 0
    firings: int = 0
    comparisons: int = 0
    groups: int = 0
    props: frozenset[str] = frozenset()

    def __add__(self, other: Cost) -> Cost:
        """Return the cost of both side by side."""
        return Cost(
            self.stack + other.stack,
            self.firings + other.firings,
            self.comparisons + other.comparisons,
            self.groups + other.groups,
            self.props | other.props,
        )

    def excess(self) -> str | None:
        """Name the first limit of one ruleset that is passed."""
        limits = (
            (self.stack, STACK, "branches that may be true at once"),
            (self.firings, FIRINGS, "combinations of branches"),
            (self.comparisons, COMPARISONS, "comparisons"),
            (self.groups, FORKS, "groups"),
            (len(self.props), PROPERTIES, "properties"),
        )
        return next((f"{has} {what}, at most {most} fit" for has, most, what in limits if has > most), None)


def cost_of(formula: Formula) -> Cost:
    """Return the cost of a simplified formula, after a guard that every rule shares."""
    match formula:
        case Every(parts):
            # One after the other: a part is followed from each true branch of the part before.
            costs = [cost_of(part) for part in parts]
            both = sum(costs, Cost())
            return Cost(
                1 + sum(cost.stack - 1 for cost in costs),
                math.prod(cost.firings for cost in costs),
                both.comparisons,
                both.groups + 1,
                both.props,
            )
        case Either(parts):
            return sum(map(cost_of, parts), Cost(groups=1))
        case OneOf(prop, values):
            # An `$or` of which one branch at most is true.
            return Cost(1, 1, len(values), 1, frozenset([prop]))
        case Equal(prop) | Differs(prop) | AtLeast(prop) | AtMost(prop) | NotOneOf(prop):
            return Cost(1, 1, 1, 0, frozenset([prop]))
        case Always() | Never():
            return Cost()


def fits(formula: Formula) -> bool:
    """Say whether a network takes the formula."""
    return why_not(formula) is None


def why_not(formula: Formula) -> str | None:
    """Name the limit that keeps the formula out of a network."""
    excess = _unfit(formula)
    if excess is None:
        excess = next(filter(None, map(_too_much, pieces(simplify(formula)))), None)
    return excess


def _unfit(formula: Formula) -> str | None:
    """Name a limit passed by the formula as written, before anything walks it by recursion."""
    level: list[Formula] = [formula]
    for _ in range(DEPTH):
        if not all(LEAST <= value <= MOST for part in level for value in _constants(part)):
            return f"a value outside {LEAST}..{MOST}"
        inner = (part.parts for part in level if isinstance(part, Every | Either))
        level = list(itertools.islice(itertools.chain.from_iterable(inner), SIZE + 1))
        if not level:
            return None
        if len(level) > SIZE:
            return f"more than {SIZE} parts, at most {SIZE} fit"
    return f"nested deeper than {DEPTH} groups"


def _constants(formula: Formula) -> tuple[int, ...]:
    """Return the values the formula itself compares with."""
    match formula:
        case OneOf(_, values) | NotOneOf(_, values):
            constants = values
        case Equal(_, value) | Differs(_, value) | AtLeast(_, value) | AtMost(_, value):
            constants = (value,)
        case Every() | Either() | Always() | Never():
            constants = ()
    # `type`, because the library takes True for 1 and "1" for 1.
    if not all(type(constant) is int for constant in constants):
        raise EngineFault(f"a formula compares with something that is no integer: {formula}")
    return constants


def _too_much(formula: Formula) -> str | None:
    """Name the limit of one rule or one ruleset that a simplified formula passes."""
    cost = cost_of(formula)
    groups = cost.groups - isinstance(formula, Every)
    if groups > GROUPS:
        return f"{groups} nested groups, at most {GROUPS} fit"
    return cost.excess()


def pieces(formula: Formula) -> tuple[Formula, ...]:
    """Split a wide `Either` into rules of their own, any of which decides it."""
    if isinstance(formula, Either) and _too_much(formula):
        return formula.parts
    return (formula,)
