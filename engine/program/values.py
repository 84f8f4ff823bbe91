"""Values worth trying: as many as a set of tests can tell apart, within what is known.

Between two days, or two numbers, about which no test turns, every test comes out the same, so that one value
stands for all of them. Whoever asks what an unknown value could still change asks here.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain, islice, product
from typing import Final

from engine.program.predicates import ONE_DAY, holds_of_value
from engine.program.program import After, Among, AtLeast, Before, Equals, Holds, Predicate, StillRuns, Undated
from vocabulary.dates import Day, Ongoing, day_of, first_day, last_day
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.kinds import Amount, Choice, Dated, Flag, Kind, Several, Value, Whole, Words
from vocabulary.origins import Origin
from vocabulary.truth import Truth

MOST_LISTS: Final = 2**15  # lists of words tried for one fact
ANYTHING: Final = Unknown(Origin.BLANK)
OTHER_WORD: Final = "其他"
SOME_DAY: Final = Day(2000, 1, 1)


def worth_trying(kind: Kind, tests: Sequence[Predicate], known: Fact = ANYTHING) -> tuple[Value, ...]:
    """Return one value for every way in which the tests can come out, the plainest first."""
    found: dict[tuple[Truth, ...], Value] = {}
    for value in _within(known, kind, tests):
        found.setdefault(tuple(holds_of_value(value, test) for test in tests), value)
    return tuple(found.values())


def turning_days(test: Predicate) -> tuple[date, ...]:
    """Return the days from which on a test of a date may come out differently."""
    match test:
        case Before(day):
            return (day,)
        case After(day):
            return (day + ONE_DAY,)
        case StillRuns(recent):
            return (recent.over_before, recent.sure_from)
        case Equals() | Among() | AtLeast() | Holds() | Undated():
            return ()


def turning_numbers(test: Predicate) -> tuple[int, ...]:
    """Return the numbers from which on a test of a number may come out differently."""
    match test:
        case AtLeast(number):
            return (number,)
        case Equals() | Among():
            named = [each for each in named_words(test) if isinstance(each, int)]
            return tuple(chain.from_iterable((number, number + 1) for number in named))
        case Before() | After() | StillRuns() | Holds() | Undated():
            return ()


def named_words(test: Predicate) -> tuple[str | bool | int, ...]:
    """Return the words and numbers that a test names, in an order that is always the same."""
    match test:
        case Equals(value):
            return (value,)
        case Among(values):
            return tuple(sorted(values, key=str))
        case Holds(word):
            return (word,)
        case AtLeast() | Before() | After() | StillRuns() | Undated():
            return ()


def _within(known: Fact, kind: Kind, tests: Sequence[Predicate]) -> Iterable[Value]:
    """Return the values that agree with what is known, among them one on each side of every test."""
    match known:
        case Known(Day() as moment) if first_day(moment) < last_day(moment):
            first, last = first_day(moment), last_day(moment)
            days = chain(_days(tests), (first, last))
            named = (day_of(day) for day in days if first <= day <= last)
            return [replace(day, ends_period=moment.ends_period) for day in named]
        case Known(Amount(least, most)) if least < most:
            numbers = chain(_numbers(tests), (least, most))
            return [Amount(number, number) for number in numbers if least <= number <= most]
        case Known(value):
            return (value,)
        case Unknown():
            return _of_kind(kind, tests)


def _of_kind(kind: Kind, tests: Sequence[Predicate]) -> Iterable[Value]:
    """Return values of a kind of which nothing is known."""
    match kind:
        case Choice(options):
            return options
        case Several(options):
            return _lists(options, tests)
        case Flag():
            return (True, False)
        case Whole():
            return (Amount(number, number) for number in chain(_numbers(tests), (0,)) if number >= 0)
        case Dated():
            return (*map(day_of, _days(tests)), Ongoing(), *_lasting(tests))
        case Words():
            return _words(tests)


def _lasting(tests: Iterable[Predicate]) -> tuple[Value, ...]:
    """Return what tests can tell apart that ask whether a date is a day at all."""
    asked = any(isinstance(test, Equals | Among) for test in tests)
    return (SOME_DAY, Ongoing(for_good=True)) if asked else ()


def _days(tests: Iterable[Predicate]) -> Iterator[date]:
    """Yield the days around which each test turns."""
    for day in chain.from_iterable(map(turning_days, tests)):
        yield from (day - ONE_DAY, day, day + ONE_DAY)  # the last day of a period may be the day before


def _numbers(tests: Iterable[Predicate]) -> Iterator[int]:
    """Yield each number about which a test turns, and the one before."""
    for number in chain.from_iterable(map(turning_numbers, tests)):
        yield from (number, number - 1)


def _words(tests: Iterable[Predicate]) -> Sequence[str]:
    """Return the words that tests name, and one that none of them does."""
    named = [str(word) for word in chain.from_iterable(map(named_words, tests))]
    other = OTHER_WORD
    while other in named:
        other += OTHER_WORD
    return (*named, other)


def _lists(options: Iterable[str], tests: Iterable[Predicate]) -> Iterator[frozenset[str]]:
    """Yield each word by itself, then every list of words that tests name, the empty one first."""
    yield from (frozenset({word}) for word in options)
    named = dict.fromkeys(str(word) for word in chain.from_iterable(map(named_words, tests)))
    for chosen in islice(product((False, True), repeat=len(named)), MOST_LISTS):
        yield frozenset(word for word, is_in in zip(named, chosen, strict=True) if is_in)
