"""〃 and 同上 in the place of words."""

from pathlib import Path

import pytest

from candidates.people.candidate import Hold
from tests.candidates.layouts.reading import (
    held,
    hints,
    roll_of,
    told,
    who,
)
from tests.candidates.rosters import (
    HEADERS,
    ROW_OF_LI,
    ROW_OF_ZHANG,
    Row,
    changed,
    codes,
    id_number,
)


class TestDitto:
    """〃 and 同上 in the place of words."""

    def test_marks_mean_the_cell_above(self, tmp_path: Path) -> None:
        """From row to row, each at its own place; one hint for the sheet."""
        rows = [
            HEADERS,
            ROW_OF_ZHANG,
            changed(ROW_OF_LI, 乡镇="〃", 村="同上"),
            (3, "同 上", "″", "王五", "〃", "1990.03", id_number("19900303", 4), "〃"),
        ]
        roll = roll_of(tmp_path, {"名册": rows})
        assert who(roll) == [
            "张三 城关镇东河村 chair",
            "李四 城关镇东河村 member",
            "王五 城关镇东河村 member",
        ]
        assert (codes(roll), hints(roll)) == ([], ["ditto-read"])
        assert told(roll.candidates[2], "sex") == ("female", "E4")
        assert "6 个" in roll.hints[0].message.zh

    @pytest.mark.parametrize(
        "between", [(), ("合计", "1人"), ("备注：以下为补报",), (9, "城关镇", "西山", "", "", "", "", "")]
    )
    def test_marks_below_something_else_are_a_problem(self, tmp_path: Path, between: Row) -> None:
        """Across a blank row, a total, a remark or a row without a person nobody knows which row is meant."""
        rows = [HEADERS, ROW_OF_ZHANG, between, changed(ROW_OF_LI, 村="同上")]
        roll = roll_of(tmp_path, {"名册": rows})
        assert who(roll)[-1] == "李四 - member"
        assert "ditto-unsure" in codes(roll)

    def test_a_mark_below_a_blank_cell_and_in_the_first_row(self, tmp_path: Path) -> None:
        """A blank cell is not repeated, and the headers are no cell above."""
        rows = [HEADERS, changed(ROW_OF_ZHANG, 提名职务="〃"), changed(ROW_OF_LI, 提名职务="〃")]
        roll = roll_of(tmp_path, {"名册": rows})
        assert codes(roll) == ["ditto-unsure", "ditto-unsure"]
        assert [held(person) for person in roll.candidates] == [{Hold.NO_POST}] * 2

    def test_who_it_is_is_never_the_same_as_above(self, tmp_path: Path) -> None:
        """A name, an ID or a birth date is a person's own."""
        roll = roll_of(
            tmp_path, {"名册": [HEADERS, ROW_OF_ZHANG, changed(ROW_OF_LI, 姓名="同上", 身份证号="〃")]}
        )
        assert codes(roll) == ["name-unclear", "id-shape"]
