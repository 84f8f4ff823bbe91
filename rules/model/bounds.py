"""What a requirement allows: the least and the most, a share of a whole, and against the previous term."""

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import Final

Number = int | Fraction


class Rounding(Enum):
    """How a share of a whole number of seats is rounded."""

    UP = "up"
    DOWN = "down"
    EXACT = "exact"


class Direction(Enum):
    """Which way a figure should move against the previous term."""

    UP = "up"
    DOWN = "down"
    NOT_DOWN = "not_down"  # as before, or above
    NOT_UP = "not_up"


@dataclass(frozen=True, slots=True)
class Limits:
    """The least and the most a number may be; of a mean they may have decimals."""

    at_least: Number | None = None
    at_most: Number | None = None

    def hold(self, number: Number) -> bool:
        """Whether the number keeps to the limits."""
        return (self.at_least is None or number >= self.at_least) and (
            self.at_most is None or number <= self.at_most
        )


NO_LIMITS: Final = Limits()


@dataclass(frozen=True, slots=True)
class Share:
    """A part of the whole that must be reached."""

    at_least: Fraction | None
    at_most: Fraction | None
    rounding: Rounding


@dataclass(frozen=True, slots=True)
class Trend:
    """Which way a figure should move against the previous term, whose own figure stands in a column."""

    direction: Direction
    baseline: str  # the header of that column in the sheet 上届情况
    by: Fraction = Fraction(0)  # so much at least, up or down: in points, where it is a share
