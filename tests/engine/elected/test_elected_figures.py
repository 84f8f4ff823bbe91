"""Results of many shapes, counted: bodies in any order, and figures beside those of the previous term."""

import random
from pathlib import Path
from typing import Any

import pytest

from engine.elected.elected import ElectedReview, Met, VillageElected
from tests.counties.county import County, Row
from tests.counties.elected import (
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
from tests.samples import samples


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
