"""Ages as birth dates: no engine counts years, so each age is the last birth date that reaches it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from engine.program.calendar import SLACK, age_as_of
from engine.program.leaves import fact_leaves
from engine.program.program import Among, AtLeast, Equals, Program
from rules.model.pack import Calendar
from vocabulary.dates import day_of

AGE = "age"
_NOBODY = date.min


@dataclass(frozen=True, slots=True)
class Reached:
    """Who has lived so many years: surely if born by one day, possibly if born by the other."""

    surely: date
    possibly: date


def ages_tested(program: Program) -> frozenset[int]:
    """Return every number of years on which some test of a program turns."""
    found: set[int] = set()
    for leaf in fact_leaves(*(case.tree for case in program.cases)):
        if leaf.name != AGE:
            continue
        match leaf.predicate:
            case AtLeast(number):
                found.add(number)
            case Equals(int() as number):
                found |= {number, number + 1}
            case Among(numbers):
                found |= {
                    each for number in numbers if isinstance(number, int) for each in (number, number + 1)
                }
            case _:
                raise TypeError(
                    f"{leaf.predicate} is no test of a number; facts are typed when they are read"
                )
    return frozenset(found)


def ages_reached(years: Iterable[int], as_of: date | None, counting: Calendar) -> Mapping[int, Reached]:
    """Return for each number of years by which day one must be born to have lived them; no day, not known."""
    if as_of is None:
        return dict.fromkeys(years, Reached(_NOBODY, date.max))
    return {number: _reached(number, as_of, counting) for number in years}


def _reached(years: int, as_of: date, counting: Calendar) -> Reached:
    """Return the last birth dates of an age."""
    if years <= 0:
        return Reached(date.max, date.max)
    if years >= as_of.year - 1:
        return Reached(_NOBODY, _NOBODY)
    near = date(as_of.year - years, as_of.month, min(as_of.day, 28))
    ages = [
        (day, age_as_of(day_of(day), as_of, counting))
        for day in (near + timedelta(days=offset) for offset in range(-SLACK - 3, SLACK + 4))
    ]
    return Reached(
        max(day for day, age in ages if age.least >= years),
        max(day for day, age in ages if age.most >= years),
    )
