"""The post chosen in writing (确认职务): the others of its body no longer count, wherever they stand."""

from pathlib import Path

import pytest

from candidates.rosters.double_nomination import villages_nominated
from candidates.rosters.roll import Roll
from tests.candidates.rosters import HEADERS, ROW_OF_ZHANG, changed, id_number, roll_of
from vocabulary.facts import Known
from vocabulary.kinds import Amount

WEST = {"乡镇": "柳河镇", "村": "西山村"}
COLUMNS = (*HEADERS, "确认职务", "状态")


def roll(tmp_path: Path, *rows: tuple[str, str, str], **changes: str) -> Roll:
    """Return the roll of one person's rows, each with posts, the post chosen and a village (东 or 西)."""
    written = [
        (*changed(ROW_OF_ZHANG, 提名职务=posts, **(WEST if home == "西" else {}), **changes), chosen, "有效")
        for posts, chosen, home in rows
    ]
    return roll_of(tmp_path, *written, headers=COLUMNS)


def codes(read: Roll) -> set[str]:
    """Return the codes of what is reported."""
    return {each.code for each in (*read.problems, *read.hints)}


@pytest.mark.parametrize(
    ("posts", "chosen", "left"),
    [
        ("主任、委员", "主任", {"chair"}),
        ("主任、委员", "委员", {"member"}),
        ("书记、主任、委员", "主任", {"secretary", "chair"}),
        ("书记、主任、委员", "书记、委员", {"secretary", "member"}),
        ("主任、委员", "", {"chair", "member"}),
    ],
)
def test_a_choice_settles_its_body(tmp_path: Path, posts: str, chosen: str, left: set[str]) -> None:
    """Nobody holds two posts of one body; a post of another body stays beside the chosen one."""
    read = roll(tmp_path, (posts, chosen, "东"))
    assert read.candidates[0].posts == left
    assert read.candidates[0].fact("posts") == Known(frozenset(left), read.candidates[0].fact("posts").place)
    assert ("two-posts" in codes(read)) is not chosen


def test_it_may_stand_in_the_row_of_the_chosen_post(tmp_path: Path) -> None:
    """Two rows of one person in one village: the second one holds the choice."""
    read = roll(tmp_path, ("主任", "", "东"), ("委员", "委员", "东"))
    assert [each.posts for each in read.candidates] == [{"member"}]
    assert codes(read) == set()


def test_a_post_that_is_not_nominated_for_is_no_choice(tmp_path: Path) -> None:
    """It is reported and changes nothing."""
    read = roll(tmp_path, ("副主任、委员", "主任", "东"))
    assert read.candidates[0].posts == {"vice_chair", "member"}
    assert codes(read) == {"chosen-not-nominated", "two-posts"}


def test_two_posts_of_one_body_are_no_choice(tmp_path: Path) -> None:
    """It is reported and changes nothing."""
    read = roll(tmp_path, ("主任、委员", "主任、委员", "东"))
    assert read.candidates[0].posts == {"chair", "member"}
    assert codes(read) == {"several-chosen", "two-posts"}


def test_a_choice_in_one_village_ends_the_nomination_in_the_other(tmp_path: Path) -> None:
    """Both rows count one village; in the other one the person does not stand."""
    read = roll(tmp_path, ("主任", "", "西"), ("委员", "委员", "东"))
    assert [each.withdrawn for each in read.candidates] == [True, False]
    assert [fact.value for fact in villages_nominated(read, {}).values() if isinstance(fact, Known)] == [
        Amount(1, 1),
        Amount(1, 1),
    ]
    assert codes(read) == set()


def test_another_body_elsewhere_stays(tmp_path: Path) -> None:
    """Whoever chose a post of the committee may still be nominated for the branch of another village."""
    read = roll(tmp_path, ("主任、书记", "", "西"), ("委员", "委员", "东"))
    assert [each.posts for each in read.candidates] == [{"secretary"}, {"member"}]
    assert [each.withdrawn for each in read.candidates] == [False, False]


def test_two_choices_contradict_each_other(tmp_path: Path) -> None:
    """Where both villages say that the person chose them, both still count, and it is reported."""
    read = roll(tmp_path, ("主任", "主任", "西"), ("委员", "委员", "东"))
    assert [each.withdrawn for each in read.candidates] == [False, False]
    counted = villages_nominated(read, {})[0]
    assert isinstance(counted, Known)
    assert counted.value == Amount(2, 2)
    assert codes(read) == {"chosen-in-two-villages", "one-id-two-villages"}


def test_a_choice_of_somebody_else_settles_nothing(tmp_path: Path) -> None:
    """A namesake with another ID is another person."""
    rows = [
        (*changed(ROW_OF_ZHANG, 提名职务="主任"), "主任", "有效"),
        (*changed(ROW_OF_ZHANG, 提名职务="委员", 身份证号=id_number(serial=3), **WEST), "", "有效"),
    ]
    read = roll_of(tmp_path, *rows, headers=COLUMNS)
    assert [each.withdrawn for each in read.candidates] == [False, False]


@pytest.mark.parametrize("state", ["本人放弃", "劝退"])
def test_who_may_have_given_up_has_chosen_nothing(tmp_path: Path, state: str) -> None:
    """A choice beside a withdrawal, or beside a state nobody can read, ends no other nomination."""
    rows = [
        (*changed(ROW_OF_ZHANG, 提名职务="主任"), "主任", state),
        (*changed(ROW_OF_ZHANG, 提名职务="委员", **WEST), "", "有效"),
    ]
    read = roll_of(tmp_path, *rows, headers=COLUMNS)
    assert not read.candidates[1].withdrawn
