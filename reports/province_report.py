"""What came of many counties: on the console, as pages of prefectures and counties, as a workbook."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from reports.blocks import Line
from reports.disclosed.province import AreaAsked, CountyLine, DueLine, PrefectureLine, Province, UnitLine
from reports.disclosed.reader import Audience
from reports.disclosure.bodies import requirement_of
from reports.papers.province.asked import asked_in_lines
from reports.papers.province.board import board, prefecture_board, title_of
from reports.papers.province.tables import Lines, grid_of, name_of, prefectures_of
from reports.papers.province.workbook import sheets
from reports.papers.shared.frame import BANNER, Frame, Link, Page, day_words
from reports.wording.audience_words import AUDIENCE_WORDS, FOOTER
from reports.writers.blocks_xlsx import blocks_xlsx
from reports.writers.console import Screen, console_text
from reports.writers.web.blocks import blocks_page
from reports.writers.web.pages import Printer
from rules.model.ratios import Area
from scale.bodies.areas import AreaReview
from scale.figures.history import Before
from scale.kept import CountyFigures
from vocabulary.elections.county_figures import together
from vocabulary.product import VERSION
from vocabulary.texts import Lang, Text

MOST_LINES = 40
FOLDER, BOOK, INDEX = "今日情况", "今日情况.xlsx", "index.html"
_CAUTION = Text(
    "只有数字，没有人员姓名和编号；不得转发乡镇、村和被提名人。",
    "Figures alone, nobody by name or number; not to be passed on to townships, villages or nominees.",
)
_ALL = Text("全部县（区）", "All counties")


@dataclass(frozen=True, slots=True)
class Besides:
    """What is said of a review of many counties beside the figures of each."""

    review_days: tuple[date, ...]
    left_out: int
    several: int
    problems: int
    areas: tuple[AreaReview, ...] = ()
    pages: Mapping[tuple[str, str], str] = field(default_factory=dict)  # of counties, by prefecture and name
    before: Before | None = None  # the figures of an earlier day


def province_of(counties: Iterable[CountyFigures], besides: Besides, lang: Lang) -> Province:
    """Return what is shown of many counties, in the order of names."""
    by_prefecture: defaultdict[str, list[CountyLine]] = defaultdict(list)
    for each in counties:
        by_prefecture[each.prefecture].append(_line(each, besides))
    of_prefectures = _asked(besides.areas, Area.PREFECTURE)
    prefectures = tuple(
        PrefectureLine(
            name,
            together(each.figures for each in lines),
            tuple(lines),
            tuple(each for each in of_prefectures if each.name == name),
        )
        for name, lines in sorted(by_prefecture.items())
    )
    return Province(
        prefectures=prefectures,
        review_days=besides.review_days,
        left_out=besides.left_out,
        several=besides.several,
        problems=besides.problems,
        since=None if besides.before is None else besides.before.day,
        title=_title(prefectures, lang),
        # Rows that say of no county are left out, too.
        figures=replace(together(each.figures for each in prefectures), left_out=besides.left_out),
        asked=(*_asked(besides.areas, Area.PROVINCE), *of_prefectures),
    )


def _asked(areas: Iterable[AreaReview], area: Area) -> tuple[AreaAsked, ...]:
    """Return the requirements over provinces, or over prefectures, as they are shown."""
    return tuple(
        AreaAsked(
            (each.prefecture if area is Area.PREFECTURE else each.province) or "",
            requirement_of(each.review, {each.pack.name: each.pack}),
        )
        for each in areas
        if each.area is area
    )


def _line(county: CountyFigures, besides: Besides) -> CountyLine:
    """Return what is shown of one county."""
    place = county.prefecture, county.county
    before = None if besides.before is None else besides.before.counties.get(place)
    return CountyLine(
        name=county.county,
        prefecture=county.prefecture,
        figures=county.figures,
        before=None if before is None else before.figures,
        review_day=_day(county.review_day),
        polling_day=_day(county.polling_day),
        due=tuple(DueLine(date.fromisoformat(each.day), Text(each.zh, each.en)) for each in county.due),
        units=tuple(
            UnitLine(each.unit, Text(each.zh, each.en), each.asked, each.owed, each.people)
            for each in county.units
        ),
        pages=besides.pages.get(place, ""),
    )


def _day(iso: str) -> date | None:
    """Return a day that was written down; a blank is none."""
    return date.fromisoformat(iso) if iso else None


def _title(prefectures: Sequence[PrefectureLine], lang: Lang) -> str:
    """Return what all counties together are called: the data name no province."""
    named = [each.name for each in prefectures if each.name]
    return named[0] if len(prefectures) == len(named) == 1 else _ALL.to(lang)


def province_text(province: Province, lang: Lang, screen: Screen) -> str:
    """Return the figures of people as a table; who is last in it is not better or worse than the first."""
    lines = prefectures_of(province, lang)
    shown, left = lines.rows[:MOST_LINES], len(lines.rows) - MOST_LINES
    grid = grid_of(Lines(lines.head, shown), lang, rest=False)
    more = Text(
        f"另有 {left} 行，见 counties/counties.parquet", f"{left} more lines: counties/counties.parquet"
    )
    lines_left = [Line(more.to(lang))] if left > 0 else []
    return console_text((grid, *lines_left, *asked_in_lines(province.asked, lang)), screen)


def province_pages(province: Province, lang: Lang) -> Mapping[str, bytes]:
    """Return the pages: all counties, and each prefecture; and the workbook."""
    printer = Printer(_frame(province, lang), lang)
    several = len(province.prefectures) > 1
    paths = [f"{at:03d}.html" for at in range(1, len(province.prefectures) + 1)] if several else []
    home = title_of(province.title, lang)
    pages = {INDEX: blocks_page(printer, Page(home), board(province, lang, paths))}
    for path, prefecture in zip(paths, province.prefectures, strict=False):
        page = Page(title_of(name_of(prefecture, lang), lang), (Link(home, INDEX),))
        pages[path] = blocks_page(printer, page, prefecture_board(province, prefecture, lang))
    mark = f"{BANNER[Audience.INTERNAL].to(lang)}　{AUDIENCE_WORDS[Audience.INTERNAL].to(lang)}"
    return {
        BOOK: blocks_xlsx(sheets(province, lang), mark, lang),
        **{f"{FOLDER}/{path}": page.encode() for path, page in pages.items()},
    }


def _frame(province: Province, lang: Lang) -> Frame:
    """Return the frame of all pages; each county's packs stand on its own."""
    days = [day_words(day.isoformat(), lang) for day in province.review_days]
    return Frame(
        audience=AUDIENCE_WORDS[Audience.INTERNAL].to(lang),
        caution=_CAUTION.to(lang),
        banner=BANNER[Audience.INTERNAL].to(lang),
        county="",
        edition="",
        review_day=Text("、".join(days), ", ".join(days)).to(lang),
        polling_day="",
        kind="",
        draft=False,
        packs=(),
        fingerprint="",
        engine="sql",
        version=VERSION,
        footer=FOOTER.to(lang),
        privacy="",
    )
