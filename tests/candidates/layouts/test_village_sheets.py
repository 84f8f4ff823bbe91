"""The village stands in the sheet's name and in its title, and nowhere else."""

from pathlib import Path

import pytest

from candidates.people.candidate import Hold
from tests.candidates.layouts.reading import LI_HERE, SHORT, ZHANG_HERE, held, hints, roll_of, who
from tests.candidates.rosters import (
    HEADERS,
    ROW_OF_LI,
    ROW_OF_ZHANG,
    codes,
)
from vocabulary.places import place_words


class TestOneSheetAVillage:
    """The village stands in the sheet's name and in its title, and nowhere else."""

    @pytest.mark.parametrize(
        ("name", "title"),
        [
            ("新民村", "城关镇新民村“两委”换届候选人联审表"),
            ("Sheet1", "云溪县城关镇新民村村民委员会换届候选人名册"),
            ("城关镇新民村", "候选人名册"),
            ("2.新民村", "单位：城关镇新民村"),
            ("新民村（1人）", "乡镇：城关镇　　村：新民村"),
            ("Sheet1", "2026年城关镇新民村村级组织换届人选花名册"),
            ("02新民", "城关镇候选人名册"),
        ],
    )
    def test_sheet_and_title_name_the_village(self, tmp_path: Path, name: str, title: str) -> None:
        """Two townships have a 新民村; sheet and title together say which is meant, and a hint says so."""
        roll = roll_of(tmp_path, {name: [(title,), SHORT, LI_HERE]})
        assert who(roll) == ["李四 城关镇新民村 member"]
        assert (codes(roll), hints(roll)) == ([], ["village-from-lines"])

    def test_a_name_of_two_villages_is_a_problem(self, tmp_path: Path) -> None:
        """Without a township nobody knows which 新民村 is meant."""
        roll = roll_of(tmp_path, {"新民村": [SHORT, LI_HERE]})
        assert (who(roll), codes(roll)) == (["李四 - member"], ["village-ambiguous"])

    @pytest.mark.parametrize(
        ("name", "title"),
        [
            ("东河村", "城关镇新民村候选人名册"),
            ("新明村", "城关镇新民村候选人名册"),
            ("东河村", "城关镇新明村候选人名册"),
            ("西山村", "城关镇候选人名册"),
        ],
    )
    def test_sheet_and_title_disagree(self, tmp_path: Path, name: str, title: str) -> None:
        """A sheet was copied and one of its names left: nobody is placed by guess."""
        roll = roll_of(tmp_path, {name: [(title,), SHORT, LI_HERE]})
        assert (who(roll), codes(roll)) == (["李四 - member"], ["village-conflict"])
        assert held(roll.candidates[0]) == {Hold.NO_VILLAGE}

    def test_a_sheet_that_is_misspelt(self, tmp_path: Path) -> None:
        """A name that is no village's is a problem that offers the nearest ones."""
        title = ("城关镇候选人名册",)
        roll = roll_of(tmp_path, {"东和村": [title, SHORT, LI_HERE], "西山村": [SHORT, ZHANG_HERE]})
        assert who(roll) == ["李四 - member", "张三 柳河镇西山村 chair"]
        assert codes(roll) == ["unknown-village"]
        assert "东河村" in roll.problems[0].help.zh

    @pytest.mark.parametrize(
        "name", ["大东河村", "东河村民小组长", "名册", "东河村、新民村", "东河村（含新民村）", "东河村新民村"]
    )
    def test_part_of_a_name_is_no_village(self, tmp_path: Path, name: str) -> None:
        """东河村 inside another word is not the village."""
        assert who(roll_of(tmp_path, {name: [SHORT, LI_HERE]})) == ["李四 - member"]

    def test_a_column_against_the_sheet(self, tmp_path: Path) -> None:
        """A column 村 that says another village than the sheet's name: a problem at its cell."""
        roll = roll_of(tmp_path, {"西山村": [HEADERS, ROW_OF_ZHANG]})
        assert (who(roll), codes(roll)) == (["张三 - chair"], ["village-conflict"])
        assert place_words(roll.problems[0].place) == "rosters/城关镇.xlsx [西山村] C2"

    def test_a_column_that_agrees_says_nothing_new(self, tmp_path: Path) -> None:
        """Where the column says it, nothing is taken from the lines."""
        roll = roll_of(tmp_path, {"东河村": [("城关镇东河村名册",), HEADERS, ROW_OF_ZHANG]})
        assert (who(roll), codes(roll), hints(roll)) == (["张三 城关镇东河村 chair"], [], [])

    def test_a_summary_beside_the_villages(self, tmp_path: Path) -> None:
        """A sheet with everybody again and a column 村 adds nobody; a sheet of figures is reported."""
        figures = [("村", "人数"), ("东河村", 1), ("新民村", 1)]
        sheets = {
            "东河村": [SHORT, ZHANG_HERE],
            "汇总": [HEADERS, ROW_OF_ZHANG],
            "人数": figures,
        }
        roll = roll_of(tmp_path, sheets)
        assert who(roll) == ["张三 城关镇东河村 chair"]
        assert codes(roll) == ["no-header"]

    def test_the_township_from_the_title(self, tmp_path: Path) -> None:
        """A column 村 without one of the township: the title says it where the name alone does not."""
        headers, row = (HEADERS[0], *HEADERS[2:]), (ROW_OF_LI[0], "新民村", *ROW_OF_LI[3:])
        roll = roll_of(tmp_path, {"名册": [("城关镇候选人名册",), headers, row]})
        assert (who(roll), hints(roll)) == (["李四 城关镇新民村 member"], ["township-from-title"])
