"""Problems as people see them: causes first, neighbouring rows as one, nothing left out unsaid."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import main
from reports.papers.shared.faults import fault_lines
from reports.wording.problem_words import problem_lines, run_line, runs_of, widest_first
from tests.counties.county import clean_county
from vocabulary.places import FilePlace, Place, SheetPlace, TextPlace
from vocabulary.problems import Problem, in_order
from vocabulary.texts import Lang, Text


def problem(place: Place, code: str = "some", word: str = "甲") -> Problem:
    """Return a problem at a place."""
    return Problem(code, place, Text(f"看不懂「{word}」", f"what is `{word}`"), Text("请改正", "correct it"))


def cell(row: int, column: str = "B", sheet: str = "名册", file: str = "rosters/甲.xlsx") -> SheetPlace:
    """Return a cell of a roster, whose sheet 乙 lies before its sheet 名册."""
    return SheetPlace(file, sheet, row, column, ("乙", "名册").index(sheet))


def test_causes_stand_before_what_comes_of_them() -> None:
    """A folder is read in one order, whatever the names of its files are."""
    places: list[Place] = [
        FilePlace("."),
        TextPlace("election.yaml", 3, 1),
        TextPlace("packs/abc.yaml", 1, 1),
        TextPlace("zzz.yaml", 1, 1),
        cell(2, file="villages.xlsx"),
        cell(2, file="numbers.csv"),
        FilePlace("rosters"),
        cell(9, file="rosters/zzz.xlsx"),
        cell(2, file="clearances/aaa.xlsx"),
        cell(2, file="elected.xlsx"),
        FilePlace("reports/第01次/记录.json"),
    ]
    found = in_order(map(problem, [*reversed(places), *places]))
    assert [each.place for each in found] == places


def test_a_file_is_walked_through_as_it_lies() -> None:
    """The file, then its sheets as they lie in it, then the sheet's rows from left to right."""
    places: list[Place] = [
        FilePlace("rosters/甲.xlsx"),
        SheetPlace("rosters/甲.xlsx", "乙"),
        cell(2, "C", "乙"),
        cell(2, "AA", "乙"),
        cell(10, "A", "乙"),
        cell(2, "B"),
    ]
    shuffled = [places[index] for index in (4, 5, 3, 1, 0, 2)]
    assert [each.place for each in in_order(map(problem, shuffled))] == places


def test_neighbouring_rows_are_one_line() -> None:
    """One line says where it begins, where it ends and how many rows that are."""
    rows = [problem(cell(row)) for row in range(4, 22)]
    between = [problem(cell(row, "C"), "other") for row in range(5, 21)]
    lines = list(problem_lines(in_order([*rows, *between]), Lang.ZH))
    assert lines == [
        "rosters/甲.xlsx [名册] B4–B21 共 18 行  看不懂「甲」。请改正",
        "rosters/甲.xlsx [名册] C5–C20 共 16 行  看不懂「甲」。请改正",
    ]
    assert next(problem_lines(rows, Lang.EN)).startswith("rosters/甲.xlsx [名册] B4–B21, 18 rows  what is")
    (fault,) = fault_lines(rows, Lang.ZH)
    assert (fault.place, fault.rows) == ("rosters/甲.xlsx [名册] B4–B21 共 18 行", 18)
    whole_rows = [problem(cell(row, "")) for row in (4, 5)]
    assert "[名册] 4–5 共 2 行" in next(problem_lines(whole_rows, Lang.ZH))


@pytest.mark.parametrize(
    "other",
    [
        problem(cell(6)),
        problem(cell(5, "C")),
        problem(cell(5, sheet="乙")),
        problem(cell(5, file="rosters/乙.xlsx")),
        problem(cell(5), "other"),
        problem(cell(5), word="乙"),
        problem(cell(4), word="乙"),
        problem(FilePlace("rosters/甲.xlsx")),
    ],
)
def test_what_differs_is_a_line_of_its_own(other: Problem) -> None:
    """A gap, another column, sheet, file, kind or word: each is shown where it is."""
    assert len(runs_of([problem(cell(4)), other])) == 2


def test_a_cause_is_not_left_out_for_what_comes_of_it() -> None:
    """A file that nobody could read is shown, though hundreds of cells before it are wrong."""
    cells = [problem(cell(row), word=str(row)) for row in range(2, 300, 2)]
    unread = problem(FilePlace("rosters/癸.xlsx"), "unread")
    shown = widest_first(runs_of(in_order([*cells, unread])), 20)
    assert len(shown) == 20
    assert shown[-1].problem == unread
    assert [run.problem for run in shown[:-1]] == cells[:19]
    assert run_line(shown[-1], Lang.ZH).startswith("rosters/癸.xlsx  ")


def test_the_screen_counts_what_it_leaves_out_and_json_keeps_every_place(tmp_path: Path) -> None:
    """Lines are joined for people; the number is that of the problems, and machines see each of them."""
    folder = clean_county().write(tmp_path / "county")
    lines = [f"999{row:04},青石镇,某村,某人{row},9990119680101" for row in range(50)]
    (folder / "numbers.csv").write_text("人员编号,乡镇,村,姓名,身份证号\n" + "\n".join(lines) + "\n", "utf-8")
    (folder / "clearances" / "读不出.xlsx").write_bytes(b"")
    shown = CliRunner().invoke(main, ["review", str(folder), "--format", "table"]).stdout
    found = json.loads(CliRunner().invoke(main, ["review", str(folder), "--format", "json"]).stdout)
    problems = [each["place"] for each in found["problems"]]
    assert f"差错 {len(problems)} 处" in shown
    assert "E2–E51 共 50 行" in shown
    assert len([each for each in problems if each.get("column") == "E"]) == 50
    assert "读不出.xlsx" in shown
