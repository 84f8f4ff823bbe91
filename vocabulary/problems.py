"""A problem (差错): something in a file that could not be used, told to the person who can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass

from vocabulary.places import Place, place_order
from vocabulary.texts import Text


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, where, and how to mend it."""

    code: str
    place: Place
    message: Text
    help: Text


@dataclass(frozen=True, slots=True)
class Hint:
    """Something worth a look that leaves every verdict and exit code as it is (提示)."""

    code: str
    place: Place
    message: Text


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems once each, as a reader walks through the files."""
    distinct = dict.fromkeys(problems)
    return tuple(sorted(distinct, key=lambda problem: (place_order(problem.place), problem.code)))
