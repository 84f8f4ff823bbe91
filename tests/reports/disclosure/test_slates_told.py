"""What the reports tell of the requirements on the bodies, and what they never tell."""

import json
import re
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from engine.review.review import Review
from reports.console_reports import summary_report, table_report
from reports.disclosed.changes import Changes
from reports.disclosed.reader import Audience, Reader
from reports.disclosure.words.requirement_words import number_words
from reports.json_report import json_report
from reports.pages.election_pages import internal_pages
from reports.writers.console import Screen
from tests.counties.county import PEOPLE, County, clean_county, review_of
from tests.counties.wide import county_ratio, wide_county, wide_review, write_wide
from vocabulary.texts import Lang

SCREEN = Screen(120, colour=False)
NO_CHANGES = Changes(None)
SLATE = {"conflict", "repair", "meets", "breaks", "left_out", "because"}
NARROW = """\
pack: area-2026
title: {zh: 云溪县班子结构要求（虚构）, en: Bodies of Yunxi County (fictional)}
applies_to: {unit: village, bodies: [committee]}
jurisdiction: CN
in_force: {from: 2026-01-01}
status: complete
as_of: polling_day
source: {title: 云溪县班子结构要求, date: 2026-10-08, force: regulation}
ratios:
  women:
    text: {zh: 妇女至少二人, en: two women}
    grade: bar
    over: body committee
    count: {where: {sex: {is: female}}, at_least: 2}
"""
MEN = """\
  men:
    text: {zh: 男性至少二人, en: two men}
    grade: bar
    over: body committee
    count: {where: {sex: {is: male}}, at_least: 2}
"""


def report(review: Review, audience: Audience = Audience.INTERNAL) -> Any:
    """Return the JSON report."""
    return json.loads(json_report(review, audience, Lang.ZH))


def pages(review: Review) -> dict[str, str]:
    """Return the working group's pages."""
    return internal_pages(review, NO_CHANGES)


@pytest.fixture(scope="module")
def wide(tmp_path_factory: pytest.TempPathFactory) -> Review:
    """Review the county with requirements over the township and the county."""
    return wide_review(tmp_path_factory.mktemp("told") / "yunxi")


def narrow_county(women: int) -> County:
    """Return one village where two men stand for chair, two for member, and so many women for member."""
    county = clean_county()
    county.election = county.election.replace("shibuxuan-2020]", "shibuxuan-2020, area-2026]")
    county.villages = county.villages[:1]
    stand = {"0001": "主任", "0003": "主任", "0005": "委员", "0007": "委员"}
    stand |= dict.fromkeys(["0002", "0004", "0006"][:women], "委员")
    county.roster = [
        {**row, "村": "东河村", "提名职务": stand[row["人员编号"]]}
        for row in county.roster
        if row["人员编号"] in stand
    ]
    return county


def narrow_review(folder: Path, women: int, pack: str = NARROW) -> Review:
    """Review the village with a regulation that asks for two women."""
    return review_of(write_wide(folder, narrow_county(women), pack, before=[]))


def test_a_reason_and_the_villages_left_out_are_told_apart(tmp_path: Path) -> None:
    """Of one village a figure is missing, another cannot be filled: between the two stands a mark."""
    county, _ = wide_county()
    county.roster[6]["状态"] = "本人放弃"
    review = wide_review(tmp_path / "yunxi", county, before=[])
    rising = county_ratio(report(review), "rising")
    assert rising["verdict"] == "unknown"
    assert any("）；1 个村人选不足，未计入：城关镇西山村。" in page for page in pages(review).values())


def test_wide_requirements_have_the_keys_of_a_villages(wide: Review) -> None:
    """County, townships and villages tell their requirements alike; a part is an exact fraction."""
    told = report(wide)
    keys = set(told["villages"][0]["ratios"][0])
    third = county_ratio(told, "third")
    assert {frozenset(each) for each in told["county"]["ratios"]} == {frozenset(keys)}
    assert {"third", "four"} <= {each["ratio"].split("/")[1] for each in told["county"]["ratios"]}
    assert [third[key] for key in ("verdict", "least", "most", "needed")] == [
        "guaranteed",
        "1/3",
        "1/2",
        "1/3",
    ]
    (three,) = told["townships"][0]["ratios"]
    assert set(three) == keys
    assert [three[key] for key in ("verdict", "least", "most", "needed")] == ["possible", 2, 3, 3]
    both = county_ratio(told, "both")
    assert both["verdict"] == "unknown"
    assert "2 个村" in both["because"]


def test_only_those_who_see_evidence_see_requirements(wide: Review) -> None:
    """A township gets verdict words and deadlines, and no figure of any body."""
    told = report(wide, Audience.TOWNSHIP)
    assert told["county"]["ratios"] == []
    assert all(each["ratios"] == [] for each in told["townships"])
    assert all(
        (each["ratios"], each["together"], each["slate"]) == ([], None, None) for each in told["villages"]
    )
    assert "要求third" not in table_report(wide, Reader(Audience.TOWNSHIP), SCREEN)


def test_a_village_tells_its_requirements_together(tmp_path: Path) -> None:
    """Two women and two men cannot be elected to three seats: both are named, and nothing else."""
    review = narrow_review(tmp_path / "yunxi", 2, NARROW + MEN)
    (village,) = report(review)["villages"]
    assert set(village["slate"]) == SLATE
    assert village["together"] == "impossible"
    assert village["slate"]["conflict"] == ["area-2026/women", "area-2026/men"]
    assert {each["ratio"]: each["verdict"] for each in village["ratios"]}["area-2026/men"] == "possible"
    shown = pages(review)
    conflict = "不能同时满足：妇女至少二人；男性至少二人"
    assert conflict in shown["内部/index.html"]
    assert conflict in summary_report(review, Reader(Audience.INTERNAL), SCREEN)
    assert conflict in table_report(review, Reader(Audience.INTERNAL), SCREEN)
    assert "<td>妇女至少二人；男性至少二人</td>" in shown["内部/村/001.html"]


def test_an_outcome_that_meets_all_is_told_by_category(tmp_path: Path) -> None:
    """Of three women two are elected: the example says how many, and the other one that there are fewer."""
    review = narrow_review(tmp_path / "yunxi", 3)
    (village,) = report(review)["villages"]
    assert village["together"] == "possible"
    assert village["slate"]["meets"]["area-2026/women"] == 2
    assert village["slate"]["breaks"]["area-2026/women"] < 2
    page = pages(review)["内部/村/001.html"]
    assert "同时满足的一例" in page
    assert "「妇女至少二人」计 2" in page


def test_a_repair_is_told_by_category(tmp_path: Path) -> None:
    """Where no woman is listed at all, two more women are a repair that points at nobody."""
    review = narrow_review(tmp_path / "yunxi", 0)
    (village,) = report(review)["villages"]
    (repair,) = village["slate"]["repair"]
    assert (repair["number"], repair["kinds"]) == (2, ["cn-vco-2025/woman"])
    shown, said = pages(review), "委员至少增加 2 名：性别为「女」"
    assert said in shown["内部/村/001.html"]
    assert said in shown["内部/index.html"]
    assert said in shown["内部/乡镇/01.html"]
    assert said in table_report(review, Reader(Audience.INTERNAL), SCREEN)


def test_nothing_is_told_of_a_category_with_one_listed_person(tmp_path: Path) -> None:
    """One woman is listed: to ask for one more, or to count her in an example, would speak of her."""
    review = narrow_review(tmp_path / "yunxi", 1)
    (village,) = report(review)["villages"]
    assert village["together"] == "impossible"
    assert village["slate"]["repair"] == []
    assert "area-2026/women" not in {**village["slate"]["meets"], **village["slate"]["breaks"]}
    for page in pages(review).values():
        assert "增加" not in page
        assert "性别为「女」" not in page


def test_what_is_told_of_the_bodies_names_nobody(tmp_path: Path, wide: Review) -> None:
    """No line on the requirements has the name or the number of a person to be left out."""
    people = [row[key] for row in PEOPLE for key in ("姓名", "人员编号")]
    for review in (
        wide,
        narrow_review(tmp_path / "one", 1),
        narrow_review(tmp_path / "two", 2, NARROW + MEN),
    ):
        told = report(review)
        parts = [told["county"]["ratios"], *(each["ratios"] for each in told["townships"])]
        parts += [[each["ratios"], each["slate"]] for each in told["villages"]]
        assert not [word for word in people if word in json.dumps(parts, ensure_ascii=False)]
        section = pages(review)["内部/村/001.html"].partition("班子结构要求</h2>")[2].partition("<h2>")[0]
        assert section
        assert not [word for word in people if word in section]


def test_wide_requirements_stand_on_the_pages_with_bars(wide: Review) -> None:
    """The county's page and the township's draw what is counted, say it, and call a wish a wish."""
    shown = pages(wide)
    county, township = shown["内部/index.html"], shown["内部/乡镇/01.html"]
    section = county.partition("全县的结构要求</h3>")[2].partition("</table>")[0]
    assert "最少 约 33.33%（1/3）、最多 50%，要求不低于 1/3" in section
    assert "政策目标，非法定要求" in section
    assert "仅就所列人选计算，不含另选他人" in section
    assert section.count('class="bound"') >= 2
    assert "最少 2、最多 3，要求不少于 3" in township.partition("全乡镇的结构要求</h2>")[2]
    assert 'class="bar"' in township
    text = table_report(wide, Reader(Audience.INTERNAL), SCREEN)
    assert "全县  第一条 要求third（政策目标，非法定要求）：必定满足" in text
    assert "城关镇  第一条 要求three" in text


@pytest.mark.parametrize(
    ("number", "percent", "words"),
    [
        (3, False, "3"),
        (-1, False, "-1"),
        (Fraction(111, 2), False, "55.5"),
        (Fraction(1, 3), True, "约 33.33%（1/3）"),
        (Fraction(3, 8), True, "37.5%"),
        (0, True, "0%"),
        # Never 50 % for what is just below a half.
        (Fraction(1199, 2400), True, "约 49.96%（1199/2400）"),
        (Fraction(49999, 100000), True, "约 50%（49999/100000）"),
    ],
)
def test_a_number_that_is_rounded_has_the_exact_one_beside_it(
    number: int | Fraction, percent: bool, words: str
) -> None:
    """What does not come out even is called about so much, with the fraction itself."""
    assert number_words(number, percent=percent).zh == words


def test_bars_stay_within_the_drawing(wide: Review) -> None:
    """Every line and bar of every requirement lies on the track."""
    for page in pages(wide).values():
        for x, width in re.findall(r'class="span" x="(\d+)" y="6" width="(\d+)"', page):
            assert int(x) >= 8
            assert int(width) >= 1
            assert int(x) + int(width) <= 194
        assert all(8 <= int(x) <= 192 for x in re.findall(r'class="bound" x1="(\d+)"', page))


def test_a_wide_bar_that_cannot_be_met_is_on_the_summary(tmp_path: Path) -> None:
    """A legal requirement over the county that no outcome meets is among what cannot be met."""
    county, pack = wide_county()
    binding = re.sub(r"(four: .*)grade: prefer", r"\1grade: caution", pack)
    review = review_of(write_wide(tmp_path / "yunxi", county, binding))
    assert "要求four" not in summary_report(review, Reader(Audience.INTERNAL), SCREEN)
    legal = re.sub(r"(four: .*)grade: prefer", r"\1grade: bar", pack).replace(
        "force: local", "force: regulation"
    )
    review = review_of(write_wide(tmp_path / "legal", county, legal))
    assert "全县  要求four：无法满足" in summary_report(review, Reader(Audience.INTERNAL), SCREEN)
