"""Figures of many counties, as they are shown: nobody by name or number."""

from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from datetime import date

from reports.disclosed.bodies import Requirement


@dataclass(frozen=True, slots=True)
class Figures:
    """What some counties have together."""

    nominees: int = 0
    pass_: int = 0
    flag: int = 0
    pending: int = 0
    legal_flag: int = 0
    policy_flag: int = 0
    unexamined: int = 0
    owed: int = 0  # answers that units still owe
    villages: int = 0
    impossible: int = 0  # villages in which no outcome meets all that forbids
    cannot_fill: int = 0  # villages with a body that cannot be filled


@dataclass(frozen=True, slots=True)
class CountyLine:
    """A county with its figures."""

    name: str
    prefecture: str  # blank where the data do not say
    figures: Figures


@dataclass(frozen=True, slots=True)
class AreaAsked:
    """One requirement over the province, or over one prefecture."""

    name: str  # blank where the data do not say
    requirement: Requirement


@dataclass(frozen=True, slots=True)
class PrefectureLine:
    """A prefecture with its counties."""

    name: str
    figures: Figures
    counties: tuple[CountyLine, ...]
    asked: tuple[AreaAsked, ...] = ()


@dataclass(frozen=True, slots=True)
class Province:
    """Everything that is shown of many counties."""

    prefectures: tuple[PrefectureLine, ...]
    review_days: tuple[date, ...]
    left_out: int  # people whose files could not be used
    several: int  # IDs that stand in several counties
    problems: int
    title: str = ""
    figures: Figures = field(default_factory=Figures)
    asked: tuple[AreaAsked, ...] = ()  # of the province, then of whole prefectures

    @property
    def counties(self) -> tuple[CountyLine, ...]:
        """Return all counties, prefecture by prefecture."""
        return tuple(county for each in self.prefectures for county in each.counties)


def together(figures: Iterable[Figures]) -> Figures:
    """Add up figures."""
    rows = list(figures)
    return Figures(*(sum(getattr(row, each.name) for row in rows) for each in fields(Figures)))
