"""Requirements of whole counties: beside one solve, brute force and trying, and how the cost grows."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median
from time import process_time
from typing import Final, TypeVar

from bench.counties.requirement_county import (
    Size,
    enumerated_all,
    judged,
    reviewed,
    solved_once,
    tried_one_by_one,
    villages,
)
from engine.bodies.requirement import Outlook

USUAL: Final = Size(nominees=8, seats=5, requirements=8)
GROWTH: Final = (
    *(replace(USUAL, nominees=nominees) for nominees in (8, 15, 30, 60)),
    *(replace(USUAL, nominees=15, seats=seats) for seats in (3, 5, 7, 9)),
    *(replace(USUAL, nominees=15, requirements=number) for number in (4, 8, 15)),
    Size(nominees=60, seats=9, requirements=15),
)
A_FEW: Final = 24  # villages that the slow ways are measured on
OF_A_SIZE: Final = 12
Village = TypeVar("Village")
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class County:
    """What a county cost: the whole of it, a few of its villages one way and the other, and growth."""

    villages: int
    whole: float  # seconds
    a_village: Mapping[str, Sequence[float]]  # milliseconds by way, of the same few villages, in turns
    growth: Sequence[tuple[Size, float, int]]  # milliseconds a village, and how many outlooks are unknown


def requirements(number: int, rounds: int, say: Callable[[str], None]) -> County:
    """Measure the requirements of a county of so many villages."""
    county = villages(number, USUAL, doubts=True)
    few = county[:A_FEW]
    solved_once(few[0])  # OR-tools is loaded before anything is timed
    say("requirements of a county ...")
    whole, _ = _spent(reviewed, county)
    to_mend = [found for found in map(judged, few) if found is not None]
    sure = villages(A_FEW, USUAL, doubts=False)
    ways: Mapping[str, Callable[[], float]] = {
        "judged, and its repair looked for": lambda: _spent(reviewed, few)[0],
        "judged alone": lambda: _spent(judged, few)[0],
        "repair by trying one addition after another": lambda: _spent(tried_one_by_one, to_mend)[0],
        "all requirements in one model, solved once": lambda: _spent(solved_once, few)[0],
        "nothing blank or pending: judged, and its repair": lambda: _spent(reviewed, sure)[0],
        "nothing blank or pending: brute force, no repair": lambda: _spent(enumerated_all, sure)[0],
    }
    a_village: dict[str, list[float]] = {label: [] for label in ways}
    for turn in range(rounds):
        say(f"requirements, round {turn + 1} ...")
        for label, way in ways.items():
            a_village[label].append(way() / A_FEW * 1_000)
    say("requirements of larger villages ...")
    return County(number, whole, a_village, [_grown(size, rounds) for size in GROWTH])


def _spent(way: Callable[[Village], Found], each_of: Iterable[Village]) -> tuple[float, list[Found]]:
    """Return the seconds of processor that a way takes on all of some villages, and what it returned."""
    began = process_time()
    found = [way(each) for each in each_of]
    return process_time() - began, found


def _grown(size: Size, rounds: int) -> tuple[Size, float, int]:
    """Return what a village of a size costs where nothing is blank or pending, and what stays unknown."""
    asked = villages(OF_A_SIZE, size, doubts=False)
    runs = [_spent(reviewed, asked) for _ in range(rounds)]
    unknown = sum(outlooks.count(Outlook.UNKNOWN) for outlooks in runs[0][1])
    return size, min(spent for spent, _ in runs) / OF_A_SIZE * 1_000, unknown


def requirements_table(county: County) -> list[str]:
    """Return the tables as lines."""
    ways = [
        f"{label:52}{min(each):>10.1f} ms ({median(each):.1f})" for label, each in county.a_village.items()
    ]
    grown = [
        f"{size.nominees:>10}{size.seats:>8}{size.requirements:>14}{spent:>12.1f}{unknown:>10}"
        for size, spent, unknown in county.growth
    ]
    return [
        f"{county.villages} villages with their repairs: {county.whole:.1f} s of processor",
        "",
        f"a village, mean of {A_FEW}: best of the runs (median)",
        *ways,
        "",
        f"{'nominees':>10}{'seats':>8}{'requirements':>14}{'ms':>12}{'unknown':>10}",
        *grown,
    ]
