"""The limits of durable-rules 2.0.28, and which formulas stay within them."""

from __future__ import annotations

import itertools
import math
import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
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

# Each was tried; in brackets the last number that works, then what the next one does.
# [64] ways in which rules are true of one fact: error 303 in the middle of a batch. A way is a path through
# one branch of each `$or`; 13 pairs one after the other make 8,192. Nodes wait to be followed in a table of
# 64, and each leads to a way of its own. For the same reason two tables without a check cannot overflow:
# for `$or` after one node (127) and for rules that end in one node (255).
WAYS: Final = 60
COMPARISONS: Final = 480  # [511] children of one node: an endless loop while compiling
GROUPS: Final = 14  # [14] and/or groups of one rule beside the outermost: error 113 while compiling
PROPERTIES: Final = 240  # [251] properties of one fact beside ours: it and all after it are dropped
DEPTH: Final = 50  # our own: Python's stack
SIZE: Final = 20_000  # our own: a formula whose shared parts unfold without end

CHUNK: Final = 500  # facts of one session: 100 to 5,000 are equally fast, and a fact takes 9 KB
SESSION: Final = "0"  # the only one: the 1025th alive at once is a crash

# The library keeps the constants of rules in a C `long` and reads a larger one as the largest.
MOST: Final = (1 << (8 * struct.calcsize("l") - 1)) - 1
LEAST: Final = -MOST - 1


def hash_of(text: str) -> int:
    """Return the 32-bit hash that is all the library compares of a name or an id."""
    value = 2166136261
    for byte in text.encode("ascii"):
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value


def all_differ(texts: Sequence[str]) -> bool:
    """Say whether the library can tell all these texts apart."""
    return len({hash_of(text) for text in texts}) == len(texts)


# Names of ours only: a caller's `id`, `sid`, `$s` or `a.b` would mean something to the library.
NAMES: Final = tuple(f"p{number}" for number in range(PROPERTIES))
_COMPARERS = ["$eq", "$neq", "$gt", "$gte", "$lt", "$lte", "$ex", "$nex", "$mt", "$imt", "$iall", "$iany"]
_WORDS = ["k", "e", "id", "sid", "$s", "$forward", "$and", "$or", *_COMPARERS]
_IDS = [f"sid-{SESSION}", *map(str, range(CHUNK + 2))]


class EngineFault(Exception):  # noqa: N818 - a fault of ours; errors are what users make
    """The rule engine, or our use of it, failed; never the user's mistake."""


class TooComplex(Exception):  # noqa: N818 - it says what is the matter
    """A formula is over a limit of the rule engine."""


# Not an `assert`, which `python -O` removes: on a collision a fact is dropped without a word.
if not (all_differ([*NAMES, *_WORDS]) and all_differ(_IDS)):
    raise EngineFault("names or ids of the rule network collide")


@dataclass(frozen=True, slots=True)
class Cost:
    """What a simplified formula asks of a ruleset, at worst."""

    ways: int = 0
    comparisons: int = 0
    groups: int = 0
    props: frozenset[str] = frozenset()

    def __add__(self, other: Cost) -> Cost:
        """Return the cost of both side by side."""
        return Cost(
            self.ways + other.ways,
            self.comparisons + other.comparisons,
            self.groups + other.groups,
            self.props | other.props,
        )

    def excess(self) -> str | None:
        """Name the first limit of one ruleset that is passed."""
        limits = (
            (self.ways, WAYS, "ways to be true at once"),
            (self.comparisons, COMPARISONS, "comparisons"),
            (len(self.props), PROPERTIES, "properties"),
        )
        return next((f"{has} {what}, at most {most} fit" for has, most, what in limits if has > most), None)


def cost_of(formula: Formula) -> Cost:
    """Return the cost of a simplified formula, after a guard that every rule shares."""
    match formula:
        case Every(parts):
            # Each way of one part goes on in each way of the next.
            costs = [cost_of(part) for part in parts]
            ways = math.prod(cost.ways for cost in costs)
            return replace(sum(costs, Cost(groups=1)), ways=ways)
        case Either(parts):
            return sum(map(cost_of, parts), Cost(groups=1))
        case OneOf(prop, values):
            # An `$or` of which one branch at most is true.
            return Cost(1, len(values), 1, frozenset([prop]))
        case Equal(prop) | Differs(prop) | AtLeast(prop) | AtMost(prop) | NotOneOf(prop):
            return Cost(1, 1, 0, frozenset([prop]))
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
    size = 1
    for _ in range(DEPTH):
        if not all(LEAST <= value <= MOST for part in level for value in _constants(part)):
            return f"a value outside {LEAST}..{MOST}"
        inner = (part.parts for part in level if isinstance(part, Every | Either))
        level = list(itertools.islice(itertools.chain.from_iterable(inner), SIZE + 1))
        if not level:
            return None
        size += len(level)
        if size > SIZE:
            return f"more than {SIZE} parts"
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


def shared_out(rules: Iterable[tuple[int, Formula]]) -> Iterator[list[tuple[int, Formula]]]:
    """Yield the rules in lots that are safe in one ruleset even if all of them hold of one fact."""
    lot: list[tuple[int, Formula]] = []
    total = Cost()
    for number, formula in rules:
        cost = cost_of(formula)
        if lot and (total + cost).excess():
            yield lot
            lot, total = [], Cost()
        lot.append((number, formula))
        total += cost
    if lot:
        yield lot
