"""Tables of docs/speed.md on whole commands: a county with its pages, a large roster, what starting costs."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bench.bars import Bar, drawn
from bench.start import STANDARD

_READERS = {"calamine": "calamine alone", "polars": "polars.read_excel (calamine)", "roll": "the whole roll"}


def whole_lines(found: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield what a county with its pages takes, beside what it took before where that was measured."""
    yield "\n![a county with its pages](pictures/speed-whole.svg)\n"
    yield "| villages | | cores | processor | clock | processor a village | all processes at most | files |"
    yield "|---|---|---|---|---|---|---|---|"
    earlier = {run["villages"]: run for run in found if run["way"] == "before"}
    for run in found:
        before = earlier.get(run["villages"])
        processor, clock = (
            _beside(run[what], before[what] if before else None) for what in ("processor", "clock")
        )
        each = run["processor"] / run["villages"] * 1000
        yield (
            f"| {run['villages']:,} | {run['way']} | {run['cores']} | {processor} | {clock} | {each:.0f} ms "
            f"| {run['megabytes']:,} MB | {run['files']:,} |"
        )


def _beside(seconds: float, before: float | None) -> str:
    """Return seconds, and their ratio to those of before."""
    return f"{seconds:.1f} s" if before is None else f"{seconds:.1f} s ({seconds / before:.2f})"


def whole_picture(found: Sequence[Mapping[str, Any]]) -> str:
    """Draw what a village of each county costs."""
    each = [(run["processor"] / run["villages"] * 1000, run) for run in found]
    most = max(cost for cost, _ in each)
    return drawn(
        Bar(
            f"{run['villages']:,} villages, {run['way']}, {run['cores']} cores", cost / most, f"{cost:.0f} ms"
        )
        for cost, run in each
    )


def roster_lines(found: Mapping[str, Any]) -> Iterator[str]:
    """Yield what reading a large roster takes."""
    readers = found["readers"]
    yield f"\n{found['rows']:,} rows of 19 columns in one workbook:\n"
    yield "| | seconds of processor | beside calamine | beside polars | peak of memory |"
    yield "|---|---|---|---|---|"
    for name, spent in readers.items():
        ratios = [
            f"{spent['seconds'] / readers[other]['seconds']:.1f}" if other in readers else ""
            for other in ("calamine", "polars")
        ]
        beside = " | ".join(ratios)
        yield f"| {_READERS[name]} | {spent['seconds']:.2f} | {beside} | {spent['megabytes']} MB |"


def start_lines(found: Mapping[str, float]) -> Iterator[str]:
    """Yield what a line costs before anything is done."""
    yield "\n| line | seconds | ratio |"
    yield "|---|---|---|"
    for label, seconds in found.items():
        yield f"| {label} | {seconds:.3f} | {seconds / found[STANDARD]:.2f} |"
