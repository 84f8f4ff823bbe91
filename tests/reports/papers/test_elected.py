"""《当选结果核验》: what the console, the JSON and the pages say of the elected, and what they never say."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from files.workbooks import SheetText, write_workbook
from reports.disclosed.changes import Changes
from reports.pages.election_pages import internal_pages
from tests.checks.json_schemas import as_schema_says
from tests.counties.county import PEOPLE, County, id_number, review_of
from tests.counties.elected import (
    BY_NUMBER,
    XISHAN,
    declare,
    donghe,
    hainan_county,
    law_only,
    row,
    run,
    with_results,
    write_in,
)
from tests.reports.page_county import read

NOTHING_SINCE = Changes(since=None, people=(), answers=(), verdicts=(), packs=())
WRITE_IN_ID = id_number("19800512", 333)
KIN = (BY_NUMBER["0001"]["姓名"], BY_NUMBER["0002"]["姓名"])


# Words that would say what becomes of a person: only a quoted rule may have them, and it names nobody.
CONSEQUENCE = re.compile(
    "退出|保留|留任|让位|不再担任|当选无效|取消|替换|must leave|stays|resign|drop|keeps the seat"
)


def kin_county() -> County:
    """Return the county with spouses nominated, and a sibling who is named by one side only."""
    county = hainan_county()
    declare(county, "0001", "0002", "夫妻", "夫妻")
    declare(county, "0005", "0006", "兄妹")
    return county


@pytest.fixture(scope="module")
def kin_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with kin elected in both villages, a write-in, and an open seat."""
    rows = [*donghe(), row("0005", votes="75"), row("0006", votes="66"), write_in("冯八峰", "书记", XISHAN)]
    folder = tmp_path_factory.mktemp("kin")
    return with_results(kin_county(), folder, [{**each, "身份证号": _id(each["姓名"])} for each in rows])


def _id(name: str) -> str:
    """Return somebody's ID, which no output may show."""
    return next((person["身份证号"] for person in PEOPLE if person["姓名"] == name), WRITE_IN_ID)


@pytest.fixture(scope="module")
def outputs(kin_folder: Path) -> dict[str, str]:
    """Return every output about the elected, by its name."""
    found = {
        f"{form} {lang}": run("elected", kin_folder, "--format", form, "--lang", lang).stdout
        for form in ("table", "json")
        for lang in ("zh", "en")
    }
    found["review json"] = json.dumps(
        json.loads(run("review", kin_folder, "--format", "json").stdout)["elected"],
        ensure_ascii=False,
        indent=1,
    )
    pages = internal_pages(review_of(kin_folder), NOTHING_SINCE)
    return found | {path: page for path, page in pages.items() if "/当选/" in path}


def sentences(text: str) -> Iterator[str]:
    """Yield what a reader takes in at once: a line of the console, a value of JSON, a cell of a page."""
    body = re.sub(r"<style>.*?</style>", "", text, flags=re.DOTALL)
    yield from re.split(r"[\n。]|<[^>]+>", body)


def test_every_output_is_there(outputs: dict[str, str]) -> None:
    """Console and JSON in both languages, the review's JSON, the county's page and each village's."""
    assert sorted(path for path in outputs if path.startswith("内部")) == [
        "内部/当选/001.html",
        "内部/当选/002.html",
        "内部/当选/index.html",
    ]
    assert all(KIN[0] in text for name, text in outputs.items() if "index" not in name and "002" not in name)


def test_nobody_is_told_to_leave(outputs: dict[str, str]) -> None:
    """No sentence with a name in it says what becomes of anybody; rules stand by themselves."""
    names = [*(person["姓名"] for person in PEOPLE), "冯八峰", *(person["人员编号"] for person in PEOPLE)]
    for where, text in outputs.items():
        for sentence in sentences(text):
            if any(name in sentence for name in names):
                assert CONSEQUENCE.search(sentence) is None, (where, sentence)


def test_kin_stand_side_by_side(outputs: dict[str, str]) -> None:
    """Whoever is named as kin is named with the other one, in one sentence and in the order of numbers."""
    for where, text in outputs.items():
        told = [each for each in sentences(text) if re.search("互为近亲属|close kin .spouses", each)]
        assert ("index" in where or "002" in where) == (not told), where
        for sentence in told:
            one, other = (sentence.index(name) for name in KIN)
            assert one < other
            assert "120" in sentence
            assert "90" in sentence


def test_the_rule_is_quoted_with_its_article_and_order(outputs: dict[str, str]) -> None:
    """Beside a pair stands Hainan's Art. 33 with its three steps, and that people apply it."""
    for name in ("table zh", "内部/当选/001.html"):
        assert "第三十三条：保留职务最高的；职务相同的，保留得票最多的" in outputs[name]
        assert "由村民会议决定）" in outputs[name]
        assert "如何适用由有权机关依法决定，本表不作处理意见" in outputs[name]


def test_no_output_shows_an_id(outputs: dict[str, str]) -> None:
    """Not a digit of an ID, of a nominee or of a write-in, is in any output about the elected."""
    for where, text in outputs.items():
        assert "999001" not in text, where


def test_pages_are_whole(outputs: dict[str, str]) -> None:
    """Every page closes its tags, loads nothing, and says what it is: no decision."""
    for path, page in outputs.items():
        if path.startswith("内部"):
            seen = read(page)
            assert seen.unclosed == []
            assert seen.loads == []
            assert "不是资格认定" in seen.text
            assert "不得转发" in seen.text


def test_the_index_leads_to_the_results_only_when_they_are_in(kin_folder: Path, tmp_path: Path) -> None:
    """The county's page links to the results where there are any, and there are no pages otherwise."""
    pages = internal_pages(review_of(kin_folder), NOTHING_SINCE)
    assert "当选/index.html" in read(pages["内部/index.html"]).links
    assert {"001.html", "002.html"} <= set(read(pages["内部/当选/index.html"]).links)
    without = internal_pages(review_of(hainan_county().write(tmp_path)), NOTHING_SINCE)
    assert [path for path in without if "当选" in path] == []
    assert "当选/index.html" not in read(without["内部/index.html"]).links


def test_a_township_reads_nothing_of_the_results(kin_folder: Path) -> None:
    """Results and verdicts side by side are for the working group and the deciding body."""
    made = json.loads(run("review", kin_folder, "--format", "json", "--audience", "township").stdout)
    assert made["elected"] is None


def test_a_review_without_results_has_none(tmp_path: Path) -> None:
    """The key is there before polling day, and it is null."""
    made = json.loads(run("review", hainan_county().write(tmp_path), "--format", "json").stdout)
    assert made["elected"] is None


def test_problems_of_the_results_are_problems_of_the_review(tmp_path: Path) -> None:
    """A row that cannot be used ends the review, too, with 3."""
    folder = with_results(law_only(), tmp_path, [*donghe(), row("0005", 姓名="周五天")])
    result = run("review", folder, "--format", "json")
    assert result.exit_code == 3
    assert [problem["code"] for problem in json.loads(result.stdout)["problems"]] == [
        "elected-number-conflict"
    ]


def told(folder: Path, *args: object) -> Any:
    """Return the results as JSON."""
    return as_schema_says("elected", run("elected", folder, "--format", "json", *args).stdout)


@pytest.mark.parametrize("village", ["东河村", "城关镇东河村", "城关镇 东河村"])
def test_one_village_at_once(village: str, kin_folder: Path) -> None:
    """One village is told by itself, by its name alone or with its township."""
    assert [each["village"] for each in told(kin_folder, "--village", village)["villages"]] == ["东河村"]
    table = run("elected", kin_folder, "--village", village).stdout
    assert "东河村" in table
    assert "冯八峰" not in table
    assert "上届" not in table


def test_no_baseline_is_said_and_never_shown_as_zero(tmp_path: Path) -> None:
    """Figures without a previous term say so on the console, in the JSON and on the page."""
    folder = with_results(law_only(), tmp_path, donghe())
    women = next(each for each in told(folder)["figures"] if each["figure"] == "women")
    assert (women["before"], women["after"], women["compared"]) == (None, None, 0)
    assert women["now"] == {"least": 1, "most": 1, "of": 3, "not_known": 0}
    line = next(each for each in run("elected", folder).stdout.splitlines() if each.startswith("妇女"))
    assert "1/3　33.3%" in line
    assert "无上届数" in line
    page = internal_pages(review_of(folder), NOTHING_SINCE)["内部/当选/index.html"]
    assert "无上届数" in page
    assert "按人头计" in page


PACK = """\
pack: yunxi-goals
title: {zh: 云溪县班子结构目标, en: goals of Yunxi}
applies_to: {unit: village, bodies: [committee]}
jurisdiction: CN-99
in_force: {from: 2026-01-01}
status: complete
source: {title: 云换组〔2026〕9号, date: 2026-09-01, force: local}
ratios:
  women:
    item: 一
    text: {zh: 全县妇女比例不低于三成, en: three in ten are women}
    grade: prefer
    over: county
    count: {where: {sex: {is: female}}}
    share: {at_least: 30%, rounding: exact}
"""


def test_bars_have_a_line_where_a_source_asks_for_a_share(tmp_path: Path) -> None:
    """A county-wide goal is a line on the bars before and after, with its text and that it is a goal."""
    county = law_only()
    (tmp_path / "packs").mkdir()
    (tmp_path / "packs" / "yunxi-goals.yaml").write_text(PACK, encoding="utf-8")
    county.election = county.election.replace("packs: [", "packs: [yunxi-goals, ").replace(
        "adopted:\n",
        "adopted:\n  - {pack: yunxi-goals, by: 领导小组, document: 云换组〔2026〕9号, on: 2026-10-08}\n",
    )
    with_results(county, tmp_path, donghe())
    heads = tuple(county.villages[0])
    cells = [[each[head] for head in heads] for each in county.villages]
    before = SheetText("上届情况", ("乡镇", "村", "成员数", "妇女"), [["城关镇", "东河村", "4", "1"]])
    write_workbook(tmp_path / "villages.xlsx", [SheetText("村情", heads, cells), before])
    review = review_of(tmp_path)
    assert [problem.message.zh for problem in review.problems] == []
    page = internal_pages(review, NOTHING_SINCE)["内部/当选/index.html"]
    (line,) = (each for each in page.split("<tr>") if "全县妇女比例不低于三成" in each)
    assert "政策目标，非法定要求" in line
    assert line.count('class="bound"') == 2
    assert "上届 1/4　25.0%；要求 30%" in line
    assert "本届 1/3　33.3%；要求 30%" in line
    assert "+8.3 个百分点" in line
