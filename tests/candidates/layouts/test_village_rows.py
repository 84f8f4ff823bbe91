"""The village as a row of its own above its people."""

from pathlib import Path

import pytest

from candidates.people.candidate import Hold
from tests.candidates.layouts.reading import LI_HERE, SHORT, WANG_HERE, ZHANG_HERE, held, hints, roll_of, who
from tests.candidates.rosters import (
    Row,
    codes,
)
from vocabulary.places import place_words


class TestVillagesInRows:
    """The village as a row of its own above its people."""

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            (("一、东河村（1人）",), ("二、新民村（1人）",)),
            (("城关镇东河村",), ("城关镇新民村",)),
            (("一", "东河村"), ("二", "新民村")),
            ((None, "东河村（1人）"), (None, "新民村（1人）")),
            ((None, "东河村："), (None, "新民村：")),
        ],
    )
    def test_everybody_is_of_the_village_above(self, tmp_path: Path, first: Row, second: Row) -> None:
        """The title's township decides between two villages of one name; each line is a skipped row."""
        rows = [("城关镇候选人名册",), SHORT, first, ZHANG_HERE, (), WANG_HERE, second, LI_HERE]
        roll = roll_of(tmp_path, {"名册": rows})
        assert who(roll) == [
            *("张三 城关镇东河村 chair", "王五 城关镇东河村 member", "李四 城关镇新民村 member"),
        ]
        assert (codes(roll), hints(roll)) == ([], ["village-from-lines"])
        assert (roll.rows.read, roll.rows.skipped) == (5, 2)

    @pytest.mark.parametrize("line", ["二、新明村（1人）", "新明社区", "二、新明（1人）"])
    def test_a_line_that_is_misspelt(self, tmp_path: Path, line: str) -> None:
        """Nobody below a line that names no village of ours stays in the village before it."""
        roll = roll_of(tmp_path, {"名册": [SHORT, ("一、东河村（1人）",), ZHANG_HERE, (line,), LI_HERE]})
        assert who(roll) == ["张三 城关镇东河村 chair", "李四 - member"]
        assert codes(roll) == ["section-unknown"]
        assert place_words(roll.problems[0].place) == "rosters/城关镇.xlsx [名册] A4"
        assert held(roll.candidates[1]) == {Hold.NO_VILLAGE}

    def test_lines_about_posts_and_totals_leave_the_village(self, tmp_path: Path) -> None:
        """A line about posts, a total or a footer is no village, and ends none."""
        rows = [
            SHORT,
            ("东河村",),
            ("（一）主任候选人",),
            ZHANG_HERE,
            ("小计1人",),
            ("委员候选人",),
            WANG_HERE,
        ]
        roll = roll_of(tmp_path, {"名册": rows})
        assert who(roll) == ["张三 城关镇东河村 chair", "王五 城关镇东河村 member"]
        assert codes(roll) == []

    @pytest.mark.parametrize(
        ("line", "village"),
        [
            (("填报单位：城关镇新民村（盖章）",), "城关镇新民村"),
            (("二", None, "城关镇新民村", "男0人", "女1人"), "城关镇新民村"),
            (("城关镇东河村（盖章）",), "城关镇东河村"),
            (("新民村和西山村",), ""),
        ],
    )
    def test_a_line_with_more_than_a_village(self, tmp_path: Path, line: Row, village: str) -> None:
        """A line that names another village ends the one before it, whatever else it says."""
        rows = [("城关镇候选人名册",), SHORT, ("东河村",), ZHANG_HERE, line, LI_HERE]
        roll = roll_of(tmp_path, {"名册": rows})
        assert who(roll) == ["张三 城关镇东河村 chair", f"李四 {village or '-'} member"]

    def test_a_name_alone_where_villages_have_stood(self, tmp_path: Path) -> None:
        """Villages stand in the column of names: what is none of ours there is the next of them, misspelt."""
        rows = [SHORT, (None, "东河村"), ZHANG_HERE, (None, "新明"), LI_HERE]
        roll = roll_of(tmp_path, {"名册": rows})
        assert (who(roll), codes(roll)) == (
            ["张三 城关镇东河村 chair", "李四 - member"],
            ["section-unknown"],
        )

    def test_people_above_the_first_line_have_no_village(self, tmp_path: Path) -> None:
        """Who stands above every line is of no village that a line names."""
        roll = roll_of(tmp_path, {"名册": [SHORT, ZHANG_HERE, ("东河村",), LI_HERE]})
        assert who(roll) == ["张三 - chair", "李四 城关镇东河村 member"]
        assert codes(roll) == ["missing-column"]

    def test_a_person_called_like_a_village_is_a_person(self, tmp_path: Path) -> None:
        """A row with a name and nothing else is somebody, held for want of an ID."""
        roll = roll_of(tmp_path, {"名册": [SHORT, ("东河村",), ZHANG_HERE, (2, "赵六")]})
        assert [person.text("name") for person in roll.candidates] == ["张三", "赵六"]
