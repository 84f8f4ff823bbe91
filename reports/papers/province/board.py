"""The pages of a province: the day's figures, the board of its counties, units that owe, days, tables.

The order of places is that of names. It ranks nobody: what was found in a county says nothing of its work.
"""

from collections.abc import Iterable, Sequence

from reports.blocks import Bar, Bars, Block, Heading, Line, Pairs, Part, Title, Tone
from reports.disclosed.province import CountyLine, PrefectureLine, Province, units_together
from reports.papers.province.asked import asked_of_areas
from reports.papers.province.states import board_of
from reports.papers.province.tables import (
    OF_PEOPLE,
    OF_THE_REST,
    Lines,
    before_of,
    change_words,
    changes_grid,
    counties_of,
    days_grid,
    grid_of,
    name_of,
    owed_by_county,
    prefectures_of,
    row_name,
    units_grid,
)
from reports.papers.shared.frame import day_words
from reports.wording.words import VERDICT, in_brackets
from vocabulary.elections.county_figures import Figures, together
from vocabulary.outcomes import Verdict
from vocabulary.texts import Lang, Text

TITLE = Text("联审今日情况", "the day")
NO_RANK = Text(
    "按名称排列，不是排名；需认定的多少，与各地工作好坏无关。",
    "In the order of names, and no ranking: how much is flagged does not say how well a county works.",
)
MOST_AT_ONCE = 60  # counties of several prefectures, whose tables are read on one page
_STATES = Text(
    "每格一县，大小相同；记号是该县先要办的事：先看有没有人未比对、有没有村人选不足，"
    "再看反馈是否到齐，最后才是认定。点开到该县的一行。",
    "A tile is a county, all of one size. Its sign is what is to be done first: people left out, villages "
    "that cannot fill a body, answers that are awaited, decisions. It leads to the county’s row.",
)
_NOT_NAMED = Text(
    "一个事项由几家单位反馈、数据没有写明欠的是哪家的，所问各家都计一项。",
    "Where several units answer one question and the data do not say which owes, each of them is counted.",
)
_SHARES = (
    (Verdict.PASS, "pass_", Tone.DONE),
    (Verdict.FLAG, "flag", Tone.DUE),
    (Verdict.PENDING, "pending", Tone.WAITING),
)


def board(province: Province, lang: Lang, pages: Sequence[str]) -> tuple[Block, ...]:
    """Return the page of a province; where it has several prefectures, counties have their rows on theirs."""
    lines = prefectures_of(province, lang, pages)
    page_of = dict(zip(map(id, province.prefectures), pages, strict=False))
    rows = {
        id(county): f"{page_of.get(id(prefecture), '')}#{row_name(at)}"
        for prefecture in province.prefectures
        for at, county in enumerate(prefecture.counties)
    }
    tiles = board_of(
        province.prefectures,
        lang,
        lambda county: rows[id(county)],
        lambda prefecture: page_of.get(id(prefecture), ""),
    )
    return (
        Title(title_of(province.title, lang)),
        day_pairs(province, lang),
        Heading(Text("各县（区）情况", "Counties").to(lang)),
        Line(_STATES.to(lang), fine=True),
        tiles,
        *asked_of_areas(province.asked, lang),
        *_owed(province.counties, lang, each_county=len(province.prefectures) == 1),
        *_coming(province.counties, lang),
        *_changed(province, province.counties, lang),
        *_lines(lines, lang),
        *_drill_down(lang),
    )


def prefecture_board(province: Province, prefecture: PrefectureLine, lang: Lang) -> tuple[Block, ...]:
    """Return the page of one prefecture."""
    counties = prefecture.counties
    rows = {id(county): f"#{row_name(at)}" for at, county in enumerate(counties)}
    return (
        Title(title_of(name_of(prefecture, lang), lang)),
        Pairs(tuple(pairs_of(prefecture.figures, lang))),
        Heading(Text("各县（区）情况", "Counties").to(lang)),
        Line(_STATES.to(lang), fine=True),
        board_of([prefecture], lang, lambda county: rows[id(county)]),
        *asked_of_areas(prefecture.asked, lang),
        *_owed(counties, lang, each_county=True),
        *_coming(counties, lang),
        *_changed(province, counties, lang),
        *_lines(counties_of(counties), lang),
        *_drill_down(lang),
    )


def title_of(area: str, lang: Lang) -> str:
    """Return the title of the page of an area."""
    return Text(f"{area}{TITLE.zh}", f"{area}: {TITLE.en}").to(lang)


def _owed(counties: Sequence[CountyLine], lang: Lang, *, each_county: bool) -> Iterable[Block]:
    """Yield what units owe: unit by unit, and county by county where the page has its rows."""
    units = units_together(counties)
    owing = [unit for unit in units if unit.owed]
    if not units:
        return
    total = sum(unit.owed for unit in owing)
    yield Heading(
        Text(
            f"单位反馈：{len(units)} 类单位中 {len(units) - len(owing)} 类反馈完毕，尚欠 {total} 项",
            f"Units: {len(units) - len(owing)} of {len(units)} kinds answered all, {total} items are owed",
        ).to(lang)
    )
    yield Line(_NOT_NAMED.to(lang), fine=True)
    yield units_grid(units, lang)
    if each_county and total:
        yield owed_by_county(counties, lang)


def _coming(counties: Sequence[CountyLine], lang: Lang) -> Iterable[Block]:
    """Yield polling days and what is due next."""
    grid = days_grid(counties, lang)
    if grid.rows:
        yield Heading(Text("选举日和下一个期限", "Polling days, and what is due next").to(lang))
        yield grid


def _changed(province: Province, counties: Sequence[CountyLine], lang: Lang) -> Iterable[Block]:
    """Yield what changed since the run that is compared with, in all and county by county."""
    before = before_of(counties)
    if province.since is None or before is None:
        return
    day = day_words(province.since.isoformat(), lang)
    yield Heading(Text(f"与 {day} 相比", f"Since {day}").to(lang))
    compared = [each.figures for each in counties if each.before is not None]
    new = len(counties) - len(compared)
    yield Line(change_words(together(compared), before, lang))
    if new:
        yield Line(
            Text(f"那天没有的县（区） {new} 个，不在其中。", f"{new} counties were not there then.").to(lang)
        )
    grid = changes_grid(counties, lang)
    if grid.rows and len(grid.rows) <= MOST_AT_ONCE:
        yield grid


def _lines(lines: Lines, lang: Lang) -> tuple[Block, ...]:
    """Return lines as bars of shares, and as a table of all figures."""
    return (
        Heading(Text(f"各{lines.head.zh}人员", f"People by {lines.head.en}").to(lang)),
        Line(NO_RANK.to(lang), fine=True),
        Bars(tuple(_bar(name, figures, lang) for name, figures, *_ in lines.rows), each_whole=True),
        Heading(Text(f"各{lines.head.zh}数字", f"Figures by {lines.head.en}").to(lang)),
        grid_of(lines, lang, rest=True),
    )


def _bar(name: str, figures: Figures, lang: Lang) -> Bar:
    """Return the shares of some people as a bar."""
    parts = tuple(Part(VERDICT[each].to(lang), getattr(figures, of), tone) for each, of, tone in _SHARES)
    people = Text(f"{figures.nominees} 人", f"{figures.nominees}").to(lang)
    return Bar(name, parts, people)


def day_pairs(province: Province, lang: Lang) -> Pairs:
    """Return the figures of the day."""
    more = (
        (Text("县（区）", "counties"), len(province.counties)),
        (Text("同一身份证号在几个县的", "IDs in several counties"), province.several),
        (Text("差错", "problems"), province.problems),
    )
    return Pairs(
        (*pairs_of(province.figures, lang), *((label.to(lang), str(number)) for label, number in more))
    )


def pairs_of(figures: Figures, lang: Lang) -> Iterable[tuple[str, str]]:
    """Yield figures with what they are."""
    flagged = Text(
        f"法定 {figures.legal_flag}，政策 {figures.policy_flag}",
        f"law {figures.legal_flag}, policy {figures.policy_flag}",
    )
    for label, name in (*OF_PEOPLE, *OF_THE_REST):
        if name == "legal_flag":
            continue
        number = str(getattr(figures, name))
        yield label.to(lang), number + in_brackets(flagged.to(lang), lang) if name == "flag" else number


def _drill_down(lang: Lang) -> tuple[Block, ...]:
    """Say how a county's own pages are made."""
    return (
        Line(
            Text(
                "一个县的全部网页：lianshen review 数据 --county 县名 -o 本结果文件夹；做好后，本页有链接。",
                "All pages of one county: lianshen review DATA --county NAME -o OUT, the folder of these "
                "results; this page then leads to them.",
            ).to(lang),
            fine=True,
        ),
    )
