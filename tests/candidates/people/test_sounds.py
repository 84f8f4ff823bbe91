"""Names that sound alike: a hint where two people may be one, and nothing more."""

import builtins
from pathlib import Path
from typing import Any

import pytest

from candidates.clearances.sheets import read_clearances
from candidates.people import sounds
from candidates.people.sounds import sound_alike
from tests.candidates.clearances.answer_corpus import ASKED, ROLL, Book, Case, Expected, write_case
from tests.candidates.rosters import ROW_OF_ZHANG, Row, changed, id_number, roll_of
from vocabulary.places import SheetPlace

pytest.importorskip("pypinyin")
WEI: Row = changed(ROW_OF_ZHANG, 姓名="张伟")
ALIKE: Row = changed(ROW_OF_ZHANG, 姓名="张玮", 身份证号=id_number(serial=3))


def hints(folder: Path, *rows: Row) -> list[str]:
    """Return the hints on these rows."""
    return [hint.code for hint in roll_of(folder, *rows).hints]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("张伟", "张玮"),
        ("曾三", "增三"),
        ("单玉", "山玉"),
        ("乐平", "岳平"),
        ("盖平", "改平"),
        ("尉迟明", "玉池鸣"),
    ],
)
def test_names_that_sound_the_same(one: str, other: str) -> None:
    """Surnames sound as surnames; one with two readings may sound either way."""
    assert sound_alike(one, other)
    assert sound_alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("张伟", "张　伟"),
        ("张伟", "李伟"),
        ("曾三", "层三"),
        ("张某", "章某"),
        ("张□", "章□"),
        ("张三", "张三三"),
        ("", ""),
    ],
)
def test_names_that_do_not(one: str, other: str) -> None:
    """The same name, another sound, and what nobody can read are no pair."""
    assert not sound_alike(one, other)


def test_two_names_of_one_sound_sex_and_birth_date_are_a_hint(tmp_path: Path) -> None:
    """Both stay nominees, and neither is held for it."""
    roll = roll_of(tmp_path, WEI, ALIKE)
    (hint,) = roll.hints
    assert hint.code == "names-sound-alike"
    assert "同音不同字" in hint.message.zh
    assert "请核对身份证号" in hint.message.zh
    assert [candidate.reservations for candidate in roll.candidates] == [(), ()]
    assert roll.problems == ()


@pytest.mark.parametrize(
    "changes",
    [
        {"村": "新民村"},
        {"性别": "女", "身份证号": id_number(serial=4)},
        {"出生年月": "1980.06", "身份证号": id_number("19800612", 3)},
        {"出生年月": None},
        {"姓名": "张强"},
    ],
)
def test_people_who_differ_otherwise_are_no_hint(changes: dict[str, str], tmp_path: Path) -> None:
    """Another village, sex, birth date or sound; and what is blank is the same as nothing."""
    assert "names-sound-alike" not in hints(tmp_path, WEI, changed(ALIKE, **changes))


def test_of_many_that_sound_alike_each_is_reported_once(tmp_path: Path) -> None:
    """Each is compared with the first before it that is written otherwise."""
    rows = [
        changed(WEI, 姓名=name, 身份证号=id_number(serial=index * 2 + 1))
        for index, name in enumerate(("张伟", "张玮", "张韦", "张伟", "张围"))
    ]
    found = [hint for hint in roll_of(tmp_path, *rows).hints if hint.code == "names-sound-alike"]
    assert [hint.place.row for hint in found if isinstance(hint.place, SheetPlace)] == [3, 4, 5, 6]
    assert ["[名册] 2" in hint.message.zh for hint in found] == [True, True, False, True]


def test_without_the_library_there_is_no_hint(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """And everything else is as it was."""
    real = builtins.__import__

    def missing(name: str, *rest: Any) -> Any:
        if name.startswith("pypinyin"):
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", missing)
    for kept in (sounds._pinyin, sounds._reads, sounds.sounds_of):
        kept.cache_clear()
    try:
        assert hints(tmp_path, WEI, ALIKE) == []
    finally:
        for kept in (sounds._pinyin, sounds._reads, sounds.sounds_of):
            kept.cache_clear()


def test_a_reply_whose_name_sounds_like_the_rosters_is_not_applied_and_is_told(tmp_path: Path) -> None:
    """The person number is right, the name is another: a slip of the typist, or another person."""
    book = Book(rows=[["0101", "无"], ["0102", "无"]], names={"0101": "赵一杉", "0102": "孙二水"})
    write_case(tmp_path, Case("sounds", [book], Expected()))
    read = read_clearances(tmp_path, ASKED, ROLL)
    assert [problem.code for problem in read.problems] == ["identity-mismatch"] * 2
    assert not any(answer.matches for answer in read.answers)
    (hint,) = [hint for hint in read.hints if hint.code == "names-sound-alike"]
    assert "「0101」" in hint.message.zh
