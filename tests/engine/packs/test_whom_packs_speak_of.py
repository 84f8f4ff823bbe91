"""Whom a source speaks of: only who stands for its bodies, in its kind of place, while it is in force."""

from pathlib import Path

import pytest

from engine.review.review import NomineeReview
from tests.counties.county import County, clean_county, review_of
from tests.engine.packs.unspoken import silent_law
from vocabulary.outcomes import Verdict

PARTY_RULES = {"cpc-branch-2020", "cpc-discipline-2023"}


def packs_on(nominee: NomineeReview) -> set[str]:
    """Return the packs that say anything of a nominee."""
    return {finding.pack.name for finding in (*nominee.findings, *nominee.wishes, *nominee.steps)}


def reviewed(county: County, tmp_path: Path) -> dict[str, NomineeReview]:
    """Review a county and return its nominees by number."""
    review = review_of(county.write(tmp_path / "county"))
    return {each.candidate.number: each for village in review.villages for each in village.nominees}


def test_committee_law_keeps_off_nominees_of_the_branch(tmp_path: Path) -> None:
    """Article 18 speaks of the committee: who stands for the Party branch alone is judged by no law of it."""
    county = clean_county()
    county.roster[0]["提名职务"] = "书记"
    nominees = reviewed(county, tmp_path)
    assert packs_on(nominees["0001"]) == {"shibuxuan-2020", *PARTY_RULES}
    assert nominees["0001"].legal is None
    assert packs_on(nominees["0002"]) == {"cn-vco-2025", "shibuxuan-2020"}


def test_who_stands_for_both_is_judged_by_both(tmp_path: Path) -> None:
    """Who stands for the committee and for the branch is judged by the law of the committee too."""
    county = clean_county()
    county.roster[0]["提名职务"] = "书记、主任"
    expected = {"cn-vco-2025", "shibuxuan-2020", *PARTY_RULES}
    assert packs_on(reviewed(county, tmp_path)["0001"]) == expected


def test_the_law_of_villages_keeps_off_communities(tmp_path: Path) -> None:
    """In a community the law of residents' committees speaks and the law of villages does not."""
    county = clean_county()
    county.villages[1]["类别"] = "社区"
    nominees = reviewed(county, tmp_path)
    assert "cn-ucl-2025" in packs_on(nominees["0005"])
    assert "cn-vco-2025" not in packs_on(nominees["0005"])
    assert "cn-ucl-2025" not in packs_on(nominees["0001"])


@pytest.mark.parametrize(("old", "new"), [("2025-12-28", "2026-01-10"), ("2025-12-31", "2026-01-01")])
def test_each_village_has_the_law_of_its_own_polling_day(old: str, new: str, tmp_path: Path) -> None:
    """A village that votes on or before 2025-12-31 has the old law, its neighbour from 2026-01-01 the new."""
    county = clean_county()
    county.election = (
        county.election.replace("polling_day: 2026-12-20", f"polling_day: {new}")
        .replace("review_day: 2026-12-06", "review_day: 2025-12-10")
        .replace("announced_on: 2026-11-15, nomination_close: 2026-12-01, ", "")
    )
    for row, day in zip(county.villages, (old, new), strict=True):
        row["选举日"] = day
    nominees = reviewed(county, tmp_path)
    assert {"cn-vco-2018"} == {name for name in packs_on(nominees["0001"]) if name.startswith("cn-")}
    assert {"cn-vco-2025"} == {name for name in packs_on(nominees["0005"]) if name.startswith("cn-")}


def test_a_list_that_is_no_longer_in_force_holds_and_says_nothing(tmp_path: Path) -> None:
    """A named list whose time is over says nothing of anybody, and whoever would pass is pending."""
    county = clean_county()
    county.election = county.election.replace("[cn-vco-2025, shibuxuan-2020]", "[cn-vco-2025, zhejiang-2013]")
    county.election = county.election.replace("pack: shibuxuan-2020", "pack: zhejiang-2013")
    nominees = reviewed(county, tmp_path)
    assert packs_on(nominees["0001"]) == {"cn-vco-2025"}
    assert nominees["0001"].verdict is Verdict.PENDING


def test_whom_no_pack_speaks_of_is_pointed_at(tmp_path: Path) -> None:
    """Where the law of the committee is all there is, nobody examines the supervision of a community."""
    county = clean_county()
    county.election = county.election.replace("[cn-vco-2025, shibuxuan-2020]", "[cn-vco-2025]")
    county.villages[0]["类别"] = "社区"
    county.roster[0]["提名职务"] = "监委会主任"
    with silent_law():
        review = review_of(county.write(tmp_path / "county"))
    found = [hint for hint in review.hints if hint.code == "no-pack-applies"]
    assert ["人员 0001：" in hint.message.zh for hint in found] == [True]
