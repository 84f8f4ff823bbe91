"""The corpus of what units really send: each workbook is read as its table says, silence stays silence."""

from collections import Counter
from pathlib import Path

import pytest

from candidates.clearances.replies.replies import gather_replies
from candidates.clearances.replies.returns import missing_people
from candidates.clearances.sheets import Clearances, read_clearances
from tests.candidates.clearance_workbooks import fictional_id
from tests.candidates.clearances.answer_corpus import ASKED, ROLL, Case, cases, write_case
from vocabulary.answers import Word
from vocabulary.origins import Origin

CASES = [pytest.param(case, id=case.name) for case in cases()]
MISSING = "people-missing"


def read(folder: Path, case: Case) -> Clearances:
    """Write a case and read it."""
    write_case(folder, case)
    return read_clearances(folder, ASKED, ROLL)


def read_as(clearances: Clearances, expected: dict[str, str]) -> dict[str, str]:
    """Return the answers as the tables of the corpus write them."""
    told: dict[str, str] = {}
    for answer in clearances.answers:
        if answer.astray:
            continue  # said in a row that is another's, or nobody's
        key = f"{answer.number} {answer.question}"
        told[key if key in expected else answer.number] = (
            answer.word.value if answer.matches else f"not theirs: {answer.word.value}"
        )
    return told


@pytest.mark.parametrize("case", CASES)
def test_workbook_is_read_as_its_table_says(case: Case, tmp_path: Path) -> None:
    """Answers, problems, hints and counts are those of the table, and no other."""
    clearances = read(tmp_path, case)
    expected = case.expect
    missing = missing_people(clearances.returns, ASKED.units)
    assert read_as(clearances, dict(expected.answers)) == dict(expected.answers)
    assert sorted(problem.code for problem in clearances.problems) == sorted(expected.problems)
    assert sorted(hint.code for hint in clearances.hints) == sorted(expected.hints)
    told = [problem.message.zh + problem.help.zh for problem in clearances.problems]
    told += [hint.message.zh for hint in (*clearances.hints, *missing)]
    for words in expected.says:
        assert any(words in message for message in told), (words, told)
    if expected.returns is not None:
        counted = [
            {key: getattr(book, key) for key in wanted}
            for book, wanted in zip(clearances.returns.workbooks, expected.returns, strict=True)
        ]
        assert counted == list(expected.returns)


@pytest.mark.parametrize("case", CASES)
def test_nothing_found_is_said_in_the_place_it_is_read_from(case: Case, tmp_path: Path) -> None:
    """Every 未发现 keeps what the unit wrote, which is never blank, and the counts add up."""
    clearances = read(tmp_path, case)
    for answer in clearances.answers:
        assert answer.word is not Word.NONE or answer.written
    for book in clearances.returns.workbooks:
        assert book.asked == book.answered + book.missing
    numbers = Counter(answer.number for answer in clearances.answers)
    assert set(numbers) <= {candidate.number for candidate in ROLL}


@pytest.mark.parametrize("case", CASES)
def test_one_line_answers_the_questions_of_its_sheet_alone(case: Case, tmp_path: Path) -> None:
    """An answer read from a line is about a question that has a column, and stands where the line stands."""
    clearances = read(tmp_path, case)
    lines = [hint.place for hint in clearances.hints if hint.code == "scope-statement-used"]
    asks = {ask for book in case.books for ask in book.asks}
    for answer in clearances.answers:
        assert answer.question in asks
        if answer.written.startswith(("其余", "备注", "送审")):
            assert answer.place in lines
            assert answer.word is Word.NONE


def test_a_line_speaks_of_nobody_who_came_in_the_place_of_another(tmp_path: Path) -> None:
    """Where somebody left the roll and another came, their number is the same and the people are not."""
    (case,) = [each for each in cases() if each.name == "the others by their number"]
    left = fictional_id(777)
    (tmp_path / "numbers.csv").write_text(
        f"人员编号,乡镇,村,姓名,身份证号\n0099,城关镇,新民村,冯十水,{left}\n", encoding="utf-8-sig"
    )
    clearances = read(tmp_path, case)
    assert [answer.number for answer in clearances.answers] == ["0102"]
    assert [problem.code for problem in clearances.problems] == ["scope-statement"]


def test_a_finding_that_a_later_line_passes_over_is_a_conflict(tmp_path: Path) -> None:
    """其余 N 人未发现 after 有 is a change without a correction: both stand."""
    (case,) = [each for each in cases() if each.name == "a line in a later workbook takes no finding back"]
    replies = gather_replies(read(tmp_path, case).answers)
    assert replies.of("0101", "convicted", ("court",)).owing == {"court": Origin.CONFLICT}
    assert replies.of("0103", "convicted", ("court",)).owing == {}


def test_the_corpus_is_large_enough() -> None:
    """Thirty workbooks and more, each case under a name of its own."""
    assert len(CASES) >= 30
    assert len({param.id for param in CASES}) == len(CASES)
