"""What a requirement comes to in one village, before it is printed."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from engine.bodies.requirement import Needed, Outlook
from vocabulary.texts import Text


@dataclass(frozen=True, slots=True)
class Measured:
    """An outlook, the smallest and largest value as far as they are proven, and why it is unknown."""

    outlook: Outlook
    least: int | Fraction | None = None
    most: int | Fraction | None = None
    because: Text | None = None
    needed: Needed | None = None  # the bound, where it could be calculated


CANNOT_FILL: Final = Measured(Outlook.CANNOT_FILL)


def unknown(because: Text) -> Measured:
    """Return that nothing can be said, and why."""
    return Measured(Outlook.UNKNOWN, because=because)


def outlook_of(*, can_hold: bool, can_fail: bool) -> Outlook:
    """Return the outlook of what can hold in some outcome, can fail in some, or has no outcome at all."""
    if can_hold:
        return Outlook.POSSIBLE if can_fail else Outlook.GUARANTEED
    return Outlook.IMPOSSIBLE if can_fail else Outlook.CANNOT_FILL
