"""Problems, hints and skipped rows as lines of a table."""

from collections.abc import Iterable
from dataclasses import dataclass

from vocabulary.places import place_words
from vocabulary.problems import Hint, Problem


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in a file, or a hint about it."""

    place: str
    what: str
    mend: str


def fault_lines(problems: Iterable[Problem]) -> tuple[Fault, ...]:
    """Return the lines of problems."""
    return tuple(Fault(place_words(each.place), each.message.zh, each.help.zh) for each in problems)


def hint_lines(hints: Iterable[Hint]) -> tuple[Fault, ...]:
    """Return the lines of hints."""
    return tuple(Fault(place_words(each.place), each.message.zh, "") for each in hints)
