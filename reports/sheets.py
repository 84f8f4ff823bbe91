"""A workbook as papers make it: named sheets of blocks, and where a cell leads to."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reports.blocks import Block


@dataclass(frozen=True, slots=True)
class ToRow:
    """A cell leads to the first row of another sheet that has these words in a column."""

    sheet: str
    column: int
    words: str


@dataclass(frozen=True, slots=True)
class ToPage:
    """A cell leads to a page that lies beside the workbook."""

    path: str


Target = ToRow | ToPage


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its blocks from above downwards; targets are by row and column of its last grid."""

    name: str
    blocks: tuple[Block, ...]
    targets: Mapping[tuple[int, int], Target] = field(default_factory=dict)
    filtered: bool = True  # its last grid can be sorted and filtered
    wide: tuple[int, ...] = ()  # columns of long text
    slim: tuple[int, ...] = ()  # columns of a sign or two
    shares: tuple[int, ...] = ()  # columns of percentages, with a bar behind the figure
    one_page: bool = False  # upright, on one sheet of paper
    twice: int = 0  # its first columns, which both pages have where it is two pages wide
