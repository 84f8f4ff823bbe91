"""Answers that contradict each other across questions are a conflict, and nobody passes on them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from engine.backends.durable import Durable
from engine.backends.rete import available
from engine.review.review import NomineeReview, Review
from rules.library import shipped
from tests.counties.county import QUESTIONS, County, nominees, report_of, review_of, verdicts_of
from tests.deep_cases import some
from tests.engine.review.contradictions import (
    EXPELLED,
    EXPELLED_BY_SANCTION,
    EXPULSION,
    NOT_A_MEMBER,
    PAIRS,
    WHO,
    Filed,
    find,
)
from tests.test_silence import ASKED_OF_ALL
from vocabulary.answers import Owing
from vocabulary.facts import Unknown
from vocabulary.origins import Origin
from vocabulary.outcomes import Verdict
from vocabulary.truth import Truth

each_pair = pytest.mark.parametrize("text", PAIRS)


def person(review: Review) -> NomineeReview:
    """Return the person about whom something was filed."""
    return next(
        each for village in review.villages for each in village.nominees if each.candidate.number == WHO
    )


def found_in(county: County, folder: Path) -> NomineeReview:
    """Review a county and return the person."""
    return person(review_of(county.write(folder)))


def in_conflict(nominee: NomineeReview) -> Iterator[str]:
    """Yield the questions and facts that a contradiction takes away."""
    for name, answer in nominee.material.answers.items():
        if any(
            isinstance(each, Owing) and each.origin is Origin.CONFLICT for each in answer.replies.values()
        ):
            yield name
    for name in ("political_status", "joined_on", "birth_date"):
        fact = nominee.material.facts.get(name)
        if isinstance(fact, Unknown) and fact.origin is Origin.CONFLICT:
            yield name


def test_every_shipped_pair_is_tried() -> None:
    """A pair without a county that breaks it proves nothing."""
    common = shipped().find("common")
    assert common is not None
    assert {pair.text.zh for pair in common.consistency} == set(PAIRS)


@each_pair
def test_a_shipped_pair_is_found(text: str, tmp_path: Path) -> None:
    """What contradicts itself is a conflict, both sides of it, and the person does not pass."""
    filed, conflicts, _ = PAIRS[text]
    nominee = found_in(filed.county(), tmp_path)
    assert text in {each.pair.text.zh for each in nominee.material.contradictions}
    assert conflicts <= set(in_conflict(nominee))
    assert nominee.verdict is not Verdict.PASS


@each_pair
def test_the_nearest_consistent_neighbour_is_not(text: str, tmp_path: Path) -> None:
    """One word or one date further nothing contradicts anything."""
    nominee = found_in(PAIRS[text][2].county(), tmp_path)
    assert nominee.material.contradictions == ()
    assert set(in_conflict(nominee)) == set()


def test_both_sides_are_unknown_and_chased(tmp_path: Path) -> None:
    """A sanction of expulsion beside `never expelled`: both criteria wait, and both units are named."""
    filed = Filed({"sanctions": [EXPELLED_BY_SANCTION]}, NOT_A_MEMBER)
    report = report_of(filed.county().write(tmp_path))
    nominee = nominees(report)[WHO]
    open_ = {each["criterion"]: each for each in nominee["findings"]}
    for name in ("cn-vco-2025/expelled", "shibuxuan-2020/sanction-running"):
        assert open_[name]["truth"] == "unknown"
        assert open_[name]["unknown_because"] == ["conflict"]
        assert {each["fact"] for each in open_[name]["evidence"]} == {"sanctions", EXPULSION}
    assert nominee["verdict"] == nominee["legal"] == "pending"
    owed = {(each["question"], each["department"]) for each in report["chase"] if each["person"] == WHO}
    assert owed == {("sanctions", "discipline"), (EXPULSION, "discipline"), (EXPULSION, "organisation")}


def test_a_contradiction_is_one_problem_that_names_both_places(tmp_path: Path) -> None:
    """The problem is at the answer of a unit and names the cell of every other statement."""
    filed = Filed({EXPULSION: [EXPELLED]}, {"政治面貌": "群众", "入党时间": "2017.12"})
    report = report_of(filed.county().write(tmp_path))
    (problem,) = [each for each in report["problems"] if each["code"] == "answers-contradict"]
    assert problem["place"]["file"] == "clearances/discipline.xlsx"
    assert "rosters/名册.xlsx" in problem["message"]
    assert "K2" in problem["message"]
    assert "2017-12" in problem["message"]
    (found,) = nominees(report)[WHO]["contradictions"]
    assert {each["fact"] for each in found["evidence"]} == {EXPULSION, "joined_on"}


def test_a_flag_on_another_record_stands(tmp_path: Path) -> None:
    """A sanction that runs is a flag, though another record of the same answer is contradicted."""
    county = Filed({"sanctions": [EXPELLED_BY_SANCTION]}, NOT_A_MEMBER).county()
    running = {"处分种类": "撤销党内职务", "处分决定日期": "2025-09-10", "影响期截止日": "2027-09-10"}
    find(county, "sanctions", [running])
    nominee = found_in(county, tmp_path)
    truths = {each.name: each.truth for each in nominee.findings}
    assert truths["shibuxuan-2020/sanction-running"] is Truth.YES
    assert truths["cn-vco-2025/expelled"] is Truth.UNKNOWN
    assert (nominee.verdict, nominee.legal) == (Verdict.FLAG, Verdict.PENDING)


def test_a_flag_on_another_question_stands(tmp_path: Path) -> None:
    """What has no part in a contradiction is judged as ever."""
    county = Filed({"political_rights": [{"剥夺政治权利期满日期": "2010-06-30"}]}).county()
    find(county, "illegal_building", [{"整改情况": "尚未整改"}])
    assert found_in(county, tmp_path).policy is Verdict.FLAG


def test_two_units_of_one_question_do_not_contradict_each_other(tmp_path: Path) -> None:
    """Where one of two units knows of the expulsion, nothing contradicts the sanction: the flag stands."""
    county = Filed({"sanctions": [EXPELLED_BY_SANCTION]}, NOT_A_MEMBER).county()
    find(county, EXPULSION, [EXPELLED], unit="organisation")
    nominee = found_in(county, tmp_path)
    assert nominee.material.contradictions == ()
    assert nominee.legal is Verdict.FLAG


@pytest.mark.parametrize(("unit", "question"), ASKED_OF_ALL)
def test_taking_an_answer_away_improves_nobody(unit: str, question: str, tmp_path: Path) -> None:
    """No answer of a contradiction can be taken away so that the person passes."""
    touched = [filed for filed, conflicts, _ in PAIRS.values() if question in conflicts]
    for number, filed in enumerate(touched):
        county = filed.county()
        county.answers[unit][WHO, question] = ""
        county.details[unit] = [
            row for row in county.details.get(unit, []) if row["事项"] != QUESTIONS[question].ask.zh
        ]
        assert verdicts_of(county.write(tmp_path / f"{number}"))[WHO] != "pass", filed


@pytest.mark.parametrize("header", ["政治面貌", "入党时间", "出生年月"])
def test_blanking_a_cell_improves_nobody(header: str, tmp_path: Path) -> None:
    """No cell of the roster can be blanked so that who is contradicted passes."""
    for number, (filed, _, _) in enumerate(PAIRS.values()):
        county = filed.county()
        county.roster[0][header] = ""
        after = verdicts_of(county.write(tmp_path / f"{number}"))[WHO]
        assert after != "pass", filed


@pytest.mark.skipif(not available(), reason="durable-rules is not installed")
@pytest.mark.parametrize("text", some(PAIRS, 3))
def test_both_engines_see_the_same(text: str, tmp_path: Path) -> None:
    """What is taken away is taken away before any engine runs."""
    folder = PAIRS[text][0].county().write(tmp_path)
    by_reference: Any = report_of(folder)
    backend = Durable()
    try:
        by_durable: Any = report_of(folder, backend)
    finally:
        backend.close()
    for report in (by_reference, by_durable):
        report["election"].pop("engine")
    assert by_reference == by_durable
