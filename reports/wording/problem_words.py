"""Problems as lines: the same in neighbouring rows is one line, and a cause is never left out first."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from vocabulary.places import Place, SheetPlace, place_words, spoilt_beyond
from vocabulary.problems import Problem
from vocabulary.texts import Lang, Text


@dataclass(frozen=True, slots=True)
class Run:
    """A problem, and in how many rows from its place downwards it is the same."""

    problem: Problem
    rows: int = 1

    def place_words(self, lang: Lang) -> str:
        """Say where it is: one place, or the first and the last cell and how many rows."""
        place, words = self.problem.place, place_words(self.problem.place)
        if self.rows == 1 or not isinstance(place, SheetPlace):
            return words
        last = f"{place.column}{place.row + self.rows - 1}"
        return f"{words}–{last}{Text(f' 共 {self.rows} 行', f', {self.rows} rows').to(lang)}"


def runs_of(problems: Iterable[Problem]) -> tuple[Run, ...]:
    """Join equal problems of neighbouring rows, each run in the place of its first row."""
    first: list[Problem] = []
    rows: list[int] = []
    newest: dict[tuple[object, ...], int] = {}  # by what is the same: the run that may go on
    for each in problems:
        key, at = _sameness(each), newest.get(_sameness(each))
        if at is not None and _row(each.place) == _row(first[at].place) + rows[at]:
            rows[at] += 1
            continue
        newest[key] = len(first)
        first.append(each)
        rows.append(1)
    return tuple(Run(problem, count) for problem, count in zip(first, rows, strict=True))


def widest_first(runs: Sequence[Run], most: int) -> tuple[Run, ...]:
    """Return so many runs in their order; what spoils a whole file goes before what is wrong in a row."""
    chosen = sorted(range(len(runs)), key=lambda index: spoilt_beyond(runs[index].problem.place))[:most]
    return tuple(runs[index] for index in sorted(chosen))


def problem_lines(problems: Iterable[Problem], lang: Lang) -> Iterator[str]:
    """Yield the lines of problems."""
    return (run_line(run, lang) for run in runs_of(problems))


def run_line(run: Run, lang: Lang) -> str:
    """Return a problem as one line: where, what, how to fix it."""
    stop = "。" if lang is Lang.ZH else ". "
    problem = run.problem
    return f"{run.place_words(lang)}  {problem.message.to(lang)}{stop}{problem.help.to(lang)}"


def _sameness(problem: Problem) -> tuple[object, ...]:
    """Return what two problems of one run have in common; nothing but its own row joins a row to another."""
    match problem.place:
        case SheetPlace(file, sheet, row, column) if row:
            return (problem.code, file, sheet, column, problem.message, problem.help)
        case _:
            return (problem,)


def _row(place: Place) -> int:
    """Return the row of a place, where it has one."""
    return place.row if isinstance(place, SheetPlace) else 0
