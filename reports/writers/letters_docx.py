"""Letters as Word files: a page for each, its table, and the place to sign."""

from collections.abc import Iterator, Sequence

from reports.disclosed.booklet import Grid
from reports.disclosed.letters import Letter
from reports.writers.word import Block, Cells, Footer, Heading, Para, Run, write_docx

_PAGE = ("第 ", " 页 共 ", " 页")
_TINY, _SHORT, _MIDDLE = 2, 6, 14
_SHARES = ((_TINY, 2), (_SHORT, 3), (_MIDDLE, 5))
_BY_HAND, _WIDEST = 4, 10
_LOOKED_AT = 200  # rows that decide how wide a column is


def letters_docx(title: str, letters: Sequence[Letter]) -> bytes:
    """Print letters into one Word file, each from a page of its own."""
    blocks = [block for index, letter in enumerate(letters) for block in _letter(letter, new_page=index > 0)]
    mark = "　".join(_marks(letters[0])) if letters else ""
    return write_docx(title, blocks, Footer("", _PAGE, mark))


def _marks(letter: Letter) -> Iterator[str]:
    """Yield what the foot of a page says of who may read it."""
    if letter.inside:
        yield "内部资料"
    yield letter.reader


def _letter(letter: Letter, *, new_page: bool) -> Iterator[Block]:
    """Yield one letter from its title to where it is signed."""
    yield Heading(1, letter.title, new_page=new_page, centred=True)
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
        yield Para((Run(sign),), kept=True)
    for sealed in letter.seal:
        yield Para((Run(sealed),), kept=sealed is not letter.seal[-1], right=True)


def _grid(grid: Grid) -> Block:
    """Return a table whose columns are as wide as their texts ask."""
    return Cells((grid.headers, *grid.rows), shares_of(grid), header=True)


def shares_of(grid: Grid) -> tuple[int, ...]:
    """Return how wide each column of a table is, beside the others."""
    columns = zip(grid.headers, *grid.rows[:_LOOKED_AT], strict=True)
    return tuple(_share(header, cells) for header, *cells in columns)


def _share(header: str, cells: Sequence[str]) -> int:
    """Return how wide a column is beside the others; one that is blank is filled in by hand."""
    if cells and not any(cells):
        return _BY_HAND
    longest = max(map(len, (header, *cells)))
    return next((share for most, share in _SHARES if longest <= most), _WIDEST)
