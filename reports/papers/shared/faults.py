"""Problems, hints and skipped rows as lines of a table."""

from collections.abc import Iterable
from dataclasses import dataclass

from reports.wording.problem_words import runs_of
from vocabulary.places import place_words
from vocabulary.problems import Hint, Problem
from vocabulary.texts import Lang


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in a file, or a hint about it."""

    place: str
    what: str
    fix: str
    rows: int = 1  # in so many rows it is the same


def fault_lines(problems: Iterable[Problem], lang: Lang) -> tuple[Fault, ...]:
    """Return the lines of problems."""
    return tuple(
        Fault(run.place_words(lang), run.problem.message.to(lang), run.problem.help.to(lang), run.rows)
        for run in runs_of(problems)
    )


def hint_lines(hints: Iterable[Hint], lang: Lang) -> tuple[Fault, ...]:
    """Return the lines of hints."""
    return tuple(Fault(place_words(each.place), each.message.to(lang), "") for each in hints)
