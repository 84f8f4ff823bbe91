"""Letters as Word files: a page for each, its table, and the place to sign."""

from collections.abc import Iterator, Sequence

from reports.disclosed.booklet import Grid
from reports.disclosed.letters import Letter
from reports.wording.audience_words import INSIDE
from reports.writers.column_widths import shares_of
from reports.writers.word.document import (
    BODY,
    LARGE,
    SMALL,
    TITLE,
    Block,
    Cells,
    Footer,
    Heading,
    Para,
    Run,
    page_words,
    write_docx,
)
from vocabulary.texts import Lang


def letters_docx(title: str, letters: Sequence[Letter], lang: Lang = Lang.ZH) -> bytes:
    """Print letters into one Word file, each from a page of its own."""
    blocks = [block for index, letter in enumerate(letters) for block in _letter(letter, new_page=index > 0)]
    mark = "　".join(_marks(letters[0], lang)) if letters else ""
    return write_docx(title, blocks, Footer("", page_words(lang), mark))


def _marks(letter: Letter, lang: Lang) -> Iterator[str]:
    """Yield what the foot of a page says of who may read it."""
    if letter.inside:
        yield INSIDE.to(lang)
    yield letter.reader


def _letter(letter: Letter, *, new_page: bool) -> Iterator[Block]:
    """Yield one letter from its title to where it is signed."""
    size = LARGE if letter.posted else BODY
    yield from _head(letter, new_page=new_page)
    signed = (*letter.signs, *letter.seal)
    for part in letter.parts:
        if part.heading:
            yield Para((Run(part.heading, bold=True),), kept=True)
        table = part.grid is not None and part.grid.rows
        for line in part.lines:
            yield Para((Run(line, size=size),), kept=bool(table) and line is part.lines[-1])
        if part.grid is not None and table:
            yield _grid(part.grid, held=bool(signed) and part is letter.parts[-1], posted=letter.posted)
    for sign in letter.signs:
        yield Para((Run(sign),), kept=sign is not signed[-1])
    for sealed in letter.seal:
        yield Para((Run(sealed, size=size),), kept=sealed is not letter.seal[-1], right=True)


def _head(letter: Letter, *, new_page: bool) -> Iterator[Block]:
    """Yield the title, what stands above it, and whom the letter is for."""
    if letter.note:
        yield Para((Run(letter.note, bold=True),), kept=True, new_page=new_page)
        new_page = False
    yield Heading(1, letter.title, new_page=new_page, centred=True, size=TITLE if letter.posted else None)
    if letter.to:
        yield Para((Run(letter.to, bold=True),))


def _grid(grid: Grid, *, held: bool, posted: bool) -> Block:
    """Return a table whose columns are as wide as their texts ask."""
    rows = (grid.headers, *grid.rows)
    size = LARGE if posted else SMALL
    return Cells(rows, shares_of(rows, by_hand=True), header=True, whole=grid.whole, held=held, size=size)
