"""No file takes long: what is odd in every row costs at most twice as much as a clean file of its size."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.program.meaning import Reference
from engine.review.intake import Intake
from engine.review.reviewing import review_election
from intake.folder import read_folder
from tests.costs.answers import ANSWERS, write_answers
from tests.costs.counting import calls_of
from tests.costs.rosters import ROSTERS, people, write_county
from tests.counties.county import review_of

FEW, MANY, VERY_MANY = (100, 400), (250, 1_000), (1_000, 4_000)  # rows: so many, and four times as many
MOST_GROWTH = 4.5  # for four times the rows
MOST_OF_CLEAN = 2  # of all that is done with a file
MOST_OF_READING = 4  # of reading alone: clean rows are read by column, and any cell of these has a problem

Write = Callable[[Path, int], Path]


def roster(kind: str) -> Write:
    """Return what writes a folder with a roster of a kind."""

    def write(folder: Path, size: int) -> Path:
        rows = people(size)
        ROSTERS[kind](rows)
        return write_county(folder, rows, size)

    return write


def answers(kind: str) -> Write:
    """Return what writes a folder with answers of a kind."""
    return lambda folder, size: write_answers(folder, ANSWERS[kind], size)


KINDS = [
    *(pytest.param(roster, kind, id=f"roster: {kind}") for kind in ROSTERS),
    *(pytest.param(answers, kind, id=f"answers: {kind}") for kind in ANSWERS),
]
_COUNTED: dict[tuple[object, ...], int] = {}


def reading(folder: Path) -> int:
    """Return the calls of reading a folder."""
    return calls_of(lambda: read_folder(folder))


def reviewing(folder: Path) -> int:
    """Return the calls of reading and reviewing a folder."""
    intake = read_folder(folder)
    assert isinstance(intake, Intake)
    day = intake.election.review_day
    assert day is not None
    return reading(folder) + calls_of(lambda: review_election(intake, Reference(), day, draft=False))


Cost = Callable[[Path], int]


@pytest.fixture(scope="module", autouse=True)
def _warm(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Load what is loaded once, so that no count has it."""
    review_of(write_county(tmp_path_factory.mktemp("warm") / "county", people(20), 20))


def check(
    cost: Cost, written: tuple[Callable[[str], Write], str], sizes: tuple[int, int], folder: Path
) -> None:
    """Check both bounds; the larger file is compared with a clean one of its size, counted once."""
    of, kind = written
    small, large = (cost(of(kind)(folder / str(size), size)) for size in sizes)
    key = cost, of, sizes[1]
    if key not in _COUNTED:
        _COUNTED[key] = cost(of("clean")(folder / "clean", sizes[1]))
    assert large <= MOST_GROWTH * small
    assert large <= (MOST_OF_READING if cost is reading else MOST_OF_CLEAN) * _COUNTED[key]


@pytest.mark.deep
@pytest.mark.parametrize(("of", "kind"), KINDS)
def test_what_is_odd_in_every_row_costs_as_much_as_what_is_not(
    of: Callable[[str], Write], kind: str, tmp_path: Path
) -> None:
    """Four times the rows make at most some four times the calls, and twice those of a clean file."""
    check(reading, (of, kind), FEW, tmp_path)


on_request = pytest.mark.skipif(
    os.environ.get("LIANSHEN_COSTS") != "1", reason="takes minutes: LIANSHEN_COSTS=1"
)


@on_request
@pytest.mark.parametrize(("of", "kind"), KINDS)
def test_thousands_of_rows_are_read_as_fast(of: Callable[[str], Write], kind: str, tmp_path: Path) -> None:
    """A thousand rows against four thousand."""
    check(reading, (of, kind), VERY_MANY, tmp_path)


@on_request
@pytest.mark.parametrize(("of", "kind"), KINDS)
def test_a_thousand_rows_are_reviewed_as_fast(of: Callable[[str], Write], kind: str, tmp_path: Path) -> None:
    """What is decided about everybody, and the requirements of the villages, grow as the rows do."""
    check(reviewing, (of, kind), MANY, tmp_path)
