"""The registers beside 认定表 are read strictly; clocks run by them, and nothing else follows from them."""

from datetime import date
from pathlib import Path

import pytest

from candidates.decisions.registered import Rechecked, Served
from engine.review.deciding.clocks import clocks_of
from engine.review.review import Review
from reports.disclosed.reader import Audience, Reader
from reports.disclosure.people.registered import registered_of, rows_by_person
from tests.counties.county import County, Row, review_of, verdicts_of
from tests.counties.decided import BAR, convict, review_with, row_about, troubled, with_decisions
from tests.counties.registers import objection, recheck, service, statement, with_registers
from vocabulary.elections.decision_words import Outcome, Pace, Receipt, Step


def in_hainan(county: County, day: str = "2026-12-06") -> County:
    """Return a county to which the clocks of Hainan apply, reviewed on a day."""
    county.election = county.election.replace("[cn-vco-2025, shibu", "[cn-vco-2025, hainan-2025, shibu")
    county.election = county.election.replace("review_day: 2026-12-06", f"review_day: {day}")
    return county


def codes(review: Review) -> list[str]:
    """Return the codes of what could not be used."""
    return [each.code for each in review.problems if each.place.file.startswith("decisions/")]


def clocks(review: Review, number: str) -> dict[Step, tuple[date | None, date | None, Pace]]:
    """Return the clocks of one person by step: until when, done when, and how it stands."""
    found = clocks_of(review)
    return {
        each.step: (each.due, each.done, each.pace)
        for (village, nominee), several in found.items()
        if review.villages[village].nominees[nominee].candidate.number == number
        for each in several
    }


def test_whole_rows_are_registered(tmp_path: Path) -> None:
    """Every register is read by number, name and village, and changes no verdict."""
    before = verdicts_of(troubled().write(tmp_path))
    sheets = {"送达登记": [service(0)], "陈述登记": [statement(0)], "异议登记": [objection(0)]}
    folder = with_registers(tmp_path, **sheets, 复核登记=[recheck(0)])
    review = review_of(folder)
    assert codes(review) == []
    assert [each.entry for each in review.decided.registered] == ["送1-1", "陈1-1", "异1-1", "复1-1"]
    served, _, _, checked = (each.event for each in review.decided.registered)
    assert isinstance(served, Served)
    assert served.receipt is Receipt.SIGNED
    assert isinstance(checked, Rechecked)
    assert checked.outcome is Outcome.SUSTAINED
    assert verdicts_of(folder) == before


def test_a_document_number_is_shown_as_the_clerk_wrote_it(tmp_path: Path) -> None:
    """Commas of ours are those of the language, a clerk's own stay: nobody finds a paper otherwise."""
    folder = troubled().write(tmp_path)
    document = "云法〔2026〕3号，附件一"
    with_registers(folder, 异议登记=[objection(0)], 复核登记=[recheck(0, 文号=document)])
    review = review_of(folder)
    nominee = review.villages[0].nominees[0]
    rows = registered_of(rows_by_person(review), nominee, Reader(Audience.INTERNAL))
    what = next(row.what for row in rows if row.register == "复核登记")
    assert what.zh.endswith(f"，{document}")
    assert what.en.endswith(f", {document}")


LACKING = [
    *(
        ("送达登记", {**service(0), head: ""})
        for head in ("送达日期", "送达方式", "送达人", "签收情况", "编号")
    ),
    *(("陈述登记", {**statement(0), head: ""}) for head in ("陈述日期", "陈述申辩内容", "记录人")),
    *(("异议登记", {**objection(0), head: ""}) for head in ("提出人", "收到日期", "异议内容", "收件人")),
    *(
        ("复核登记", {**recheck(0), head: ""})
        for head in ("异议编号", "原经办人", "理由", "法律依据", "复核日期")
    ),
]


@pytest.mark.parametrize(("sheet", "row"), LACKING)
def test_a_row_that_lacks_anything_records_nothing(tmp_path: Path, sheet: str, row: Row) -> None:
    """No day, no person who answers, no reason or ground: a problem, and the row is used for nothing."""
    filed = {"异议登记": [objection(0)], sheet: [row]}
    review = review_with(with_registers(tmp_path, **filed))
    assert codes(review) == ["register-incomplete"]
    assert row["编号"] not in [each.entry for each in review.decided.registered if each.place.sheet == sheet]


WRONG = [
    ({"送达登记": [service(0, 签收情况="已送")]}, "register-word-unknown"),
    ({"送达登记": [service(0, 签收情况="拒签")]}, "service-without-witness"),
    ({"送达登记": [service(0, 姓名="赵二山")]}, "decision-nobody"),
    ({"送达登记": [service(0), service(1, 编号="送1-1")]}, "register-entry-twice"),
    ({"送达登记": [service(0), service(0, 编号="送1-9", 更正编号="送1-7")]}, "register-corrects-nothing"),
    ({"送达登记": [service(0), service(1, 更正编号="送1-1")]}, "register-corrects-nothing"),
    (
        {
            "送达登记": [
                service(0),
                service(0, 编号="送1-8", 更正编号="送1-1"),
                service(0, 编号="送1-9", 更正编号="送1-1"),
            ]
        },
        "register-twice",
    ),
    ({"复核登记": [recheck(0)]}, "recheck-without-objection"),
    ({"异议登记": [objection(0)], "复核登记": [recheck(0, 复核人="卫原办")]}, "recheck-by-the-same"),
    ({"异议登记": [objection(0)], "复核登记": [recheck(0, 复核日期="2026-12-08")]}, "recheck-too-early"),
    ({"异议登记": [objection(0)], "复核登记": [recheck(0), recheck(0, 编号="复1-9")]}, "recheck-twice"),
    ({"异议登记": [objection(0)], "复核登记": [recheck(0, "通过")]}, "register-word-unknown"),
]


@pytest.mark.parametrize(("sheets", "code"), WRONG)
def test_what_does_not_fit_is_a_problem(tmp_path: Path, sheets: dict[str, list[Row]], code: str) -> None:
    """Every such row is named with its place, and recorded for nobody."""
    review = review_with(with_registers(tmp_path, **sheets))
    assert set(codes(review)) == {code}


def test_a_refusal_before_a_witness_is_service(tmp_path: Path) -> None:
    """Whoever does not sign was told all the same, if somebody saw it."""
    refused = service(0, 签收情况="拒签", 见证人="沈见证")
    review = review_with(with_registers(tmp_path, 送达登记=[refused]))
    assert codes(review) == []
    assert clocks(review, "0001")[Step.NOTICE][1] == date(2026, 12, 3)


def test_a_later_row_corrects_an_earlier_one(tmp_path: Path) -> None:
    """The row that names the earlier one stands in its place."""
    rows = [service(0), service(0, 编号="送1-9", 更正编号="送1-1", 送达日期="2026-12-02")]
    review = review_with(with_registers(tmp_path, 送达登记=rows))
    assert [(each.entry, each.on) for each in review.decided.registered] == [("送1-9", date(2026, 12, 2))]


def test_a_row_filled_in_beforehand_says_nothing(tmp_path: Path) -> None:
    """Until somebody types a day or a name, the row is no problem and no service."""
    bare = {**service(0), **dict.fromkeys(("送达日期", "送达方式", "送达人", "签收情况"), "")}
    review = review_with(with_registers(tmp_path, 送达登记=[bare]))
    assert (codes(review), review.decided.registered) == ([], ())


def test_clocks_are_those_of_the_article(tmp_path: Path) -> None:
    """Hainan, Art. 21: results seven days after nominations close, three to object, three to re-check."""
    sheets = {"送达登记": [service(0)], "异议登记": [objection(0)]}
    review = review_of(with_registers(in_hainan(troubled()).write(tmp_path), **sheets))
    found = clocks(review, "0001")
    assert found[Step.NOTICE] == (date(2026, 12, 8), date(2026, 12, 3), Pace.DONE)
    assert found[Step.STATEMENT] == (None, None, Pace.OPEN)
    assert found[Step.OBJECTION] == (date(2026, 12, 11), date(2026, 12, 9), Pace.DONE)
    assert found[Step.RECHECK] == (date(2026, 12, 12), None, Pace.RUNNING)


def test_an_overrun_is_recorded_and_changes_no_state(tmp_path: Path) -> None:
    """A notice nobody served, an objection that came late, a re-check nobody made: all is shown."""
    county = in_hainan(troubled(), "2026-12-16")
    convict(county, "0004")
    before = verdicts_of(county.write(tmp_path))
    late = objection(0, 收到日期="2026-12-12")
    folder = with_registers(tmp_path, 送达登记=[service(0, 送达日期="2026-12-09")], 异议登记=[late])
    review = review_of(folder)
    assert clocks(review, "0004") == {Step.NOTICE: (date(2026, 12, 8), None, Pace.OVERDUE)}
    found = clocks(review, "0001")
    assert (found[Step.NOTICE][2], found[Step.OBJECTION][2]) == (Pace.LATE, Pace.LATE)
    assert found[Step.RECHECK] == (date(2026, 12, 15), None, Pace.OVERDUE)
    assert verdicts_of(folder) == before


def test_a_notice_in_the_register_was_served_before_somebody_gave_up(tmp_path: Path) -> None:
    """Whoever was told first is not counted among those who gave up before they were told."""
    county = troubled()
    convict(county, "0004")
    head = {name: service(3)[name] for name in ("乡镇", "村", "人员编号", "姓名")}
    gone = [{**head, "放弃日期": "2026-12-03", "本人书面材料": "放弃声明"}]
    folder = with_decisions(county.write(tmp_path), [], gone)
    assert "withdrawn-before-notice" in [each.code for each in review_of(folder).hints]
    with_registers(folder, 送达登记=[service(3, 送达日期="2026-12-02")])
    assert "withdrawn-before-notice" not in [each.code for each in review_of(folder).hints]


def test_a_decision_older_than_its_source_stands_beside_the_finding(tmp_path: Path) -> None:
    """A row of another edition is marked; one on what nobody examines any more settles nothing."""
    rows = [
        row_about(0, "认定成立", BAR, 依据版本="00000000"),
        row_about(0, "认定成立", "cn-vco-2018/past-crime", 编号="1-8"),
    ]
    review = review_of(with_decisions(troubled().write(tmp_path), rows))
    nominee = review.villages[0].nominees[0]
    assert [(each.settles.value, each.outdated) for each in nominee.decisions] == [
        ("out", True),
        ("nothing", True),
    ]
    assert "decision-before-change" in [each.code for each in review.hints]
    assert codes(review) == ["decision-criterion-unknown"]


def test_an_objection_that_was_right_asks_for_a_correction(tmp_path: Path) -> None:
    """The decision stands as it was written until somebody corrects it, and the review says so."""
    folder = with_decisions(troubled().write(tmp_path), [row_about(0, "认定成立", BAR)])
    with_registers(folder, 异议登记=[objection(0)], 复核登记=[recheck(0)])
    review = review_of(folder)
    assert [each.settles.value for each in review.villages[0].nominees[0].decisions] == ["out"]
    assert "objection-sustained" in [each.code for each in review.hints]
