"""What must never happen: silence read as an answer, for a person or against one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.counties.county import (
    PEOPLE,
    QUESTIONS,
    ROSTER_HEADERS,
    County,
    clean_county,
    nominees,
    questions_of_unit,
    report_of,
    units_of,
    verdicts,
    verdicts_of,
)
from tests.samples import DEEP, samples

KEPT = {"授权", "状态"}
NAMELESS = "0008"  # the last row has a name and no ID
ASKED_OF_ALL = [(unit, name) for name in QUESTIONS for unit in units_of(name)]
# What the troubles of the county rest on; of the rest `make test` tries a share.
TROUBLES = [("court", "convictions"), ("land", "illegal_building"), ("court", "dishonest_debtors")]
OTHERS = [each for each in ASKED_OF_ALL if each not in TROUBLES]
BLANKED = [*TROUBLES, *OTHERS[:: len(OTHERS) // samples(len(OTHERS))]]


def troubled_county() -> County:
    """Return a county with hits of law and of policy, conflicts, a namesake, and damaged cells."""
    county = clean_county()
    county.answers["court"]["0001", "convictions"] = "有"
    county.details["court"] = [
        {
            "人员编号": "0001",
            "事项": QUESTIONS["convictions"].ask.zh,
            "处理结果": "判处刑罚",
            "判决日期": "2001-03-05",
        }
    ]
    county.answers["land"]["0002", "illegal_building"] = "有"
    county.details["land"] = [
        {"人员编号": "0002", "事项": QUESTIONS["illegal_building"].ask.zh, "整改情况": "尚未整改"}
    ]
    county.answers["discipline"]["0003", "sanctions"] = "有"
    county.answers["court"]["0004", "dishonest_debtors"] = "待核实"
    county.roster[4]["选民登记"] = "否"
    county.roster[5]["出生年月"] = "不详"
    county.roster.append({**county.roster[6], "人员编号": "", "姓名": "赵一山", "身份证号": "", "性别": "男"})
    return county


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the verdicts of the troubled county as it is."""
    folder = troubled_county().write(tmp_path_factory.mktemp("before"))
    found = verdicts(report_of(folder))
    assert found == verdicts_of(folder)  # what the tests below look at is what is reported
    return found


def test_troubled_county_has_every_verdict(before: dict[str, str]) -> None:
    """The county that the tests below take apart has people of every verdict, or they would prove nothing."""
    assert set(before.values()) == {"pass", "pending", "flag"}


def assert_not_better(before: dict[str, str], after: dict[str, str], what: object) -> None:
    """Assert that no pass appears, and that nobody disappears but a row left with neither name nor ID."""
    assert set(before) - set(after) <= ({NAMELESS} if what == (7, "姓名") else set()), what
    for number, verdict in after.items():
        assert verdict != "pass" or before[number] == "pass", (what, number, verdict)


def roster_cells() -> Iterator[tuple[int, str]]:
    """Return every cell of the troubled roster that says something."""
    for index, row in enumerate(troubled_county().roster):
        for header in ROSTER_HEADERS:
            if row.get(header) and header not in KEPT:
                yield index, header


def blanked_of(header: str) -> list[int]:
    """Return the rows whose cell is blanked: in `make deep` all, otherwise one, and the troubled ones."""
    cells = [index for index, column in roster_cells() if column == header]
    sound, troubled = clean_county().roster, troubled_county().roster
    odd = [at for at in cells if at >= len(sound) or troubled[at][header] != sound[at][header]]
    return cells if DEEP else sorted({cells[ROSTER_HEADERS.index(header) % len(cells)], *odd})


@pytest.mark.parametrize("header", [header for header in ROSTER_HEADERS if header not in KEPT])
def test_removing_a_roster_cell_improves_nobody(header: str, before: dict[str, str], tmp_path: Path) -> None:
    """Any roster cell but 授权 and 状态 can be blanked and no verdict improves."""
    for index in blanked_of(header):
        county = troubled_county()
        county.roster[index][header] = ""
        after = verdicts_of(county.write(tmp_path))
        assert_not_better(before, after, (index, header))
        flags_kept(before, after, index, header)


def flags_kept(before: dict[str, str], after: dict[str, str], index: int, header: str) -> None:
    """Assert that a flag stays unless the blanked cell is what it rests on."""
    rests_on = {"选民登记": {"0005"}, "姓名": {f"{index + 1:04d}"}, "身份证号": {f"{index + 1:04d}"}}
    for number, verdict in before.items():
        if verdict == "flag" and number not in rests_on.get(header, set()) and number in after:
            assert after[number] == "flag", (index, header, number)


@pytest.mark.parametrize(("unit", "question"), BLANKED)
def test_removing_what_a_unit_said_on_a_question_improves_nobody(
    unit: str, question: str, before: dict[str, str], tmp_path: Path
) -> None:
    """Everything one unit said on one question can be blanked and no verdict improves."""
    county = troubled_county()
    for number in {key[0] for key in county.answers[unit]}:
        county.answers[unit][number, question] = ""
    county.details[unit] = [
        row for row in county.details.get(unit, []) if row["事项"] != QUESTIONS[question].ask.zh
    ]
    after = verdicts_of(county.write(tmp_path))
    assert_not_better(before, after, (unit, question))
    for number, verdict in before.items():
        hit = {"0001": "convictions", "0002": "illegal_building"}.get(number)
        if verdict == "flag" and hit != question:
            assert after[number] == "flag", (unit, question, number)


@pytest.mark.parametrize("unit", sorted({unit for unit, _ in ASKED_OF_ALL}))
def test_without_a_unit_nobody_passes(unit: str, tmp_path: Path) -> None:
    """Where a unit that is asked about everybody sent nothing, everybody waits for exactly its questions."""
    county = clean_county()
    del county.answers[unit]
    report = report_of(county.write(tmp_path))
    for number, nominee in nominees(report).items():
        assert nominee["verdict"] == "pending", number
        owed = {
            (department, item["question"])
            for finding in nominee["findings"]
            for item in finding["awaits"]
            for department in item["departments"]
        }
        assert owed == {(unit, name) for name in questions_of_unit(unit)}, number


def test_a_flag_outlives_the_silence_of_other_units(tmp_path: Path) -> None:
    """A flag becomes pending only where the missing unit alone supported it."""
    county = troubled_county()
    del county.answers["land"]
    after = verdicts_of(county.write(tmp_path))
    assert after["0001"] == "flag"
    assert after["0002"] == "pending"


def test_the_clean_county_passes(tmp_path: Path) -> None:
    """Where every unit answered 未发现 about everybody, everybody passes, by law and by policy."""
    report = report_of(clean_county().write(tmp_path))
    assert set(verdicts(report).values()) == {"pass"}
    assert report["problems"] == []
    assert report["totals"]["pass"] == len(PEOPLE)


@pytest.mark.parametrize("word", ["", "/", "—", "无异议", "同意", "见附件", "？", "0"])
def test_no_other_word_means_nothing_found(word: str, tmp_path: Path) -> None:
    """A blank, a stroke or a polite phrase is never read as 未发现."""
    county = clean_county()
    county.answers["police"]["0001", "convictions"] = word
    report = report_of(county.write(tmp_path))
    assert verdicts(report)["0001"] == "pending"
    assert {number for number, verdict in verdicts(report).items() if verdict != "pass"} == {"0001"}


def test_every_pending_names_what_is_missing(tmp_path: Path) -> None:
    """A pending nominee shows a unit that owes an answer, a reason, or what holds the record back."""
    for nominee in nominees(report_of(troubled_county().write(tmp_path))).values():
        if nominee["verdict"] == "pending":
            reasons = [
                f["awaits"] or f["unknown_because"] for f in nominee["findings"] if f["truth"] == "unknown"
            ]
            assert any(reasons) or nominee["holds"], nominee["no"]
