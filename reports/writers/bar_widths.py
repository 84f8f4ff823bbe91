"""How long the parts of bars are, in whole numbers: together just as long as the bar."""

from collections.abc import Iterator, Mapping

from reports.blocks import Bar, Bars, Tone
from reports.writers.column_widths import columns_of

SIGNS: Mapping[Tone, str] = {Tone.DONE: "█", Tone.DUE: "▓", Tone.WAITING: "▒", Tone.QUIET: "░"}
_CELLS = 40  # of a bar in letters


def widths(bars: Bars, bar: Bar, room: int) -> tuple[int, ...]:
    """Return how wide each part of a bar is where the longest bar has so much room."""
    own = sum(part.count for part in bar.parts)
    scale = (
        own if bars.each_whole else max((sum(p.count for p in each.parts) for each in bars.bars), default=0)
    )
    ends, before = [], 0
    for part in bar.parts:
        before += part.count
        ends.append(before * room // scale if scale else 0)
    starts = [0, *ends[:-1]]
    return tuple(end - start for start, end in zip(starts, ends, strict=True))


def signs_of(bars: Bars, room: int = _CELLS) -> Iterator[tuple[str, str, str]]:
    """Yield every bar in letters: its label, the bar, and its words."""
    longest = max((columns_of(each.label) for each in bars.bars), default=0)
    for bar in bars.bars:
        parts = zip(bar.parts, widths(bars, bar, room), strict=True)
        drawn = "".join(SIGNS[part.tone] * width for part, width in parts)
        yield f"{bar.label}{' ' * (longest - columns_of(bar.label))}", f"{drawn:<{room}}", bar.words
