"""In which order a list for posting may stand."""

from enum import Enum


class Order(Enum):
    """How a list is ordered within an office."""

    VOTES = "votes"
    STROKES = "strokes"
    ROSTER = "roster"
