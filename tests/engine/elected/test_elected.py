"""The elected checked: law cases, partial nights, and that the order of rows makes no difference."""

from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from engine.bodies.solving import judging
from engine.bodies.solving.solver import SolverMissing
from engine.elected.elected import Met, Remark, Why
from engine.elected.people import remark_hints
from reports.disclosed.reader import Audience, Reader
from reports.disclosed.results import VillageResults
from reports.disclosure.desk import desk_for
from reports.disclosure.results import results_for
from reports.papers.elected.elected_words import NO_RULE, body_words, fact_lines
from tests.counties.county import County, Row, review_of
from tests.counties.elected import (
    BY_NUMBER,
    XISHAN,
    check,
    declare,
    donghe,
    hainan_county,
    results,
    row,
    with_results,
    write_in,
)
from tests.fast_yaml import as_texts
from tests.rules.packs import CASES
from vocabulary.places import SheetPlace
from vocabulary.texts import Lang


@dataclass(frozen=True, slots=True)
class Case:
    """One case: who was elected, who is kin, and what becomes of the requirements."""

    name: str
    law: str
    packs: list[str]
    elected: list[str]
    expect: dict[str, str]
    kin: list[str] = field(default_factory=list)
    men: list[str] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)


FILE = as_texts((CASES / "elected.yaml").read_text("utf-8"))
ALL = [Case(**case) for case in FILE["cases"]]


def county_of(case: Case) -> County:
    """Return the county of a case."""
    county = hainan_county()
    packs = ", ".join([*case.packs, "shibuxuan-2020"])
    county.election = county.election.replace("hainan-2025, cn-vco-2025, shibuxuan-2020", packs)
    for line in case.kin:
        one, relation, other = line.split()
        declare(county, one, other, relation)
    for number in case.men:
        person = next(each for each in county.roster if each["人员编号"] == number)
        person["性别"], person["身份证号"] = "男", ""  # the number tells a woman
    return county


def row_of(line: str) -> Row:
    """Return the row that a case writes: `0001 主任 120 另选他人`, or a name for a write-in."""
    who, post, votes, *more = line.split()
    if not who[0].isdigit():
        return write_in(who, post, 得票=votes, 性别="".join(more))
    number, _, name = who.partition("≠")
    made = row(number, post, votes, 另选他人="是" if more else "")
    return {**made, "姓名": name} if name else made


def text_of(village: VillageResults) -> str:
    """Return everything that is said of a village's requirements."""
    lines = [body_words(body, Lang.ZH) for body in village.bodies]
    for each in village.checks:
        lines += fact_lines(each, Lang.ZH)
        lines += [rule.text.zh for rule in each.rules]
        lines += [NO_RULE.zh] if each.met is Met.NOT_MET and not each.rules else []
    return "\n".join(lines)


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_a_case(case: Case, tmp_path: Path) -> None:
    """Every requirement comes out as the law named says, with its facts and its published rule."""
    review = review_of(with_results(county_of(case), tmp_path, [row_of(line) for line in case.elected]))
    shown = results_for(desk_for(review, Reader(Audience.INTERNAL)))
    assert review.elected is not None
    assert shown is not None
    (village,), (printed,) = review.elected.villages, shown.villages
    found = {name: check(village, name).met.value for name in case.expect}
    assert found == case.expect
    told = text_of(printed)
    assert [part for part in (*case.facts, *case.rules) if part not in told] == [], told


def without_a_solver(*_: object) -> None:
    """Stand for a machine on which OR-tools is not installed."""
    raise SolverMissing


@pytest.mark.parametrize(
    "case", [case for case in ALL if "cn-vco-2025/watch" in case.expect], ids=lambda case: case.name
)
def test_article_37_needs_no_solver(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where everybody sits, pairs between two bodies are counted, and come out as the solver says."""
    rows, county = [row_of(line) for line in case.elected], county_of(case)
    (solved,) = results(tmp_path / "solved", rows, county).villages
    monkeypatch.setattr(judging, "Model", without_a_solver)
    (counted,) = results(tmp_path / "counted", rows, county).villages
    assert check(solved, "cn-vco-2025/watch").review == check(counted, "cn-vco-2025/watch").review


def test_what_was_asked_of_the_list_is_not_asked_of_the_elected(tmp_path: Path) -> None:
    """Nominees over seats and requirements on the list are over on polling day."""
    (village,) = results(tmp_path, donghe()).villages
    names = {each.review.ratio.name for each in village.checks} | {
        each.ratio.name for each in village.unchecked
    }
    assert names == {"woman", "seats", "kin", "watch"}


def test_a_body_without_results_is_not_checked_and_said_so(tmp_path: Path) -> None:
    """Art. 37 waits for the supervision committee; that nothing is in is told, and is no failing."""
    (village,) = results(tmp_path, donghe()).villages
    assert [(each.ratio.name, each.bodies) for each in village.unchecked] == [("watch", ("supervision",))]
    assert [each.review.name for each in village.checks if each.review.ratio.name == "watch"] == []


@pytest.mark.parametrize(
    ("posts", "open_seats"), [(("书记", "支委"), 1), (("支委", "支委"), 1), (("书记",), 2)]
)
def test_one_figure_for_the_whole_branch_leaves_its_rest_open(
    posts: tuple[str, ...], open_seats: int, tmp_path: Path
) -> None:
    """Of three seats of a branch, officers included, those not yet filled are open, whatever their post."""
    county = hainan_county()
    county.villages[0]["支委职数"], county.villages[1]["支委职数"] = "3", "3"
    rows = [row(number, post, 另选他人="是") for number, post in zip(("0001", "0002"), posts, strict=False)]
    (village,) = results(tmp_path, rows, county).villages
    assert [(body.body, body.open) for body in village.bodies] == [("branch", open_seats)]


def test_write_ins_are_to_be_reviewed_by_the_day_of_the_pack(tmp_path: Path) -> None:
    """Whoever was written in is on the list 当选人资格审查, with Hainan's seven days from polling day."""
    rows = [write_in("冯八峰", "主任", XISHAN), row("0006"), row("0005", "委员", 另选他人="是")]
    (village,) = results(tmp_path, rows).villages
    assert {person.name: person.whys for person in village.to_review} == {
        "冯八峰": (Why.WRITTEN_IN,),
        BY_NUMBER["0005"]["姓名"]: (Why.OTHER_POST,),
    }
    assert [(due.item, due.latest.isoformat()) for due in village.due] == [("第三十五条", "2026-12-27")]
    assert [rule.item for rule in village.write_in_rules] == ["第三十五条"]


def test_a_village_of_its_own_day_counts_from_that_day(tmp_path: Path) -> None:
    """The seven days of a village that polls later run from its own polling day."""
    county = hainan_county()
    county.villages[0]["选举日"] = ""
    county.villages[1]["选举日"] = "2026-12-27"
    (village,) = results(tmp_path, [write_in("冯八峰", "主任", XISHAN)], county).villages
    assert [due.latest.isoformat() for due in village.due] == ["2027-01-03"]


def test_without_a_published_day_none_is_made_up(tmp_path: Path) -> None:
    """The national law names no day for write-ins, so there is none."""
    county = hainan_county()
    county.election = county.election.replace("hainan-2025, ", "")
    (village,) = results(tmp_path, [write_in("冯八峰", "主任", XISHAN)], county).villages
    assert (village.due, village.write_in_rules) == ((), ())
    assert len(village.to_review) == 1


def test_the_elected_who_were_flagged_pending_or_withdrawn_are_told(tmp_path: Path) -> None:
    """What the review and the roster said of somebody elected is told at the row; the seat stays theirs."""
    county = hainan_county()
    county.election = county.election.replace("hainan-2025, ", "")
    county.roster[1]["状态"] = "本人放弃"
    county.answers["court"]["0001", "convictions"] = "有"
    del county.answers["court"]["0003", "convictions"]
    review = results(tmp_path, donghe(), county)
    (village,) = review.villages
    remarks = {person.number: person.remarks for person in village.people}
    assert remarks["0001"][0] in {Remark.FLAGGED, Remark.PENDING}
    assert remarks["0002"] == (Remark.WITHDRAWN,)
    assert remarks["0003"] == (Remark.PENDING,)
    assert [hint.place.row for hint in review.hints if isinstance(hint.place, SheetPlace)] == [2, 3, 4]
    assert {hint.code for hint in review.hints} >= {"elected-pending", "elected-withdrawn"}
    assert village.bodies[0].open == 0
    flagged = replace(village.people[0], remarks=(Remark.FLAGGED,))
    assert [hint.code for hint in remark_hints([flagged])] == ["elected-flagged"]


def test_where_all_is_well_nothing_is_left(tmp_path: Path) -> None:
    """A full body that meets everything, of people with nothing found, is settled."""
    county = hainan_county()
    county.election = county.election.replace("hainan-2025, ", "")
    (village,) = results(tmp_path, donghe(), county).villages
    assert [each.met for each in village.checks] == [Met.MET] * 3
    assert village.settled
