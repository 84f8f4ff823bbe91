"""What one village may add to a requirement over several: every counted number with the whole beside it.

Sets of numbers are whole numbers: bit 3 says that the number 3 occurs.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

Numbers = int


@dataclass(frozen=True, slots=True)
class Pairs:
    """By the whole the counted numbers that occur with it: all of them, or just the ends."""

    by_whole: Mapping[int, Numbers]
    complete: bool = True

    def least(self, counted: int, whole: int) -> int:
        """Return the smallest value of so many times the counted and so many times the whole."""
        return min(counted * number + whole * size for number, size in self.corners())

    def most(self, counted: int, whole: int) -> int:
        """Return the largest value of so many times the counted and so many times the whole."""
        return max(counted * number + whole * size for number, size in self.corners())

    def corners(self) -> Iterator[tuple[int, int]]:
        """Yield the pairs, counted and whole, among which the ends of every sum of them are."""
        for size, numbers in self.by_whole.items():
            yield smallest(numbers), size
            yield largest(numbers), size


def numbers_of(numbers: Iterable[int]) -> Numbers:
    """Return a set of numbers."""
    found = 0
    for number in numbers:
        found |= 1 << number
    return found


def between(least: int, most: int) -> Numbers:
    """Return every number from the least to the most; none where the least is more."""
    return (1 << most + 1) - (1 << least) if least <= most else 0


def smallest(numbers: Numbers) -> int:
    """Return the smallest number of a set that is not empty."""
    return (numbers & -numbers).bit_length() - 1


def largest(numbers: Numbers) -> int:
    """Return the largest number of a set that is not empty."""
    return numbers.bit_length() - 1


def each_of(numbers: Numbers) -> Iterator[int]:
    """Yield the numbers of a set, the smallest first."""
    while numbers:
        lowest = numbers & -numbers
        yield lowest.bit_length() - 1
        numbers ^= lowest


def added(one: Numbers, other: Numbers) -> Numbers:
    """Return every sum of a number of each set."""
    few, many = sorted((one, other), key=int.bit_count)
    found = 0
    for number in each_of(few):
        found |= many << number
    return found
