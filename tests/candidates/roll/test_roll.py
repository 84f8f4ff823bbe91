from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from candidates.rosters.roll import RowCount
from tests.candidates.rosters import (
    HEADERS,
    ROW_OF_LI,
    ROW_OF_ZHANG,
    changed,
    codes,
    county_roll,
    id_number,
    roll_of,
    write_book,
)
from tests.samples import samples
from vocabulary.places import FilePlace, SheetPlace


def test_rosters_are_read_in_the_order_of_their_names(tmp_path: Path) -> None:
    """The same folder gives the same report, whoever copied it."""
    write_book(tmp_path / "rosters" / "b.xlsx", {"名册": [HEADERS, ROW_OF_ZHANG]})
    write_book(tmp_path / "rosters" / "a.xlsx", {"名册": [HEADERS, ROW_OF_LI]})
    roll = county_roll(tmp_path)
    assert [candidate.place.file for candidate in roll.candidates] == ["rosters/a.xlsx", "rosters/b.xlsx"]


def test_rosters_may_be_csv_and_xls(tmp_path: Path) -> None:
    """A CSV in GB18030 keeps every digit of an ID."""
    (tmp_path / "rosters").mkdir()
    lines = [",".join(map(str, row)) for row in (HEADERS, changed(ROW_OF_ZHANG, 姓名="𠮷三"))]
    (tmp_path / "rosters" / "a.csv").write_bytes("\n".join(lines).encode("gb18030"))
    write_book(tmp_path / "x.xlsx", {"名册": [HEADERS, ROW_OF_LI]}).rename(tmp_path / "rosters" / "b.xls")
    roll = county_roll(tmp_path)
    assert codes(roll) == []
    assert [candidate.text("name") for candidate in roll.candidates] == ["𠮷三", "李四"]


def test_what_editors_leave_behind_is_a_hint(tmp_path: Path) -> None:
    """A lock file of a workbook that is open is no roster."""
    write_book(tmp_path / "rosters" / "a.xlsx", {"名册": [HEADERS, ROW_OF_ZHANG]})
    (tmp_path / "rosters" / "~$a.xlsx").write_bytes(b"x")
    roll = county_roll(tmp_path)
    assert codes(roll) == []
    assert [(hint.code, hint.place) for hint in roll.hints] == [
        ("skipped-file", FilePlace("rosters/~$a.xlsx"))
    ]


@pytest.mark.parametrize("name", ["照片.jpg", "名册.docx", "名册.pdf", "名册.zip", "名册.eml", "名册"])
def test_other_files_are_problems(tmp_path: Path, name: str) -> None:
    """Somebody meant to send something."""
    write_book(tmp_path / "rosters" / "a.xlsx", {"名册": [HEADERS, ROW_OF_ZHANG]})
    (tmp_path / "rosters" / name).write_bytes(b"x")
    roll = county_roll(tmp_path)
    assert [(problem.code, problem.place) for problem in roll.problems] == [
        ("not-a-roster", FilePlace(f"rosters/{name}"))
    ]
    assert roll.rows.nominees == 1


def test_files_that_cannot_be_used_add_no_rows(tmp_path: Path) -> None:
    """A damaged file and one without headers are problems of the whole file."""
    (tmp_path / "rosters").mkdir()
    (tmp_path / "rosters" / "a.xlsx").write_bytes(b"broken")
    write_book(tmp_path / "rosters" / "b.xlsx", {"Sheet1": [("张三", "东河村")]})
    roll = county_roll(tmp_path)
    assert [(problem.code, problem.place) for problem in roll.problems] == [
        ("not-a-workbook", FilePlace("rosters/a.xlsx")),
        ("no-header", FilePlace("rosters/b.xlsx")),
    ]
    assert roll.rows == RowCount(0, 0, 0, 0)


def test_no_roster_at_all_is_a_problem(tmp_path: Path) -> None:
    """An empty county would otherwise pass."""
    assert codes(county_roll(tmp_path)) == ["no-rosters"]


def test_sheets_of_explanations_are_left_out_and_others_without_headers_are_told(tmp_path: Path) -> None:
    """示例 holds people who do not exist."""
    sheets: dict[str, list[tuple[Any, ...]]] = {
        "填写说明": [("请勿改动表头",)],
        "示例": [HEADERS, ROW_OF_LI],
        "名册": [HEADERS, ROW_OF_ZHANG],
        "Sheet3": [("王五", "东河村")],
        "Sheet4": [],
    }
    write_book(tmp_path / "rosters" / "a.xlsx", sheets)
    roll = county_roll(tmp_path)
    assert roll.rows == RowCount(read=1, nominees=1, problems=0, skipped=0)
    assert [(problem.code, problem.place) for problem in roll.problems] == [
        ("no-header", SheetPlace("rosters/a.xlsx", "Sheet3", 1))
    ]


def test_reading_twice_gives_the_same(tmp_path: Path) -> None:
    """Nothing is taken out of the air."""
    assert roll_of(tmp_path, ROW_OF_ZHANG, ROW_OF_LI) == county_roll(tmp_path)


CELLS: dict[str, list[Any]] = {
    "序号": [None, 1, "合计", "例", "填表人：王五"],
    "乡镇": [None, "城关镇", "柳河镇", "城关"],
    "村": [None, "东河村", "新民村", "西山"],
    "姓名": [None, "张三", "李四", "张　三"],
    "性别": [None, "男", "女", "?"],
    "出生年月": [None, "1980.05", 1980.5, "1975.10", "去年"],
    "身份证号": [None, id_number(), id_number(serial=2), int(id_number()), "12"],
    "提名职务": [None, "主任", "委员、书记", "会计"],
}
ROWS = st.tuples(*(st.sampled_from(CELLS[header]) for header in HEADERS))


@settings(
    max_examples=samples(150), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(ROWS, max_size=6))
def test_rows_are_always_conserved(tmp_path: Path, rows: list[tuple[Any, ...]]) -> None:
    """Rows read = nominees + problems + skipped, and read counts every row that shows anything."""
    roll = roll_of(tmp_path, *rows)
    count = roll.rows
    assert count.read == sum(any(cell is not None for cell in row) for row in rows)
    assert count.read == count.nominees + count.problems + count.skipped
    assert (count.nominees, count.problems, count.skipped) == (
        len(roll.candidates),
        len(roll.unidentified),
        len(roll.skips),
    )
    numbers = {
        candidate.text("id_number") or str(index): candidate.number
        for index, candidate in enumerate(roll.candidates)
    }
    assert len(set(numbers.values())) == len(numbers)
