"""A national rule of the Party runs by itself, for posts of the Party organisation and for no others."""

import json
from pathlib import Path

import pytest

from engine.review.review import NomineeReview, Review
from files.workbooks import write_workbook
from reports.disclosed.changes import Changes
from reports.disclosed.reader import Audience, Reader
from reports.disclosure.disclose import disclose
from reports.disclosure.people.explanation import disclose_person
from reports.json_report import json_report
from reports.pages.election_pages import decider_pages, internal_pages, township_pages
from reports.papers.county.review_table import review_table
from reports.papers.person.explanation import explanation_paper
from reports.writers.console import Screen, console_text
from rules.library import shipped, shipped_text
from rules.reading.pack_reader import read_pack
from tests.counties.county import (
    PEOPLE,
    UNIT_HEADERS,
    UNITS,
    County,
    clean_county,
    nominees,
    review_of,
    sheet_of_rows,
    verdicts,
)
from tests.counties.elected import with_results
from vocabulary.outcomes import Verdict
from vocabulary.texts import Lang

RULE = "cpc-branch-2020"
RIGHTS = "是否因被依法留置、逮捕被中止党员权利，或者已被留置、逮捕尚未决定"
SANCTIONS = "是否受过党纪政务处分"


def county_of(**cells: str) -> County:
    """Return a county under the law alone, in which 0001 stands for the branch, with these cells."""
    county = clean_county()
    lines = county.election.splitlines()
    kept = [each for each in lines if not each.startswith(("adopted:", "  - {pack"))]
    county.election = (
        "\n".join(kept).replace("shibuxuan-2020", "").replace("[cn-vco-2025, ]", "[cn-vco-2025]")
    )
    county.roster[0].update({"提名职务": "支委", **cells})
    return county


def reviewed(county: County, folder: Path, answer: str = "未发现") -> Review:
    """Review a county whose units answer the question of the rule about 0001."""
    written = county.write(folder)
    for unit in ("discipline", "organisation"):
        _answer(written, unit, answer)
    return review_of(written)


def _answer(folder: Path, unit: str, word: str) -> None:
    """Write a further workbook of a unit, with one answer on 0001."""
    row = {**{head: PEOPLE[0].get(head, "") for head in UNIT_HEADERS}, RIGHTS: word}
    sheet = sheet_of_rows("反馈表", [row], (*UNIT_HEADERS, RIGHTS), title=UNITS[unit])
    write_workbook(folder / "clearances" / f"{unit}-党员权利.xlsx", [sheet])


def first(review: Review) -> NomineeReview:
    """Return what was found on 0001."""
    return review.villages[0].nominees[0]


@pytest.mark.parametrize(
    ("cells", "answer", "verdict", "hit"),
    [
        ({}, "未发现", Verdict.PASS, set()),
        ({}, "", Verdict.PENDING, set()),
        ({"政治面貌": "群众", "入党时间": ""}, "未发现", Verdict.FLAG, {"not-a-member"}),
        ({"政治面貌": "预备党员", "入党时间": "2026.03"}, "未发现", Verdict.FLAG, {"probationary"}),
        ({"政治面貌": "", "入党时间": ""}, "未发现", Verdict.PENDING, set()),
    ],
)
def test_nominees_of_the_branch_are_examined(
    cells: dict[str, str], answer: str, verdict: Verdict, hit: set[str], tmp_path: Path
) -> None:
    """Only full members may be elected; what the law of committees says is not asked of them."""
    found = first(reviewed(county_of(**cells), tmp_path, answer))
    assert (found.verdict, found.policy, found.legal) == (verdict, verdict, None)
    assert {each.criterion.name for each in found.findings if each.truth.value == "yes"} == hit


def test_within_probation_nobody_may_be_elected(tmp_path: Path) -> None:
    """A sanction of probation within the Party, decided half a year ago, still runs."""
    county = county_of()
    county.answers["discipline"]["0001", "sanctions"] = "有"
    row = {"人员编号": "0001", "事项": SANCTIONS, "处分种类": "留党察看", "处分决定日期": "2026-06-01"}
    county.details["discipline"] = [row]
    found = first(reviewed(county, tmp_path))
    hit = {each.name for each in found.findings if each.truth.value == "yes"}
    assert (found.verdict, hit) == (Verdict.FLAG, {f"{RULE}/party-probation"})


def test_what_it_leaves_open_is_not_open_in_law(tmp_path: Path) -> None:
    """In the second year after probation the rule is open: said of the rule, never of the law."""
    county = county_of()
    county.answers["discipline"]["0001", "sanctions"] = "有"
    row = {"人员编号": "0001", "事项": SANCTIONS, "处分种类": "留党察看", "处分决定日期": "2025-06-01"}
    county.details["discipline"] = [row]
    review = reviewed(county, tmp_path)
    assert first(review).verdict is Verdict.PENDING
    pages = {**dict(internal_pages(review, Changes(None), number=1)), **dict(decider_pages(review))}
    own = disclose_person(review, "0001", Reader(Audience.PERSON, Lang.ZH, "0001"))
    table = review_table(disclose(review, Reader(Audience.INTERNAL, Lang.ZH)))
    printed = [pages["内部/村/001.html"], console_text(table, Screen(400, colour=False))]
    printed.append(console_text(explanation_paper(own), Screen(400, colour=False)))
    for text in printed:
        assert "党内法规未定，须由人认定" in text
    assert "党内法规没有定论" in pages["内部/人员/0001.html"]
    for text in (*printed, *pages.values()):
        assert "法律未定" not in text
        assert "法律没有定论" not in text


def test_custody_that_nobody_decided_on_waits_and_is_not_told(tmp_path: Path) -> None:
    """有 without a decision of the Party organisation leaves it open, and the own copy hides it."""
    review = reviewed(county_of(), tmp_path, "有")
    assert first(review).verdict is Verdict.PENDING
    own = disclose_person(review, "0001", Reader(Audience.PERSON, Lang.ZH, "0001"))
    printed = console_text(explanation_paper(own), Screen(400, colour=False))
    assert "明细不全" not in printed


def test_it_is_printed_as_a_rule_of_the_party(tmp_path: Path) -> None:
    """Never as law, and never as what keeps somebody from being a candidate."""
    review = reviewed(county_of(政治面貌="群众", 入党时间=""), tmp_path)
    pages = dict(internal_pages(review, Changes(None), number=1))
    assert "党内法规，对党组织职务自行适用" in pages["内部/index.html"]
    page = pages["内部/人员/0001.html"]
    assert "党内法规规定" in page
    own = disclose_person(review, "0001", Reader(Audience.PERSON, Lang.ZH, "0001"))
    printed = console_text(explanation_paper(own), Screen(400, colour=False))
    assert "党内法规规定" in printed
    for text in (page, printed):
        assert "不得作为候选人" not in text.replace("才写“不得作为候选人”", "")
        assert "法律规定" not in text


def test_beside_every_verdict_stands_that_no_law_examined(tmp_path: Path) -> None:
    """Whom only the Party's own rules examined: on pages, in tables and JSON, once elected."""
    county = county_of()
    result = {head: county.roster[0][head] for head in ("乡镇", "村", "姓名", "人员编号")}
    with_results(county, tmp_path, [{**result, "职务": "支委", "得票": "60"}])
    review = reviewed(county, tmp_path)
    pages = {
        **dict(internal_pages(review, Changes(None), number=1)),
        **dict(decider_pages(review)),
        **dict(township_pages(review)),
    }
    for path in ("内部/村/001.html", "内部/人员/0001.html", "认定/001/index.html", "乡镇/01/index.html"):
        assert "法定条件" in pages[path]
        assert "未审查" in pages[path], path
    assert "法定条件未审查：没有可以比对的法律法规条款" in pages["内部/人员/0001.html"]
    (elected,) = (page for path, page in pages.items() if "当选" in path and "赵一山" in page)
    assert "未发现问题（法定条件未审查）" in elected
    view = disclose(review, Reader(Audience.INTERNAL, Lang.ZH))
    table = console_text(review_table(view), Screen(400, colour=False))
    (row,) = (line for line in table.splitlines() if "0001" in line)
    assert row.split()[3:6] == ["未审查", "未发现问题", "未发现问题"]
    found = nominees(json.loads(json_report(review, Audience.INTERNAL, Lang.EN)))["0001"]
    assert (found["verdict"], found["legal"], found["unexamined"]) == ("pass", None, False)


def test_the_committee_is_left_alone(tmp_path: Path) -> None:
    """Who stands for the committee need not be a member of anything."""
    county = county_of(提名职务="主任", 政治面貌="群众", 入党时间="")
    report = json.loads(json_report(reviewed(county, tmp_path, ""), Audience.INTERNAL, Lang.EN))
    assert verdicts(report)["0001"] == "pass"
    assert {RULE, "supervision-2025"} <= {pack["pack"] for pack in report["election"]["packs"]}


@pytest.mark.parametrize("named", [True, False])
def test_no_county_need_adopt_it_or_can_delay_it(named: bool, tmp_path: Path) -> None:
    """Named or not, adopted late or not at all: it runs, and nothing is asked for."""
    county = county_of(政治面貌="群众", 入党时间="")
    if named:
        county.election = county.election.replace("[cn-vco-2025]", f"[cn-vco-2025, {RULE}]")
        county.election += f"\nadopted:\n  - {{pack: {RULE}, by: 领导小组, document: 3号, on: 2026-12-31}}\n"
    review = reviewed(county, tmp_path)
    assert first(review).verdict is Verdict.FLAG
    codes = {each.code for each in review.problems}
    assert codes.isdisjoint({"not-adopted", "adopted-after-review", "adopted-after-polling"})


def test_a_changed_copy_does_not_speak_for_it(tmp_path: Path) -> None:
    """What stands under its name and says something else is a problem, and whoever would pass is held."""
    county = county_of()
    written = county.write(tmp_path)
    text = (shipped_text(RULE) or b"").decode().replace("[league, masses, independent, other]", "[league]")
    (written / "packs").mkdir()
    (written / "packs" / f"{RULE}.yaml").write_text(text, encoding="utf-8")
    report = json.loads(json_report(reviewed(county, tmp_path), Audience.INTERNAL, Lang.EN))
    assert "law-displaced" in {problem["code"] for problem in report["problems"]}
    first_of_all = nominees(report)["0001"]
    assert (first_of_all["verdict"], first_of_all["policy"]) == ("pending", "pending")
    assert nominees(report)["0002"]["legal"] == "pass"


@pytest.mark.parametrize(
    ("change", "by_itself"),
    [
        ({}, True),
        ({"jurisdiction: CN": "jurisdiction: CN-HE"}, False),
        ({"bodies: [branch]": "bodies: [branch, committee]"}, False),
        ({"force: party_rule": "force: policy"}, False),
    ],
)
def test_only_a_national_rule_on_posts_of_the_party(change: dict[str, str], by_itself: bool) -> None:
    """A province's rule, one that reaches for the committee, and any policy need a county to adopt them."""
    text = (shipped_text(RULE) or b"").decode()
    for old, new in change.items():
        text = text.replace(old, new)
    pack = read_pack(text.encode(), "made.yaml", shipped().find).pack
    assert pack is not None
    assert pack.by_itself is by_itself
