"""What a predicate means on a fact: the leaf of the reference meaning."""

from datetime import date, timedelta
from typing import Final

from engine.program.calendar import Recent
from engine.program.program import After, Among, AtLeast, Before, Equals, Holds, Predicate, StillRuns, Undated
from rules.model.pack import PeriodOver
from vocabulary.dates import Day, Ongoing, first_day, last_day, lasting_word
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.kinds import Amount, Value
from vocabulary.truth import Truth

ONE_DAY: Final = timedelta(days=1)


def holds_of_fact(fact: Fact, predicate: Predicate) -> Truth:
    """Say whether a fact satisfies a predicate; an unknown fact leaves it unknown."""
    match fact:
        case Unknown():
            return Truth.UNKNOWN
        case Known(value):
            return holds_of_value(value, predicate)


def holds_of_value(value: Value, predicate: Predicate) -> Truth:  # noqa: C901 - one case per predicate
    """Say whether a known value satisfies a predicate; ranges and partial dates may leave it unknown."""
    match predicate:
        case Equals(wanted):
            return _among(value, frozenset({wanted}))
        case Among(wanted_ones):
            return _among(value, wanted_ones)
        case AtLeast(number):
            amount = _amount(value)
            return _sure(yes=amount.least >= number, no=amount.most < number)
        case Before(day, over):
            first, last = _span(value, over)
            return _sure(yes=last < day, no=first >= day)
        case After(day, over):
            first, last = _span(value, over)
            return _sure(yes=first > day, no=last <= day)
        case StillRuns(recent, over):
            return _still_runs(value, recent, over)
        case Holds(word):
            return _sure(yes=word in _list(value), no=word not in _list(value))
        case Undated():
            return Truth.UNKNOWN


def _amount(value: Value) -> Amount:
    """Return a number."""
    if not isinstance(value, Amount):
        raise TypeError(f"{value!r} is no number; facts are typed when they are read")
    return value


def _list(value: Value) -> frozenset[str]:
    """Return a list of words."""
    if not isinstance(value, frozenset):
        raise TypeError(f"{value!r} is no list; facts are typed when they are read")
    return value


def _sure(*, yes: bool, no: bool) -> Truth:
    """Return the truth that is sure."""
    return Truth.YES if yes else Truth.NO if no else Truth.UNKNOWN


def _among(value: Value, wanted: frozenset[str | bool | int]) -> Truth:
    """Say whether a value is one of the wanted ones; a number may be known as a range only."""
    if isinstance(value, Amount):
        numbers = {number for number in wanted if isinstance(number, int)}
        possible = value.most - value.least + 1
        hits = sum(value.least <= number <= value.most for number in numbers)
        return _sure(yes=hits == possible, no=hits == 0)
    said = lasting_word(value) if isinstance(value, Day | Ongoing) else value
    return _sure(yes=said in wanted, no=said not in wanted)


def _span(value: Value, over: PeriodOver) -> tuple[date, date]:
    """Return the first and the last day a date can mean; where we calculated it, its period's last day."""
    if not isinstance(value, Day | Ongoing):
        raise TypeError(f"{value!r} is no date; facts are typed when they are read")
    first, last = first_day(value), last_day(value)
    if not isinstance(value, Day) or not value.ends_period:
        return first, last
    match over:
        case PeriodOver.DAY_AFTER:
            return first, last
        case PeriodOver.CORRESPONDING_DAY:
            return first - ONE_DAY, last - ONE_DAY
        case PeriodOver.CONTESTED:
            return first - ONE_DAY, last


def _still_runs(value: Value, recent: Recent, over: PeriodOver) -> Truth:
    """Say whether a look-back from a date still runs; later dates and 至今 count as still running."""
    first, last = _span(value, over)
    return _sure(yes=first >= recent.sure_from, no=last < recent.over_before)
