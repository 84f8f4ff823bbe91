"""Requirements on bodies in bench/results/latest.json, and what docs/speed.md shows of them."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any, Final

from bench.counties.requirements import USUAL, County

PICTURE: Final = "speed-requirements.svg"
_BAR, _LABEL, _WIDE = 22, 300, 860  # in pixels


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
    growth = list({_size(each): each["ms"] for each in found["growth"]}.items())
    dearest = max(spent for _, spent in growth)
    lines = []
    for row, (label, spent) in enumerate(growth):
        top, long = row * _BAR + 4, max(round((_WIDE - _LABEL - 80) * spent / dearest), 1)
        lines += [
            f'<text x="{_LABEL - 8}" y="{top + 13}" text-anchor="end">{escape(label)}</text>',
            f'<rect x="{_LABEL}" y="{top}" width="{long}" height="{_BAR - 6}" fill="#3a6ea5"/>',
            f'<text x="{_LABEL + long + 6}" y="{top + 13}">{spent:.0f} ms</text>',
        ]
    height = len(growth) * _BAR + 8
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDE}" height="{height}" font-family="sans-serif" '
        f'font-size="13">\n<rect width="100%" height="100%" fill="#fff"/>\n' + "\n".join(lines) + "\n</svg>\n"
    )


def _size(each: Mapping[str, Any]) -> str:
    """Return a size of village in words."""
    return f"{each['nominees']} nominees, {each['seats']} seats, {each['requirements']} requirements"
