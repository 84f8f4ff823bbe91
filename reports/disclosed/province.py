"""Figures of many counties, as they are shown: nobody by name or number."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from reports.disclosed.bodies import Requirement
from vocabulary.elections.county_figures import Figures
from vocabulary.texts import Text


@dataclass(frozen=True, slots=True)
class UnitLine:
    """What one unit was asked, in items, and still owes."""

    unit: str  # its code, the same in all counties
    name: Text
    asked: int
    owed: int
    people: int  # about whom something is owed
    counties: int = 1  # in which it owes something, of those added up


@dataclass(frozen=True, slots=True)
class DueLine:
    """By which day what must be out."""

    day: date
    what: Text


@dataclass(frozen=True, slots=True)
class CountyLine:
    """A county with its figures, its days, and what its units owe."""

    name: str
    prefecture: str  # blank where the data do not say
    figures: Figures
    review_day: date | None = None  # none where nobody was judged
    polling_day: date | None = None  # the first that is not over; none where nobody is elected
    due: tuple[DueLine, ...] = ()  # in the order of days, from the review day on
    units: tuple[UnitLine, ...] = ()
    before: Figures | None = None  # in the run that is compared with
    pages: str = ""  # where its own pages lie, from the folder of the results; blank until they are made

    @property
    def days_left(self) -> int | None:
        """Return how many days are left until polling day; fewer than none once it is over."""
        if self.polling_day is None or self.review_day is None:
            return None
        return (self.polling_day - self.review_day).days

    @property
    def next_due(self) -> tuple[DueLine, ...]:
        """Return what is due on the next day on which anything is."""
        return tuple(each for each in self.due if each.day == self.due[0].day)


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
    since: date | None = None  # the day of the run that is compared with

    @property
    def counties(self) -> tuple[CountyLine, ...]:
        """Return all counties, prefecture by prefecture."""
        return tuple(county for each in self.prefectures for county in each.counties)


def units_together(counties: Iterable[CountyLine]) -> tuple[UnitLine, ...]:
    """Return what each unit owes in some counties together: who owes most first."""
    found: defaultdict[str, list[UnitLine]] = defaultdict(list)
    for county in counties:
        for each in county.units:
            found[each.unit].append(each)
    lines = [_sum(rows) for rows in found.values()]
    return tuple(sorted(lines, key=lambda line: (-line.owed, line.unit)))


def _sum(rows: list[UnitLine]) -> UnitLine:
    """Add up the lines of one unit."""
    sums: Mapping[str, int] = {
        name: sum(getattr(row, name) for row in rows) for name in ("asked", "owed", "people")
    }
    return UnitLine(rows[0].unit, rows[0].name, **sums, counties=sum(row.owed > 0 for row in rows))
