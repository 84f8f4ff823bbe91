"""What goes back speaks to the sender: no folder, setting or command of the working group."""

from pathlib import Path

import pytest

from candidates.clearances import problems as clearance_problems
from candidates.clearances.sheets import read_clearances
from files.books import sheet_problems
from files.books.locked_files import Locked
from reports.returned.wording import CLERKS_WORDS, for_sender
from tests.candidates.clearances import answer_corpus
from tests.candidates.rosters import county_roll
from tests.corpus.rosters import make
from tests.corpus.rosters.tools import Case
from vocabulary.places import FilePlace
from vocabulary.problems import Problem
from vocabulary.texts import Lang, Text


def assert_told_to_the_sender(problem: Problem) -> None:
    """Assert that neither the message nor the way out speaks of what only the working group has."""
    for lang in Lang:
        message, way_out = for_sender(problem, lang)
        assert not CLERKS_WORDS.search(message), message
        assert not CLERKS_WORDS.search(way_out), way_out
        assert way_out, (problem.code, lang)


@pytest.mark.parametrize("case", [one for one in make.CASES if one.problems], ids=lambda case: case.name)
def test_what_is_wrong_with_a_roster_is_told_to_the_township(case: Case, tmp_path: Path) -> None:
    """Every message about every file of the corpus can be read by the township that sent it."""
    (tmp_path / "rosters").mkdir()
    for name, raw in case.files.items():
        (tmp_path / "rosters" / name).write_bytes(raw)
    for problem in county_roll(tmp_path, headers=dict(case.headers)).problems:
        assert_told_to_the_sender(problem)


@pytest.mark.parametrize(
    "case", [one for one in answer_corpus.cases() if one.expect.problems], ids=lambda case: case.name
)
def test_what_is_wrong_with_a_form_is_told_to_the_unit(case: answer_corpus.Case, tmp_path: Path) -> None:
    """The same for the workbooks of units; what lies in forms/ goes back to nobody."""
    answer_corpus.write_case(tmp_path, case)
    read = read_clearances(tmp_path, answer_corpus.ASKED, answer_corpus.ROLL)
    for problem in (one for one in read.problems if one.place.file.startswith("clearances/")):
        assert_told_to_the_sender(problem)


def test_what_the_corpus_lacks_is_told_to_the_unit_too() -> None:
    """A letter instead of a form, a question of another unit, a form of another unit, a password."""
    place = FilePlace("clearances/法院.xlsx")
    of_forms = (
        clearance_problems.not_a_workbook("clearances/法院.docx"),
        clearance_problems.question_of_another("是否受过党纪政务处分", place),
        clearance_problems.two_units("法院", "公安局", place),
    )
    locked = [sheet_problems.password("clearances/法院.xlsx", why) for why in Locked]
    for problem in (*of_forms, *locked):
        assert_told_to_the_sender(problem)


def test_a_row_of_the_same_file_is_called_so() -> None:
    """The sender knows the file by the name under which it came."""
    message = Text("与 rosters/甲.xlsx [名册] 16 是同一身份证号", "same ID as rosters/甲.xlsx [名册] 16")
    problem = Problem("x", FilePlace("rosters/甲.xlsx"), message, Text("请核对两行", "check both rows"))
    assert for_sender(problem, Lang.ZH) == ("与 本文件 [名册] 16 是同一身份证号", "请核对两行")
    assert for_sender(problem, Lang.EN) == ("same ID as this file [名册] 16", "check both rows")
