"""What the national law leaves open, a province's article may settle; nothing below regulation may."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from engine.backends.compiled.engine import Compiled
from engine.backends.durable import Durable
from engine.backends.rete import available
from engine.program.meaning import Reference
from engine.review.authority.settling import settle
from engine.review.review import NomineeReview, Review
from rules.model.pack import Force
from tests.counties.county import County, clean_county, review_of
from tests.rules.packs import described, read, shipped
from vocabulary.truth import Truth

OPEN = "cn-vco-2025/nominator"
BACKENDS = [
    Reference,
    Compiled,
    pytest.param(Durable, marks=pytest.mark.skipif(not available(), reason="no wheel")),
]
ARTICLE = """\
pack: {pack}
title: {{zh: 某省选举办法（虚构）, en: A province (fictional)}}
applies_to: {{unit: {unit}, bodies: [committee]}}
jurisdiction: {place}
in_force: {{from: {first}}}
status: cut
source: {{title: 某省选举办法, date: 2020-01-01, force: {force}}}
extends: [common]
criteria:
  self-nominated:
    item: 第九条
    text: {{zh: 自荐, en: self-nominated}}
    grade: {grade}
    settles: [{settles}]
    flag_if: {condition}
"""
PLAIN = {
    "pack": "province-2020",
    "unit": "village",
    "place": "CN-XX",
    "first": "2020-01-01",
    "force": "regulation",
    "grade": "bar",
    "settles": OPEN,
    "condition": "{nominated_by: {is: self}}",
}


def written(**changes: str) -> str:
    """Write a province's article."""
    return ARTICLE.format(**{**PLAIN, **changes})


def county(tmp_path: Path, how: str, named: str = "hebei-2020") -> Path:
    """Write a county in which person 0001 was nominated so, and which names a province's rules."""
    made: County = clean_county()
    made.roster[0]["提名方式"] = how
    made.election = made.election.replace("cn-vco-2025,", f"cn-vco-2025, {named},")
    return made.write(tmp_path / "county")


def with_article(tmp_path: Path, how: str, **changes: str) -> Review:
    """Review that county by an article of its own folder."""
    folder = county(tmp_path, how, "province-2020")
    (folder / "packs").mkdir()
    (folder / "packs" / "province-2020.yaml").write_text(written(**changes), encoding="utf-8")
    return review_of(folder)


def person(review: Review) -> NomineeReview:
    """Return person 0001."""
    return next(n for v in review.villages for n in v.nominees if n.candidate.number == "0001")


def truths(review: Review) -> dict[str, Truth]:
    """Return the findings and steps on person 0001."""
    nominee = person(review)
    return {finding.name: finding.truth for finding in (*nominee.findings, *nominee.steps)}


@pytest.mark.parametrize("engine", BACKENDS)
@pytest.mark.parametrize(
    ("how", "law", "step"),
    [
        ("自荐", Truth.NO, Truth.YES),
        ("联名", Truth.UNKNOWN, Truth.NO),
        ("村民", Truth.NO, Truth.NO),
        ("其他", Truth.YES, Truth.NO),
        ("", Truth.UNKNOWN, Truth.UNKNOWN),
    ],
)
def test_hebei_settles_self_nomination_and_nothing_else(
    how: str, law: Truth, step: Truth, engine: type[Reference | Durable | Compiled], tmp_path: Path
) -> None:
    """Hebei Art. 20: who nominated himself is a step to check and no open case; the law's bar stands."""
    backend = engine()
    found = truths(review_of(county(tmp_path, how), backend))
    backend.close()
    assert (found[OPEN], found["hebei-2020/self-nominated"]) == (law, step)


def test_without_the_province_the_law_is_open(tmp_path: Path) -> None:
    """Where no province's article speaks, a self-nominated person waits for a decision."""
    assert truths(review_of(county(tmp_path, "自荐", "hainan-2025")))[OPEN] is Truth.UNKNOWN


def test_the_article_is_cited(tmp_path: Path) -> None:
    """Whoever reads the law's finding sees which article settled what was open."""
    findings = person(review_of(county(tmp_path, "自荐"))).findings
    [law] = [finding for finding in findings if finding.name == OPEN]
    assert "河北省村民委员会选举办法 第二十条" in law.criterion.citation


def test_a_province_that_forbids_is_a_flag_of_its_own(tmp_path: Path) -> None:
    """A bar that settles hits whom it speaks of: the case moves from open to flagged, never to nothing."""
    found = truths(with_article(tmp_path, "自荐"))
    assert (found[OPEN], found["province-2020/self-nominated"]) == (Truth.NO, Truth.YES)


@pytest.mark.parametrize(
    "changes",
    [
        {"first": "2026-12-21"},
        {"unit": "community"},
    ],
)
def test_who_does_not_speak_everywhere_settles_nothing(changes: dict[str, str], tmp_path: Path) -> None:
    """An article that is not in force on polling day, or speaks of other places, leaves the law open."""
    assert truths(with_article(tmp_path, "自荐", **changes))[OPEN] is Truth.UNKNOWN


@pytest.mark.parametrize(
    "changes",
    [
        {"settles": "cn-vco-2025/nobody"},
        {"settles": "cn-vco-2025/under-18"},
        {"settles": "shibuxuan-2020/gang-bully"},
        {"place": "US"},
    ],
)
def test_what_is_not_open_cannot_be_settled(changes: dict[str, str], tmp_path: Path) -> None:
    """A name that is nothing's, a case that is not open, a list, another country: told, and nothing moves."""
    review = with_article(tmp_path, "自荐", **changes)
    assert "settles-nothing" in {problem.code for problem in review.problems}
    assert truths(review)[OPEN] is Truth.UNKNOWN


@pytest.mark.parametrize("force", ["party_rule", "policy", "local"])
def test_nothing_below_regulation_settles_law(force: str) -> None:
    """A list that says it settles the law is no pack at all."""
    reading = read(written(force=force, pack="made"))
    assert reading.pack is None
    assert [described(problem)[0] for problem in reading.problems] == ["settles-force"]


def test_packs_below_law_are_passed_over_even_if_read() -> None:
    """The engine looks at the force again: a pack put together otherwise settles nothing either."""
    law, province = shipped("cn-vco-2025"), shipped("hebei-2020")
    lowered = replace(province, source=replace(province.source, force=Force.POLICY))
    days = [date(2026, 12, 20)]
    assert settle([law, lowered], days).packs[0] is law
    assert settle([law, province], days).packs[0] is not law


def test_the_law_before_is_settled_too() -> None:
    """Hebei's article of 2020 speaks under the law of 2018 as under that of 2025."""
    old = shipped("cn-vco-2018")
    assert settle([old, shipped("hebei-2020")], [date(2021, 3, 1)]).packs[0] is not old
