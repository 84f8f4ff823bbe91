"""Villages and urban communities each have a law of their own, which runs where there are such places."""

from pathlib import Path
from typing import Any

import pytest

from tests.counties.county import County, clean_county, nominees, report_of, verdicts_of

VILLAGES_LAW, COMMUNITIES_LAW = "cn-vco-2025", "cn-ucl-2025"
SUPERVISION = "supervision-2025"  # of villages, too
UCL_SUPERVISION = "ucl-supervision-2025"


def county_of(*kinds: str) -> County:
    """Return a clean county whose places are of these kinds (类别), in order."""
    county = clean_county()
    for village, kind in zip(county.villages, kinds, strict=True):
        village["类别"] = kind
    for person in county.roster:
        if person["村"] in {village["村"] for village in county.villages if village["类别"] == "社区"}:
            person["提名方式"] = "联名"
    return county


def laws(report: Any) -> list[str]:
    """Return the packs of law that spoke."""
    return [pack["pack"] for pack in report["election"]["packs"] if pack["force"] == "law"]


@pytest.mark.parametrize(
    ("kinds", "spoke"),
    [
        (("村", "村"), [VILLAGES_LAW, SUPERVISION]),
        (("村", "社区"), [COMMUNITIES_LAW, VILLAGES_LAW, SUPERVISION, UCL_SUPERVISION]),
        (("村", ""), [COMMUNITIES_LAW, VILLAGES_LAW, SUPERVISION, UCL_SUPERVISION]),
    ],
)
def test_a_law_speaks_where_it_has_places(kinds: tuple[str, ...], spoke: list[str], tmp_path: Path) -> None:
    """No county reads of a law it has no place for; while one kind is blank, any law may apply."""
    assert sorted(laws(report_of(county_of(*kinds).write(tmp_path)))) == spoke


def test_a_community_is_judged_by_its_own_law(tmp_path: Path) -> None:
    """A clan finding bars in a village and not in a community; a conviction bars in both, each by its law."""
    county = county_of("村", "社区")
    for number in ("0001", "0005"):
        county.answers["court"][number, "convictions"] = "有"
    county.details["court"] = [
        {"人员编号": number, "事项": "是否因犯罪受过刑事处罚", "处理结果": "判处刑罚"}
        for number in ("0001", "0005")
    ]
    clan = "是否被认定利用宗族或者黑恶势力从事非法活动（依法封存的记录除外）"
    for number in ("0002", "0006"):
        county.answers["police"][number, "gang_findings"] = "有"
    county.details["police"] = [
        {"人员编号": number, "事项": clan, "势力种类": "宗族势力", "认定机关": "人民法院裁判"}
        for number in ("0002", "0006")
    ]
    report = report_of(county.write(tmp_path))
    found = {
        number: {each["criterion"] for each in one["findings"]} for number, one in nominees(report).items()
    }
    assert f"{VILLAGES_LAW}/past-crime" in found["0001"]
    assert f"{COMMUNITIES_LAW}/past-crime" in found["0005"]
    assert f"{VILLAGES_LAW}/clan-gang" in found["0002"]
    assert not any(name.startswith(COMMUNITIES_LAW) for name in found["0006"])
    assert not any(name.startswith(VILLAGES_LAW) for name in found["0005"] | found["0006"])
    assert nominees(report)["0002"]["legal"] == "flag"
    assert nominees(report)["0006"]["legal"] == "pass"


def test_seats_of_a_community(tmp_path: Path) -> None:
    """Three seats are enough for a village and too few for a community."""
    report = report_of(county_of("村", "社区").write(tmp_path))
    seats = {
        ratio["ratio"]: ratio["verdict"]
        for village in report["villages"]
        for ratio in village["ratios"]
        if ratio["ratio"].endswith("/seats")
    }
    assert seats == {f"{VILLAGES_LAW}/seats": "guaranteed", f"{COMMUNITIES_LAW}/seats": "impossible"}


def test_villages_alone_are_as_before(tmp_path: Path) -> None:
    """A law for other places changes no verdict."""
    assert set(verdicts_of(county_of("村", "村").write(tmp_path)).values()) == {"pass"}
