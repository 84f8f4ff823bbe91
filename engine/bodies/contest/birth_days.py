"""The days on which somebody may have been born, and the ages that come of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from engine.bodies.contest.age_counting import AgeCounting
from engine.program.calendar import age_as_of, months_later
from engine.program.predicates import ONE_DAY
from engine.program.program import FactLeaf
from engine.program.values import turning_days, turning_numbers
from rules.model.pack import Overflow
from vocabulary.dates import Day, Ongoing, day_of, first_day, last_day
from vocabulary.facts import Fact, Known
from vocabulary.kinds import Amount

# A nominee whose birth date nobody gave is taken to be of any age between these, both included.
YOUNGEST: Final = 18
OLDEST: Final = 120


@dataclass(frozen=True, slots=True)
class DaySpan:
    """Days from the first to the last, both included, between which no test comes out differently."""

    first: date
    last: date


def birth_spans(
    born: Fact, leaves: Iterable[tuple[FactLeaf, AgeCounting]], age_countings: Sequence[AgeCounting]
) -> list[DaySpan]:
    """Return every span of days on which a person may have been born; none where nothing can be said."""
    between = _may_be_born(born, age_countings)
    return _spans_between(*between, _turns(leaves)) if between else []


def _spans_between(first: date, last: date, turns: Iterable[date]) -> list[DaySpan]:
    """Divide the days from the first to the last at the days from which on a test may turn."""
    starts = sorted({first, *(day for day in turns if first < day <= last)})
    ends = [*(day - ONE_DAY for day in starts[1:]), last]
    return [DaySpan(start, end) for start, end in zip(starts, ends, strict=True)]


def ages_of(span: DaySpan, age_counting: AgeCounting) -> Amount | None:
    """Return the ages of people born on the days; none where no day to count to is known."""
    if age_counting.as_of is None:
        return None
    oldest = age_as_of(day_of(span.first), age_counting.as_of, age_counting.counting)
    youngest = age_as_of(day_of(span.last), age_counting.as_of, age_counting.counting)
    return Amount(youngest.least, oldest.most)


def _may_be_born(born: Fact, age_countings: Sequence[AgeCounting]) -> tuple[date, date] | None:
    """Return the first and the last day on which a person may have been born."""
    match born:
        case Known(Day() as day):
            return first_day(day), last_day(day)
        case Known(Ongoing()):
            return None
        case _:
            days = [by.as_of for by in age_countings if by.as_of is not None]
            if not days:
                return None
            first, last = _years_before(max(days), OLDEST), _years_before(min(days), YOUNGEST) - ONE_DAY
            return _reaching(OLDEST, first, age_countings), last


def _reaching(age: int, born: date, age_countings: Iterable[AgeCounting]) -> date:
    """Return the day, or the one before, on which whoever was born may be so old by every counting."""
    # Where an age is reached on the day after the birthday, somebody born on the day itself is not there yet.
    ages = [ages_of(DaySpan(born, born), by) for by in age_countings]
    return born if all(each is None or each.most >= age for each in ages) else born - ONE_DAY


def _turns(leaves: Iterable[tuple[FactLeaf, AgeCounting]]) -> Iterator[date]:
    """Yield the days from which on one of the tests may come out differently."""
    for leaf, by in leaves:
        if leaf.name == "birth_date":
            yield from turning_days(leaf.predicate)
        elif by.as_of is not None:
            for age in turning_numbers(leaf.predicate):
                middle = _years_before(by.as_of, age)
                # The ends of months and a contested birthday move the day by no more than this.
                yield from (middle + timedelta(days=days) for days in range(-2, 4))


def _years_before(day: date, years: int) -> date:
    """Return the corresponding day so many years earlier, or the first of all days where there is none."""
    return months_later(day, -12 * years, Overflow.LAST_DAY) if day.year > years else date(1, 1, 4)
