"""What came of many counties, on the console: a line for each prefecture, or for each county of one."""

from collections.abc import Iterable, Sequence

from reports.blocks import Column, Grid, Line, Row
from reports.writers.console import Screen, console_text
from scale.kept import CountyFigures
from vocabulary.texts import Lang, Text

MOST_LINES = 40
_HEADS = (
    Text("人数", "people"),
    Text("未发现问题", "pass"),
    Text("需认定", "flag"),
    Text("其中涉及法律、法规", "of these by law"),
    Text("待反馈", "pending"),
)


def province_text(counties: Sequence[CountyFigures], lang: Lang, screen: Screen) -> str:
    """Return the figures as a table; who is last in it is not better or worse than the first."""
    prefectures = list(dict.fromkeys(each.prefecture for each in counties))
    if len(prefectures) > 1:
        head = Text("市（州）", "prefecture")
        groups = [(name or "—", [c for c in counties if c.prefecture == name]) for name in prefectures]
    else:
        head = Text("县（区）", "county")
        groups = [(each.county, [each]) for each in counties]
    shown = groups[:MOST_LINES]
    columns = (Column(head.to(lang), whole=True), *(Column(each.to(lang), right=True) for each in _HEADS))
    grid = Grid(columns, tuple(Row((name, *_figures(rows))) for name, rows in shown))
    left = len(groups) - len(shown)
    more = Text(
        f"另有 {left} 行，见 counties/counties.parquet", f"{left} more lines: counties/counties.parquet"
    )
    return console_text((grid, *([Line(more.to(lang))] if left else [])), screen)


def _figures(rows: Iterable[CountyFigures]) -> list[str]:
    """Return the figures of some counties together."""
    rows = list(rows)
    numbers = (
        sum(each.nominees for each in rows),
        sum(each.pass_ for each in rows),
        sum(each.flag for each in rows),
        sum(each.legal_flag for each in rows),
        sum(each.pending for each in rows),
    )
    return [f"{number:,}" for number in numbers]
