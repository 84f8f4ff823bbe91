"""What an open answer decides, in small villages where a clerk can work it out with a pencil."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from candidates.people.candidate import Hold, Reservation
from engine.bodies.requirement import Outlook
from engine.bodies.solving.solver import Allowance, Solver, SolverMissing
from engine.program.meaning import Reference
from engine.review.intake import Intake
from engine.review.review import Review
from engine.review.reviewing import review_election
from engine.what_if.chase import Chased, Decides, chase_of
from intake.folder import read_folder
from tests.counties.county import QUESTIONS, County, clean_county, review_of
from tests.reports.page_county import page_county
from vocabulary.outcomes import Verdict
from vocabulary.places import FilePlace
from vocabulary.texts import Text

EAST = "东河村"
CRIME = {"处理结果": "判处刑罚", "判决日期": "2001-03-05"}


def village() -> County:
    """Return a county with one village in play: a chair, four members for two seats, one woman among all.

    0001 stands for chair; 0002, the woman, and the men 0003, 0005 and 0007 stand for member.
    """
    county = clean_county()
    people = {row["人员编号"]: row for row in county.roster}
    for number in ("0005", "0007"):
        people[number].update({"村": EAST, "提名职务": "委员"})
    county.roster = [row for row in county.roster if row["人员编号"] not in {"0004", "0006"}]
    return county


def keep_silent(county: County, number: str, question: str, *units: str) -> None:
    """Let units say nothing on a question about somebody."""
    for unit in units:
        del county.answers[unit][number, question]


def find(county: County, number: str, question: str, unit: str, fields: dict[str, str] | None = None) -> None:
    """Let a unit find something about somebody, with details if there are fields."""
    county.answers[unit][number, question] = "有"
    if fields is not None:
        row = {"人员编号": number, "事项": QUESTIONS[question].ask.zh, **fields}
        county.details.setdefault(unit, []).append(row)


def decided(chase: Iterable[Chased]) -> dict[tuple[str, str, str], Decides]:
    """Return what every answer on the list decides."""
    return {(each.person, each.question, each.department): each.decides for each in chase}


def chased(county: County, folder: Path) -> dict[tuple[str, str, str], Decides]:
    """Return what every open answer of a county decides."""
    return decided(chase_of(review_of(county.write(folder))))


def outlook(review: Review, ratio: str) -> Outlook:
    """Return what becomes of a requirement in the village."""
    return next(each.outlook for each in review.villages[0].requirements if each.ratio.name == ratio)


def test_the_only_open_answer_is_the_last(tmp_path: Path) -> None:
    """Where everything else is known and clear, one 未发现 leads to pass: `last`."""
    county = village()
    keep_silent(county, "0003", "dishonest_debtors", "court")
    assert chased(county, tmp_path) == {("0003", "dishonest_debtors", "court"): Decides.LAST}


def test_of_two_units_that_owe_one_question_neither_is_the_last(tmp_path: Path) -> None:
    """While police and court both owe an answer, neither alone leads to pass."""
    county = village()
    keep_silent(county, "0003", "convictions", "police", "court")
    assert chased(county, tmp_path) == {
        ("0003", "convictions", "police"): Decides.FLAG,
        ("0003", "convictions", "court"): Decides.FLAG,
    }


def test_details_still_owed_may_be_the_last(tmp_path: Path) -> None:
    """A unit that wrote 有 without details owes them, and harmless ones lead to pass."""
    county = village()
    find(county, "0003", "illegal_building", "land")
    assert chased(county, tmp_path) == {("0003", "illegal_building", "land"): Decides.LAST}


def test_the_only_woman_is_on_the_slate(tmp_path: Path) -> None:
    """A crime would remove the only woman, and with her the chance of a woman on the committee: `slate`."""
    county = village()
    for number in ("0002", "0003"):
        keep_silent(county, number, "convictions", "police", "court")
        keep_silent(county, number, "dishonest_debtors", "court")
    folder = county.write(tmp_path)
    found = decided(chase_of(review_of(folder)))
    assert outlook(review_of(folder), "woman") is Outlook.POSSIBLE
    # Nobody is removed for a debt, and without 0003 the requirements come out as they do with him.
    assert found == {
        **{(number, "dishonest_debtors", "court"): Decides.FLAG for number in ("0002", "0003")},
        **{("0002", "convictions", unit): Decides.SLATE for unit in ("police", "court")},
        **{("0003", "convictions", unit): Decides.FLAG for unit in ("police", "court")},
    }


def test_a_flag_of_policy_waits_for_a_question_of_law(tmp_path: Path) -> None:
    """Who is flagged by a list may still be flagged by law: `flag`; what the list alone reads: `nothing`."""
    county = village()
    find(county, "0003", "illegal_building", "land", {"整改情况": "尚未整改"})
    keep_silent(county, "0003", "convictions", "court")
    keep_silent(county, "0003", "dishonest_debtors", "court")
    assert chased(county, tmp_path) == {
        ("0003", "convictions", "court"): Decides.FLAG,
        ("0003", "dishonest_debtors", "court"): Decides.NOTHING,
    }


def test_nothing_is_decided_any_more_of_somebody_surely_barred(tmp_path: Path) -> None:
    """A crime that is sure bars by law and flags by the list: what other units still owe changes neither."""
    county = village()
    find(county, "0003", "convictions", "court", CRIME)
    keep_silent(county, "0003", "convictions", "police")
    keep_silent(county, "0003", "party_expulsion", "discipline")
    keep_silent(county, "0003", "petition_conduct", "discipline")
    assert chased(county, tmp_path) == {
        ("0003", "convictions", "police"): Decides.NOTHING,
        ("0003", "party_expulsion", "discipline"): Decides.NOTHING,
        ("0003", "petition_conduct", "discipline"): Decides.NOTHING,
    }


def test_nothing_is_decided_of_somebody_who_gave_up(tmp_path: Path) -> None:
    """Who has filed a withdrawal is not elected whatever is answered; the item stays on the list."""
    county = village()
    county.roster[1]["状态"] = "本人放弃"
    keep_silent(county, "0002", "dishonest_debtors", "court")
    assert chased(county, tmp_path) == {("0002", "dishonest_debtors", "court"): Decides.NOTHING}


def test_a_damaged_row_keeps_an_answer_from_being_the_last(tmp_path: Path) -> None:
    """Where the roster itself holds a person back, 未发现 does not lead to pass."""
    county = village()
    county.roster[2]["出生年月"] = "不详"
    keep_silent(county, "0003", "dishonest_debtors", "court")
    assert chased(county, tmp_path)["0003", "dishonest_debtors", "court"] is Decides.FLAG


def test_who_is_held_shares_no_trial_with_who_is_not(tmp_path: Path) -> None:
    """Of two people who wait for the same answer, one whom the roster holds back does not come to pass."""
    county = village()
    for number in ("0003", "0005"):
        keep_silent(county, number, "dishonest_debtors", "court")
    read = read_folder(county.write(tmp_path))
    assert isinstance(read, Intake)
    hold = Reservation(Hold.NO_POST, Text("职务未填", "no post"), FilePlace("rosters/名册.xlsx"))
    people = tuple(
        replace(each, reservations=(hold,)) if each.number == "0003" else each
        for each in read.roll.candidates
    )
    held = replace(read, roll=replace(read.roll, candidates=people))
    review = review_election(held, Reference(), date(2026, 12, 6), draft=False)
    assert decided(chase_of(review)) == {
        ("0003", "dishonest_debtors", "court"): Decides.FLAG,
        # A post that is not known may be one of the Party organisation.
        ("0003", "member_rights", "discipline"): Decides.FLAG,
        ("0003", "member_rights", "organisation"): Decides.FLAG,
        ("0005", "dishonest_debtors", "court"): Decides.LAST,
    }


def test_who_is_pending_neither_stands_nor_falls(tmp_path: Path) -> None:
    """Three for one chair, two of them open: one more gone leaves a choice that is neither sure nor lost.

    Had the other open one been counted as fallen, the margin would be lost; as standing, it would be sure.
    """
    county = village()
    for row in county.roster:
        if row["人员编号"] in {"0003", "0005"}:
            row["提名职务"] = "主任"
    for number in ("0003", "0005"):
        keep_silent(county, number, "convictions", "police", "court")
    folder = county.write(tmp_path)
    assert outlook(review_of(folder), "margin-chair") is Outlook.POSSIBLE
    found = decided(chase_of(review_of(folder)))
    assert set(found.values()) == {Decides.FLAG}, found


def test_a_question_that_may_not_be_asked_is_not_chased(tmp_path: Path) -> None:
    """What is asked by consent only is owed by nobody about somebody who has not agreed."""
    county = village()
    for row in county.roster:
        row["授权"] = "否" if row["人员编号"] == "0003" else "是"
    for number in ("0003", "0005"):
        keep_silent(county, number, "dishonest_debtors", "court")
    read = read_folder(county.write(tmp_path))
    assert isinstance(read, Intake)
    questions = dict(read.authority.questions)
    questions["dishonest_debtors"] = replace(questions["dishonest_debtors"], basis="consent")
    asked = replace(read, authority=replace(read.authority, questions=questions))
    review = review_election(asked, Reference(), date(2026, 12, 6), draft=False)
    assert decided(chase_of(review)) == {("0005", "dishonest_debtors", "court"): Decides.LAST}


def test_who_is_nominated_in_two_villages_is_asked_about_once(tmp_path: Path) -> None:
    """One answer serves both villages, so that it stands on the list once."""
    county = clean_county()
    twin = {**county.roster[2], "村": "西山村"}
    county.roster.append(twin)
    keep_silent(county, "0003", "convictions", "police", "court")
    review = review_of(county.write(tmp_path))
    twice = [each for each in review.villages if any(n.candidate.number == "0003" for n in each.nominees)]
    assert len(twice) == 2
    listed = [(each.person, each.question, each.department) for each in chase_of(review)]
    assert sorted(listed) == sorted(set(listed))
    assert len(listed) == 2


def test_the_most_decisive_comes_first(tmp_path: Path) -> None:
    """The list goes by what is decided, then by the election's units, then by village and person."""
    county = village()
    for number in ("0003", "0002"):
        keep_silent(county, number, "convictions", "police", "court")
    keep_silent(county, "0007", "dishonest_debtors", "court")
    keep_silent(county, "0005", "sanctions", "discipline")
    keep_silent(county, "0001", "sanctions", "discipline")
    listed = chase_of(review_of(county.write(tmp_path)))
    assert [(each.decides.value, each.department, each.person) for each in listed] == [
        ("last", "discipline", "0001"),
        ("last", "discipline", "0005"),
        ("last", "court", "0007"),
        ("slate", "police", "0002"),
        ("slate", "court", "0002"),
        ("flag", "police", "0003"),
        ("flag", "court", "0003"),
    ]


def test_every_answer_that_a_finding_waits_for_is_on_the_list(tmp_path: Path) -> None:
    """What is owed is listed once with its unit, and nothing that has been answered is."""
    review = review_of(page_county().write(tmp_path))
    owed = {
        (nominee.candidate.number, gap.question, gap.department)
        for place in review.villages
        for nominee in place.nominees
        for finding in nominee.findings
        for gap in (finding.explanation.gaps if finding.explanation else ())
        if hasattr(gap, "department")
    }
    assert owed
    assert owed <= set(decided(chase_of(review)))


def test_without_a_solver_nothing_is_made_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where OR-tools is missing, what is not worked out is not said to change; the rest is as before."""
    county = village()
    keep_silent(county, "0002", "convictions", "police", "court")
    keep_silent(county, "0007", "dishonest_debtors", "court")
    folder = county.write(tmp_path)

    def missing(_: Solver, __: Allowance, ___: int | None = None) -> None:
        raise SolverMissing

    monkeypatch.setattr(Solver, "__init__", missing)
    found = decided(chase_of(review_of(folder)))
    assert found["0002", "convictions", "police"] is Decides.SLATE  # the woman alone needs no solver
    assert found["0007", "dishonest_debtors", "court"] is Decides.LAST


def test_the_list_is_a_function_of_the_review(tmp_path: Path) -> None:
    """The same review gives the same list, and asking for it changes nothing."""
    county = village()
    keep_silent(county, "0002", "convictions", "police", "court")
    review = review_of(county.write(tmp_path))
    verdicts = [each.verdict for each in review.villages[0].nominees]
    assert chase_of(review) == chase_of(replace(review))
    assert [each.verdict for each in review.villages[0].nominees] == verdicts
    assert verdicts.count(Verdict.PENDING) == 1
