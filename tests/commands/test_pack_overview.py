"""`rules list` and `rules compare`: what is shipped, and how provinces differ, from the packs alone."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from cli import main
from reports.overview.comparison import Column, Stated
from reports.overview.comparison_report import NOT_SAID, NOTHING_OF_ITS_OWN, lines_of
from rules.library import shipped_names, shipped_packs_read
from vocabulary.elections.provinces import COUNTRY, PROVINCES, province_of
from vocabulary.texts import Lang, Text

PACK = """\
pack: yunxi-2026
title: {zh: 云溪省选举办法, en: Measures of Yunxi}
applies_to: {unit: village, bodies: [committee]}
jurisdiction: CN-YX
in_force: {from: 2026-01-01}
status: cut
source: {title: 云溪省选举办法, date: 2026-01-01, force: regulation, grade: A}
ratios:
  seats:
    {item: 第二条, text: {zh: 五人, en: five}, grade: bar, over: body committee, size: {at_least: 5}}
deadlines:
  formal_list:
    {item: 第九条, text: {zh: 公布正式名单, en: post the final list}, at_latest: 6 days before polling_day}
procedure:
  object_days: {item: 第十条, days: 4}
"""


def run(*args: object) -> Result:
    """Run `lianshen rules` in this process."""
    return CliRunner().invoke(main, ["rules", *map(str, args)])


def told(*args: object) -> Any:
    """Return what a command prints as JSON."""
    made = run(*args, "--format", "json")
    assert made.exit_code == 0, made.stderr
    return json.loads(made.stdout)


def test_every_shipped_pack_is_listed_once_national_first() -> None:
    """The list has every pack once; what binds the whole country comes before any province."""
    packs = told("list")["packs"]
    assert sorted(each["pack"] for each in packs) == sorted(shipped_names())
    national = [each["jurisdiction"] in {"", "CN"} for each in packs]
    assert national == sorted(national, reverse=True)
    assert "cn-vco-2025" in run("list").stdout


def test_a_pack_is_listed_as_it_says_of_itself() -> None:
    """How complete, how seen, from when to when, and how many criteria: each is the pack's own."""
    listed = {each["pack"]: each for each in told("list", "--lang", "en")["packs"]}
    for pack in shipped_packs_read():
        row = listed[pack.name]
        assert row["status"] == pack.status.value
        assert row["grade"] == pack.source.grade
        assert row["criteria"] == len(pack.criteria)
        assert row["requirements"] == len(pack.ratios)
        assert row["first"] == (str(pack.in_force.first) if pack.in_force else None)
        assert row["last"] == (str(pack.in_force.last) if pack.in_force and pack.in_force.last else None)
    assert listed["cn-vco-2025"]["seen"] == "text of the law"
    assert listed["shibuxuan-2020"]["seen"] == "a copy of a published text"


@pytest.mark.parametrize("name", ["海南", "海南省", "hainan", "HaiNan", "CN-HI", "hi"])
def test_a_province_is_named_in_any_way(name: str) -> None:
    """By its Chinese name, by pinyin, by its code."""
    packs = told("list", "--province", name)["packs"]
    assert {each["jurisdiction"] for each in packs} == {"CN-HI"}


def test_two_provinces_that_sound_alike_are_told_apart() -> None:
    """Shanxi and Shaanxi are two; the north has its Chinese and its English name."""
    assert province_of("shanxi") == "CN-SX"
    assert province_of("Shaanxi") == "CN-SN"
    assert province_of("陕西") == "CN-SN"
    assert province_of("Inner Mongolia") == province_of("neimenggu") == province_of("内蒙古自治区") == "CN-NM"
    assert len({words.en for words in PROVINCES.values()}) == len(PROVINCES) == 31


@pytest.mark.parametrize("command", [("list", "--province"), ("compare",)])
def test_a_name_that_is_none_is_refused(command: tuple[str, ...]) -> None:
    """No province and no pack of that name: 2, and the ones that there are."""
    refused = run(*command, "云溪")
    assert refused.exit_code == 2
    assert refused.stderr
    assert refused.stdout == ""


def test_the_country_is_named_among_what_may_be_written() -> None:
    """In both languages, in words that are understood when they are written so."""
    for lang, country in (("zh", "全国"), ("en", "the whole country")):
        refused = run("list", "--province", "云溪", "--lang", lang)
        assert f"{country}{'、' if lang == 'zh' else ', '}" in refused.stderr
        assert province_of(country) == COUNTRY


def test_each_cell_has_its_article_and_its_figures(tmp_path: Path) -> None:
    """Another figure in the pack is another figure in the cell: nothing is written anywhere else."""
    file = tmp_path / "yunxi-2026.yaml"
    file.write_text(PACK, encoding="utf-8")
    before = told("compare", file)
    cells = {each["point"]: each["cells"][0] for each in before["points"]}
    assert [cell["item"] for cell in cells["deadline formal_list"]] == ["第九条"]
    assert "6 日" in cells["deadline formal_list"][0]["words"]
    assert cells["procedure object_days"] == [{"words": "4 日", "item": "第十条", "pack": "yunxi-2026"}]
    assert "5" in cells["size"][0]["words"]
    file.write_text(PACK.replace("6 days", "8 days").replace("days: 4", "days: 7"), encoding="utf-8")
    after = {each["point"]: each["cells"][0] for each in told("compare", file)["points"]}
    assert "8 日" in after["deadline formal_list"][0]["words"]
    assert after["procedure object_days"][0]["words"] == "7 日"


@pytest.mark.parametrize(("status", "silence"), [("complete", NOTHING_OF_ITS_OWN), ("cut", NOT_SAID)])
def test_what_a_pack_does_not_say_is_no_rule_of_its_own(status: str, silence: Text, tmp_path: Path) -> None:
    """A blank is an empty list in JSON; of a text read whole it is 没有另写, of a cut one 资料未载明."""
    file = tmp_path / "yunxi-2026.yaml"
    text, made = re.subn(r"(?m)^status: \w+", f"status: {status}", PACK)
    assert made == 1
    file.write_text(text, encoding="utf-8")
    found = told("compare", file, "海南")
    empty = [each["point"] for each in found["points"] if each["cells"][0] == []]
    assert "procedure list_columns" in empty
    first = [line for line in run("compare", file, "海南").stdout.splitlines() if "候选人名单的内容" in line]
    assert silence.zh in "".join(first)
    page = tmp_path / "page.html"
    assert run("compare", file, "海南", "-o", page).exit_code == 0
    html = page.read_text(encoding="utf-8")
    assert html.count(f">{silence.zh}<") >= len(empty)
    assert "第九条" in html
    assert "<script" not in html


def test_without_names_every_province_is_compared() -> None:
    """National law comes first, then each province with law or regulation in force, each with its packs."""
    columns = told("compare")["columns"]
    assert columns[0]["name"] == "CN"
    assert {"CN-HI", "CN-SC", "CN-HE"} <= {each["name"] for each in columns}
    assert all("cn-vco-2018" not in each["packs"] for each in columns)
    assert "海南：" in run("compare").stdout


def test_communities_have_laws_of_their_own() -> None:
    """For urban communities the country speaks by another law."""
    columns = told("compare", "全国", "--unit", "community")["columns"]
    assert columns[0]["packs"] == ["cn-ucl-2025", "cn-ucl-2025-office", "ucl-supervision-2025"]


def test_deadlines_come_in_the_order_of_the_calendar() -> None:
    """What is due earlier stands above what is due later, through the deadlines that it is counted from."""
    points = [each["point"] for each in told("compare", "cn-vco-2025")["points"]]
    order = ("voter_list", "voter_objection", "voter_answer", "handover")
    assert [each for each in points if each.startswith("deadline ")] == [f"deadline {name}" for name in order]


def test_a_broken_pack_is_no_column(tmp_path: Path) -> None:
    """A pack with mistakes is compared with nothing."""
    file = tmp_path / "broken.yaml"
    file.write_text("pack: [", encoding="utf-8")
    assert run("compare", file).exit_code == 3


def test_a_source_is_cited_where_it_is_not_the_main_one() -> None:
    """Articles of the law on the committee's election stand alone; those of another source have its title."""
    law = next(pack for pack in shipped_packs_read() if pack.name == "cn-vco-2025")
    other = replace(law, name="other", source=replace(law.source, title="关于《某法》的办法"))
    column = Column("CN", "全国", (law, other))
    said = (Stated("甲", "第一条", law.name), Stated("乙", "第二条", other.name))
    assert lines_of(said, column, Lang.ZH) == ("甲（第一条）", "乙（《关于〈某法〉的办法》第二条）")


@pytest.mark.parametrize("name", ["cn-ucl-2025", "sichuan-ucl-2026"])
def test_the_bodies_of_a_community_have_their_own_names(name: str) -> None:
    """A booklet on urban communities never measures a villagers' committee."""
    result = run("show", name)
    assert result.exit_code == 0
    measured = [line for line in result.output.splitlines() if "口径：" in line or "适用对象：" in line]
    assert any("居民委员会" in line for line in measured)
    assert [line for line in measured if "村民委员会" in line or "村务监督" in line] == []


def test_a_list_for_both_names_both() -> None:
    """What speaks of villages and of communities names the committee of either."""
    shown = run("show", "malipo-2016").output
    assert "村（居）民委员会" in next(line for line in shown.splitlines() if "适用对象：" in line)
