from pathlib import Path

import pytest

from candidates.candidate import Hold
from candidates.facts import Unknown
from candidates.roll import Roll
from sources.places import FilePlace, SheetPlace
from tests.candidates.rosters import (
    HEADERS,
    ROW_OF_LI,
    ROW_OF_ZHANG,
    changed,
    codes,
    county_roll,
    roll_of,
    write_book,
)

AGAIN = changed(ROW_OF_ZHANG, 提名职务="支委")


def test_a_second_row_of_one_id_in_a_village_is_skipped_and_its_posts_join(tmp_path: Path) -> None:
    """One person, one nominee; the posts of both rows count."""
    roll = roll_of(tmp_path, ROW_OF_ZHANG, ROW_OF_LI, AGAIN)
    zhang, _ = roll.candidates
    assert zhang.posts == {"chair", "branch_member"}
    assert [skip.place.row for skip in roll.skips if isinstance(skip.place, SheetPlace)] == [4]
    assert (roll.rows.read, roll.rows.nominees, roll.rows.skipped) == (3, 2, 1)
    assert codes(roll) == []


def test_a_fact_that_differs_is_told_and_the_first_row_stands(tmp_path: Path) -> None:
    """The message names the columns, not the values."""
    roll = roll_of(tmp_path, ROW_OF_ZHANG, changed(AGAIN, 姓名="张叁"))
    (problem,) = roll.problems
    assert (problem.code, problem.place) == (
        "contradictory-duplicate",
        SheetPlace("rosters/城关镇.xlsx", "名册", 3),
    )
    assert "「姓名」" in problem.message.zh
    assert "张叁" not in problem.message.zh
    assert roll.candidates[0].text("name") == "张三"


def test_a_fact_that_one_row_leaves_out_contradicts_nothing(tmp_path: Path) -> None:
    """The first row's blank stays blank: removing a cell must never improve a verdict."""
    roll = roll_of(tmp_path, changed(ROW_OF_ZHANG, 性别=None), AGAIN)
    assert codes(roll) == []
    assert isinstance(roll.candidates[0].fact("sex"), Unknown)


@pytest.mark.parametrize(("post", "code"), [(None, "post-blank"), ("会计", "post-unknown")])
def test_a_second_row_without_a_known_post_leaves_the_posts_open(
    tmp_path: Path, post: str | None, code: str
) -> None:
    """Any body may be meant."""
    roll = roll_of(tmp_path, ROW_OF_ZHANG, changed(AGAIN, 提名职务=post))
    (zhang,) = roll.candidates
    assert codes(roll) == [code]
    assert zhang.posts == {"chair"}
    assert zhang.posts_open
    assert isinstance(zhang.fact("posts"), Unknown)


def test_the_same_person_in_another_village_is_another_nominee(tmp_path: Path) -> None:
    """Nobody may stand in two villages: both rows must be seen."""
    roll = roll_of(tmp_path, ROW_OF_ZHANG, changed(ROW_OF_ZHANG, 乡镇="柳河镇", 村="西山村"))
    assert roll.rows.nominees == 2
    assert len({candidate.number for candidate in roll.candidates}) == 1


def test_a_withdrawn_row_takes_back_its_own_post_only(tmp_path: Path) -> None:
    """Who gives up one nomination still stands for the other; the difference is told."""
    headers = (*HEADERS, "状态")
    rows = [(*ROW_OF_ZHANG, "本人放弃"), (*AGAIN, None)]
    roll = roll_of(tmp_path, *rows, headers=headers)
    (zhang,) = roll.candidates
    assert not zhang.withdrawn
    assert zhang.posts == {"branch_member"}
    assert codes(roll) == ["contradictory-duplicate"]


def two_files(folder: Path) -> Roll:
    """Read a county to which a township sent its roster twice."""
    write_book(folder / "rosters" / "a.xlsx", {"名册": [HEADERS, ROW_OF_ZHANG, ROW_OF_LI]})
    write_book(folder / "rosters" / "b.xlsx", {"名册": [HEADERS, ROW_OF_ZHANG, ROW_OF_LI, ROW_OF_LI]})
    return county_roll(folder)


def test_two_rosters_with_the_same_people_are_one_problem(tmp_path: Path) -> None:
    """Not one for each person: keep one file, move the other away."""
    roll = two_files(tmp_path)
    (problem,) = roll.problems
    assert (problem.code, problem.place) == ("two-rosters", FilePlace("rosters/b.xlsx"))
    assert "城关镇有 2 份名册含相同人员（2 人）" in problem.message.zh
    assert "rosters/作废" in problem.help.zh
    assert [candidate.place.file for candidate in roll.candidates] == ["rosters/a.xlsx"] * 2


def test_a_roster_moved_away_is_listed_and_not_read(tmp_path: Path) -> None:
    """作废/ is where old rosters go."""
    two_files(tmp_path)
    (tmp_path / "rosters" / "作废").mkdir()
    (tmp_path / "rosters" / "b.xlsx").rename(tmp_path / "rosters" / "作废" / "b.xlsx")
    roll = county_roll(tmp_path)
    assert codes(roll) == []
    assert [(hint.code, hint.place) for hint in roll.hints] == [("skipped-folder", FilePlace("rosters/作废"))]


def test_a_row_that_may_be_the_same_person_for_another_post_holds_the_nominee(tmp_path: Path) -> None:
    """Taking the ID out of the second row must not turn two posts into one that passes."""
    roll = roll_of(tmp_path, ROW_OF_ZHANG, changed(AGAIN, 身份证号=None))
    first = roll.candidates[0]
    assert [reservation.hold for reservation in first.reservations] == [Hold.NO_IDENTITY]
    assert first.reservations[0].place.file == "rosters/城关镇.xlsx"


@pytest.mark.parametrize(
    "changes",
    [
        {"提名职务": "主任", "身份证号": None},
        {"姓名": None, "身份证号": None, "性别": "女"},
        {"村": "新民村", "身份证号": None},
        {"姓名": "王五", "身份证号": None},
    ],
)
def test_a_row_that_adds_no_post_here_holds_nobody(tmp_path: Path, changes: dict[str, str | None]) -> None:
    """The same post, another sex, another village, another name."""
    roll = roll_of(tmp_path, ROW_OF_ZHANG, changed(AGAIN, **changes))
    assert roll.candidates[0].reservations == ()
