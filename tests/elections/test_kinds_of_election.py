"""What `kind` of election.yaml decides: which packs speak, what is examined, to which day all counts."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from candidates.election import Election, read_election
from engine.review.authority.kinds import in_kind
from rules.library import Library
from rules.model.conditions import NamedDate
from tests.counties.county import clean_county, nominees, report_of, verdicts
from tests.counties.in_office import office_county
from vocabulary.elections.election_kinds import ElectionKind
from vocabulary.elections.office_words import of_members
from vocabulary.texts import Text

COURT = "是否因犯罪受过刑事处罚"


def read(folder: Path, text: str) -> tuple[Election | None, list[str]]:
    """Read an election.yaml."""
    path = folder / "election.yaml"
    path.write_text(text, encoding="utf-8")
    election, problems = read_election(path)
    return election, [problem.code for problem in problems]


def test_a_kind_left_out_is_an_election_of_a_term(tmp_path: Path) -> None:
    """Every folder of before is what it was."""
    election, problems = read(tmp_path, "county: 云溪县\npolling_day: 2026-12-20\n")
    assert election is not None
    assert (election.kind, problems) == (ElectionKind.TERM, [])


@pytest.mark.parametrize("written", ["byelection", "补选", "posting", "[term]"])
def test_an_unknown_kind_stops_with_the_kinds_there_are(tmp_path: Path, written: str) -> None:
    """Another law and other words might apply, so nothing is reviewed by guess."""
    path = tmp_path / "election.yaml"
    path.write_text(f"county: 云溪县\nkind: {written}\npolling_day: 2026-12-20\n", encoding="utf-8")
    election, problems = read_election(path)
    assert election is None
    assert [problem.code for problem in problems] == ["unknown-kind"]
    assert all(kind.value in problems[0].help.zh for kind in ElectionKind)


def test_a_check_of_members_needs_a_review_day_and_no_polling_day(tmp_path: Path) -> None:
    """All counts to the review day; a polling day beside it is reported and not used."""
    election, problems = read(tmp_path, "county: 云溪县\nkind: standing_check\n")
    assert (election, problems) == (None, ["missing-key"])
    text = "county: 云溪县\nkind: standing_check\nreview_day: 2028-06-01\npolling_day: 2026-12-20\n"
    election, problems = read(tmp_path, text)
    assert election is not None
    assert (election.polling_day, problems) == (date(2028, 6, 1), ["polling-day-of-check"])


def test_a_by_election_goes_through_the_same_criteria(tmp_path: Path) -> None:
    """Art. 23 refers to Art. 18: what is found is the same as in an election of a term."""
    county = clean_county()
    county.answers["court"]["0001", "convictions"] = "有"
    county.details["court"] = [
        {"人员编号": "0001", "事项": COURT, "处理结果": "判处刑罚", "判决日期": "2001-03-05"}
    ]
    term = report_of(county.write(tmp_path / "term"))
    county.election += "kind: by_election\n"
    by_election = report_of(county.write(tmp_path / "by"))
    assert by_election["election"]["kind"] == "by_election"
    assert nominees(by_election) == nominees(term)
    assert by_election["election"]["packs"] == term["election"]["packs"]


def test_a_check_of_members_has_nothing_of_an_election(tmp_path: Path) -> None:
    """No polling day, requirement, calendar or step; what reads a nomination is set aside."""
    report = report_of(office_county().write(tmp_path))
    assert report["election"]["kind"] == "standing_check"
    assert report["election"]["polling_day"] is None
    assert report["calendar"] == []
    assert all(each["polling_day"] is None and each["ratios"] == [] for each in report["villages"])
    assert not any(village["todo"] for village in report["villages"])
    aside = {item["criterion"] for item in report["set_aside"] if item["because"] == "other_kind"}
    assert {"cn-vco-2025/not-registered", "cn-vco-2025/nominator", "cn-vco-2025/exit-audit"} <= aside
    assert set(verdicts(report).values()) == {"pass"}


def test_a_member_is_known_by_the_posts_held(tmp_path: Path) -> None:
    """现任职务 stands in the place of 提名职务; where it is blank, the problem says so in these words."""
    county = office_county()
    county.roster[1]["现任职务"] = "书记、副主任"
    county.roster[2]["现任职务"] = ""
    report = report_of(county.write(tmp_path))
    assert nominees(report)["0002"]["posts"] == ["vice_chair", "secretary"]
    assert verdicts(report)["0003"] == "pending"
    held = next(each for each in report["problems"] if each["code"] == "post-blank")
    assert "current post" in held["message"]
    assert "nominat" not in held["message"] + held["help"]


def test_a_conviction_in_office_is_flagged_with_the_lawful_ways(tmp_path: Path) -> None:
    """Art. 18 is on candidates and ends no office; Art. 22 is what ends one, by itself and by nobody."""
    county = office_county()
    county.answers["court"]["0001", "convictions"] = "有"
    county.details["court"] = [
        {"人员编号": "0001", "事项": COURT, "处理结果": "判处刑罚", "判决日期": "2027-03-05"}
    ]
    found = {
        each["criterion"]: each for each in nominees(report_of(county.write(tmp_path)))["0001"]["findings"]
    }
    past, sentenced = found["cn-vco-2025/past-crime"], found["cn-vco-2025-office/sentenced-in-office"]
    assert "on candidates and ends no office" in past["effect"]
    assert "candidate" not in sentenced["effect"]
    ways = {way["way"]: way["item"] for way in sentenced["ways"]}
    assert ways == {
        "ends_by_itself": "第二十二条",
        "resignation": "第二十条",
        "recall": "第十九条",
        "by_election": "第二十三条",
        "audit": "第四十条",
    }


def test_a_sentence_served_before_the_term_ends_no_office(tmp_path: Path) -> None:
    """It matches Art. 18, which is on candidates, and is no case of Art. 22."""
    county = office_county()
    county.answers["court"]["0001", "convictions"] = "有"
    row = {"处理结果": "判处刑罚", "判决日期": "2001-03-05", "期满（释放）日期": "2003-03-04"}
    county.details["court"] = [{"人员编号": "0001", "事项": COURT, **row}]
    (found,) = nominees(report_of(county.write(tmp_path)))["0001"]["findings"]
    assert found["criterion"] == "cn-vco-2025/past-crime"
    assert [way["way"] for way in found["ways"]] == ["resignation", "recall", "by_election", "audit"]


def test_the_ways_of_a_body_are_printed_for_its_members_alone(tmp_path: Path) -> None:
    """Villagers recall members of their committee; of a post of the Party these articles say nothing."""
    county = office_county()
    county.roster[0]["现任职务"] = "书记"
    report = report_of(county.write(tmp_path))
    assert nominees(report)["0001"]["unexamined"] is True
    assert nominees(report)["0001"]["findings"] == []


def test_a_list_for_elections_is_not_used_on_members(tmp_path: Path) -> None:
    """A list that bars candidates and does not say that it speaks of members is a problem, and no ground."""
    county = office_county()
    county.election = county.election.replace("packs: [cn-vco-2025]", "packs: [cn-vco-2025, shibuxuan-2020]")
    report = report_of(county.write(tmp_path))
    assert "pack-of-other-kind" in {each["code"] for each in report["problems"]}
    assert "shibuxuan-2020" not in {each["pack"] for each in report["election"]["packs"]}
    assert verdicts(report)["0001"] == "pass"


def test_every_source_counts_to_the_review_day_of_a_check() -> None:
    """There is no polling day; lists, bodies and days of an election are left out."""
    pack = Library().find("cn-vco-2025")
    assert pack is not None
    assert in_kind(pack, ElectionKind.BY_ELECTION) is pack
    checked = in_kind(pack, ElectionKind.STANDING_CHECK)
    assert checked == replace(pack, as_of=NamedDate.REVIEW_DAY, ratios=(), deadlines=())
    assert pack.ratios
    assert pack.deadlines


def test_what_is_quoted_stays_as_it_was_typed() -> None:
    """The words of a problem speak of members; the cell that it quotes is the clerk's."""
    said = of_members(Text("被提名人「候选人甲」的「提名职务」未填", "the nominee `candidate A` has no post"))
    assert said == Text("在任人员「候选人甲」的「现任职务」未填", "the member `candidate A` has no post")
