"""One form a person: labels on the left, values on their right, a sheet each."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.candidates.layouts.reading import hints, roll_of, told, who
from tests.candidates.rosters import (
    HEADERS,
    LI,
    ROW_OF_ZHANG,
    ZHANG,
    Row,
    codes,
    county_roll,
)
from tests.corpus.rosters.tools import books
from vocabulary.places import place_words


class TestForms:
    """One form a person: labels on the left, values on their right, a sheet each."""

    FORM: Sequence[Row] = (
        ("村“两委”换届候选人资格联审表",),
        ("姓名", "张三", "性别", "男", "出生年月", "1980.05"),
        ("民族", "汉", "政治面貌", "中共党员", "学历", "高中"),
        ("身份证号", ZHANG, None, None, "拟任职务", "主任"),
        ("乡镇", "城关镇", "村", "东河村"),
        ("家庭主要成员", "称谓", "姓名", "身份证号"),
        (None, "妻子", "李四", LI),
        ("公安机关意见",),
    )

    def test_a_form_is_a_nominee(self, tmp_path: Path) -> None:
        """Every fact has the cell on the right of its label; the family below is nobody on the roll."""
        roll = roll_of(tmp_path, {"张三": self.FORM})
        (person,) = roll.candidates
        assert (who(roll), codes(roll), hints(roll)) == (["张三 城关镇东河村 chair"], [], ["form-read"])
        assert told(person, "id_number") == (ZHANG, "B4")
        assert told(person, "education") == ("senior", "F3")
        assert (told(person, "kin")[0], person.reservations) == ("blank", ())
        assert (roll.rows.read, roll.rows.nominees) == (1, 1)

    def test_an_id_may_have_a_cell_for_each_sign(self, tmp_path: Path) -> None:
        """Printed forms have eighteen boxes, and one label for township and village."""
        boxes = ("身份证号", *ZHANG)
        form = (*self.FORM[:3], boxes, ("乡镇村", "城关镇东河村", "拟任职务", "主任"))
        roll = roll_of(tmp_path, {"张三": form})
        assert (who(roll), codes(roll), hints(roll)) == (["张三 城关镇东河村 chair"], [], ["form-read"])
        assert told(roll.candidates[0], "id_number") == (ZHANG, "B4")

    @pytest.mark.parametrize("own_id", [ZHANG, ""])
    def test_a_form_of_merged_cells(self, tmp_path: Path, own_id: str) -> None:
        """Labels merged over two columns, and a family of which nobody is nominated."""
        form = [
            ("城关镇东河村候选人登记表",),
            ("姓  名", None, "张三", "性 别", "男"),
            ("身份证号码：", None, own_id),
            ("拟任职务", None, "主任", "学历", "高中"),
            ("近亲属申报", None, "父亲：张大"),
            ("家庭\n成员", "称谓", "姓名", "身份证号"),
            (None, "妻", "李四", LI),
        ]
        merged = [(0, 0, 0, 4), *((row, 0, row, 1) for row in range(1, 5)), (2, 2, 2, 4), (5, 0, 6, 0)]
        (tmp_path / "rosters").mkdir()
        (tmp_path / "rosters" / "a.xlsx").write_bytes(books({"张三": form}, merged=merged))
        roll = county_roll(tmp_path)
        assert (who(roll), codes(roll)) == (["张三 城关镇东河村 chair"], [] if own_id else ["id-blank"])

    def test_an_example_above_a_table(self, tmp_path: Path) -> None:
        """Labels filled in as an example above a table with posts are no form: the table is read."""
        example = [("姓名", "某某"), ("身份证号", "填18位"), ("性别", "填男或女"), ("拟任职务", "填一项")]
        roll = roll_of(tmp_path, {"名册": [*example, HEADERS, ROW_OF_ZHANG]})
        assert who(roll) == ["张三 城关镇东河村 chair"]

    def test_a_problem_stands_at_its_cell(self, tmp_path: Path) -> None:
        """What cannot be read is reported where it stands."""
        form = [*self.FORM[:3], ("身份证号", ZHANG[:17], None, None, "拟任职务", "村长"), *self.FORM[4:]]
        roll = roll_of(tmp_path, {"张三": form})
        assert [place_words(problem.place).split()[-1] for problem in roll.problems] == ["B4", "F4"]

    @pytest.mark.parametrize(
        ("drop", "expected"),
        [("身份证号", ["form-unsure"]), ("拟任职务", ["missing-column"]), ("村", ["missing-column"])],
    )
    def test_a_label_is_missing(self, tmp_path: Path, drop: str, expected: Sequence[str]) -> None:
        """Without an ID it is no form that can be read; without another label the person is held."""
        form = [[None if cell == drop else cell for cell in row] for row in self.FORM[:5]]
        roll = roll_of(tmp_path, {"张三": form})
        assert codes(roll) == expected
        assert len(roll.candidates) == (0 if drop == "身份证号" else 1)

    def test_the_village_of_a_form_from_its_title(self, tmp_path: Path) -> None:
        """A form without a village takes that of its title."""
        form = [("城关镇东河村候选人登记表",), *self.FORM[1:4]]
        roll = roll_of(tmp_path, {"张三": form})
        assert (who(roll), codes(roll)) == (["张三 城关镇东河村 chair"], [])

    def test_two_people_on_one_form(self, tmp_path: Path) -> None:
        """Two names on a sheet: nobody knows whose values are whose."""
        roll = roll_of(tmp_path, {"张三": [*self.FORM[:5], ("姓名", "李四"), ("身份证号", LI)]})
        assert (who(roll), codes(roll)) == ([], ["form-unsure"])
