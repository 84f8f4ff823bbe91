"""The elected checked: law cases, partial nights, and that the order of rows makes no difference."""

import random
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from engine.bodies.solving import judging
from engine.bodies.solving.solver import SolverMissing
from engine.elected.elected import ElectedReview, Met, Remark, VillageElected, Why
from engine.elected.people import remark_hints
from reports.disclosed.reader import Audience, Reader
from reports.disclosed.results import VillageResults
from reports.disclosure.desk import desk_for
from reports.disclosure.results import results_for
from reports.papers.elected.elected_words import NO_RULE, body_words, fact_lines
from tests.county import County, Row, review_of
from tests.elected_county import (
    BY_NUMBER,
    XISHAN,
    check,
    codes,
    declare,
    donghe,
    elected_of,
    hainan_county,
    results,
    row,
    with_results,
    write_in,
    xishan,
)
from tests.rules.packs import CASES
from tests.samples import samples
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


FILE = yaml.load((CASES / "elected.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - only text
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


def test_half_of_the_villages_is_a_night_like_any_other(tmp_path: Path) -> None:
    """Villages without rows are not yet in: no problem, no figure, and the others are checked."""
    half = results(tmp_path / "half", donghe())
    whole = results(tmp_path / "whole", [*xishan(), *donghe()])
    assert [village.key.village for village in half.villages] == ["东河村"]
    assert [key.village for key in half.not_in] == ["西山村"]
    assert half.problems == ()
    assert [village.key.village for village in whole.villages] == ["东河村", "西山村"]
    assert whole.not_in == ()
    assert _shape(whole.villages[0]) == _shape(half.villages[0])
    members = next(figure for figure in half.figures if figure.name == "members")
    assert members.now is not None
    assert (members.now.least, members.villages) == (3, 1)


def _shape(village: VillageElected) -> Any:
    """Return the results of a village without the places of rows."""
    people = {
        (
            person.number,
            person.name,
            tuple((o.post, o.votes, o.written_in) for o in person.offices),
            person.whys,
        )
        for person in village.people
    }
    checks = [
        (
            each.review.name,
            each.met,
            each.review.least,
            each.review.most,
            [
                (tuple(one.name for one in pair.people), pair.relations, pair.sure)
                for pair in each.facts.pairs
            ],
            [one.name for one in each.facts.undeclared],
        )
        for each in village.checks
    ]
    return village.key, people, village.bodies, checks


def _everything(review: ElectedReview) -> Any:
    """Return all results without the places of rows."""
    return (
        [_shape(village) for village in review.villages],
        review.figures,
        review.rows,
        sorted(codes(review)),
    )


MIXED = [
    *donghe(),
    row("0001", votes="119"),
    row("0004", "监委会委员", 另选他人="是"),
    *xishan(),
    row("0006", 姓名="吴六"),
    write_in("冯八峰", "委员", XISHAN, 身份证号="", 性别="女"),
    write_in("冯八峰", "书记", XISHAN),
    write_in("褚九川", "书记", 身份证号=BY_NUMBER["0005"]["身份证号"], 学历="大专"),
    write_in("褚九川", "监委会主任", 身份证号=BY_NUMBER["0005"]["身份证号"], 学历="初中"),
]


@pytest.mark.parametrize("seed", range(samples(16)))
def test_the_order_of_the_rows_makes_no_difference(seed: int, tmp_path: Path) -> None:
    """Shuffled rows give the same people, requirements, figures and problems."""
    county = hainan_county()
    declare(county, "0001", "0002", "夫妻", "夫妻")
    shuffled = list(MIXED)
    random.Random(seed).shuffle(shuffled)
    first = _everything(results(tmp_path / "written", MIXED, county))
    assert _everything(results(tmp_path / "shuffled", shuffled, county)) == first


@pytest.mark.parametrize("seed", range(samples(32)))
def test_where_all_is_known_the_check_is_a_count(seed: int, tmp_path: Path) -> None:
    """With every fact known nothing is open, and women and pairs are simply counted."""
    chance = random.Random(seed)
    county = hainan_county()
    chosen = [chance.choice(["0001", "0004"]), *chance.sample(["0002", "0003"], 2)]
    if kin := chance.random() < 0.5:
        declare(county, chosen[0], chosen[1], "兄弟", "兄妹")
    if chance.random() < 0.5:
        chosen[2] = "0001" if chosen[0] == "0004" else "0004"
    rows = [
        row(number, post, 另选他人="是")
        for number, post in zip(chosen, ("主任", "委员", "委员"), strict=True)
    ]
    (village,) = results(tmp_path, rows, county).villages
    women = sum(BY_NUMBER[number]["性别"] == "女" for number in chosen)
    counted = check(village, "cn-vco-2025/woman").review, check(village, "cn-vco-2025/kin").review
    assert (counted[0].least, counted[0].most) == (women, women)
    assert (counted[1].least, counted[1].most) == (int(kin), int(kin))
    assert check(village, "cn-vco-2025/woman").met is (Met.MET if women else Met.NOT_MET)
    assert check(village, "cn-vco-2025/kin").met is (Met.NOT_MET if kin else Met.MET)


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


def _with_previous(county: County, folder: Path, previous: list[Row], rows: list[Row]) -> ElectedReview:
    """Return the results of a county whose previous term is known."""
    from files.workbooks import SheetText, write_workbook  # the county writes this sheet nowhere else

    with_results(county, folder, rows)
    sheets = []
    for name, table in (("村情", county.villages), ("上届情况", previous)):
        heads = tuple(dict.fromkeys(key for each in table for key in each))
        sheets.append(SheetText(name, heads, [[each.get(head, "") for head in heads] for each in table]))
    write_workbook(folder / "villages.xlsx", sheets)
    return elected_of(folder)


def _before(village: str, **figures: str) -> Row:
    """Return a village's figures of the previous term."""
    return {"乡镇": "城关镇", "村": village, **figures}


def test_figures_compare_only_villages_that_have_both(tmp_path: Path) -> None:
    """A village without a baseline, or not yet in, is in no comparison; no baseline is never zero."""
    previous = [
        _before("东河村", 成员数="4", 妇女="1", 平均年龄="50", 三十五岁以下="2"),
        _before("西山村", 成员数="3", 妇女=""),
    ]
    review = _with_previous(hainan_county(), tmp_path, previous, [*donghe(), *xishan()])
    figures = {figure.name: figure for figure in review.figures}
    women = figures["women"]
    assert women.now is not None
    assert women.before is not None
    assert women.after is not None
    assert (women.now.least, women.now.whole, women.villages) == (2, 6, 2)
    assert (women.before.least, women.before.whole, women.compared) == (1, 4, 1)
    assert (women.after.least, women.after.whole) == (1, 3)
    assert (figures["members"].compared, figures["age"].compared) == (2, 1)
    assert (figures["college"].before, figures["college"].after) == (None, None)
    assert figures["cross"].now is None
    young = figures["young"]
    assert young.now is not None
    assert young.before is not None
    assert (young.before.least, young.before.whole, young.compared) == (2, 4, 1)
    assert (young.now.least, young.now.whole) == (0, 6)


def test_both_committees_count_heads_once(tmp_path: Path) -> None:
    """Where the previous term is of both committees (两委), whoever sits in both is one head."""
    previous = [_before("东河村", 两委成员数="4", 一肩挑="否", 交叉任职="1")]
    county = hainan_county()
    for person in county.roster:
        person["提名职务"] += "、书记" if person["人员编号"] == "0001" else ""
    rows = [*donghe(), row("0001", "书记"), *xishan()]
    review = _with_previous(county, tmp_path, previous, rows)
    figures = {figure.name: figure for figure in review.figures}
    told = {name: figures[name].now for name in ("members", "cross", "both_posts")}
    assert {name: tally and (int(tally.least), tally.whole) for name, tally in told.items()} == {
        "members": (3, 1),  # the other village's branch is not in
        "cross": (1, 3),
        "both_posts": (1, 1),
    }
    before = figures["both_posts"].before
    assert before is not None
    assert (before.least, before.whole) == (0, 1)
