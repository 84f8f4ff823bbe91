"""A provincial overlay in a whole review: what it asks beyond the law, of whom, and what it counts."""

from pathlib import Path
from typing import Any

from tests.counties.county import County, clean_county, id_number, nominees, report_of, verdicts

HAINAN = "hainan-2025"


def county() -> County:
    """Return the clean county under the rules of Hainan."""
    made = clean_county()
    made.election = made.election.replace(
        "packs: [cn-vco-2025, shibuxuan-2020]", f"packs: [cn-vco-2025, {HAINAN}, shibuxuan-2020]"
    )
    return made


def awaited(report: Any, number: str) -> dict[str, list[str]]:
    """Return what somebody's open findings wait for: per question, the units."""
    return {
        awaits["question"]: awaits["departments"]
        for finding in nominees(report)[number]["findings"]
        for awaits in finding["awaits"]
    }


def test_only_sitting_members_wait_for_their_audit(tmp_path: Path) -> None:
    """Whoever sits neither on the committee nor in the branch waits for no audit or rating nobody made."""
    made = county()
    made.roster[0]["现任职务"] = "无"
    report = report_of(made.write(tmp_path))
    assert awaited(report, "0001") == {}
    assert verdicts(report)["0001"] == "pass"
    assert awaited(report, "0002") == {
        "audit_findings": ["agriculture", "discipline"],
        "unfit_ratings": ["township"],
    }
    assert verdicts(report)["0002"] == "pending"


def test_the_law_and_the_province_stand_on_one_ground(tmp_path: Path) -> None:
    """A conviction is found by both, on the same ground, so that it is shown once and not as two faults."""
    made = county()
    made.answers["court"]["0001", "convictions"] = "有"
    made.details["court"] = [{"人员编号": "0001", "事项": "是否因犯罪受过刑事处罚", "处理结果": "判处刑罚"}]
    found = nominees(report_of(made.write(tmp_path)))["0001"]["findings"]
    both = {each["criterion"]: each["ground"] for each in found if each["truth"] == "yes"}
    assert both["cn-vco-2025/past-crime"] == both[f"{HAINAN}/past-crime"] == "past-crime"


def test_little_schooling_never_enters_a_verdict(tmp_path: Path) -> None:
    """The wish for schooling is shown as a wish that is not met, and the verdict stays what it was."""
    made = county()
    for row in made.roster:
        row["现任职务"] = "无"
    made.roster[0]["学历"] = "小学"
    report = report_of(made.write(tmp_path))
    wishes = {wish["criterion"]: wish["truth"] for wish in nominees(report)["0001"]["wishes"]}
    assert wishes[f"{HAINAN}/schooling"] == "no"
    assert set(verdicts(report).values()) == {"pass"}


def test_a_woman_of_the_branch_is_no_woman_candidate(tmp_path: Path) -> None:
    """The woman among the candidates stands for the committee, not for the Party branch alone."""
    made = county()
    for row in made.roster:
        row["性别"] = "男"
        birth = row["身份证号"][6:14]
        row["身份证号"] = id_number(birth, 2 * int(row["人员编号"]) + 301)
    woman = made.roster[1]
    woman["性别"], woman["提名职务"] = "女", "支委"
    woman["身份证号"] = ""
    report = report_of(made.write(tmp_path))
    (east, _) = report["villages"]
    (counted,) = [each for each in east["ratios"] if each["ratio"] == f"{HAINAN}/woman-nominee"]
    assert (counted["verdict"], counted["most"]) == ("impossible", 0)
