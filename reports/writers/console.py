"""Writes blocks as text for a console."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import StringIO
from typing import TextIO

from rich import box
from rich.console import Console
from rich.table import Table

from reports.blocks import Bars, Block, Board, Grid, Heading, Line, NewPage, Pairs, Signs, Title
from reports.writers.bar_widths import signs_of
from reports.writers.tiles import cells_of
from vocabulary.writing.unseen import shown


@dataclass(frozen=True, slots=True)
class Screen:
    """The console that a report is made for."""

    width: int
    colour: bool


def console_on(out: TextIO, screen: Screen) -> Console:
    """Return a console that writes what it is given, as it is, for a screen."""
    return Console(
        file=out,
        width=screen.width,
        force_terminal=screen.colour,
        no_color=not screen.colour,
        highlight=False,
        emoji=False,
        markup=False,
    )


def console_text(paper: Iterable[Block], screen: Screen) -> str:
    """Return a paper as text, every word as it is, and what nobody sees as its code point."""
    out = StringIO()
    console = console_on(out, screen)
    for block in paper:
        _print(console, block)
    return out.getvalue()


def _print(console: Console, block: Block) -> None:
    """Print one block."""
    match block:
        case Grid():
            console.print(_table(block))
        case Title() | Heading() | Line():
            _words(console, block)
        case Pairs() | Bars() | Board() | Signs() | NewPage():
            for line in _lines(block):
                _line(console, line)


def _words(console: Console, block: Title | Heading | Line) -> None:
    """Print a title, a heading, or a line."""
    match block:
        case Title(words, below):
            _line(console, words, strong=True)
            _line(console, below)
        case Heading(words):
            _line(console, "")
            _line(console, words, strong=True)
        case Line(words, strong):
            _line(console, words, strong=strong)


def _lines(block: Pairs | Bars | Board | Signs | NewPage) -> Iterator[str]:
    """Yield the lines of what is no more than lines on a console."""
    match block:
        case Pairs(rows):
            yield from (f"{key}　{value}" for key, value in rows)
        case Bars():
            yield from ("  ".join(each) for each in signs_of(block))
        case Board():
            yield from ("  ".join(each) for each in cells_of(block))
        case Signs(lines):
            yield from lines
        case NewPage():
            yield ""


def _line(console: Console, words: str, *, strong: bool = False) -> None:
    """Print a line; Chinese has no blanks to break at, so the console breaks it."""
    console.print(shown(words), style=_style(strong=strong), soft_wrap=True)


def _table(grid: Grid) -> Table:
    """Return a grid as a table."""
    table = Table(box=box.SIMPLE, pad_edge=False, show_edge=False)
    for column in grid.columns:
        table.add_column(
            shown(column.head),
            justify="right" if column.right else "left",
            overflow="fold",
            no_wrap=column.whole,
        )
    for row in grid.rows:
        table.add_row(*map(shown, row.cells), style=_style(strong=row.strong))
    return table


def _style(*, strong: bool) -> str | None:
    """Return the style of words."""
    return "bold" if strong else None
