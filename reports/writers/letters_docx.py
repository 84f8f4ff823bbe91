"""Letters as Word files: a page for each, its table, and the place to sign."""

from collections.abc import Iterator, Sequence

from reports.disclosed.booklet import Grid
from reports.disclosed.letters import Letter
from reports.writers.word import Block, Cells, Footer, Heading, Para, Run, write_docx

_PAGE = ("第 ", " 页 共 ", " 页")
_SHORT, _MIDDLE = 6, 14
_SHARES = ((_SHORT, 2), (_MIDDLE, 3))
_WIDEST = 6
_LOOKED_AT = 200  # rows that decide how wide a column is


def letters_docx(title: str, letters: Sequence[Letter]) -> bytes:
    """Print letters into one Word file, each from a page of its own."""
    blocks = [block for index, letter in enumerate(letters) for block in _letter(letter, new_page=index > 0)]
    reader = letters[0].reader if letters else ""
    return write_docx(title, blocks, Footer("", _PAGE, f"内部资料　{reader}"))


def _letter(letter: Letter, *, new_page: bool) -> Iterator[Block]:
    """Yield one letter from its title to where it is signed."""
    yield Heading(1, letter.title, new_page=new_page)
    if letter.to:
        yield Para((Run(letter.to, bold=True),))
    for part in letter.parts:
        if part.heading:
            yield Para((Run(part.heading, bold=True),), kept=True)
        for line in part.lines:
            yield Para((Run(line),))
        if part.grid is not None and part.grid.rows:
            yield _grid(part.grid)
    for sign in letter.signs:
        yield Para((Run(sign),), kept=sign is not letter.signs[-1])


def _grid(grid: Grid) -> Block:
    """Return a table whose columns are as wide as their texts ask."""
    columns = zip(grid.headers, *grid.rows[:_LOOKED_AT], strict=True)
    return Cells(
        (grid.headers, *grid.rows), tuple(_share(max(map(len, one))) for one in columns), header=True
    )


def _share(longest: int) -> int:
    """Return how wide a column is beside the others."""
    return next((share for most, share in _SHARES if longest <= most), _WIDEST)
