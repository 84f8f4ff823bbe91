"""How large a workbook may be: more than any election needs."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """How long and wide a sheet may be, and how many cells all may have, the blank ones inside included."""

    rows: int
    columns: int
    cells: int


LARGEST_MARKED = 5_000_000  # bytes on disk of a file in which looks (colours, hidden rows) are counted
MOST = Bounds(200_000, 400, 3_000_000)
MOST_SHEETS = 1_000
MOST_ELEMENTS = 4_000_000  # of XML, which is walked element by element
