"""Of whom nothing was examined: never cleared, never waiting; every output says what would apply."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from engine.elected.elected import Remark
from engine.elected.people import remark_hints
from engine.review.review import Review
from reports.disclosed.changes import Changes
from reports.disclosed.reader import Audience, Reader
from reports.disclosure.disclose import disclose
from reports.disclosure.people.explanation import disclose_person
from reports.json_report import json_report
from reports.pages.election_pages import decider_pages, internal_pages, township_pages
from reports.papers.county.review_table import review_table
from reports.papers.county.summary import summary
from reports.papers.elected.elected_words import verdict_words
from reports.papers.person.explanation import explanation_paper
from reports.records.explained.account import account_record
from reports.records.explained.working_copy import WorkingVillageRecord
from reports.shelf.comparison import changes_between
from reports.shelf.recording import Recording
from reports.writers.console import Screen, console_text
from tests.counties.county import County, clean_county, review_of
from tests.counties.elected import with_results
from tests.engine.packs.unspoken import SPEAKS, silent_law
from vocabulary.outcomes import Verdict
from vocabulary.texts import Lang

LIST = "监督清单"  # speaks of supervision committees in communities; nobody names it


WATCH = """\
pack: watch-list
title: {zh: 监督清单, en: list of the watch}
applies_to: {unit: community, bodies: [supervision]}
jurisdiction: CN
in_force: {from: 2020-01-01}
status: complete
as_of: polling_day
source: {title: 监督清单, date: 2020-01-01, force: local}
extends: [common]
criteria:
  convicted: {item: 一, text: {zh: 受过刑事处罚, en: convicted}, grade: caution, flag_if: {convictions: some}}
"""


def write(county: County, folder: Path) -> Path:
    """Write a county whose folder holds a list on supervision committees that election.yaml may name."""
    written = county.write(folder)
    (written / "packs").mkdir()
    (written / "packs" / "watch-list.yaml").write_text(WATCH, encoding="utf-8")
    return written


def law_alone() -> County:
    """Return a county under the law alone, in which nobody examines the supervision of a community."""
    county = clean_county()
    lines = county.election.splitlines()
    kept = [each for each in lines if not each.startswith(("adopted:", "  - {pack"))]
    county.election = ("\n".join(kept) + "\n").replace(
        "packs: [cn-vco-2025, shibuxuan-2020]", "packs: [cn-vco-2025]"
    )
    county.villages[0]["类别"] = "社区"
    county.roster[0]["提名职务"] = "监委会主任"
    return county


@pytest.fixture(scope="module", autouse=True)
def _silent() -> Iterator[None]:
    """Let the law say nothing of the supervision of communities."""
    with silent_law():
        yield


@pytest.fixture(scope="module")
def review(tmp_path_factory: pytest.TempPathFactory) -> Review:
    """Review the county once."""
    return review_of(write(law_alone(), tmp_path_factory.mktemp("unexamined")))


def words(blocks: Any) -> str:
    """Return blocks as the console prints them."""
    return console_text(blocks, Screen(400, colour=False))


def test_json_says_so_beside_pending(review: Review) -> None:
    """The verdict stays `pending`, with the reason and the packs; the totals count it as well."""
    report = json.loads(json_report(review, Audience.INTERNAL, Lang.EN))
    first, second = report["villages"][0]["nominees"][:2]
    assert (first["verdict"], first["legal"], first["policy"]) == ("pending", None, None)
    assert first["unexamined"] is True
    assert first["would_apply"] == ["watch-list", SPEAKS]
    assert "watch-list" in first["unexamined_because"]
    assert (second["unexamined"], second["would_apply"], second["policy"]) == (False, [], None)
    assert (report["totals"]["unexamined"], report["totals"]["pending"]) == (1, 1)
    assert report["townships"][0]["unexamined"] == 1


@pytest.mark.parametrize("audience", [Audience.INTERNAL, Audience.DECIDER, Audience.TOWNSHIP])
@pytest.mark.parametrize(("lang", "word"), [(Lang.ZH, "未审查"), (Lang.EN, "not examined")])
def test_the_console_says_so(review: Review, audience: Audience, lang: Lang, word: str) -> None:
    """Table and summary, to every audience, in both languages; nobody reads that an answer is awaited."""
    view = disclose(review, Reader(audience, lang))
    table = words(review_table(view))
    row = next(line for line in table.splitlines() if "0001" in line)
    assert row.count(word) == 3
    assert ("待反馈" if lang is Lang.ZH else "pending") not in row
    assert word in words(summary(view))


def test_every_page_says_so(review: Review) -> None:
    """Pages of the county, the village and the person, of the deciding body and of the township."""
    pages = dict(internal_pages(review, Changes(None), number=1))
    for path in ("内部/index.html", "内部/村/001.html", "内部/人员/0001.html", "内部/今日情况.html"):
        assert "未审查" in pages[path], path
    for path in ("内部/村/001.html", "内部/人员/0001.html"):
        assert LIST in pages[path], path
    person = pages["内部/人员/0001.html"]
    assert "尚未反馈" not in person
    assert LIST in dict(decider_pages(review))["认定/001/index.html"]
    assert LIST in dict(township_pages(review))["乡镇/01/index.html"]


@pytest.mark.parametrize("lang", Lang)
def test_explain_and_the_own_copy_say_so(review: Review, lang: Lang) -> None:
    """The explanation waits for nothing; the person's own copy says why it holds no criterion."""
    word = "未审查" if lang is Lang.ZH else "not examined"
    inside = disclose_person(review, "0001", Reader(Audience.INTERNAL, lang))
    record = account_record(inside).villages[0]
    assert isinstance(record, WorkingVillageRecord)
    assert (record.verdict, record.unexamined, record.possible) == (Verdict.PENDING, True, ())
    own = disclose_person(review, "0001", Reader(Audience.PERSON, lang, "0001"))
    assert account_record(own).villages[0].unexamined is True
    for explained in (inside, own):
        printed = words(explanation_paper(explained))
        assert word in printed
        assert "watch-list" in printed
        assert "待反馈" not in printed


def test_changes_between_reviews_say_so(review: Review, tmp_path: Path) -> None:
    """From 未审查 to a verdict is a change of its own, though both records say pending."""
    county = law_alone()
    county.election = county.election.replace("packs: [cn-vco-2025]", "packs: [cn-vco-2025, watch-list]")
    county.election += "adopted:\n  - {pack: watch-list, by: 领导小组, document: 3号, on: 2026-10-08}\n"
    county.answers["court"].pop(("0001", "convictions"), None)
    later = review_of(write(county, tmp_path))
    changes = changes_between(Recording(review, {}, 1).snapshot(), Recording(later, {}, 2).snapshot())
    (change,) = (each for each in changes.verdicts if each.number == "0001")
    assert change.old == "unexamined"
    view = disclose(later, Reader(Audience.INTERNAL, Lang.ZH))
    assert "未审查 →" in words(summary(view, replace(changes)))


def test_a_source_that_leaves_nothing_to_examine(tmp_path: Path) -> None:
    """A list of catch-all items alone examines nobody; its own name would not help."""
    county = law_alone()
    county.election = county.election.replace("packs: [cn-vco-2025]", "packs: [cn-vco-2025, own-list]")
    county.election += "adopted:\n  - {pack: own-list, by: 领导小组, document: 3号, on: 2026-10-08}\n"
    folder = county.write(tmp_path)
    (folder / "packs").mkdir()
    (folder / "packs" / "own-list.yaml").write_text(
        "pack: own-list\ntitle: {zh: 本县清单, en: our list}\n"
        "applies_to: {unit: community, bodies: [supervision]}\njurisdiction: CN\n"
        "in_force: {from: 2020-01-01}\n"
        "status: complete\nas_of: polling_day\nsource: {title: 清单, date: 2020-01-01, force: local}\n"
        "criteria:\n  other:\n    item: 一\n    text: {zh: 其他不宜的, en: otherwise unsuitable}\n"
        "    grade: caution\n    only_if_raised: yes\n",
        encoding="utf-8",
    )
    report = json.loads(json_report(review_of(folder), Audience.INTERNAL, Lang.EN))
    first = report["villages"][0]["nominees"][0]
    assert first["unexamined"] is True
    assert "own-list" not in first["would_apply"]
    assert "leave nothing to examine" in first["unexamined_because"]


def test_whoever_was_elected_unexamined_is_mentioned(tmp_path: Path) -> None:
    """Once elected, somebody of whom nothing was examined is worth a look of the working group."""
    county = law_alone()
    elected = {head: county.roster[0][head] for head in ("乡镇", "村", "姓名", "人员编号")}
    folder = with_results(county, tmp_path, [{**elected, "职务": "监委会主任", "得票": "60"}])
    review = review_of(folder)
    (person,) = review.elected.villages[0].people  # type: ignore[union-attr]
    results = disclose(review, Reader(Audience.INTERNAL, Lang.ZH)).results
    assert results is not None
    assert verdict_words(results.villages[0].people[0], Lang.ZH) == "未审查"
    assert Remark.UNEXAMINED in person.remarks
    assert [each.code for each in remark_hints([person])] == ["elected-unexamined"]
