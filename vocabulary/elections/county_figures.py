"""The figures of a county, or of several together: what can be added up, nobody by name or number."""

from collections.abc import Iterable
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Figures:
    """What some counties have together; with nobody judged, how many people were left out."""

    nominees: int = 0
    pass_: int = 0
    flag: int = 0
    pending: int = 0
    legal_flag: int = 0
    policy_flag: int = 0
    unexamined: int = 0
    owed: int = 0  # items that units still owe
    villages: int = 0
    impossible: int = 0  # villages in which no outcome meets all that forbids
    cannot_fill: int = 0  # villages with a body that cannot be filled
    left_out: int = 0  # people who were not judged, since their files could not be used


FIGURES = tuple(each.name for each in fields(Figures))


def together(figures: Iterable[Figures]) -> Figures:
    """Add up figures."""
    rows = list(figures)
    return Figures(*(sum(getattr(row, name) for row in rows) for name in FIGURES))
