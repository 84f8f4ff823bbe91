"""The booklet as text for the console."""

from collections.abc import Iterator

from reports.disclosed.booklet import Booklet, Chapter, Entry, Grid, Line, Section
from vocabulary.texts import Lang
from vocabulary.writing.unseen import shown

RULE = "─" * 40


def booklet_text(booklet: Booklet) -> str:
    """Print a booklet as text."""
    return shown("\n".join(_whole(booklet)) + "\n")


def _whole(booklet: Booklet) -> Iterator[str]:
    """Yield the lines of a booklet."""
    colon = "：" if booklet.lang is Lang.ZH else ": "
    yield f"{booklet.title} {booklet.subtitle}".strip()
    yield from _lines(booklet.lines, colon, "")
    yield from _grid(booklet.contents)
    yield from booklet.notes
    for number, chapter in enumerate(booklet.chapters, start=1):
        yield from _chapter(number, chapter, colon)
    yield ""
    before, between, after = booklet.foot.page
    foot, blank = booklet.foot, "_" * 12
    page = f"{before}____{between}____{after}"
    yield f"{foot.sign}{blank}  {foot.date}{blank}  {page}  {foot.fingerprint}"


def _chapter(number: int, chapter: Chapter, colon: str) -> Iterator[str]:
    """Yield the lines of a chapter."""
    yield from ("", RULE, f"{number}  {chapter.title}")
    yield from _lines(chapter.lines, colon, "")
    yield from chapter.notes
    for section in chapter.sections:
        yield from _section(section, colon)


def _section(section: Section, colon: str) -> Iterator[str]:
    """Yield the lines of a section."""
    yield from ("", f"【{section.heading}】")
    yield from (f"· {note}" for note in section.notes)
    if section.grid is not None:
        yield from _grid(section.grid)
    for entry in section.entries:
        yield from _entry(entry, colon)


def _entry(entry: Entry, colon: str) -> Iterator[str]:
    """Yield the lines of an entry."""
    mark = f"[{entry.mark}]" if entry.mark else ""
    yield " ".join(part for part in (entry.heading, entry.text, mark, entry.name) if part)
    yield from _lines(entry.lines, colon, "    ")


def _lines(lines: tuple[Line, ...], colon: str, indent: str) -> Iterator[str]:
    """Yield labelled lines."""
    yield from (f"{indent}{line.label}{colon}{line.value}" for line in lines)


def _grid(grid: Grid) -> Iterator[str]:
    """Yield a table, one row a line."""
    for row in (grid.headers, *grid.rows):
        yield "  " + "  |  ".join(cell or "—" for cell in row)
