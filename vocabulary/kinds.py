"""The kinds of value that a fact or a field of a record can hold."""

from collections.abc import Mapping
from dataclasses import dataclass

from vocabulary.dates import Moment
from vocabulary.origins import Origin
from vocabulary.texts import Text


@dataclass(frozen=True, slots=True)
class Words:
    """Free text."""


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes or no (是、否)."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number, zero or more."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date, to the day, the month or the year, or 至今."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a closed list of words; `ordered` ones rise from first to last."""

    options: Mapping[str, Text]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Several:
    """Any number of a closed list of words."""

    options: Mapping[str, Text]


Kind = Words | Flag | Whole | Dated | Choice | Several


@dataclass(frozen=True, slots=True)
class Amount:
    """A whole number known to lie between two bounds, which are the same where it is known exactly.

    `because` says why they differ where they do.
    """

    least: int
    most: int
    because: Origin = Origin.INCOMPLETE


# By kind: Words and Choice hold str, Flag bool, Whole Amount, Dated Moment, Several a frozenset of str.
Value = str | bool | Amount | Moment | frozenset[str]
