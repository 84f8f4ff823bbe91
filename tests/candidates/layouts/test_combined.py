"""Two things in one column."""

from pathlib import Path
from typing import Any

import pytest

from candidates.people.candidate import Candidate, Hold
from tests.candidates.layouts.reading import (
    held,
    hints,
    roll_of,
    told,
    who,
)
from tests.candidates.rosters import (
    ZHANG,
    Row,
    codes,
)


class TestCombined:
    """Two things in one column."""

    HEADERS = (
        "村",
        "姓名（性别）",
        "出生年月（年龄）",
        "身份证号",
        "拟任职务",
        "政治面貌及入党时间",
        "单位及职务",
    )

    def person(self, folder: Path, *cells: Any) -> tuple[Candidate, list[str]]:
        """Return the one nominee of a row, and the codes of its problems."""
        roll = roll_of(folder, {"名册": [self.HEADERS, ("东河村", *cells)]})
        assert "combined-read" in hints(roll)
        return roll.candidates[0], codes(roll)

    @pytest.mark.parametrize(
        ("name", "born", "politics", "post"),
        [
            ("张三（男）", "1980.05（46岁）", "中共党员（2005.06）", "东河村党支部书记"),
            ("张三 男", "1980.05", "中共党员、2005.06", "城关镇东河村党支部书记"),
            ("张三/男性", "1980年5月 46岁", "中共党员\n2005年6月", "东河村 党支部书记"),
            ("张三(男)", "1980.05(46)", "中共党员2005.06", "党支部书记"),
            ("张三(男)", "1980.05/46", "中共党员2005.06", "党支部书记"),
        ],
    )
    def test_both_parts_are_read_at_one_place(
        self, tmp_path: Path, name: str, born: str, politics: str, post: str
    ) -> None:
        """The parts of a cell are facts of the same cell."""
        person, problems = self.person(tmp_path, name, born, ZHANG, "主任", politics, post)
        assert problems == []
        assert [told(person, fact) for fact in ("name", "sex")] == [("张三", "B2"), ("male", "B2")]
        assert [told(person, fact)[1] for fact in ("political_status", "joined_on")] == ["F2", "F2"]
        assert told(person, "political_status")[0] == "party_member"
        assert (told(person, "joined_on")[0].year, told(person, "birth_date")[0].day) == (2005, 12)
        assert told(person, "current_posts") == (frozenset({"secretary"}), "G2")

    def test_what_else_stands_together(self, tmp_path: Path) -> None:
        """Township and village, sex and ethnicity."""
        headers = ("乡镇、村", "姓名", "性别/民族", "身份证号", "拟任职务")
        roll = roll_of(tmp_path, {"名册": [headers, ("城关镇、东河村", "张三", "男/回族", ZHANG, "主任")]})
        assert who(roll) == ["张三 城关镇东河村 chair"]
        (person,) = roll.candidates
        assert (told(person, "sex"), told(person, "ethnicity")) == (("male", "C2"), ("回族", "C2"))

    def test_a_part_that_is_left_out_is_blank(self, tmp_path: Path) -> None:
        """A name alone says no sex, and 群众 no date."""
        person, problems = self.person(tmp_path, "张三", "1980.05", ZHANG, "主任", "群众（无）", "务农")
        assert problems == []
        assert [told(person, fact)[0] for fact in ("sex", "joined_on")] == ["blank", "blank"]
        assert told(person, "political_status")[0] == "masses"

    @pytest.mark.parametrize(
        ("cells", "code"),
        [
            (("王胜男", "1980.05", ZHANG, "主任", "群众", "无"), "combined-unsure"),
            (("张三（男）（党员）", "1980.05", ZHANG, "主任", "群众", "无"), "combined-unsure"),
            (("张三（男）", "1980.05（属猴）", ZHANG, "主任", "群众", "无"), "combined-unsure"),
            (("张三（男）", "1980.05", ZHANG, "主任", "2005.06", "无"), "cell-unclear"),
            (("张三（已放弃）", "1980.05", ZHANG, "主任", "群众", "无"), "cell-unclear"),
            (("张三（女）", "1980.05", ZHANG, "主任", "群众", "无"), "sex-contradicts-id"),
            (("张三（男）", "1980.05", ZHANG, "主任", "群众", "西山村党支部书记"), "cell-unclear"),
        ],
    )
    def test_what_is_not_sure_is_a_problem(self, tmp_path: Path, cells: Row, code: str) -> None:
        """A cell that can be divided in more than one way is not read."""
        _, problems = self.person(tmp_path, *cells)
        assert problems == [code]

    def test_a_name_that_cannot_be_divided_holds_the_person(self, tmp_path: Path) -> None:
        """王胜男 may be 王胜 and her sex: no answer can be applied to a name that is not known."""
        person, _ = self.person(tmp_path, "王胜男", "1980.05", ZHANG, "主任", "群众", "无")
        assert Hold.NO_IDENTITY in held(person)
