"""What a requirement counts, and the bounds it sets on the count, as sums that every method reads alike."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final

from engine.bodies.requirement import Needed
from vocabulary.elections.choices import POSTS

NO_BOUND: Final = Needed()
EVERY_POST: Final = frozenset(POSTS)


@dataclass(frozen=True, slots=True)
class Side:
    """Everybody elected into one of the bodies, or into one office of the only body."""

    bodies: tuple[str, ...]
    post: str = ""


@dataclass(frozen=True, slots=True)
class Elected:
    """How many people of a kind (of any, without one) hold a seat on a side; nobody is counted twice."""

    side: Side
    kind: int | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """How many people of a kind (of any, without one) stand, for one post or for any of some posts."""

    post: str = ""
    kind: int | None = None
    among: frozenset[str] = EVERY_POST  # whoever is nominated for one of these is on the list


@dataclass(frozen=True, slots=True)
class PairsWithin:
    """How many pairs of people elected into one side stand in one of the relations."""

    side: Side
    relations: frozenset[str]


@dataclass(frozen=True, slots=True)
class PairsBetween:
    """How many pairs of people, one elected into each side, are related; with everybody who is in both."""

    first: Side
    second: Side
    relations: frozenset[str]
    same_person: bool


@dataclass(frozen=True, slots=True)
class NumberElected:
    """The sum of a number (such as the age) over the people elected into a side."""

    side: Side
    number: int


@dataclass(frozen=True, slots=True)
class NumberListed:
    """The sum of a number over the people who stand for any of some posts."""

    number: int
    among: frozenset[str] = EVERY_POST


@dataclass(frozen=True, slots=True)
class ExtremeElected:
    """The largest or the smallest of a number among the people elected into a side that has seats."""

    side: Side
    number: int
    highest: bool


@dataclass(frozen=True, slots=True)
class KindsListed:
    """Of how many of some kinds there is somebody who stands for any of some posts."""

    kinds: tuple[int, ...]
    among: frozenset[str] = EVERY_POST


@dataclass(frozen=True, slots=True)
class Met:
    """How many of several requirements hold, each of which does where all its sums are zero or more."""

    ways: tuple[tuple["Sum", ...], ...]


Quantity = (
    Elected
    | Listed
    | PairsWithin
    | PairsBetween
    | NumberElected
    | NumberListed
    | ExtremeElected
    | KindsListed
    | Met
)
# What reads how large a number of somebody is, and not only of which kind they are.
OF_NUMBERS: Final = (NumberElected, NumberListed, ExtremeElected)


@dataclass(frozen=True, slots=True)
class Sum:
    """A whole number made of quantities, each taken so many times, and a constant."""

    terms: tuple[tuple[int, Quantity], ...] = ()
    constant: int = 0

    def times(self, factor: int) -> "Sum":
        """Return the sum so many times."""
        return Sum(tuple((factor * each, quantity) for each, quantity in self.terms), factor * self.constant)

    def plus(self, other: "Sum") -> "Sum":
        """Return both sums together."""
        return Sum((*self.terms, *other.terms), self.constant + other.constant)

    def more(self, constant: int) -> "Sum":
        """Return the sum with a constant added."""
        return Sum(self.terms, self.constant + constant)


@dataclass(frozen=True, slots=True)
class Demand:
    """A requirement in one village: it holds where every one of the sums is zero or more."""

    counted: Sum  # what is printed as least and most
    bounds: tuple[Sum, ...]
    bodies: tuple[str, ...]  # the bodies that have to be filled for it to mean something
    divided_by: int = 1  # the printed number is this part of `counted` (a mean over so many seats)
    part_of: Sum | None = None  # or the part that it is of this, which may itself turn out larger or smaller
    needed: Needed = NO_BOUND


def quantities_of(demand: Demand) -> frozenset[Quantity]:
    """Return everything that a demand counts, inside requirements of which some are to hold too."""
    return frozenset(quantities_in([(demand.counted, *demand.bounds)]))


def quantities_in(ways: Iterable[Iterable[Sum]]) -> Iterator[Quantity]:
    """Yield the quantities of some sums."""
    for part in chain.from_iterable(ways):
        for _, quantity in part.terms:
            yield quantity
            if isinstance(quantity, Met):
                yield from quantities_in(quantity.ways)


def sides_of(quantity: Quantity) -> tuple[Side, ...]:
    """Return the sides whose elected people a quantity reads."""
    match quantity:
        case Elected(side) | PairsWithin(side) | NumberElected(side) | ExtremeElected(side):
            return (side,)
        case PairsBetween(first, second):
            return (first, second)
        case Met(ways):
            return tuple(dict.fromkeys(side for each in quantities_in(ways) for side in sides_of(each)))
        case Listed() | NumberListed() | KindsListed():
            return ()


def relations_of(quantity: Quantity) -> frozenset[str]:
    """Return the relations that a quantity reads."""
    match quantity:
        case PairsWithin(_, relations) | PairsBetween(_, _, relations):
            return relations
        case Met(ways):
            return frozenset().union(*map(relations_of, quantities_in(ways)))
        case Elected() | Listed() | NumberElected() | NumberListed() | ExtremeElected() | KindsListed():
            return frozenset()
