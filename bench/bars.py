"""Bars of the pictures in docs/speed.md, as SVG."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

_BAR, _LABEL, _WIDE = 22, 300, 860  # in pixels


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: what it is about, how long it is beside the longest, and what stands at its end."""

    label: str
    share: float  # more than 0, and at most 1
    words: str


def drawn(bars: Iterable[Bar]) -> str:
    """Draw bars under one another."""
    lines: list[str] = []
    rows = list(bars)
    for row, bar in enumerate(rows):
        top, long = row * _BAR + 4, max(round((_WIDE - _LABEL - 80) * bar.share), 1)
        lines += [
            f'<text x="{_LABEL - 8}" y="{top + 13}" text-anchor="end">{escape(bar.label)}</text>',
            f'<rect x="{_LABEL}" y="{top}" width="{long}" height="{_BAR - 6}" fill="#3a6ea5"/>',
            f'<text x="{_LABEL + long + 6}" y="{top + 13}">{bar.words}</text>',
        ]
    height = len(rows) * _BAR + 8
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDE}" height="{height}" font-family="sans-serif" '
        f'font-size="13">\n<rect width="100%" height="100%" fill="#fff"/>\n' + "\n".join(lines) + "\n</svg>\n"
    )
