"""What we know about a claim, with Kleene's tables."""

from collections.abc import Iterable
from enum import Enum


class Truth(Enum):
    """A claim holds (涉及), does not hold (不涉及), or nobody has said (未定)."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    __hash__ = object.__hash__  # by identity, as they compare; an `Enum` hashes its name in Python, each time

    def __bool__(self) -> bool:
        """Refuse to be an `if`: the caller must say what UNKNOWN means here."""
        raise TypeError("a Truth is not a bool; compare it with YES, NO or UNKNOWN")

    def __invert__(self) -> "Truth":
        """Return the truth of the opposite claim."""
        match self:
            case Truth.YES:
                return Truth.NO
            case Truth.NO:
                return Truth.YES
            case Truth.UNKNOWN:
                return Truth.UNKNOWN


def both(truths: Iterable[Truth]) -> Truth:
    """Return whether all claims hold: one NO decides, then one UNKNOWN."""
    seen = set(truths)
    if Truth.NO in seen:
        return Truth.NO
    return Truth.UNKNOWN if Truth.UNKNOWN in seen else Truth.YES


def either(truths: Iterable[Truth]) -> Truth:
    """Return whether some claim holds: one YES decides, then one UNKNOWN."""
    seen = set(truths)
    if Truth.YES in seen:
        return Truth.YES
    return Truth.UNKNOWN if Truth.UNKNOWN in seen else Truth.NO
