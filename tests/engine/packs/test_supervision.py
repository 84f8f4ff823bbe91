"""Nominees for the supervision committee are examined by the law of the country and of their province."""

from pathlib import Path
from typing import Any

import pytest

from tests.counties.county import County, clean_county, nominees, report_of

WHO = "0003"
CRIME = "是否因犯罪受过刑事处罚"


def county_of(*packs: str, **cells: str) -> County:
    """Return a county under these regulations in which 0003 stands for the supervision committee."""
    county = clean_county()
    lines = county.election.splitlines()
    kept = [each for each in lines if not each.startswith(("adopted:", "  - {pack"))]
    named = ", ".join(("cn-vco-2025", *packs))
    county.election = "\n".join(kept).replace("[cn-vco-2025, shibuxuan-2020]", f"[{named}]") + "\n"
    county.roster[2].update({"提名职务": "监委会委员", "现任职务": "无", **cells})
    return county


def person(county: County, folder: Path) -> Any:
    """Return what the report says of 0003."""
    return nominees(report_of(county.write(folder)))[WHO]


def hits(found: Any) -> set[str]:
    """Return the criteria that are hit."""
    return {each["criterion"] for each in found["findings"] if each["truth"] == "yes"}


@pytest.mark.parametrize(
    ("cells", "verdict", "hit"),
    [
        ({}, "pass", set()),
        ({"现任职务": "监委会委员"}, "pass", set()),
        ({"提名职务": "监委会委员、委员"}, "flag", {"supervision-2025/on-committee"}),
        ({"现任职务": "主任"}, "pending", set()),
        ({"现任职务": ""}, "pending", set()),
    ],
)
def test_the_law_examines_whoever_stands_for_supervision(
    cells: dict[str, str], verdict: str, hit: set[str], tmp_path: Path
) -> None:
    """No member of the committee may sit there; a sitting one's term may be over, so people look."""
    found = person(county_of(**cells), tmp_path)
    assert (found["verdict"], found["legal"], found["policy"]) == (verdict, verdict, None)
    assert hits(found) == hit
    assert found["unexamined"] is False


@pytest.mark.parametrize(
    ("cells", "verdict", "hit"),
    [
        ({}, "pass", set()),
        ({"提名职务": "居务监督委员会委员、居委会委员"}, "flag", {"ucl-supervision-2025/on-committee"}),
        ({"现任职务": "居委会主任"}, "pending", set()),
    ],
)
def test_a_community_has_a_law_of_its_own_on_supervision(
    cells: dict[str, str], verdict: str, hit: set[str], tmp_path: Path
) -> None:
    """The law of urban communities examines them, and that of villages says nothing of them."""
    county = county_of(**cells)
    for village in county.villages:
        village["类别"] = "社区"
    found = person(county, tmp_path)
    assert (found["verdict"], found["legal"], found["policy"]) == (verdict, verdict, None)
    assert (hits(found), found["unexamined"]) == (hit, False)
    assert "ucl-supervision-2025/chosen-from" in str(report_of(tmp_path)["set_aside"])


def test_declared_kin_are_checked_by_the_village(tmp_path: Path) -> None:
    """Whether a relative was elected is not known before the poll: a step, and no verdict."""
    county = county_of(近亲属申报="兄弟：郑虚构")
    report = report_of(county.write(tmp_path))
    assert nominees(report)[WHO]["verdict"] == "pass"
    todo = [each for village in report["villages"] for each in village["todo"]]
    assert "supervision-2025/kin-declared" in str(todo)


@pytest.mark.parametrize(
    ("pack", "held", "criterion"),
    [
        ("zhejiang-supervision-2020", "村文书", "clerk"),
        ("zhejiang-supervision-2020", "村报账员", "reporter"),
        ("henan-supervision-2011", "报账员", "reporter"),
        ("shandong-supervision-2012", "村会计", "accountant"),
        ("shanghai-supervision-2020", "出纳", "accountant"),
        ("shanghai-supervision-2020", "村经济合作社理事长", "collective-manager"),
    ],
)
def test_work_that_a_province_keeps_apart(pack: str, held: str, criterion: str, tmp_path: Path) -> None:
    """Who keeps the village's books or papers may not watch over them, and may give that work up first."""
    found = person(county_of(pack, 现任职务=held), tmp_path)
    assert hits(found) == {f"{pack}/{criterion}"}
    (finding,) = (each for each in found["findings"] if each["truth"] == "yes")
    assert (found["legal"], finding["grade"], finding["curable"]) == ("flag", "bar", True)


@pytest.mark.parametrize(("packs", "verdict"), [((), "pass"), (("zhejiang-supervision-2020",), "flag")])
def test_zhejiang_asks_of_them_what_it_asks_of_the_committee(
    packs: tuple[str, ...], verdict: str, tmp_path: Path
) -> None:
    """Article 31: the same conditions of office; elsewhere a past sentence is no ground here."""
    county = county_of(*packs)
    county.answers["court"][WHO, "convictions"] = "有"
    county.details["court"] = [{"人员编号": WHO, "事项": CRIME, "处理结果": "判处刑罚"}]
    assert person(county, tmp_path)["legal"] == verdict


@pytest.mark.parametrize(
    ("pack", "seats", "verdict"),
    [
        ("hebei-supervision-2011", "3", "guaranteed"),
        ("hebei-supervision-2011", "6", "impossible"),
        ("shanghai-supervision-2020", "7", "guaranteed"),
        ("shandong-supervision-2012", "5", "guaranteed"),
        ("shandong-supervision-2012", "4", "impossible"),  # an odd number
        ("hebei-supervision-2011", "", "unknown"),
    ],
)
def test_seats_of_the_supervision_committee(pack: str, seats: str, verdict: str, tmp_path: Path) -> None:
    """Three to five, in Shanghai to seven; a figure left out is not known."""
    county = county_of(pack)
    county.villages[0]["监委会职数"] = seats
    ratios = report_of(county.write(tmp_path))["villages"][0]["ratios"]
    assert [each["verdict"] for each in ratios if each["ratio"] == f"{pack}/seats"] == [verdict]


def test_the_guidance_needs_a_county_to_adopt_it(tmp_path: Path) -> None:
    """It is policy: the secretary as head of supervision is weighed where the county adopted it."""
    county = county_of("supervision-guidance-2017", 提名职务="监委会主任、书记")
    assert person(county, tmp_path / "not")["policy"] == "pending"  # the Party's own rules wait for an answer
    county.election += (
        "adopted:\n  - {pack: supervision-guidance-2017, by: 领导小组, document: 3号, on: 2026-10-08}\n"
    )
    found = person(county, tmp_path / "adopted")
    assert (found["policy"], hits(found)) == ("flag", {"supervision-guidance-2017/secretary-as-head"})
