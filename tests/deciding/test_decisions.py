"""What people decide stands beside what was found: it settles, and never changes a finding."""

from pathlib import Path
from typing import Any

import pytest

from candidates.decisions.tables import DECISIONS
from engine.bodies.body_requirements import standing_of
from engine.bodies.standing import Standing
from engine.review.review import NomineeReview, Review
from files.workbooks import SheetText, write_workbook
from reports.disclosed.changes import Changes
from reports.disclosed.reader import Audience
from reports.shelf.numbered import pages_for
from tests.counties.county import PEOPLE, Row, clean_county, nominees, report_of, review_of, verdicts
from tests.counties.decided import (
    BAR,
    convict,
    review_with,
    row_about,
    troubled,
    village_row,
    with_decisions,
)
from vocabulary.elections.decision_words import Settles
from vocabulary.places import SheetPlace

OTHER = "shibuxuan-2020/other-unsuitable"
POLICY = "shibuxuan-2020/past-crime"
GONE: Row = {
    **{head: PEOPLE[3][head] for head in ("乡镇", "村", "人员编号", "姓名")},
    "放弃日期": "2026-12-03",
    "本人书面材料": "放弃声明",
}


def decided_folder(tmp_path: Path, *rows: Row, gone: list[Row] | None = None) -> Path:
    """Write the troubled county with these decisions."""
    return with_decisions(troubled().write(tmp_path), list(rows), gone)


def decided_review(tmp_path: Path, *rows: Row) -> Review:
    """Review the troubled county with these decisions."""
    return review_with(with_decisions(tmp_path, list(rows)))


def person(review: Review, number: str) -> NomineeReview:
    """Return a nominee of a review."""
    found = (each for village in review.villages for each in village.nominees)
    return next(each for each in found if each.candidate.number == number)


def codes(review: Review) -> list[str]:
    """Return the codes of what could not be used."""
    return [each.code for each in review.problems]


def test_a_decision_stands_beside_the_finding(tmp_path: Path) -> None:
    """The verdict stays a flag; who decided, and what comes of it, is a key of its own."""
    before = report_of(troubled().write(tmp_path))
    folder = with_decisions(tmp_path, [row_about(0, "认定不成立", BAR, 会签人="朱十江")])
    after = report_of(folder)
    assert nominees(before)["0001"]["decisions"] == []
    (decision,) = nominees(after)["0001"]["decisions"]
    assert (decision["criterion"], decision["decision"], decision["settles"]) == (
        BAR,
        "not_established",
        "in",
    )
    assert (decision["by"], decision["second"], decision["on"]) == ("杨九川", "朱十江", "2026-12-06")
    assert verdicts(before) == verdicts(after)
    assert nominees(before)["0001"]["findings"] == nominees(after)["0001"]["findings"]


@pytest.mark.parametrize(
    ("row", "standing"),
    [
        (row_about(0, "认定成立", BAR), Standing.OUT),
        (row_about(0, "认定不成立", BAR, 会签人="朱十江"), Standing.MAY_STAND),  # the policy is still open
        (row_about(1, "按期列入"), Standing.STANDS),
        (row_about(1, "认定成立", BAR, 会签人="朱十江"), Standing.OUT),
        (row_about(2, "认定成立", BAR, 会签人="朱十江"), Standing.OUT),
        (row_about(2, "列入名单"), Standing.STANDS),
    ],
)
def test_who_may_still_be_elected_follows_from_decisions(
    tmp_path: Path, row: Row, standing: Standing
) -> None:
    """Established takes out of the bodies of a legal bar; not established, or listed in time, leaves in."""
    review = decided_review(tmp_path, row)
    assert codes(review) == []
    assert standing_of(person(review, row["人员编号"])) is standing


def test_a_person_stands_once_all_is_decided(tmp_path: Path) -> None:
    """Where every hit is decided not to hold, the person stands like anybody who passes."""
    rows = [
        row_about(0, "认定不成立", name, 会签人="朱十江", 编号=f"1-{index}")
        for index, name in enumerate((BAR, POLICY))
    ]
    assert standing_of(person(decided_review(tmp_path, *rows), "0001")) is Standing.STANDS


def test_policy_takes_nobody_out(tmp_path: Path) -> None:
    """What is established of a policy is on record: the person may stand, and the report says so."""
    county = clean_county()
    county.roster[0]["政治面貌"] = "群众"
    review = review_of(with_decisions(county.write(tmp_path), [row_about(0, "认定成立", OTHER)]))
    (settled,) = person(review, "0001").decisions
    assert settled.settles.value == "nothing"
    assert standing_of(person(review, "0001")) is Standing.MAY_STAND
    assert "decision-on-policy" in [each.code for each in review.hints]


def test_people_raise_a_catch_all(tmp_path: Path) -> None:
    """What only people raise is a hit with the row as its evidence; without a row there is no finding."""
    report = report_of(decided_folder(tmp_path, row_about(2, "提出兜底条款", OTHER)))
    raised = nominees(report)["0003"]
    (finding,) = [each for each in raised["findings"] if each["criterion"] == OTHER]
    assert (raised["verdict"], raised["policy"], finding["truth"]) == ("flag", "flag", "yes")
    assert finding["evidence"][0]["place"]["sheet"] == DECISIONS.sheet
    assert [each["criterion"] for each in nominees(report)["0004"]["findings"]] == []


def test_a_later_row_corrects_an_earlier_one(tmp_path: Path) -> None:
    """The row that names the earlier one stands, and the earlier one does not any more."""
    rows = [
        row_about(0, "认定成立", BAR),
        row_about(0, "认定不成立", BAR, 编号="1-9", 更正编号="1-1", 会签人="朱十江"),
    ]
    review = decided_review(tmp_path, *rows)
    assert codes(review) == []
    assert [each.decision.entry for each in person(review, "0001").decisions] == ["1-9"]


def test_a_withdrawal_takes_the_person_out(tmp_path: Path) -> None:
    """Somebody who gave up in writing does not stand; before a notice on a flag, that is counted."""
    county = troubled()
    convict(county, "0004")
    review = review_of(with_decisions(county.write(tmp_path), [], [GONE]))
    assert person(review, "0004").candidate.withdrawn
    assert standing_of(person(review, "0004")) is Standing.OUT
    (hint,) = [each for each in review.hints if each.code == "withdrawn-before-notice"]
    assert "1 人" in hint.message.zh


def test_after_a_notice_nobody_gave_up_before_it(tmp_path: Path) -> None:
    """Whoever was told first is not counted."""
    county = troubled()
    convict(county, "0004")
    told = row_about(3, "认定成立", BAR, 告知日期="2026-12-02")
    review = review_of(with_decisions(county.write(tmp_path), [told], [GONE]))
    assert "withdrawn-before-notice" not in [each.code for each in review.hints]


LACKING = [
    ({**row_about(0, "认定成立", BAR), head: ""}, head) for head in ("理由", "认定人", "日期", "法律依据")
]
WRONG = [
    *((row, "decision-incomplete") for row, _ in LACKING),
    (row_about(0, "认定成立"), "decision-incomplete"),
    (row_about(0, "认定成立", BAR, 日期="2026-12"), "decision-incomplete"),
    (row_about(0, "不得", BAR), "decision-word-unknown"),
    (row_about(0, "认定成立", BAR, 姓名="赵二山"), "decision-nobody"),
    (row_about(0, "认定成立", BAR, 身份证号=PEOPLE[1]["身份证号"]), "decision-nobody"),
    (row_about(0, "认定成立", "cn-vco-2025/no-such"), "decision-criterion-unknown"),
    (row_about(0, "限期整改", BAR), "decision-not-curable"),
    (row_about(0, "按期列入", BAR), "decision-not-pending"),
    (row_about(2, "按期列入"), "decision-not-pending"),
    (row_about(0, "提出兜底条款", BAR), "decision-not-raisable"),
    (row_about(0, "认定不成立", BAR), "decision-needs-second"),
    (row_about(0, "认定不成立", BAR, 会签人="杨九川"), "decision-needs-second"),
    (row_about(1, "认定成立", BAR), "decision-needs-second"),
    (row_about(0, "认定成立", BAR, 更正编号="9-9"), "decision-corrects-nothing"),
    (village_row("西山村", 2), "decision-head-count"),
]


@pytest.mark.parametrize(
    ("row", "code"), WRONG, ids=[f"{index}-{code}" for index, (_, code) in enumerate(WRONG)]
)
def test_a_wrong_row_is_a_problem_and_settles_nothing(tmp_path: Path, row: Row, code: str) -> None:
    """Every way in which a row can be wrong has its code, and nobody stands or falls by such a row."""
    review = decided_review(tmp_path, row)
    assert codes(review) == [code]
    rows = [row for village in review.villages for each in village.nominees for row in each.decisions]
    assert all(each.settles is Settles.NOTHING and each.outdated for each in rows)
    assert review.decided.listed == ()
    assert len(review.decided.unsettled) == 1


def test_what_cannot_be_read_is_quoted_at_its_cell(tmp_path: Path) -> None:
    """A month is no full date: the row is not called blank, and the place is that cell."""
    (problem,) = decided_review(tmp_path, row_about(0, "认定成立", BAR, 日期="2026-12")).problems
    assert "「日期」（「2026-12」无法识别）" in problem.message.zh
    assert isinstance(problem.place, SheetPlace)
    assert problem.place.column


def test_numbers_and_codes_are_compared_as_they_stand(tmp_path: Path) -> None:
    """Digits in a row are hidden where they are printed; rows numbered by them are told apart."""
    review = decided_review(
        tmp_path,
        row_about(0, "认定成立", BAR, 编号="20261206001"),
        row_about(0, "认定成立", POLICY, 编号="20261206002"),
        row_about(0, "认定不成立", BAR, 编号="20261206003", 更正编号="20261206001", 会签人="朱十江"),
    )
    assert codes(review) == []
    assert [each.settles for each in person(review, "0001").decisions if each.criterion == BAR] == [
        Settles.IN
    ]


def test_an_edition_nearly_all_digits_is_read_as_it_is(tmp_path: Path) -> None:
    """Hidden, it would be the edition of no source, and every decision would look older than the law."""
    review = decided_review(tmp_path, row_about(0, "认定成立", BAR, 依据版本="2f795219"))
    assert [each.decision.source for each in person(review, "0001").decisions] == ["2f795219"]


def test_days_that_cannot_well_be_are_pointed_at(tmp_path: Path) -> None:
    """After the review, or before the election was announced: the row counts, and a hint says so."""
    rows = [
        row_about(0, "认定成立", BAR, 日期="2027-12-06"),
        row_about(0, "认定成立", POLICY, 编号="1-2", 日期="2016-12-06"),
    ]
    review = decided_review(tmp_path, *rows)
    told = [each.code for each in review.hints if each.code.startswith("register-dated")]
    assert told == ["register-dated-after-review", "register-dated-before-announced"]
    assert len(person(review, "0001").decisions) == 2


@pytest.mark.parametrize(
    ("entries", "code"), [(("1", "1"), "decision-entry-twice"), (("1", "2"), "decision-twice")]
)
def test_rows_that_contradict_each_other_settle_nothing(
    tmp_path: Path, entries: tuple[str, str], code: str
) -> None:
    """Two rows on one matter, or under one number, are both unused."""
    rows = [row_about(0, "认定成立", BAR, 编号=entry) for entry in entries]
    review = decided_review(tmp_path, *rows)
    assert codes(review) == [code, code]
    assert person(review, "0001").decisions == ()


def test_what_is_no_table_of_decisions_is_reported(tmp_path: Path) -> None:
    """A letter, a workbook without their sheets, a withdrawal without a paper: each has its code."""
    folder = decided_folder(tmp_path, gone=[{**GONE, "本人书面材料": ""}])
    (folder / "decisions" / "说明.docx").write_bytes(b"x")
    write_workbook(folder / "decisions" / "别的.xlsx", [SheetText("表", ("甲",), [["乙"]])])
    found = codes(review_of(folder))
    assert sorted(found) == ["decisions-no-sheet", "decisions-not-a-workbook", "withdrawal-incomplete"]


def test_a_row_that_was_only_filled_in_beforehand_says_nothing(tmp_path: Path) -> None:
    """Until somebody writes a conclusion, a pre-filled row is neither a decision nor a problem."""
    row = {**row_about(0, "", BAR), **dict.fromkeys(("法律依据", "理由", "认定人", "日期"), "")}
    assert codes(decided_review(tmp_path, row)) == []


@pytest.mark.parametrize("audience", list(Audience))
def test_reasons_are_for_the_deciding_body(tmp_path: Path, audience: Audience) -> None:
    """The working group sees what was decided and by whom; a township, or the person, sees none of it."""
    if audience is Audience.PUBLIC:
        return
    secret = "密件柒捌玖"  # noqa: S105 - a planted word
    row = row_about(0, "认定成立", BAR, 理由=secret)
    report: Any = report_of(decided_folder(tmp_path, row), audience=audience)
    assert (secret in str(report)) == (audience is Audience.DECIDER)
    assert ("杨九川" in str(report)) == (audience in {Audience.DECIDER, Audience.INTERNAL})


def test_pages_show_what_was_decided(tmp_path: Path) -> None:
    """On the page of the village and of the person, and on the one of the deciding body with the reason."""
    review = review_of(decided_folder(tmp_path, row_about(0, "认定成立", BAR), village_row("西山村", 3)))
    inside = {
        name: page.decode() for name, page in pages_for(review, Audience.INTERNAL, Changes(None)).items()
    }
    shown = [name for name, page in inside.items() if "认定成立（" in page]
    assert any("人员/" in name for name in shown)
    assert any("人员/" not in name for name in shown)
    assert any("列入名单：" in page for page in inside.values())
    decider = "".join(page.decode() for page in pages_for(review, Audience.DECIDER, Changes(None)).values())
    assert "理由：经核查文书" in decider
    assert "理由：经核查文书" not in "".join(inside.values())
