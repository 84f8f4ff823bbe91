"""What `lianshen rules list` prints."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reports.blocks import BLANK, Block, Column, Grid, Line, Row
from reports.overview.shipped import Shipped
from reports.writers.console import Screen, console_text
from reports.writers.json import json_text
from vocabulary.texts import Lang, Text

HEADS = (
    Text("规则包", "pack"),
    Text("依据", "source"),
    Text("性质", "force"),
    Text("文本", "text"),
    Text("来源", "seen"),
    Text("施行期间", "in force"),
    Text("适用", "applies to"),
    Text("条款", "criteria"),
)
_WHOLE = frozenset({0, 7})  # columns that are not broken: the name and the figure


@dataclass(frozen=True, slots=True)
class ListRecord:
    """What `lianshen rules list --format json` prints."""

    packs: tuple[Shipped, ...]


def list_json(packs: Sequence[Shipped]) -> str:
    """Return packs as JSON text."""
    return json_text(ListRecord(tuple(packs)))


def list_text(packs: Sequence[Shipped], lang: Lang, screen: Screen) -> str:
    """Return packs as text for a console, a table for each jurisdiction."""
    return console_text(_paper(packs, lang), screen)


def _paper(packs: Sequence[Shipped], lang: Lang) -> Iterator[Block]:
    """Yield the packs of each jurisdiction under its name."""
    for place in dict.fromkeys(each.place for each in packs):
        yield Line(place, strong=True)
        rows = tuple(Row(cells_of(each, lang)) for each in packs if each.place == place)
        columns = (
            Column(head.to(lang), right=head is HEADS[-1], whole=index in _WHOLE)
            for index, head in enumerate(HEADS)
        )
        yield Grid(tuple(columns), rows)
        yield BLANK
    total = Text(
        f"共 {len(packs)} 个规则包。节选的只比对已收入的条款；空壳不能用于比对。",
        f"{len(packs)} packs. Of a cut one only what is in it is examined; a shell cannot be used.",
    )
    yield Line(total.to(lang))


def cells_of(each: Shipped, lang: Lang) -> tuple[str, ...]:
    """Return one pack as the cells of a row."""
    return (
        each.pack,
        each.title,
        each.force_words,
        each.status_words,
        f"{each.grade} {each.seen}".strip(),
        period_of(each, lang),
        _listed((*each.units, *each.bodies), lang),
        str(each.criteria),
    )


def period_of(each: Shipped, lang: Lang) -> str:
    """Say from when to when a source is in force."""
    if each.first is None:
        return Text("未写明", "not said").to(lang)
    if each.last is None:
        return Text(f"{each.first} 起", f"from {each.first}").to(lang)
    return Text(f"{each.first} 至 {each.last}", f"{each.first} to {each.last}").to(lang)


def _listed(words: Iterable[str], lang: Lang) -> str:
    """List words."""
    return Text("、", ", ").to(lang).join(words)
