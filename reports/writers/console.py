"""Writes blocks as text for a console."""

from collections.abc import Iterable
from dataclasses import dataclass
from io import StringIO
from typing import TextIO

from rich import box
from rich.console import Console
from rich.table import Table

from reports.blocks import Block, Grid, Line
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
        match block:
            case Line(words, strong):
                # Chinese has no blanks to break at, so the console breaks the line.
                console.print(shown(words), style=_style(strong=strong), soft_wrap=True)
            case Grid():
                console.print(_table(block))
    return out.getvalue()


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
