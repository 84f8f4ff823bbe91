"""What the chase list costs beside the review it is made from, early on: most units have answered nothing."""

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import process_time

from demo.county import write_county
from engine.program.meaning import Reference
from engine.review.intake import Intake
from engine.review.reviewing import review_election
from engine.what_if.chase import chase_of
from intake.folder import read_folder

UNITS = ("discipline", "civil_affairs")  # have answered


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds of processor of one review and of its chase list."""

    review: float  # with reading the folder
    chase: float
    answers: int  # on the list


def chase(villages: int, rounds: int, say: Callable[[str], None]) -> Sequence[Run]:
    """Review a county of which two units have answered, several times."""
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(parent) / "county"
        say(f"a county of {villages} villages that waits for most units ...")
        write_county(folder, villages=villages, seed=1)
        for book in _read(folder).clearances.returns.workbooks:
            if book.department not in UNITS:
                (folder / book.file).unlink()
        return [_run(folder) for _ in range(rounds)]


def _read(folder: Path) -> Intake:
    """Read a county that we made."""
    read = read_folder(folder)
    if not isinstance(read, Intake):
        raise TypeError(f"the county that was made cannot be read: {read}")
    return read


def _run(folder: Path) -> Run:
    """Review the county once and make its list."""
    begun = process_time()
    intake = _read(folder)
    day = intake.election.review_day or intake.election.polling_day
    review = review_election(intake, Reference(), day, draft=False)
    reviewed = process_time()
    listed = len(chase_of(review))
    return Run(reviewed - begun, process_time() - reviewed, listed)


def chase_line(runs: Sequence[Run]) -> str:
    """Return what the list costs, as a line."""
    best = min(runs, key=lambda run: run.review + run.chase)
    ratio = median(run.chase / run.review for run in runs)
    return (
        f"{best.answers:,} answers owed: review {best.review:.2f} s, chase list {best.chase:.2f} s; "
        f"the list costs {ratio:.2f} of the review (median of {len(runs)})"
    )
