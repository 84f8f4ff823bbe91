"""What came of many counties, as pages and a workbook: sums that add up, and nobody ranked."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date

import openpyxl
import pytest

from engine.bodies.requirement import RequirementReview
from reports.province_report import BOOK, FOLDER, Besides, province_of, province_pages, province_text
from reports.writers.console import Screen
from rules.library import shipped
from rules.model import conditions
from rules.model.bounds import Limits
from rules.model.ratios import Area, CountAs, CountOf, OverArea, Ratio, RatioGrade
from scale.bodies.areas import AreaReview
from scale.kept import CountyFigures, Due, Returns
from vocabulary.elections.county_figures import Figures
from vocabulary.outcomes import Outlook
from vocabulary.places import TextPlace
from vocabulary.texts import Lang, Text

BESIDES = Besides((date(2026, 12, 6),), left_out=3, several=2, problems=1)
COUNTIES = (
    CountyFigures("乙县", "南市", Figures(10, 6, 3, 1, 2, 1, 0, 4, 5, 1, 0)),
    CountyFigures("甲县", "北市", Figures(20, 12, 5, 3, 4, 1, 1, 7, 8, 2, 1)),
    CountyFigures("丙县", "南市", Figures(30, 30, 0, 0, 0, 0, 0, 0, 9, 0, 0)),
)


def text_of(page: bytes) -> str:
    """Return what a page says."""
    return re.sub(r"\s+", " ", re.sub(r"<style>.*?</style>|<[^>]+>", " ", page.decode(), flags=re.DOTALL))


def test_pages_lead_to_prefectures_and_add_up() -> None:
    """The first page sums all counties and leads to each prefecture, whose page has its counties alone."""
    pages = province_pages(province_of(COUNTIES, BESIDES, Lang.ZH), Lang.ZH)
    assert set(pages) == {BOOK, *(f"{FOLDER}/{name}.html" for name in ("index", "001", "002"))}
    index = pages[f"{FOLDER}/index.html"]
    assert "人数 60 未发现问题 48 需认定 8（法定 6，政策 2） 待反馈 4 未审查 1 未比对 3" in text_of(index)
    assert "尚欠（项） 11 村 22 人选不足（村） 1 不能同时满足（村） 3 县（区） 3" in text_of(index)
    assert '<a href="002.html">南市</a>' in index.decode()
    south = text_of(pages[f"{FOLDER}/002.html"])
    assert "南市联审今日情况" in south
    assert "乙县 10 6 3 2 1 0 0 4 5 0 1" in south
    assert "甲县" not in south


@pytest.mark.parametrize("lang", Lang)
def test_every_page_says_whose_it_is_and_ranks_nobody(lang: Lang) -> None:
    """Each page is internal, ranks nobody and ends as every report does."""
    pages = province_pages(province_of(COUNTIES, BESIDES, lang), lang)
    words = {
        Lang.ZH: ("内部资料", "不是排名", "不是资格认定"),
        Lang.EN: ("internal", "no ranking", "decides nobody"),
    }[lang]
    for path, page in pages.items():
        if path != BOOK:
            assert all(word in text_of(page) for word in words), path


def test_counties_of_one_prefecture_stand_on_the_first_page() -> None:
    """Where there is one prefecture, or none is named, the first page has the counties."""
    for prefecture in ("南市", ""):
        alone = [each for each in COUNTIES if each.prefecture == "南市"]
        moved = [replace(each, prefecture=prefecture) for each in alone]
        province = province_of(moved, BESIDES, Lang.ZH)
        pages = province_pages(province, Lang.ZH)
        assert set(pages) == {BOOK, f"{FOLDER}/index.html"}
        assert "丙县" in text_of(pages[f"{FOLDER}/index.html"])
        assert "乙县" in province_text(province, Lang.ZH, Screen(80, colour=False))


def asked(area: Area, *, because: Text | None = None) -> AreaReview:
    """Return what came of one requirement over an area."""
    women = CountOf(conditions.Test("sex", conditions.Is("female")), Limits(at_least=5), None, CountAs.HEADS)
    place = TextPlace("packs/area-2026.yaml", 1, 1)
    text = Text("女性五人", "five women")
    ratio = Ratio("five", "第一条", text, RatioGrade.PREFER, OverArea(area), women, None, place)
    law = shipped().find("cn-vco-2025")
    assert law is not None
    pack = replace(law, name="area-2026", title=Text("虚构要求", "fictional"), ratios=(ratio,))
    outlook = Outlook.IMPOSSIBLE if because is None else Outlook.UNKNOWN
    review = RequirementReview("area-2026", ratio, outlook, 1, 3, because)
    return AreaReview(area, pack, review, "海南省", "南市" if area is Area.PREFECTURE else None)


def test_what_is_asked_of_areas_stands_on_their_pages() -> None:
    """The first page has the province and all prefectures, that of a prefecture its own, counties none."""
    lacking = asked(Area.PROVINCE, because=Text("缺一个县", "a county is missing"))
    areas = (lacking, asked(Area.PREFECTURE), asked(Area.COUNTY))
    province = province_of(COUNTIES, replace(BESIDES, areas=areas), Lang.ZH)
    pages = province_pages(province, Lang.ZH)
    first, north, south = (text_of(pages[f"{FOLDER}/{name}.html"]) for name in ("index", "001", "002"))
    of_province = "海南省 虚构要求 第一条 女性五人（政策目标，非法定要求） 未定"
    of_prefecture = (
        "南市 虚构要求 第一条 女性五人（政策目标，非法定要求） 无法满足 最少 1、最多 3，要求不少于 5"
    )
    assert of_province in first
    assert "缺一个县" in first
    assert of_prefecture in first
    assert of_prefecture in south
    assert of_province not in south
    assert "女性五人" not in north
    assert first.count("女性五人") == 2
    console = province_text(province, Lang.ZH, Screen(200, colour=False))
    assert "海南省  虚构要求 第一条  女性五人（政策目标，非法定要求）：未定；" in console
    assert "缺一个县" in console


def test_the_workbook_has_every_county_with_figures_that_add_up() -> None:
    """The sheet of counties has numbers, whose sums are those of the first sheet."""
    pages = province_pages(province_of(COUNTIES, BESIDES, Lang.ZH), Lang.ZH)
    book = openpyxl.load_workbook(io.BytesIO(pages[BOOK]))
    day, counties, _ = (list(sheet.iter_rows(values_only=True)) for sheet in book)
    rows = [row for row in counties if row[1] in {"甲县", "乙县", "丙县"}]
    assert [row[:4] for row in rows] == [
        ("北市", "甲县", "■人选不足", 20),
        ("南市", "乙县", "◇待反馈", 10),
        ("南市", "丙县", "○无待办", 30),
    ]
    assert [row[1] for row in day if row[0] == "人数"] == [60]


COURT, POLICE = ("court", "法院", "People's Court"), ("police", "公安局", "Public Security Bureau")
OWING = (
    replace(COUNTIES[0], units=(Returns(*COURT, 20, 4, 3), Returns(*POLICE, 10, 0, 0))),
    replace(COUNTIES[1], units=(Returns(*COURT, 40, 1, 1), Returns(*POLICE, 20, 6, 5))),
    COUNTIES[2],
)


def tiles(page: bytes) -> dict[str, tuple[str, str, str]]:
    """Return the tiles of a page by name: the class of the state, where it leads to, what it says."""
    found = re.findall(r'<li class="k-(\w+)"><a href="([^"]*)" title="([^"]*)">', page.decode())
    return {title.partition("：")[0]: (state, to, title.partition("：")[2]) for state, to, title in found}


def test_a_tile_says_what_is_to_be_done_first_and_leads_to_the_row() -> None:
    """People left out come before villages that cannot fill a body, these before answers, then decisions."""
    more = (
        replace(COUNTIES[2], county="丁县", figures=replace(COUNTIES[2].figures, flag=5, pass_=25)),
        CountyFigures("戊县", "南市", Figures(left_out=40)),
        CountyFigures("己县", "南市"),  # its files could not be read at all
    )
    pages = province_pages(province_of((*COUNTIES, *more), BESIDES, Lang.ZH), Lang.ZH)
    index, south = (pages[f"{FOLDER}/{name}.html"] for name in ("index", "002"))
    assert tiles(index) == {
        "甲县": ("short", "001.html#c1", "■人选不足 1 ◇待反馈 3 ▲需认定 5"),
        "乙县": ("open", "002.html#c1", "◇待反馈 1 ▲需认定 3"),
        "丙县": ("clear", "002.html#c2", "○无待办"),
        "丁县": ("raised", "002.html#c3", "▲需认定 5"),
        "戊县": ("left", "002.html#c4", "✕未比对 40"),
        "己县": ("left", "002.html#c5", "✕未比对"),
    }
    for name, (_, to, _) in tiles(south).items():
        row = re.search(rf'<tr id="{to[1:]}">.*?</tr>', south.decode())
        assert row is not None
        assert name in row.group()
    assert "未比对 2" in text_of(index)  # so many counties are in this state
    assert "<script" not in index.decode()


def test_a_county_whose_pages_were_made_leads_to_them() -> None:
    """The tile, the row and the workbook lead to a county's own pages; others do not."""
    made = replace(BESIDES, pages={("南市", "乙县"): "各县/南市乙县/内部/index.html"})
    pages = province_pages(province_of(COUNTIES, made, Lang.ZH), Lang.ZH)
    assert (
        pages[f"{FOLDER}/index.html"].decode().count('class="own" href="../各县/南市乙县/内部/index.html"')
        == 1
    )
    assert '<a href="../各县/南市乙县/内部/index.html">乙县</a>' in pages[f"{FOLDER}/002.html"].decode()
    book = openpyxl.load_workbook(io.BytesIO(pages[BOOK]))
    links = [
        (cell.value, cell.hyperlink.target.replace("\\", "/"))
        for row in book["各县"]
        for cell in row
        if cell.hyperlink
    ]
    assert links == [("乙县", "各县/南市乙县/内部/index.html")]


def test_units_that_owe_are_added_up_over_the_province_and_named_by_county() -> None:
    """The first page sums by unit, who owes most first; a prefecture's page names the units by county."""
    pages = province_pages(province_of(OWING, BESIDES, Lang.ZH), Lang.ZH)
    index, north = (text_of(pages[f"{FOLDER}/{name}.html"]) for name in ("index", "001"))
    assert "2 类单位中 0 类反馈完毕，尚欠 11 项" in index
    assert "公安局 30 24 80.0% 6 5 1 法院 60 55 91.6% 5 4 2" in index
    assert "甲县 7 公安局 6、法院 1" in north
    book = openpyxl.load_workbook(io.BytesIO(pages[BOOK]))
    rows = [row for row in book["各县各单位"].iter_rows(values_only=True) if row[0] == "北市"]
    assert rows == [
        ("北市", "甲县", "法院", 40, 39, 97.5, 1, 1),
        ("北市", "甲县", "公安局", 20, 14, 70.0, 6, 5),
    ]


@pytest.mark.parametrize(
    ("polling", "due", "said"),
    [
        (
            "2026-12-20",
            (Due("2026-12-08", "公布名单", "post"),),
            "2026年12月20日 14 2026年12月8日 2 公布名单",
        ),
        ("2026-12-06", (Due("2026-12-06", "投票", "vote"),), "2026年12月6日 0 2026年12月6日 今天 投票"),
        ("2026-12-01", (), "2026年12月1日 已过 — — —"),
    ],
)
def test_days_left_and_what_is_due_next(polling: str, due: tuple[Due, ...], said: str) -> None:
    """Of each county: polling day, days left, the next day with what is due; equal ones on one line."""
    dated = [replace(each, review_day="2026-12-06", polling_day=polling, due=due) for each in COUNTIES]
    pages = province_pages(province_of(dated, BESIDES, Lang.ZH), Lang.ZH)
    assert f"{said} 丙县、乙县、甲县" in text_of(pages[f"{FOLDER}/index.html"])
    book = openpyxl.load_workbook(io.BytesIO(pages[BOOK]))
    row = next(row for row in book["各县"].iter_rows(values_only=True) if row[1] == "乙县")
    assert " ".join(map(str, row[-5:])) == said
