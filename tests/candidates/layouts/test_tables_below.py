"""A second table on the sheet, with its own title and its own order of columns."""

from pathlib import Path

from tests.candidates.layouts.reading import (
    LI_HERE,
    SHORT,
    WANG,
    WANG_HERE,
    ZHANG_HERE,
    hints,
    roll_of,
    told,
    who,
)
from tests.candidates.rosters import (
    HEADERS,
    LI,
    ROW_OF_LI,
    ROW_OF_ZHANG,
    changed,
    codes,
)


class TestTablesBelow:
    """A second table on the sheet, with its own title and its own order of columns."""

    def test_each_table_by_its_own_headers(self, tmp_path: Path) -> None:
        """The body in the title says what 委员 means; every row below the first headers is counted."""
        other = ("序号", "姓名", "乡镇", "村", "性别", "身份证号", "出生年月", "拟任职务")
        wang = (1, "王五", "城关镇", "东河村", "男", WANG, "1990.03", "委员")
        rows = [
            ("一、村党组织班子人选",),
            HEADERS,
            changed(ROW_OF_ZHANG, 提名职务="书记"),
            changed(ROW_OF_LI, 提名职务="委员"),
            (),
            ("二、村民委员会成员人选",),
            other,
            wang,
        ]
        roll = roll_of(tmp_path, {"名册": rows})
        assert who(roll) == [
            "张三 城关镇东河村 secretary",
            "李四 城关镇东河村 branch_member",
            "王五 城关镇东河村 member",
        ]
        assert (codes(roll), hints(roll)) == ([], ["tables-read", "posts-by-title"])
        assert told(roll.candidates[2], "id_number") == (WANG, "F8")
        assert (roll.rows.read, roll.rows.skipped) == (5, 2)

    def test_headers_again_on_every_page(self, tmp_path: Path) -> None:
        """The same headers again, without a title, go on as the table above; the village stays."""
        rows = [SHORT, ("东河村",), ZHANG_HERE, SHORT, WANG_HERE, ("合计", "2人")]
        roll = roll_of(tmp_path, {"名册": rows})
        assert who(roll) == ["张三 城关镇东河村 chair", "王五 城关镇东河村 member"]
        assert (codes(roll), hints(roll)) == ([], ["village-from-lines"])

    def test_a_table_below_lines_with_villages(self, tmp_path: Path) -> None:
        """A further table without a title is of no village that a line of the first named."""
        rows = [SHORT, ("东河村",), ZHANG_HERE, (), ("姓名", "身份证号", "拟任职务"), ("李四", LI, "委员")]
        roll = roll_of(tmp_path, {"名册": rows})
        assert (who(roll), codes(roll)) == (
            ["张三 城关镇东河村 chair", "李四 - member"],
            ["missing-column"],
        )

    def test_a_table_a_village(self, tmp_path: Path) -> None:
        """Each table's own title names its village; a table without one has none of them."""
        rows = [
            *(("城关镇东河村名册",), SHORT, ZHANG_HERE, ()),
            *(("城关镇新民村名册",), SHORT, LI_HERE, ()),
            *(("城关镇新明村名册",), SHORT, WANG_HERE),
        ]
        roll = roll_of(tmp_path, {"名册": rows})
        assert who(roll) == ["张三 城关镇东河村 chair", "李四 城关镇新民村 member", "王五 - member"]
        assert codes(roll) == ["unknown-village"]
