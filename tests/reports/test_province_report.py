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
from scale.kept import CountyFigures
from vocabulary.outcomes import Outlook
from vocabulary.places import TextPlace
from vocabulary.texts import Lang, Text

BESIDES = Besides((date(2026, 12, 6),), left_out=3, several=2, problems=1)
COUNTIES = (
    CountyFigures("乙县", "南市", 10, 6, 3, 1, 2, 1, 0, 4, 5, 1, 0),
    CountyFigures("甲县", "北市", 20, 12, 5, 3, 4, 1, 1, 7, 8, 2, 1),
    CountyFigures("丙县", "南市", 30, 30, 0, 0, 0, 0, 0, 0, 9, 0, 0),
)


def text_of(page: bytes) -> str:
    """Return what a page says."""
    return re.sub(r"\s+", " ", re.sub(r"<style>.*?</style>|<[^>]+>", " ", page.decode(), flags=re.DOTALL))


def test_pages_lead_to_prefectures_and_add_up() -> None:
    """The first page sums all counties and leads to each prefecture, whose page has its counties alone."""
    pages = province_pages(province_of(COUNTIES, BESIDES, Lang.ZH), Lang.ZH)
    assert set(pages) == {BOOK, *(f"{FOLDER}/{name}.html" for name in ("index", "001", "002"))}
    index = pages[f"{FOLDER}/index.html"]
    assert "人数 60 未发现问题 48 需认定 8（法定 6，政策 2） 待反馈 4 未审查 1 待反馈项 11 村 22" in text_of(
        index
    )
    assert "人选不足（村） 1 不能同时满足（村） 3 县（区） 3 未采用的人员 3" in text_of(index)
    assert '<a href="002.html">南市</a>' in index.decode()
    south = text_of(pages[f"{FOLDER}/002.html"])
    assert "南市联审今日情况" in south
    assert "乙县 10 6 3 2 1 0 4 5 0 1" in south
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
        moved = [CountyFigures(each.county, prefecture, *figures(each)) for each in alone]
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


def figures(county: CountyFigures) -> list[int]:
    """Return the figures of a county."""
    return [getattr(county, name) for name in CountyFigures.__slots__[2:]]


def test_the_workbook_has_every_county_with_figures_that_add_up() -> None:
    """The sheet of counties has numbers, whose sums are those of the first sheet."""
    pages = province_pages(province_of(COUNTIES, BESIDES, Lang.ZH), Lang.ZH)
    book = openpyxl.load_workbook(io.BytesIO(pages[BOOK]))
    day, counties = (list(sheet.iter_rows(values_only=True)) for sheet in book)
    rows = [row for row in counties if row[1] in {"甲县", "乙县", "丙县"}]
    assert [row[:3] for row in rows] == [("北市", "甲县", 20), ("南市", "乙县", 10), ("南市", "丙县", 30)]
    assert [row[1] for row in day if row[0] == "人数"] == [60]
