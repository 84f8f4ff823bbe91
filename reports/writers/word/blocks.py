"""Writes a paper of blocks as a Word file; bars are letters in a table, which every office program shows."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reports.blocks import Bars, Block, Board, Grid, Heading, Line, NewPage, Pairs, Signs, Title
from reports.writers.bar_widths import SIGNS, signs_of
from reports.writers.column_widths import shares_of
from reports.writers.tiles import cells_of
from reports.writers.word.document import BODY, SMALL, Cells, Footer, Para, Run, page_words, write_docx
from reports.writers.word.document import Block as Written
from reports.writers.word.document import Heading as Head
from vocabulary.texts import Lang

_CELLS = 24  # of a bar in letters


def blocks_docx(paper: Iterable[Block], mark: str, lang: Lang, *, wide: bool = False) -> bytes:
    """Return a paper as a Word file; `mark` stands at the foot of every page and says who may read it.

    A paper of long tables with many columns is wide: its pages lie on their side.
    """
    blocks = tuple(paper)
    title = next((each.words for each in blocks if isinstance(each, Title)), "")
    return write_docx(title, list(_laid(blocks, wide=wide)), Footer("", page_words(lang), mark), wide=wide)


def _laid(blocks: tuple[Block, ...], *, wide: bool) -> Iterator[Written]:
    """Yield blocks as Word knows them; what follows a new page begins with its heading."""
    new_page = False
    for block, below in zip(blocks, (*blocks[1:], None), strict=True):
        if isinstance(block, NewPage):
            new_page = True
            continue
        for written in _block(block, new_page=new_page, wide=wide):
            yield _above(written, below)
        new_page = False


def _above(written: Written, below: Block | None) -> Written:
    """Keep a line on the page of the table below it, and the end of a table on that of the place to sign."""
    match written, below:
        case Para(), Grid() | Bars() | Pairs():
            return replace(written, kept=True)
        case Cells(), Signs():
            return replace(written, held=True)
        case _:
            return written


def _block(block: Block, *, new_page: bool, wide: bool) -> Iterator[Written]:
    """Yield one block."""
    match block:
        case Title() | Heading() | Line():
            yield from _words(block, new_page=new_page)
        case Pairs(rows):
            yield Cells(tuple(rows), (1, 4), header=False)
        case Grid():
            yield from _grid(block, wide=wide)
        case Bars():
            yield from _bars(block)
        case Board():
            yield from (Para((Run("　".join(each)),)) for each in cells_of(block))
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
                yield Para((Run(below, size=SMALL),), centred=True)
        case Heading(words):
            yield Head(2, words, new_page=new_page)
        case Line(words, strong, fine):
            if words:
                yield Para((Run(words, bold=strong, size=SMALL if fine else BODY),))


def _grid(grid: Grid, *, wide: bool) -> Iterator[Written]:
    """Yield a table whose columns are as wide as their texts ask; one without rows is left out."""
    if grid.rows:
        rows = (tuple(column.head for column in grid.columns), *(row.cells for row in grid.rows))
        yield Cells(rows, shares_of(rows, wide=wide), header=True)


def _bars(bars: Bars) -> Iterator[Written]:
    """Yield bars as rows of letters, and what the letters mean."""
    if not bars.bars:
        return
    yield Cells(tuple(signs_of(bars, _CELLS)), (3, 7, 4), header=False, held=True)
    parts = dict.fromkeys((part.label, part.tone) for bar in bars.bars for part in bar.parts)
    yield Para((Run("　".join(f"{SIGNS[tone]} {label}" for label, tone in parts), size=SMALL),))
