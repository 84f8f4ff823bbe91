"""What a test leaves of the values that a fact can have: spans of a scale, or a set of words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import inf
from typing import Final

Number = int | float  # of a span: a whole number, or no bound
Word = str | bool


@dataclass(frozen=True, slots=True)
class Spans:
    """Whole numbers from one to another, ends included; in rising order, and apart from each other."""

    parts: tuple[tuple[Number, Number], ...]

    @property
    def empty(self) -> bool:
        """Whether nothing is left."""
        return not self.parts

    @property
    def numbers(self) -> Iterator[int]:
        """Yield the numbers one by one; only where there is a bound on both sides."""
        for low, high in self.parts:
            yield from range(int(low), int(high) + 1)

    def __and__(self, other: "Spans") -> "Spans":
        """Return what both leave."""
        both: list[tuple[Number, Number]] = []
        mine, theirs = 0, 0
        while mine < len(self.parts) and theirs < len(other.parts):
            (low, high), (least, most) = self.parts[mine], other.parts[theirs]
            if max(low, least) <= min(high, most):
                both.append((max(low, least), min(high, most)))
            if high <= most:
                mine += 1
            else:
                theirs += 1
        return Spans(tuple(both))


@dataclass(frozen=True, slots=True)
class Words:
    """These words, or all but these."""

    named: frozenset[Word]
    but: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing is left."""
        return not self.but and not self.named

    def __and__(self, other: "Words") -> "Words":
        """Return what both leave."""
        match self.but, other.but:
            case False, False:
                return Words(self.named & other.named)
            case False, True:
                return Words(self.named - other.named)
            case True, False:
                return Words(other.named - self.named)
            case _:
                return Words(self.named | other.named, but=True)


Region = Spans | Words
SURELY: Final = {True: Words(frozenset({True})), False: Words(frozenset({False}))}


def from_on(low: Number) -> Spans:
    """Return all numbers from one on."""
    return Spans(((low, inf),))


def up_to(high: Number, low: Number = -inf) -> Spans:
    """Return all numbers up to one, from another on."""
    return Spans(((low, high),) if low <= high else ())


def all_but(numbers: Iterable[int], low: Number) -> Spans:
    """Return all numbers from one on but these."""
    left: list[tuple[Number, Number]] = []
    for number in sorted(set(numbers)):
        if low < number:
            left.append((low, number - 1))
        low = max(low, number + 1)
    return Spans((*left, (low, inf)))


def just(numbers: Iterable[int]) -> Spans:
    """Return these numbers."""
    return Spans(tuple((number, number) for number in sorted(set(numbers))))


def both(one: Region, other: Region) -> Region:
    """Return what two regions of one scale leave."""
    match one, other:
        case Spans(), Spans():
            return one & other
        case Words(), Words():
            return one & other
        case _:
            raise AssertionError("what is compared on one scale is of one kind")
