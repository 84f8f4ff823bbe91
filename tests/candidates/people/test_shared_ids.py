"""One ID under two names: two people, both held, with two numbers, and no answer under the ID is applied."""

from pathlib import Path

import pytest

from candidates.clearances.replies.replies import gather_replies
from candidates.clearances.sheets import read_clearances
from candidates.people.candidate import Hold
from candidates.people.numbers import append_numbers
from candidates.rosters.roll import NUMBERS_FILE, Roll
from tests.candidates.clearance_workbooks import ASKED, Returned, row, write
from tests.candidates.rosters import ROW_OF_LI, ROW_OF_ZHANG, Row, changed, id_number, roll_of
from vocabulary.answers import Owing
from vocabulary.facts import Unknown
from vocabulary.origins import Origin
from vocabulary.places import SheetPlace

WEST = {"乡镇": "柳河镇", "村": "西山村"}
ANOTHER: Row = changed(ROW_OF_ZHANG, 姓名="王五", 提名职务="委员")


@pytest.mark.parametrize("home", [{}, WEST])
def test_two_names_are_two_people_both_held(tmp_path: Path, home: dict[str, str]) -> None:
    """In one village or in two: nobody vanishes, no posts are merged, and the ID is neither's."""
    roll = roll_of(tmp_path, ROW_OF_ZHANG, ROW_OF_LI, changed(ANOTHER, **home))
    assert [each.text("name") for each in roll.candidates] == ["张三", "李四", "王五"]
    assert [sorted(each.posts) for each in roll.candidates][0::2] == [["chair"], ["member"]]
    for each in roll.candidates[0::2]:
        fact = each.fact("id_number")
        assert isinstance(fact, Unknown)
        assert fact.origin is Origin.CONFLICT
        assert {held.hold for held in each.reservations} == {Hold.NO_IDENTITY}
    assert roll.candidates[1].reservations == ()
    assert len({each.number for each in roll.candidates}) == 3
    assert [(one.code, one.place) for one in roll.problems] == [
        ("id-of-two-names", SheetPlace("rosters/城关镇.xlsx", "名册", 2, "G")),
        ("id-of-two-names", SheetPlace("rosters/城关镇.xlsx", "名册", 4, "G")),
    ]
    assert (roll.rows.read, roll.rows.nominees, roll.rows.skipped) == (3, 3, 0)


def test_two_rows_of_one_name_stay_one_person(tmp_path: Path) -> None:
    """A third row with another name parts the names, not the rows of each."""
    again = changed(ROW_OF_ZHANG, 提名职务="书记")
    roll = roll_of(tmp_path, ROW_OF_ZHANG, ANOTHER, again)
    posts = [sorted(each.posts) for each in roll.candidates]
    assert posts == [["chair", "secretary"], ["member"]]


def test_no_answer_under_the_id_is_applied_to_either(tmp_path: Path) -> None:
    """Number, name and ID on the row are those of the roster, and still nobody knows whose ID it is."""
    roll = roll_of(tmp_path, ROW_OF_ZHANG, ANOTHER)
    shared = ROW_OF_ZHANG[6]
    answers = [row(each.number, each.text("name"), shared, "有") for each in roll.candidates]
    write(tmp_path, "法院.xlsx", Returned(answers))
    found = read_clearances(tmp_path, ASKED, roll.candidates)
    replies = gather_replies(found.answers)
    for each in roll.candidates:
        reply = replies.of(each.number, "convictions", ("court",)).replies["court"]
        assert isinstance(reply, Owing)
        assert reply.origin is Origin.CONFLICT


def again(folder: Path, *rows: Row) -> Roll:
    """Read a roster, keep its new numbers, and return it."""
    roll = roll_of(folder, *rows)
    append_numbers(folder / NUMBERS_FILE, roll.new_numbers)
    return roll


def numbers(roll: Roll) -> dict[str, str]:
    """Return the number of each name."""
    return {each.text("name"): each.number for each in roll.candidates}


@pytest.mark.parametrize("whose", ["张三", "王五"])
@pytest.mark.parametrize("first", [(ROW_OF_ZHANG,), (ANOTHER,), (ANOTHER, ROW_OF_ZHANG)])
def test_numbers_stay_with_the_names_whoever_turns_out_to_have_the_id(
    tmp_path: Path, whose: str, first: tuple[Row, ...]
) -> None:
    """Before, while, and after the ID stands under two names, each name keeps the number it had."""
    again(tmp_path, *first)
    both = numbers(again(tmp_path, ROW_OF_ZHANG, ANOTHER))
    other = id_number(serial=9)
    rows = [line if line[3] == whose else changed(line, 身份证号=other) for line in (ROW_OF_ZHANG, ANOTHER)]
    settled = again(tmp_path, *rows)
    assert len(set(both.values())) == 2
    assert numbers(settled)[whose] == both[whose]
    assert len(set(numbers(settled).values())) == 2
    assert settled.problems == ()


def test_where_the_other_names_of_an_id_are_is_said_of_each(tmp_path: Path) -> None:
    """Each of three is told of the two others, and never of the own row."""
    names = ("张三", "王五", "赵六")
    roll = roll_of(tmp_path, *(changed(ROW_OF_ZHANG, 姓名=name) for name in names))
    said = [problem.message.zh for problem in roll.problems]
    for own, message in zip((2, 3, 4), said, strict=True):
        assert {each for each in (2, 3, 4) if f"[名册] {each}" in message} == {2, 3, 4} - {own}


def test_of_an_id_under_very_many_names_a_few_places_are_named_and_all_counted(tmp_path: Path) -> None:
    """A column filled down by mistake gives every row the same ID: no message grows with the file."""
    roll = roll_of(tmp_path, *(changed(ROW_OF_ZHANG, 姓名=f"张{chr(0x4E00 + each)}") for each in range(40)))
    messages = [problem.message.zh for problem in roll.problems if problem.code == "id-of-two-names"]
    assert len(messages) == 40
    assert all("等 39 处" in message and message.count("[名册]") == 8 for message in messages)
