"""What is asked of whole prefectures and of the province: how each requirement stands, and why."""

from collections.abc import Iterable, Iterator

from reports.blocks import Block, Column, Grid, Heading, Row
from reports.disclosed.province import AreaAsked
from reports.wording.words import AIM, OUTLOOK, in_brackets
from vocabulary.outcomes import RatioGrade
from vocabulary.texts import Lang, Text

HEAD = Text("全省、全市（州）的班子结构要求", "What is asked of the province and its prefectures")
NO_NAME = Text("（未写明）", "(not said)")
_COLUMNS = (
    Text("范围", "area"),
    Text("依据", "source"),
    Text("要求", "requirement"),
    Text("结果", "result"),
    Text("测算", "figures"),
    Text("说明", "remarks"),
)


def asked_of_areas(asked: Iterable[AreaAsked], lang: Lang) -> Iterator[Block]:
    """Yield the requirements as a table; nothing where there is none."""
    rows = tuple(_row(each, lang) for each in asked)
    if rows:
        yield Heading(HEAD.to(lang))
        yield Grid(tuple(Column(each.to(lang), whole=at == 0) for at, each in enumerate(_COLUMNS)), rows)


def _row(asked: AreaAsked, lang: Lang) -> Row:
    """Return one requirement over one area."""
    one = asked.requirement
    aim = in_brackets(AIM.to(lang), lang) if one.grade is RatioGrade.PREFER else ""
    because = one.because or one.note
    return Row(
        (
            asked.name or NO_NAME.to(lang),
            f"{one.title.to(lang)} {one.item}".strip(),
            f"{one.text.to(lang)}{aim}",
            OUTLOOK[one.outlook].to(lang),
            one.measured.to(lang),
            because.to(lang) if because else "",
        )
    )
