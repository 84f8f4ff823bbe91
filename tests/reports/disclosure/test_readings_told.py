"""Our reading of an article is printed apart from its words, wherever a criterion concerns somebody."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from engine.review.review import Review
from reports.booklet.binding import booklet_of
from reports.booklet.setting import alone
from reports.disclosed.changes import Changes
from reports.disclosed.reader import Audience, Reader
from reports.disclosure.people.explanation import disclose_person
from reports.explanation_report import explanation_json, explanation_text
from reports.json_report import json_report
from reports.pages.election_pages import decider_pages, internal_pages, township_pages
from reports.writers.booklet_text import booklet_text
from tests.checks.json_schemas import as_schema_says
from tests.counties.county import County, clean_county, review_of
from tests.rules.packs import good
from vocabulary.texts import Lang

READING = "现任职务以名册所填为准（我们的读法）"
OPEN_READING = "居住以名册所填为准（我们的读法）"
CLEAR_READING = "联名须满十人（我们的读法）"
BODY_READING = "妇女以名册性别为准（我们的读法）"
BODY_NOTE = "不因性别不得当选（提醒）"
DAY_READING = "当天不算（我们的读法）"
TERM_READING = "委员会指选举委员会（我们的读法）"
QUOTE = "现任成员应当述职"
PACK = f"""\
pack: own-list
title: {{zh: 本县清单（虚构）, en: A list of our own (fictional)}}
applies_to: {{unit: village, bodies: [committee]}}
jurisdiction: CN
in_force: {{from: 2018-01-01}}
status: complete
source: {{title: 本县清单, date: 2018-01-01, force: local}}
corrects:
  - of: own-list
    what: {{zh: 第一条原写有任期, en: item one used to speak of a term}}
    why: {{zh: 原文没有任期, en: the source has none}}
extends: [common]
criteria:
  in-office:
    item: 一
    text: {{zh: 现任委员, en: a sitting member}}
    quote: {QUOTE}
    reading: {{zh: {READING}, en: what the roster says is what counts}}
    grade: caution
    flag_if: {{current_posts: {{includes: member}}}}
  long-here:
    item: 二
    text: {{zh: 居住, en: residence}}
    reading: {{zh: {OPEN_READING}, en: the roster counts for residence}}
    grade: caution
    flag_if: {{consent: {{is: no}}}}
  self:
    item: 三
    text: {{zh: 自荐, en: nominated by oneself}}
    reading: {{zh: {CLEAR_READING}, en: ten sign together}}
    grade: caution
    flag_if: {{nominated_by: {{is: self}}}}
ratios:
  woman:
    item: 四
    text: {{zh: 有妇女, en: a woman}}
    reading: {{zh: {BODY_READING}, en: the roster says who is a woman}}
    rights_note: {{zh: {BODY_NOTE}, en: sex bars nobody}}
    grade: prefer
    over: body committee
    count: {{where: {{sex: {{is: female}}}}, at_least: 1}}
deadlines:
  list:
    item: 五
    reading: {{zh: {DAY_READING}, en: that day is not counted}}
    at_latest: 5 days before polling_day
procedure:
  decides: {{item: 六, value: 委员会, reading: {{zh: {TERM_READING}, en: the election committee is meant}}}}
"""
ADOPTED = "  - {pack: own-list, by: 云溪县换届工作领导小组, document: 云换组〔2026〕4号, on: 2026-10-09}\n"


def county() -> County:
    """Return a county in which everybody is a sitting member, and one person's agreement is not filled in."""
    made = clean_county()
    made.election = made.election.replace("shibuxuan-2020]", "shibuxuan-2020, own-list]")
    made.election = made.election.replace("adopted:\n", "adopted:\n" + ADOPTED)
    made.roster[0]["授权"] = ""
    return made


@pytest.fixture(scope="module")
def review(tmp_path_factory: pytest.TempPathFactory) -> Review:
    """Review the county."""
    folder = county().write(tmp_path_factory.mktemp("readings"))
    (folder / "packs").mkdir()
    (folder / "packs" / "own-list.yaml").write_text(PACK, encoding="utf-8")
    return review_of(folder)


@pytest.fixture(scope="module")
def pages(review: Review) -> Mapping[str, str]:
    """Make the pages of all audiences."""
    return {
        **internal_pages(review, Changes(since=None), number=1),
        **decider_pages(review, number=1),
        **township_pages(review, number=1),
    }


@pytest.mark.parametrize("lang", list(Lang))
def test_the_booklet_prints_every_reading(lang: Lang) -> None:
    """Readings of criteria, requirements, deadlines and procedure have a label of their own there."""
    pack = good(PACK)
    text = booklet_text(booklet_of([pack], alone([pack], lang)))
    label = "本系统的读法：" if lang is Lang.ZH else "our reading: "
    readings = [
        *(each.reading for each in (*pack.criteria, *pack.ratios, *pack.deadlines)),
        pack.procedure["decides"].reading,
    ]
    assert len(readings) == 6
    assert all(reading is not None and label + reading.to(lang) in text for reading in readings)


def test_the_booklet_prints_notes_quotations_and_corrections() -> None:
    """The reminder of a requirement, a few words of the article, and what the pack corrects stand there."""
    pack = good(PACK)
    text = booklet_text(booklet_of([pack], alone([pack], Lang.ZH)))
    assert f"权利提示：{BODY_NOTE}" in text
    assert f"原文：“{QUOTE}”" in text
    assert "【更正】" in text
    assert "own-list  |  第一条原写有任期  |  原文没有任期" in text


@pytest.mark.parametrize("page", ["内部/人员/0001.html", "认定/001/index.html"])
def test_pages_print_the_reading_of_what_concerns_a_person(pages: Mapping[str, str], page: str) -> None:
    """A hit and an open criterion carry their reading; one that does not concern the person carries none."""
    assert f"本系统的读法：{READING}" in pages[page]
    assert f"本系统的读法：{OPEN_READING}" in pages[page]
    assert CLEAR_READING not in pages[page]


def test_pages_print_how_a_requirement_is_read(pages: Mapping[str, str]) -> None:
    """A requirement on a village's page carries its reading and its reminder."""
    assert f"本系统的读法：{BODY_READING}" in pages["内部/村/001.html"]
    assert f"注意：{BODY_NOTE}" in pages["内部/村/001.html"]


@pytest.mark.parametrize("audience", [Audience.INTERNAL, Audience.DECIDER, Audience.PERSON])
def test_explain_gives_the_reading_apart_from_the_text(review: Review, audience: Audience) -> None:
    """In text and JSON every copy of one person explained has the readings, apart from the texts."""
    explained = disclose_person(review, "0001", Reader(audience, Lang.ZH, "0001"))
    told = as_schema_says("explain", explanation_json(explained))
    criteria = {each["criterion"]: each for each in told["villages"][0]["criteria"]}
    assert criteria["own-list/in-office"]["reading"] == READING
    assert criteria["own-list/in-office"]["text"] == "现任委员"
    assert criteria["cn-vco-2025/past-crime"].keys() == criteria["own-list/in-office"].keys()
    assert f"      本系统的读法：{READING}" in explanation_text(explained)


def test_a_quotation_stands_in_the_booklet_alone(review: Review, pages: Mapping[str, str]) -> None:
    """No page and no record quotes the article."""
    explained = disclose_person(review, "0001", Reader(Audience.INTERNAL, Lang.ZH, "0001"))
    printed = (
        *pages.values(),
        explanation_text(explained),
        explanation_json(explained),
        json_report(review, Audience.INTERNAL, Lang.ZH),
    )
    assert not any(QUOTE in text for text in printed)
    assert json.loads(printed[-1])["villages"]


def test_a_law_with_a_reading_of_the_county_s_own_still_is_the_law(tmp_path: Path) -> None:
    """A county may write how it reads an article: wording is no change of the law."""
    law = Path("rules/packs/cn-vco-2025.yaml").read_text(encoding="utf-8")
    row = "    quote: 年满十八周岁的村民……都有选举权和被选举权\n"
    assert row in law
    folder = clean_county().write(tmp_path / "county")
    (folder / "packs").mkdir()
    changed = law.replace(row, "    reading: {zh: 另一种读法, en: another reading}\n    quote: 十八\n", 1)
    (folder / "packs" / "cn-vco-2025.yaml").write_text(changed, encoding="utf-8")
    told = json.loads(json_report(review_of(folder), Audience.INTERNAL, Lang.ZH))
    assert [each["code"] for each in told["problems"]] == []
