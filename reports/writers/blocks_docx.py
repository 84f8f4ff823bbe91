"""Writes a paper of blocks as a Word file; bars are letters in a table, which every office program shows."""

from collections.abc import Iterable, Iterator

from reports.blocks import Bars, Block, Grid, Heading, Line, NewPage, Pairs, Signs, Title
from reports.writers.bar_widths import SIGNS, signs_of
from reports.writers.word import Block as Written
from reports.writers.word import Cells, Footer, Para, Run, write_docx
from reports.writers.word import Heading as Head
from vocabulary.texts import Lang, Text

_PAGE = Text("第 | 页 共 | 页", "page | of |")
_SHARES = ((6, 2), (14, 3))
_WIDEST = 6
_LOOKED_AT = 200  # rows that decide how wide a column is
_CELLS = 24  # of a bar in letters


def blocks_docx(paper: Iterable[Block], mark: str, lang: Lang) -> bytes:
    """Return a paper as a Word file; `mark` stands at the foot of every page and says who may read it."""
    blocks = tuple(paper)
    title = next((each.words for each in blocks if isinstance(each, Title)), "")
    before, between, after = _PAGE.to(lang).split("|")
    return write_docx(title, list(_laid(blocks)), Footer("", (before, between, after), mark))


def _laid(blocks: Iterable[Block]) -> Iterator[Written]:
    """Yield blocks as Word knows them; what follows a new page begins with its heading."""
    new_page = False
    for block in blocks:
        if isinstance(block, NewPage):
            new_page = True
            continue
        yield from _block(block, new_page=new_page)
        new_page = False


def _block(block: Block, *, new_page: bool) -> Iterator[Written]:
    """Yield one block."""
    match block:
        case Title() | Heading() | Line():
            yield from _words(block, new_page=new_page)
        case Pairs(rows):
            yield Cells(tuple(rows), (1, 4), header=False)
        case Grid():
            yield from _grid(block)
        case Bars():
            yield from _bars(block)
        case Signs(lines):
            yield from (Para((Run(line),), kept=line is not lines[-1]) for line in lines)
        case NewPage():
            pass


def _words(block: Title | Heading | Line, *, new_page: bool) -> Iterator[Written]:
    """Yield a title, a heading, or a line."""
    match block:
        case Title(words, below):
            yield Head(1, words, new_page=new_page, centred=True)
            if below:
                yield Para((Run(below, small=True),), centred=True)
        case Heading(words):
            yield Head(2, words, new_page=new_page)
        case Line(words, strong, fine):
            if words:
                yield Para((Run(words, bold=strong, small=fine),))


def _grid(grid: Grid) -> Iterator[Written]:
    """Yield a table whose columns are as wide as their texts ask; one without rows is left out."""
    if not grid.rows:
        return
    heads = tuple(column.head for column in grid.columns)
    rows = tuple(row.cells for row in grid.rows)
    columns = zip(heads, *rows[:_LOOKED_AT], strict=True)
    yield Cells((heads, *rows), tuple(_share(max(map(len, one))) for one in columns), header=True)


def _share(longest: int) -> int:
    """Return how wide a column is beside the others."""
    return next((share for most, share in _SHARES if longest <= most), _WIDEST)


def _bars(bars: Bars) -> Iterator[Written]:
    """Yield bars as rows of letters, and what the letters mean."""
    if not bars.bars:
        return
    yield Cells(tuple(signs_of(bars, _CELLS)), (3, 7, 4), header=False)
    parts = dict.fromkeys((part.label, part.tone) for bar in bars.bars for part in bar.parts)
    yield Para((Run("　".join(f"{SIGNS[tone]} {label}" for label, tone in parts), small=True),))
