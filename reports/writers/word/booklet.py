"""The booklet as a Word file, to be signed page by page."""

from collections.abc import Iterator

from reports.disclosed.booklet import Booklet, Chapter, Entry, Grid, Line, Section
from reports.writers.word.document import SMALL, Block, Cells, Footer, Heading, Para, Run, write_docx

BLANK = "_" * 16
LABEL = (1, 5)  # a label beside what is said
WIDTHS = ((12, 2), (40, 4))  # a column whose longest cell has at most so many characters is so wide
WIDEST = 8


def booklet_docx(booklet: Booklet) -> bytes:
    """Print a booklet as a Word file."""
    foot = booklet.foot
    sign = f"{foot.sign}{BLANK}　　{foot.date}{BLANK}"
    footer = Footer(sign, foot.page, foot.fingerprint)
    return write_docx(f"{booklet.title} {booklet.subtitle}".strip(), list(_blocks(booklet)), footer)


def _blocks(booklet: Booklet) -> Iterator[Block]:
    """Yield the cover and the chapters."""
    yield Heading(0, booklet.title)
    if booklet.subtitle:
        yield Para((Run(booklet.subtitle, bold=True),), centred=True)
    yield from _lines(booklet.lines)
    yield _grid(booklet.contents)
    for note in booklet.notes:
        yield Para((Run(note),))
    for number, chapter in enumerate(booklet.chapters, start=1):
        yield from _chapter(number, chapter)


def _chapter(number: int, chapter: Chapter) -> Iterator[Block]:
    """Yield one chapter, which begins a page."""
    yield Heading(1, f"{number}　{chapter.title}", new_page=True)
    yield from _lines(chapter.lines)
    for note in chapter.notes:
        yield Para((Run(note),))
    for section in chapter.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[Block]:
    """Yield one section."""
    yield Heading(2, section.heading)
    for note in section.notes:
        yield Para((Run(f"· {note}"),))
    if section.grid is not None:
        yield _grid(section.grid)
    for entry in section.entries:
        yield from _entry(entry)


def _entry(entry: Entry) -> Iterator[Block]:
    """Yield one entry, its first line kept with the table below."""
    runs = [Run(entry.heading, bold=True)]
    runs += [Run(f"　{entry.text}")] if entry.text else []
    runs += [Run(f"　【{entry.mark}】", bold=True)] if entry.mark else []
    runs += [Run(f"　{entry.name}", size=SMALL)] if entry.name else []
    yield Para(tuple(runs), kept=True)
    yield from _lines(entry.lines)


def _lines(lines: tuple[Line, ...]) -> Iterator[Block]:
    """Yield labelled lines as a table."""
    if lines:
        yield Cells(tuple((line.label, line.value) for line in lines), LABEL, header=False)


def _grid(grid: Grid) -> Block:
    """Return a table whose columns are as wide as their longest texts ask."""
    columns = zip(grid.headers, *grid.rows, strict=True)
    shares = tuple(_share(max(len(cell) for cell in column)) for column in columns)
    return Cells((grid.headers, *grid.rows), shares, header=True)


def _share(longest: int) -> int:
    """Return how wide a column is beside the others."""
    return next((share for most, share in WIDTHS if longest <= most), WIDEST)
