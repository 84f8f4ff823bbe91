"""Which of two dates of one person is earlier: worked out first, as a fact that a test can read.

No criterion compares two dates with each other; pairs of statements that cannot both be do, before any
program runs.
"""

from collections.abc import Iterator, Mapping
from typing import TypeVar, overload

from vocabulary.dates import Day, Ongoing, first_day, last_day
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.origins import Origin

Other = TypeVar("Other")

_BEFORE = " before "  # no name of a pack has a blank
NOTHING: Mapping[str, Fact] = {}


def order_of(earlier: str, later: str) -> str:
    """Name the fact that one date is earlier than another."""
    return f"{earlier}{_BEFORE}{later}"


def dates_behind(name: str) -> tuple[str, ...]:
    """Return the facts behind a fact: the two dates of an order, otherwise the fact itself."""
    return tuple(name.split(_BEFORE))


class FactsInOrder(Mapping[str, Fact]):
    """Facts, or the fields of a record, with the order of any two dates among them and facts beyond them."""

    __slots__ = ("beyond", "own")

    def __init__(self, own: Mapping[str, Fact], beyond: Mapping[str, Fact] = NOTHING) -> None:
        """Lay fields over what lies beyond, whose facts answer in orders alone."""
        self.own, self.beyond = own, beyond

    def __getitem__(self, name: str) -> Fact:
        """Return a fact, or the order of two dates."""
        if _BEFORE not in name:
            return self.own[name]
        return _ordered(*map(self._date, dates_behind(name)))

    @overload
    def get(self, key: str, /) -> Fact | None: ...
    @overload
    def get(self, key: str, /, default: Fact | Other) -> Fact | Other: ...
    def get(self, key: str, /, default: Fact | Other | None = None) -> Fact | Other | None:
        """Return a fact or the default; asked of everybody and of every answer on trial."""
        return self[key] if _BEFORE in key else self.own.get(key, default)

    def __iter__(self) -> Iterator[str]:
        """Walk through the names of its own facts."""
        return iter(self.own)

    def __len__(self) -> int:
        """Return how many facts of its own there are."""
        return len(self.own)

    def _date(self, name: str) -> Fact:
        """Return a date, its own or from beyond."""
        fact = self.own.get(name) or self.beyond.get(name)
        return Unknown(Origin.BLANK) if fact is None else fact


def _ordered(earlier: Fact, later: Fact) -> Fact:
    """Say whether one date is earlier than another; where both may be, that is not known."""
    match earlier, later:
        case (Unknown() as unknown, _) | (_, Unknown() as unknown):
            return unknown
        case Known(Day() | Ongoing() as first, place), Known(Day() | Ongoing() as second):
            if last_day(first) < first_day(second):
                return Known(True, place)  # noqa: FBT003 - a value
            if first_day(first) >= last_day(second):
                return Known(False, place)  # noqa: FBT003 - a value
            return Unknown(Origin.INCOMPLETE, place)
        case _:
            raise TypeError("only dates are compared with each other; facts are typed when they are read")
