"""What `lianshen rules compare` prints: on the console, as JSON, and as one web page."""

from collections.abc import Iterator
from dataclasses import dataclass

from reports.blocks import BLANK, Block, Grid, Line, Row
from reports.blocks import Column as Head
from reports.overview.comparison import Column, Comparison, Point, Stated
from reports.wording.words import COLON, in_brackets
from reports.writers.console import Screen, console_text
from reports.writers.json import json_text
from reports.writers.web.pages import sheet
from rules.model.pack import Status
from vocabulary.texts import Lang, Text

NOT_SAID = Text("资料未载明", "not in the sources seen")
NOTHING_OF_ITS_OWN = Text("没有另写", "nothing of its own")  # of a text that was read whole
TITLE = Text("各地规定比较", "Provinces compared")
NOTE = Text(
    "只列规则包中写明的。“没有另写”：全文已读，没有规定，或者与国家法律相同。“资料未载明”：节选的规则包没有见到"
    "的条文，不是“没有规定”。文字为转述，以原文为准。",
    "Only what the packs say. “Nothing of its own”: the text was read whole and says nothing, or what "
    "national law says. “Not in the sources seen”, of a cut pack, does not mean that there is no rule. "
    "In our own words; the published text prevails.",
)
_SIDE_BY_SIDE = 3  # so many columns are legible beside one another on a console


@dataclass(frozen=True, slots=True)
class ColumnRecord:
    """One province or pack of the comparison."""

    name: str
    title: str
    packs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PointRecord:
    """One point: by column, in their order, what is said; nothing where the sources seen are silent."""

    point: str
    label: str
    cells: tuple[tuple[Stated, ...], ...]


@dataclass(frozen=True, slots=True)
class ComparisonRecord:
    """What `lianshen rules compare --format json` prints."""

    columns: tuple[ColumnRecord, ...]
    points: tuple[PointRecord, ...]


@dataclass(frozen=True, slots=True)
class _View:
    """What the template lays out."""

    html_lang: str
    title: str
    note: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[tuple[str, ...], str], ...]], ...]  # lines, or else the silence


def comparison_json(comparison: Comparison) -> str:
    """Return a comparison as JSON text."""
    columns = tuple(
        ColumnRecord(each.name, each.title, tuple(pack.name for pack in each.packs))
        for each in comparison.columns
    )
    points = tuple(PointRecord(each.point, each.label, each.cells) for each in comparison.points)
    return json_text(ComparisonRecord(columns, points))


def comparison_text(comparison: Comparison, lang: Lang, screen: Screen) -> str:
    """Return a comparison as text for a console: a table of a few columns, or point by point."""
    few = len(comparison.columns) <= _SIDE_BY_SIDE
    return console_text((_table if few else _list)(comparison, lang), screen)


def _table(comparison: Comparison, lang: Lang) -> Iterator[Block]:
    """Yield a comparison as one table."""
    columns = comparison.columns
    heads = (Head(""), *(Head(each.title) for each in columns))
    yield Grid(heads, tuple(Row((each.label, *_cells(each, columns, lang))) for each in comparison.points))
    yield Line(NOTE.to(lang))


def _list(comparison: Comparison, lang: Lang) -> Iterator[Block]:
    """Yield a comparison point by point, a line for each column."""
    columns = comparison.columns
    for point in comparison.points:
        yield Line(point.label, strong=True)
        for column, cell in zip(columns, _cells(point, columns, lang), strict=True):
            yield Line(f"  {column.title}{COLON.to(lang)}{'；'.join(cell.splitlines())}")
        yield BLANK
    yield Line(NOTE.to(lang))


def _cells(point: Point, columns: tuple[Column, ...], lang: Lang) -> Iterator[str]:
    """Yield what each column says on a point."""
    for column, cell in zip(columns, point.cells, strict=True):
        yield "\n".join(lines_of(cell, column, lang)) or silence_of(column).to(lang)


def silence_of(column: Column) -> Text:
    """Return what stands where a column says nothing: a text read whole has no rule of its own."""
    return NOTHING_OF_ITS_OWN if column.main.status is Status.COMPLETE else NOT_SAID


def lines_of(cell: tuple[Stated, ...], column: Column, lang: Lang) -> tuple[str, ...]:
    """Return what is said in a cell, each with its article, and its source where that is not the main one."""
    titles = {pack.name: _inner(pack.source.title) for pack in column.packs if pack is not column.main}
    cited = (
        (each.words, f"《{titles[each.pack]}》{each.item}" if each.pack in titles else each.item)
        for each in cell
    )
    return tuple(f"{words}{in_brackets(item, lang) if item else ''}" for words, item in cited)


def _head(column: Column) -> str:
    """Return a province with the source whose articles are cited, or the title of the one pack."""
    main = column.main
    return column.title if column.name == main.name else f"{column.title}  {main.source.title}"


def _inner(title: str) -> str:
    """Return a title as it stands within the marks of a title."""
    return title.replace("《", "〈").replace("》", "〉")


def comparison_html(comparison: Comparison, lang: Lang) -> str:
    """Return a comparison as a web page that needs no other file."""
    columns = comparison.columns
    rows = tuple(
        (
            point.label,
            tuple(
                (lines_of(cell, column, lang), silence_of(column).to(lang))
                for column, cell in zip(columns, point.cells, strict=True)
            ),
        )
        for point in comparison.points
    )
    view = _View(
        html_lang="zh-CN" if lang is Lang.ZH else "en",
        title=TITLE.to(lang),
        note=NOTE.to(lang),
        heads=tuple(_head(each) for each in columns),
        rows=rows,
    )
    return sheet("comparison.html.j2", view)
