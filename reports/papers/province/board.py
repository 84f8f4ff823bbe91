"""The board of a province: the day's figures, then its prefectures or counties with shares of their people.

The order is that of names. It ranks nobody: what was found in a county says nothing of how its work is done.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reports.blocks import Bar, Bars, Block, Column, Grid, Heading, Line, Pairs, Part, Row, Title, Tone
from reports.disclosed.province import CountyLine, Figures, PrefectureLine, Province
from reports.papers.province.asked import asked_of_areas
from reports.sheets import Sheet
from reports.wording.words import VERDICT, in_brackets
from vocabulary.outcomes import Verdict
from vocabulary.texts import Lang, Text

UNNAMED = Text("（未列市州）", "(no prefecture)")
TITLE = Text("联审今日情况", "the day")
PREFECTURE, COUNTY = Text("市（州）", "prefecture"), Text("县（区）", "county")
NO_RANK = Text(
    "按名称排列，不是排名；需认定的多少，与各地工作好坏无关。",
    "In the order of names, and no ranking: how much is flagged does not say how well a county works.",
)
_OF_PEOPLE: tuple[tuple[Text, str], ...] = (
    (Text("人数", "people"), "nominees"),
    (VERDICT[Verdict.PASS], "pass_"),
    (VERDICT[Verdict.FLAG], "flag"),
    (Text("其中涉及法律、法规", "of these by law"), "legal_flag"),
    (VERDICT[Verdict.PENDING], "pending"),
)
_OF_THE_REST: tuple[tuple[Text, str], ...] = (
    (Text("未审查", "not examined"), "unexamined"),
    (Text("待反馈项", "open answers"), "owed"),
    (Text("村", "villages"), "villages"),
    (Text("人选不足（村）", "cannot be filled (villages)"), "cannot_fill"),
    (Text("不能同时满足（村）", "not at once (villages)"), "impossible"),
)
_SHARES = (
    (Verdict.PASS, "pass_", Tone.DONE),
    (Verdict.FLAG, "flag", Tone.DUE),
    (Verdict.PENDING, "pending", Tone.WAITING),
)


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines below one head: prefectures, or counties; and where each leads to."""

    head: Text
    rows: tuple[tuple[str, Figures, str], ...]


def prefectures_of(province: Province, lang: Lang, pages: Sequence[str] = ()) -> Lines:
    """Return a line for each prefecture; of one alone, a line for each of its counties."""
    if len(province.prefectures) == 1:
        return counties_of(province.prefectures[0].counties)
    leads = pages or ("",) * len(province.prefectures)
    rows = (
        (name_of(each, lang), each.figures, to) for each, to in zip(province.prefectures, leads, strict=True)
    )
    return Lines(PREFECTURE, tuple(rows))


def counties_of(counties: Iterable[CountyLine]) -> Lines:
    """Return a line for each county."""
    return Lines(COUNTY, tuple((each.name, each.figures, "") for each in counties))


def name_of(prefecture: PrefectureLine, lang: Lang) -> str:
    """Return the name of a prefecture, or that there is none."""
    return prefecture.name or UNNAMED.to(lang)


def grid_of(lines: Lines, lang: Lang, *, rest: bool) -> Grid:
    """Return lines as a table: of the people, and with the `rest` of answers and villages."""
    figures = (*_OF_PEOPLE, *(_OF_THE_REST if rest else ()))
    columns = (
        Column(lines.head.to(lang), whole=True),
        *(Column(label.to(lang), right=True) for label, _ in figures),
    )
    return Grid(
        columns,
        tuple(
            Row((name, *(str(getattr(found, each)) for _, each in figures)), to=to)
            for name, found, to in lines.rows
        ),
    )


def board(province: Province, lang: Lang, pages: Sequence[str]) -> tuple[Block, ...]:
    """Return the page of a province."""
    lines = prefectures_of(province, lang, pages)
    return (
        Title(title_of(province.title, lang)),
        _day(province, lang),
        *asked_of_areas(province.asked, lang),
        *_lines(lines, lang),
        *_drill_down(lang),
    )


def prefecture_board(prefecture: PrefectureLine, lang: Lang) -> tuple[Block, ...]:
    """Return the page of one prefecture."""
    return (
        Title(title_of(name_of(prefecture, lang), lang)),
        Pairs(tuple(_pairs(prefecture.figures, lang))),
        *asked_of_areas(prefecture.asked, lang),
        *_lines(counties_of(prefecture.counties), lang),
        *_drill_down(lang),
    )


def title_of(area: str, lang: Lang) -> str:
    """Return the title of the page of an area."""
    return Text(f"{area}{TITLE.zh}", f"{area}: {TITLE.en}").to(lang)


def sheets(province: Province, lang: Lang) -> tuple[Sheet, ...]:
    """Return the workbook: the day, the prefectures, and every county."""
    prefectures = prefectures_of(province, lang)
    counties = Grid(
        (Column(PREFECTURE.to(lang), whole=True), *grid_of(counties_of(()), lang, rest=True).columns),
        tuple(
            Row((name_of(prefecture, lang), *row.cells))
            for prefecture in province.prefectures
            for row in grid_of(counties_of(prefecture.counties), lang, rest=True).rows
        ),
    )
    first = Sheet(
        Text("今日情况", "The day").to(lang),
        (
            Title(title_of(province.title, lang), NO_RANK.to(lang)),
            _day(province, lang),
            Heading(prefectures.head.to(lang)),
            grid_of(prefectures, lang, rest=True),
            *asked_of_areas(province.asked, lang),
        ),
    )
    return (first, Sheet(Text("各县", "Counties").to(lang), (counties,)))


def _lines(lines: Lines, lang: Lang) -> tuple[Block, ...]:
    """Return lines as bars of shares, and as a table of all figures."""
    return (
        Heading(Text(f"各{lines.head.zh}人员", f"People by {lines.head.en}").to(lang)),
        Line(NO_RANK.to(lang), fine=True),
        Bars(tuple(_bar(name, figures, lang) for name, figures, _ in lines.rows), each_whole=True),
        Heading(Text(f"各{lines.head.zh}数字", f"Figures by {lines.head.en}").to(lang)),
        grid_of(lines, lang, rest=True),
    )


def _bar(name: str, figures: Figures, lang: Lang) -> Bar:
    """Return the shares of some people as a bar."""
    parts = tuple(Part(VERDICT[each].to(lang), getattr(figures, of), tone) for each, of, tone in _SHARES)
    people = Text(f"{figures.nominees} 人", f"{figures.nominees}").to(lang)
    return Bar(name, parts, people)


def _day(province: Province, lang: Lang) -> Pairs:
    """Return the figures of the day."""
    more = (
        (Text("县（区）", "counties"), len(province.counties)),
        (Text("未采用的人员", "people left out"), province.left_out),
        (Text("同一身份证号在几个县的", "IDs in several counties"), province.several),
        (Text("差错", "problems"), province.problems),
    )
    return Pairs(
        (*_pairs(province.figures, lang), *((label.to(lang), str(number)) for label, number in more))
    )


def _pairs(figures: Figures, lang: Lang) -> Iterable[tuple[str, str]]:
    """Yield figures with what they are."""
    flagged = Text(
        f"法定 {figures.legal_flag}，政策 {figures.policy_flag}",
        f"law {figures.legal_flag}, policy {figures.policy_flag}",
    )
    for label, name in (*_OF_PEOPLE, *_OF_THE_REST):
        if name == "legal_flag":
            continue
        number = str(getattr(figures, name))
        yield label.to(lang), number + in_brackets(flagged.to(lang), lang) if name == "flag" else number


def _drill_down(lang: Lang) -> tuple[Block, ...]:
    """Say how a county's own pages are made."""
    return (
        Line(
            Text(
                "一个县的全部网页：lianshen review 数据 --county 县名 -o 文件夹",
                "All pages of one county: lianshen review DATA --county NAME -o FOLDER",
            ).to(lang),
            fine=True,
        ),
    )
