"""The small county with a local pack of requirements over the township and the county."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from engine.review.review import Review
from files.workbooks import SheetText, write_workbook
from tests.counties.county import County, Row, clean_county, review_of

PACK = """\
pack: area-2026
title: {{zh: 云溪县班子结构要求（虚构）, en: Bodies of Yunxi County (fictional)}}
applies_to: {{unit: village, bodies: [committee]}}
jurisdiction: CN
in_force: {{from: 2026-01-01}}
status: complete
as_of: polling_day
source: {{title: 云溪县班子结构要求, date: 2026-10-08, force: local, document: 云换组〔2026〕9号}}
ratios:
{ratios}
"""
WOMEN = "count: {where: {sex: {is: female}}"
# Donghe elects one or two women of three, Xishan one of three.
RATIOS: Mapping[str, str] = {
    "third": "over: county, " + WOMEN + "}, share: {at_least: 1/3, rounding: exact}",
    "three": "over: township, " + WOMEN + ", at_least: 3}",
    "four": "over: county, " + WOMEN + ", at_least: 4}",
    "rising": "over: county, " + WOMEN + "}, compared_to: previous_term, direction: up, baseline: 女性",
    "younger": "over: county, mean: age, compared_to: previous_term, direction: down",
    "both": "over: county, villages_where: {same_person: [secretary, chair]}, "
    "share: {at_least: 50%, rounding: up}",
    "mixed": "over: county, " + WOMEN + ", at_least: 2}, when: {multi_ethnic: {is: yes}}",
}
BEFORE: list[Row] = [
    {"乡镇": "城关镇", "村": "东河村", "成员数": "3", "女性": "1", "平均年龄": "50"},
    {"乡镇": "城关镇", "村": "西山村", "成员数": "5", "女性": "1", "平均年龄": "60.5"},
]
ELECTED = (
    "  - {pack: area-2026, by: 云溪县换届工作领导小组, document: 云换组〔2026〕9号, on: 2026-10-08}\n"
    "departments:"
)


def wide_county(grade: str = "prefer") -> tuple[County, str]:
    """Return the county, and its pack with every requirement at a grade."""
    county = clean_county()
    county.election = county.election.replace("shibuxuan-2020]", "shibuxuan-2020, area-2026]")
    county.election = county.election.replace("departments:", ELECTED, 1)
    lines = [
        f"  {name}: {{item: 第一条, text: {{zh: 要求{name}, en: {name}}}, grade: {grade}, {rule}}}"
        for name, rule in RATIOS.items()
    ]
    return county, PACK.format(ratios="\n".join(lines))


def write_wide(folder: Path, county: County, pack: str, before: list[Row] | None = None) -> Path:
    """Write the folder with its pack and the figures of the previous term."""
    county.write(folder)
    (folder / "packs").mkdir()
    (folder / "packs" / "area-2026.yaml").write_text(pack, encoding="utf-8")
    sheets = {"村情": county.villages, "上届情况": BEFORE if before is None else before}
    write_workbook(folder / "villages.xlsx", [_sheet(name, rows) for name, rows in sheets.items() if rows])
    return folder


def _sheet(name: str, rows: list[Row]) -> SheetText:
    """Return rows as a sheet."""
    heads = tuple(dict.fromkeys(key for row in rows for key in row))
    return SheetText(name, heads, [[row.get(head, "") for head in heads] for row in rows])


def wide_review(folder: Path, county: County | None = None, before: list[Row] | None = None) -> Review:
    """Review the county, as it is or as it was changed."""
    made, pack = wide_county()
    return review_of(write_wide(folder, county or made, pack, before))


def county_ratio(report: Any, name: str) -> Any:
    """Return one requirement over the county from a report."""
    return next(each for each in report["county"]["ratios"] if each["ratio"] == f"area-2026/{name}")


def with_both_offices(county: County) -> County:
    """Return the county with one nominee for both offices in one village, and with two in the other."""
    for row in county.villages:
        row["支委职数"] = "1"
    county.roster[4]["提名职务"] = "主任、书记"
    named = {"人员编号": "0009", "提名职务": "书记", "身份证号": "", "姓名": "冯九江"}
    county.roster.append({**county.roster[1], **named})
    return county
