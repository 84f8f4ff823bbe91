"""The pages as pages: whole, offline, printable, linked, escaped, and the same every time."""

import gc
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest

from engine.program.meaning import Reference
from engine.review.review import Review
from reports.disclosed.changes import Changes, PackChange, VerdictChange
from reports.pages.election_pages import internal_pages, today_page
from reports.papers.county.day_figures import percent
from reports.papers.county.today import COLUMN, LINES, MOST_CHANGES, MOST_UNITS, fitting
from reports.wording.audience_words import FOOTER
from tests.counties.county import review_of
from tests.reports.page_county import CHANGES, HOSTILE, PEOPLE, all_pages, page_county, page_review, read

WORDS_OF_VERDICTS = re.compile("未发现问题|需认定|待反馈|未比对|未审查")
NEVER = ("合格", "不通过", "否决", "淘汰", "黑名单", "秘密", "机密", "绝密")


@pytest.fixture(scope="module")
def review(tmp_path_factory: pytest.TempPathFactory) -> Review:
    """Review the county once."""
    return page_review(tmp_path_factory.mktemp("pages") / "yunxi")


@pytest.fixture(scope="module")
def pages(review: Review) -> Mapping[str, str]:
    """Make all pages once."""
    return all_pages(review)


def test_every_place_has_its_page(pages: Mapping[str, str]) -> None:
    """There is a page for the county, each township, village and person, and a folder per audience."""
    assert {
        "内部/index.html",
        "内部/今日情况.html",
        "内部/乡镇/01.html",
        "内部/村/001.html",
        "内部/村/003.html",
    } <= set(pages)
    assert {f"内部/人员/{row['人员编号']}.html" for row in PEOPLE} <= set(pages)
    assert {"认定/001/index.html", "认定/002/index.html", "认定/003/index.html", "乡镇/01/index.html"} <= set(
        pages
    )


def test_paths_come_from_positions_and_numbers(pages: Mapping[str, str]) -> None:
    """No name, place or ID of a file becomes a path."""
    accounts = "每人去向|问题清单|责任清单|进度|联审情况报告|告知异议复核"
    fixed = f"内部|认定|乡镇|村|人员|待反馈|待反馈清单|今日情况|日程|index|{accounts}"
    for path in pages:
        assert re.fullmatch(rf"(({fixed}|\d{{2,4}})/)*({fixed}|\d{{2,4}}(_\d)?)\.html", path), path


def test_links_lead_somewhere(pages: Mapping[str, str]) -> None:
    """Every link is relative and leads to a page or to a place on the page; nothing leaves the folder."""
    for path, page in pages.items():
        seen = read(page)
        for link in seen.links:
            if link.startswith("#"):
                assert link[1:] in seen.anchors
            else:
                target = normpath(join(dirname(path), link))
                assert target in pages, f"{path}: {link}"
                assert target.split("/")[0] == path.split("/")[0]


def test_pages_are_whole(pages: Mapping[str, str]) -> None:
    """Every tag closes in its turn, tables repeat their heads, language and letters are declared."""
    for page in pages.values():
        seen = read(page)
        assert seen.unclosed == []
        assert page.startswith('<!DOCTYPE html>\n<html lang="zh-CN">')
        assert '<meta charset="utf-8">' in page
        assert "thead{display:table-header-group}" in page


def test_pages_need_no_network_and_no_script(pages: Mapping[str, str]) -> None:
    """Nothing is fetched and nothing runs: the page is read on a computer without either."""
    for page in pages.values():
        seen = read(page)
        assert seen.loads == []
        assert {"script", "iframe", "object", "embed", "form", "base", "link"}.isdisjoint(seen.tags)
        assert not re.search(r"https?:|url\(|@import|javascript:|\son\w+=", page)


def test_pages_are_readable_in_an_old_browser(pages: Mapping[str, str]) -> None:
    """The style sheet uses nothing that a browser of ten years ago would trip over."""
    style = next(iter(pages.values())).split("<style>")[1].split("</style>")[0]
    assert not re.search(r":has\(|:is\(|:where\(|@layer|@container|@property|display:grid|var\(--|&", style)
    assert "@media print" in style
    for font in ("宋体", "SimSun", "黑体", "SimHei", "仿宋", "Noto Serif CJK SC", "Noto Sans CJK SC"):
        assert font in style


def test_paper_is_a4(pages: Mapping[str, str]) -> None:
    """Pages print on A4 landscape, 今日情况 and what is signed upright, with page numbers where they can."""
    for path, page in pages.items():
        upright = ("今日情况.html", "责任清单.html", "联审情况报告.html")
        side = "portrait" if path.endswith(upright) else "landscape"
        assert f"@page{{size:A4 {side};" in page
        assert 'content:"第 " counter(page) " 页 共 " counter(pages) " 页"' in page


def test_every_page_says_what_it_is(review: Review, pages: Mapping[str, str]) -> None:
    """Audience, review, days, packs, engine and the sentence that it decides nothing stand on every page."""
    for path, page in pages.items():
        text = read(page).text
        assert "可阅读者：" in text
        assert "第 3 次比对" in text
        assert "审查日 2026年12月6日" in text
        assert "选举日 2026年12月2" in text
        assert all(pack.sha256[:8] in text for pack in review.packs)
        assert f"引擎 {review.engine}" in text
        assert FOOTER.zh in text
        assert ("内部资料" in text) == (not path.startswith("乡镇/"))
        assert "未定稿" not in text


def test_draft_is_marked(tmp_path: Path) -> None:
    """A review whose day nobody fixed says so on every page."""
    draft = replace(page_review(tmp_path / "yunxi"), draft=True)
    assert all("未定稿" in read(page).text for page in all_pages(draft).values())


def test_a_page_leaves_nothing_for_the_garbage_collector(review: Review) -> None:
    """What a page is made of goes with it: a county of them would fill the memory until it is collected."""
    made = internal_pages(review, CHANGES)
    people = [path for path in made if path.startswith("内部/人员/")]
    assert all(made[path] for path in people)
    gc.collect()
    gc.disable()
    try:
        assert all(made[path] for path in people)
        assert not gc.collect()
    finally:
        gc.enable()


def test_hostile_words_are_words(pages: Mapping[str, str]) -> None:
    """What looks like markup in a roster is shown as it was written."""
    page = pages["内部/村/001.html"]
    assert "<script" not in page
    assert HOSTILE in read(page).text


def test_no_word_brands_a_nominee(pages: Mapping[str, str]) -> None:
    """No page uses a word that decides about a nominee, nor a secrecy class."""
    for path, page in pages.items():
        # A source's own term is the source's: the organisation is asked about 不合格党员 in those words.
        text = read(page).text.replace("不合格党员", "")
        assert not [word for word in NEVER if word in text], path


def test_same_review_same_bytes(tmp_path: Path) -> None:
    """Two readings of one folder give the same pages to the byte."""
    folder = page_county().write(tmp_path / "yunxi")
    first, second = (all_pages(review_of(folder, Reference())) for _ in range(2))
    assert first == second
    assert list(first) == list(second)


def test_villages_and_units_keep_their_order(review: Review, pages: Mapping[str, str]) -> None:
    """Villages stand in the order of villages.xlsx, units in the order of the election."""
    township = read(pages["内部/乡镇/01.html"]).text
    assert township.index("东河村") < township.index("西山村") < township.index("没有的村")
    village = read(pages["内部/村/001.html"]).text
    places = [
        village.index(review.departments[unit].zh) for unit in ("discipline", "police", "court", "land")
    ]
    assert places == sorted(places)


def test_colour_never_speaks_alone(pages: Mapping[str, str]) -> None:
    """Every mark has a sign or a word beside its colour."""
    for page in pages.values():
        for words in re.findall(r'<span class="mark[^"]*">(.*?)</span>', page):
            assert re.sub(r"<[^>]*>", "", words).strip()


def test_county_page_conserves_rows_and_keeps_law_and_policy_apart(pages: Mapping[str, str]) -> None:
    """The first lines are the row sum and the verdicts, law and policy apart."""
    text = read(pages["内部/index.html"]).text
    assert "云溪县 2026 年村民委员会换届选举被提名人资格联审汇总（第 3 次比对）" in text
    assert "读取 8 行 = 人选 8 + 差错 0 + 跳过 0。" in text
    assert "需认定 2 人（法定 1，政策 2）" in text
    assert "须由具名人员提出" in text  # what was not examined, and why
    assert "云换组〔2026〕3号" in text  # who adopted the list


def test_county_page_lists_legal_bars_first(pages: Mapping[str, str]) -> None:
    """Whom a law bars stands before whom only a list advises against, township by township."""
    text = read(pages["内部/index.html"]).text
    law, policy = text.index("法定条件需认定（1 人）"), text.index("只有政策条件提请酌定（1 人）")
    assert law < text.index("0001", law) < policy < text.index("0002", policy)
    assert "城关镇（1 人）" in text[law:policy]


def test_township_shows_one_verdict_where_both_are_alike(pages: Mapping[str, str]) -> None:
    """A village where law and policy come to the same for everybody has one column of verdicts."""
    for path, page in pages.items():
        if path.startswith("乡镇/"):
            for village in re.findall(r'<section class="whole">.*?</section>', page, re.DOTALL):
                words = (WORDS_OF_VERDICTS.findall(row) for row in village.split("<tr")[2:])
                rows = [set(found) for found in words]
                assert ("法定条件" not in village) == all(len(row) <= 1 for row in rows)


def test_shares_never_round_up() -> None:
    """No share is 100% while something is missing."""
    assert (percent(9999, 10000), percent(1, 3), percent(0, 5), percent(5, 5)) == (
        "99.9%",
        "33.3%",
        "0.0%",
        "100.0%",
    )
    assert percent(0, 0) == "—"


def test_a_long_list_takes_the_room_that_is_left() -> None:
    """今日情况 shows as many villages as two columns hold, and never fewer than five."""
    assert fitting(["东" * COLUMN] * 100, 10) == 20
    assert fitting(["东" * (COLUMN + 1)] * 100, 10) == 10
    assert fitting(["东"] * 100, 0) == 5
    assert fitting(["东"] * 3, 10) == 3


def test_village_has_its_own_polling_day(pages: Mapping[str, str]) -> None:
    """A village that votes on another day says its own day."""
    assert "选举日 2026年12月27日" in read(pages["内部/村/002.html"]).text


def test_changes_are_told(pages: Mapping[str, str]) -> None:
    """What changed is listed; first answers of nothing found are only counted."""
    text = read(pages["内部/index.html"]).text
    assert "与第 2 次比对相比" in text
    assert "新收到「未发现」反馈 1 项" in text
    assert "有（内容有改动）" in text
    day = read(pages["内部/今日情况.html"]).text
    assert "未发现问题 → 需认定：1 人（0002）" in day


def test_review_without_a_number_says_so(review: Review) -> None:
    """A review that is not put on the shelf does not borrow a number."""
    index = read(internal_pages(review, Changes(None))["内部/index.html"]).text
    assert "（未编号的比对）" in index
    assert "没有可以对照的上一次" in index
    assert "没有可以对照的上一次" in today_page(review, Changes(None))


def test_today_page_ends_long_lists_in_a_number(review: Review) -> None:
    """今日情况 stays one sheet of paper, whatever happened since the last review."""
    words = ("pass", "flag", "pending")
    verdicts = tuple(
        VerdictChange(f"{index:04d}", old, new)
        for index in range(100)
        for old in words
        for new in words
        if old != new
    )
    packs = tuple(PackChange(f"pack-{index}", "a" * 64, "b" * 64) for index in range(20))
    page = read(today_page(review, replace(CHANGES, verdicts=verdicts, packs=packs)))
    assert page.tags.count("li") <= MOST_CHANGES + 2 * LINES + 1
    assert page.tags.count("tr") <= MOST_UNITS + 2
    assert "类变化，见变动清单" in page.text


def test_today_page_stands_alone(review: Review) -> None:
    """今日情况 has no links: it is paper."""
    assert read(today_page(review, CHANGES)).links == []
