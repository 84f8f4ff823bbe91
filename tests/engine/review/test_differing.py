"""What one unit answered in two ways is reported once, though nobody reviewed in between."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.counties.county import SIGNED, clean_county, verdicts
from tests.reports.shelf.recorded_answers import convicted, in_conflict, report, saying

CODE = "answers-differ"


def twice(folder: Path, word: str) -> Any:
    """Return the review of a county whose court sent 有 about 0001, and another workbook beside it."""
    convicted().write(folder)
    court = folder / "clearances" / "court.xlsx"
    shutil.move(court, folder / "clearances" / "court-1.xlsx")
    (saying(word) if word != "有" else convicted()).write(folder)
    return report(folder)


@pytest.mark.parametrize("word", ["未发现", "待核实"])
def test_two_answers_of_one_unit_are_a_problem(tmp_path: Path, word: str) -> None:
    """Neither of them is used; the problem names the unit, the person and the other workbook."""
    made = twice(tmp_path, word)
    assert in_conflict(made)
    (problem,) = [each for each in made["problems"] if each["code"] == CODE]
    assert problem["message"] == (
        "法院对 1 人的反馈前后不一（人员 0001；另一份见 clearances/court-1.xlsx [反馈表] H3），"
        "没有可用的更正，按「信息不符」处理"
    )
    assert problem["place"]["file"] == "clearances/court.xlsx"


def test_the_same_answer_twice_is_none(tmp_path: Path) -> None:
    """A workbook sent again says the same, and flags the person as before."""
    made = twice(tmp_path, "有")
    assert [each for each in made["problems"] if each["code"] == CODE] == []
    assert verdicts(made)["0001"] == "flag"


def test_what_was_not_found_may_be_found_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """未发现, and 有 on a later day, needs no correction and is no problem."""
    clean_county().write(tmp_path)
    shutil.move(tmp_path / "clearances" / "court.xlsx", tmp_path / "clearances" / "court-1.xlsx")
    monkeypatch.setitem(SIGNED, "反馈日期", "2026-12-06")
    made = report(convicted().write(tmp_path))
    assert [each for each in made["problems"] if each["code"] == CODE] == []
    assert verdicts(made)["0001"] == "flag"
