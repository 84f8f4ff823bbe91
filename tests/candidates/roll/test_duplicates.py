from collections.abc import Sequence
from pathlib import Path

import pytest

from candidates.people.candidate import Hold
from candidates.people.kin import Unreadable
from candidates.rosters.roll import Roll
from tests.candidates.rosters import (
    HEADERS,
    ROW_OF_LI,
    ROW_OF_ZHANG,
    ZHANG,
    Row,
    changed,
    codes,
    county_roll,
    roll_of,
    write_book,
)
from vocabulary.facts import Unknown
from vocabulary.origins import Origin
from vocabulary.places import FilePlace, SheetPlace

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
    headers = (*HEADERS, "民族")
    roll = roll_of(tmp_path, (*ROW_OF_ZHANG, "汉族"), (*AGAIN, "回族"), headers=headers)
    (problem,) = roll.problems
    assert (problem.code, problem.place) == (
        "contradictory-duplicate",
        SheetPlace("rosters/城关镇.xlsx", "名册", 3),
    )
    assert "「民族」" in problem.message.zh
    assert "回族" not in problem.message.zh
    assert roll.candidates[0].text("ethnicity") == "汉族"


def test_a_blank_name_beside_one_id_holds_the_person(tmp_path: Path) -> None:
    """Whose row it is the ID says, unless the name that was left out is another's."""
    roll = roll_of(tmp_path, ROW_OF_ZHANG, changed(AGAIN, 姓名=None))
    assert holds(roll) == [{Hold.NO_IDENTITY}]


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


def two_files(folder: Path, *rows_of_b: Row, headers: Sequence[str] = HEADERS) -> Roll:
    """Read a county to which a township sent two rosters: one of two people, and another."""
    rows = [(*row, *[None] * (len(headers) - len(HEADERS))) for row in (ROW_OF_ZHANG, ROW_OF_LI)]
    write_book(folder / "rosters" / "a.xlsx", {"名册": [headers, *rows]})
    write_book(folder / "rosters" / "b.xlsx", {"名册": [headers, *rows_of_b]})
    return county_roll(folder)


def holds(roll: Roll) -> list[set[Hold]]:
    """Return what holds each nominee."""
    return [{reservation.hold for reservation in candidate.reservations} for candidate in roll.candidates]


def test_two_rosters_with_the_same_people_are_one_problem(tmp_path: Path) -> None:
    """Not one for each person: keep one file, move the other away; until then both people are held."""
    roll = two_files(tmp_path, ROW_OF_ZHANG, ROW_OF_LI, ROW_OF_LI)
    (problem,) = roll.problems
    assert (problem.code, problem.place) == ("two-rosters", FilePlace("rosters/b.xlsx"))
    assert problem.message.zh == "城关镇有 2 份名册含相同人员（2 人）：rosters/a.xlsx、rosters/b.xlsx"
    assert problem.help.zh.startswith(
        "请保留一份，另一份移入「rosters/作废」；在此之前两份均不采用其中重复行"
    )
    assert [candidate.text("name") for candidate in roll.candidates] == ["张三", "李四"]
    assert holds(roll) == [{Hold.TWO_ROSTERS}] * 2
    assert (roll.rows.read, roll.rows.nominees, roll.rows.skipped) == (5, 2, 3)


def test_what_two_rosters_tell_differently_is_a_conflict(tmp_path: Path) -> None:
    """Neither is believed; what both say, or one leaves out, stands; the name stays in sight."""
    headers = (*HEADERS, "学历", "民族", "近亲属申报", "状态")
    write_book(
        tmp_path / "rosters" / "a.xlsx",
        {"名册": [headers, (*ROW_OF_ZHANG, "高中", "汉族", "无", "本人放弃")]},
    )
    write_book(
        tmp_path / "rosters" / "b.xlsx",
        {"名册": [headers, (*ROW_OF_ZHANG, "大专", None, "父子：李四", None)]},
    )
    roll = county_roll(tmp_path)
    (zhang,) = roll.candidates
    assert (zhang.text("name"), zhang.text("ethnicity"), zhang.text("sex")) == ("张三", "汉族", "male")
    for name in ("education", "kin", "state"):
        fact = zhang.fact(name)
        assert isinstance(fact, Unknown)
        assert fact.origin is Origin.CONFLICT, name
    assert zhang.kin == Unreadable("")
    assert not zhang.withdrawn
    assert sorted(codes(roll)) == ["contradictory-duplicate", "two-rosters"]


def test_two_rosters_for_different_posts_leave_the_posts_open(tmp_path: Path) -> None:
    """Neither roster says for what the person stands, so that any body may be meant."""
    roll = two_files(tmp_path, AGAIN)
    zhang, li = roll.candidates
    assert zhang.posts == {"chair", "branch_member"}
    assert zhang.posts_open
    assert li.reservations == ()
    assert codes(roll) == ["two-rosters", "contradictory-duplicate"]


def test_blanking_a_row_of_one_roster_cell_by_cell_releases_nobody(tmp_path: Path) -> None:
    """Whatever is taken out of a row that repeats, the person whom it may be about stays held."""
    row = ROW_OF_ZHANG
    for header in ("身份证号", "姓名", "村", "乡镇", "出生年月", "性别"):
        row = changed(row, **{header: None})
        zhang = [who for who in two_files(tmp_path, row).candidates if who.text("id_number") == ZHANG]
        held = {reservation.hold for reservation in zhang[-1].reservations}
        assert Hold.TWO_ROSTERS in held, header


def test_a_withdrawn_row_of_another_roster_that_lacks_its_id_holds_too(tmp_path: Path) -> None:
    """Taking the ID out of the row that withdraws must not turn held into free."""
    headers = (*HEADERS, "状态")
    withdrawn = (*changed(ROW_OF_ZHANG, 身份证号=None), "本人放弃")
    roll = two_files(tmp_path, withdrawn, headers=headers)
    assert holds(roll)[0] == {Hold.TWO_ROSTERS}


def test_a_roster_moved_away_is_listed_and_not_read(tmp_path: Path) -> None:
    """作废/ is where old rosters go."""
    two_files(tmp_path, ROW_OF_ZHANG, ROW_OF_LI)
    (tmp_path / "rosters" / "作废").mkdir()
    (tmp_path / "rosters" / "b.xlsx").rename(tmp_path / "rosters" / "作废" / "b.xlsx")
    roll = county_roll(tmp_path)
    assert codes(roll) == []
    assert holds(roll) == [set(), set()]
    (hint,) = roll.hints
    assert (hint.code, hint.place) == ("skipped-folder", FilePlace("rosters/作废"))
    assert "b.xlsx" in hint.message.zh


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
