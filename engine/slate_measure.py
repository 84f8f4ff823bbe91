"""What a requirement comes to in one village, before it is printed."""

from dataclasses import dataclass

from engine.requirement import Outlook
from rules.ratios import Limits
from sources.texts import Text


@dataclass(frozen=True, slots=True)
class Measured:
    """An outlook, the smallest and largest value as far as they are proven, and why it is unknown."""

    outlook: Outlook
    least: int | None = None
    most: int | None = None
    because: Text | None = None


CANNOT_FILL = Measured(Outlook.CANNOT_FILL)
NOT_YET = Text("这一类要求暂不测算", "this kind of requirement is not judged yet")
NOT_JUDGED = Measured(Outlook.UNKNOWN, because=NOT_YET)


def unknown(because: Text) -> Measured:
    """Return that nothing can be said, and why."""
    return Measured(Outlook.UNKNOWN, because=because)


def measured(least: int, most: int, limits: Limits) -> Measured:
    """Judge a number of which every value from the least to the most occurs in some outcome."""
    return Measured(outlook_of({limits.hold(number) for number in range(least, most + 1)}), least, most)


def outlook_of(held: set[bool]) -> Outlook:
    """Return the outlook of a requirement that holds in outcomes of these sorts; there is at least one."""
    if False not in held:
        return Outlook.GUARANTEED
    return Outlook.POSSIBLE if True in held else Outlook.IMPOSSIBLE
