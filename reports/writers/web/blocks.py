"""Writes a paper of blocks as a web page in the frame of a review; bars are drawn as SVG."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reports.blocks import Bars, Block, Board, Count, Grid, Heading, Line, NewPage, Pairs, Signs, Tile, Title
from reports.wording.words import COLON, COMMA
from reports.writers.bar_widths import widths
from reports.writers.tiles import across, is_long, is_small, tile_words
from reports.writers.web.pages import Printer
from vocabulary.texts import Lang

_ROOM = 420  # of the longest bar, in the units of the drawing


@dataclass(frozen=True, slots=True)
class _Piece:
    """One part of a bar as it is drawn."""

    x: int
    width: int
    tone: str
    title: str


@dataclass(frozen=True, slots=True)
class _Drawn:
    """One bar as it is drawn."""

    label: str
    pieces: tuple[_Piece, ...]
    words: str
    title: str


@dataclass(frozen=True, slots=True)
class _Placed:
    """One tile as it is drawn."""

    tile: Tile
    long: bool
    title: str


@dataclass(frozen=True, slots=True)
class _Area:
    """One area as it is drawn."""

    name: str
    to: str
    across: int
    tiles: tuple[_Placed, ...]


@dataclass(frozen=True, slots=True)
class _Tiles:
    """A board as it is drawn."""

    areas: tuple[_Area, ...]
    small: bool
    legend: tuple[tuple[str, Count], ...]
    own: str


@dataclass(frozen=True, slots=True)
class _Laid:
    """One block with the name by which the template knows it."""

    kind: str
    block: object


@dataclass(frozen=True, slots=True)
class _View:
    """What the template lays out."""

    blocks: tuple[_Laid, ...]


def blocks_page(printer: Printer, page: object, paper: Iterable[Block]) -> str:
    """Return a paper as a page; its title stands in the frame."""
    return printer.page("blocks.html.j2", page, _View(tuple(_laid(paper, printer.lang))))


def _laid(paper: Iterable[Block], lang: Lang) -> Iterator[_Laid]:
    """Yield blocks as the template lays them out."""
    first = True
    for block in paper:
        match block:
            case Title(words):
                if not first:
                    yield _Laid("Heading", Heading(words))
                first = False  # the frame has the first title, and of which review and day the page is
            case Bars():
                yield _Laid("Bars", tuple(_drawn(block, lang)))
                yield _Laid("Legend", _legend(block))
            case Board():
                yield _Laid("Board", _board(block, lang))
            case Heading() | Line() | Pairs() | Grid() | Signs() | NewPage():
                yield _Laid(type(block).__name__, block)


def _drawn(bars: Bars, lang: Lang) -> Iterator[_Drawn]:
    """Yield bars as they are drawn."""
    for bar in bars.bars:
        x, pieces = 0, []
        for part, width in zip(bar.parts, widths(bars, bar, _ROOM), strict=True):
            if width:
                pieces.append(_Piece(x, width, part.tone.value, f"{part.label} {part.count}"))
            x += width
        title = COMMA.to(lang).join(f"{part.label} {part.count}" for part in bar.parts)
        yield _Drawn(bar.label, tuple(pieces), bar.words, f"{bar.label}{COLON.to(lang)}{title}")


def _legend(bars: Bars) -> tuple[tuple[str, str], ...]:
    """Return what the parts of the bars mean, each once."""
    found = ((part.label, part.tone.value) for bar in bars.bars for part in bar.parts)
    return tuple(dict.fromkeys(found))


def _board(board: Board, lang: Lang) -> _Tiles:
    """Return a board as it is drawn."""
    small = is_small(board)
    areas = tuple(
        _Area(
            area.name,
            area.to,
            across(area, small=small),
            tuple(
                _Placed(tile, is_long(tile.name), f"{tile.name}{COLON.to(lang)}{tile_words(tile)}")
                for tile in area.tiles
            ),
        )
        for area in board.areas
    )
    return _Tiles(areas, small, board.legend, board.own)
