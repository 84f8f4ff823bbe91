"""What is asked of whole prefectures and of the province: how each requirement stands, and why."""

from collections.abc import Iterable, Iterator, Sequence

from reports.blocks import Block, Column, Grid, Heading, Line, Row
from reports.disclosed.province import AreaAsked
from reports.wording.words import AIM, COLON, OUTLOOK, in_brackets
from vocabulary.outcomes import RatioGrade
from vocabulary.texts import Lang, Text

HEAD = Text("全省、全市（州）的班子结构要求", "What is asked of the province and its prefectures")
MOST_LINES = 20  # on the console
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


def asked_in_lines(asked: Sequence[AreaAsked], lang: Lang) -> Iterator[Line]:
    """Yield the requirements as lines, for the console: the first of many."""
    for each in asked[:MOST_LINES]:
        name, source, what, *result = (cell for cell in _row(each, lang).cells if cell)
        said = Text("；", "; ").to(lang).join(result)
        yield Line(f"{name}  {source}  {what}{COLON.to(lang)}{said}")
    if len(asked) > MOST_LINES:
        more = len(asked) - MOST_LINES
        words = Text(
            f"另有 {more} 项，见 requirements/areas.parquet", f"{more} more: requirements/areas.parquet"
        )
        yield Line(words.to(lang))


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
