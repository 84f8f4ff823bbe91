"""Requirements on bodies in bench/results/latest.json, and what docs/speed.md shows of them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from bench.bars import Bar, drawn
from bench.counties.requirements import USUAL, County

PICTURE: Final = "speed-requirements.svg"


def requirements_kept(county: County, slates: Mapping[str, Sequence[float]]) -> dict[str, Any]:
    """Return what is kept: the best run of each way, in milliseconds, and of the whole county in seconds."""
    return {
        "villages": county.villages,
        "seconds": round(county.whole, 2),
        "a_village": {label: round(min(runs), 2) for label, runs in county.a_village.items()},
        "growth": [
            {
                "nominees": size.nominees,
                "seats": size.seats,
                "requirements": size.requirements,
                "ms": round(spent, 1),
                "unknown": unknown,
            }
            for size, spent, unknown in county.growth
        ],
        "one_village": {label: round(min(runs) * 1_000, 2) for label, runs in slates.items()},
    }


def requirement_lines(found: Mapping[str, Any]) -> Iterator[str]:
    """Yield the tables."""
    yield (
        f"\n**A county of {found['villages']} villages** of {USUAL.nominees} nominees with "
        f"{USUAL.requirements} requirements each: **{found['seconds']:.1f} s of one core**, "
        "repairs included. A village of it, in milliseconds of processor:\n"
    )
    yield from _table("way", found["a_village"])
    yield "\nOne village with six requirements, far larger than any, and one as there are:\n"
    yield from _table("village", found["one_village"])
    yield "\nHow the cost grows, where nothing is blank or pending:\n"
    yield f"![what a village costs](pictures/{PICTURE})\n"
    yield "| nominees | seats | requirements | ms a village | not worked out |"
    yield "|---|---|---|---|---|"
    for each in {_size(each): each for each in found["growth"]}.values():
        cells = (each[key] for key in ("nominees", "seats", "requirements", "ms", "unknown"))
        yield f"| {' | '.join(map(str, cells))} |"


def _table(head: str, spent: Mapping[str, float]) -> Iterator[str]:
    """Yield a table of what each way costs."""
    yield f"| {head} | ms |"
    yield "|---|---|"
    yield from (f"| {label} | {each:.1f} |" for label, each in spent.items())


def requirement_picture(found: Mapping[str, Any]) -> str:
    """Draw what a village of each size costs, as bars."""
    growth = {_size(each): each["ms"] for each in found["growth"]}.items()
    dearest = max(spent for _, spent in growth)
    return drawn(Bar(label, spent / dearest, f"{spent:.0f} ms") for label, spent in growth)


def _size(each: Mapping[str, Any]) -> str:
    """Return a size of village in words."""
    return f"{each['nominees']} nominees, {each['seats']} seats, {each['requirements']} requirements"
