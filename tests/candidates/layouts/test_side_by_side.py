"""Two blocks of the same columns on one sheet, to save paper."""

from pathlib import Path

from tests.candidates.layouts.reading import (
    WANG,
    hints,
    roll_of,
    told,
    who,
)
from tests.candidates.rosters import (
    LI,
    ZHANG,
    codes,
)


class TestSideBySide:
    """Two blocks of the same columns on one sheet, to save paper."""

    BLOCK = ("村", "姓名", "身份证号", "提名职务")

    def test_both_blocks_are_read_whatever_their_length(self, tmp_path: Path) -> None:
        """Every person once, at the place of the own block."""
        rows = [
            ("乡镇", *self.BLOCK, None, *self.BLOCK),
            ("城关镇", "东河村", "张三", ZHANG, "主任", None, "东河村", "李四", LI, "委员"),
            ("城关镇", "东河村", "王五", WANG, "委员"),
        ]
        roll = roll_of(tmp_path, {"名册": rows})
        assert sorted(who(roll)) == [
            "张三 城关镇东河村 chair",
            "李四 城关镇东河村 member",
            "王五 城关镇东河村 member",
        ]
        assert (codes(roll), hints(roll)) == ([], ["tables-read"])
        assert told(roll.candidates[2], "id_number") == (LI, "I2")

    def test_other_columns_are_no_second_block(self, tmp_path: Path) -> None:
        """Names and IDs in other columns may be anybody's: the columns are there twice, as before."""
        rows = [
            (*self.BLOCK, "姓名", "身份证号", "关系"),
            ("东河村", "张三", ZHANG, "主任", "李四", LI, "妻子"),
        ]
        roll = roll_of(tmp_path, {"名册": rows})
        assert who(roll) == ["张三 城关镇东河村 chair"]
        assert codes(roll) == ["column-twice", "column-twice"]

    def test_each_block_below_a_title_of_its_own(self, tmp_path: Path) -> None:
        """Titles above the blocks say whose each of them is; a block without one has no village."""
        block = ("姓名", "身份证号", "提名职务")
        people = ("张三", ZHANG, "主任", "李四", LI, "委员")
        titles = ("城关镇东河村", None, None, "城关镇新民村")
        roll = roll_of(tmp_path, {"名册": [titles, (*block, *block), people]})
        assert who(roll) == ["张三 城关镇东河村 chair", "李四 城关镇新民村 member"]
        assert "2 人" in roll.hints[-1].message.zh
        roll = roll_of(tmp_path, {"名册": [titles[:1], (*block, *block), people]})
        assert who(roll) == ["张三 城关镇东河村 chair", "李四 - member"]

    def test_a_line_with_a_village_among_blocks(self, tmp_path: Path) -> None:
        """Nobody knows for which block it is, so nobody has a village."""
        block = ("姓名", "身份证号", "提名职务")
        rows = [
            (*block, *block),
            ("东河村",),
            ("张三", ZHANG, "主任", "李四", LI, "委员"),
        ]
        roll = roll_of(tmp_path, {"名册": rows})
        assert who(roll) == ["张三 - chair", "李四 - member"]
        assert codes(roll) == ["section-unknown"]
