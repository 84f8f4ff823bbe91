from itertools import combinations_with_replacement
from pathlib import Path

import pytest

from candidates.rosters.double_nomination import villages_nominated
from candidates.rosters.roll import Roll
from tests.candidates.rosters import (
    HEADERS,
    ROW_OF_LI,
    ROW_OF_ZHANG,
    changed,
    id_number,
    roll_of,
)
from vocabulary.facts import Known, Unknown
from vocabulary.kinds import Amount
from vocabulary.origins import Origin

WEST = {"乡镇": "柳河镇", "村": "西山村"}


def count(roll: Roll, index: int = 0) -> Amount | None:
    """Return in how many villages a nominee is nominated, or nothing where that is not known."""
    fact = villages_nominated(roll, {})[index]
    return fact.value if isinstance(fact, Known) and isinstance(fact.value, Amount) else None


def test_one_id_in_one_village_is_one(tmp_path: Path) -> None:
    """Two rows in one village are one nomination there."""
    roll = roll_of(tmp_path, ROW_OF_ZHANG, ROW_OF_LI, changed(ROW_OF_ZHANG, 提名职务="书记"))
    assert [count(roll, index) for index in (0, 1)] == [Amount(1, 1)] * 2


def test_one_id_in_two_villages_is_two_for_both_rows(tmp_path: Path) -> None:
    """The same ID under the same name."""
    roll = roll_of(tmp_path, ROW_OF_ZHANG, changed(ROW_OF_ZHANG, 姓名="张 三", **WEST))
    assert [count(roll, index) for index in (0, 1)] == [Amount(2, 2)] * 2


def test_one_id_under_two_names_is_counted_for_neither(tmp_path: Path) -> None:
    """Whose ID it is nobody knows, so nobody knows in how many villages either is nominated."""
    roll = roll_of(tmp_path, ROW_OF_ZHANG, changed(ROW_OF_ZHANG, 姓名="张叁", **WEST))
    facts = villages_nominated(roll, {})
    assert all(isinstance(fact, Unknown) and fact.origin is Origin.CONFLICT for fact in facts.values())


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        ("有效", "劝退", [None, None]),
        ("劝退", "有效", [None, None]),
        ("劝退", "劝退", [None, None]),
        ("有效", "本人放弃", [Amount(1, 1), Amount(2, 2)]),
    ],
)
def test_a_state_that_cannot_be_read_leaves_the_count_open(
    tmp_path: Path, here: str, there: str, expected: list[Amount | None]
) -> None:
    """Whoever may have given up in one of two villages may stand in two, or in one."""
    rows = [(*ROW_OF_ZHANG, here), (*changed(ROW_OF_ZHANG, **WEST), there)]
    roll = roll_of(tmp_path, *rows, headers=(*HEADERS, "状态"))
    assert [count(roll, index) for index in (0, 1)] == expected


def test_a_namesake_with_an_id_is_another_person(tmp_path: Path) -> None:
    """Names repeat in a county."""
    assert count(
        roll_of(tmp_path, ROW_OF_ZHANG, changed(ROW_OF_ZHANG, 身份证号=id_number(serial=3), **WEST))
    ) == (Amount(1, 1))


@pytest.mark.parametrize(
    "changes",
    [
        {"身份证号": None, **WEST},
        {"身份证号": 999001198005120015, **WEST},
        {"身份证号": None, "姓名": " 张　三", **WEST},
        {"身份证号": None, "村": "不知名村"},
        {"姓名": None, "身份证号": None, **WEST},
        {"姓名": None, "身份证号": None, "性别": None, "出生年月": None, **WEST},
        {"姓名": None, "身份证号": "不详", **WEST},
        {"村": None},
    ],
)
def test_the_count_is_unknown_while_another_row_may_be_the_same_person(
    tmp_path: Path, changes: dict[str, object]
) -> None:
    """A namesake without a usable ID, a row without name and ID, the same ID in no known village."""
    assert count(roll_of(tmp_path, ROW_OF_ZHANG, changed(ROW_OF_ZHANG, **changes))) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"姓名": None, "身份证号": None, "性别": "女", **WEST},
        {"姓名": None, "身份证号": None, "出生年月": "1980.06", **WEST},
        {"姓名": "张四", "身份证号": None, **WEST},
        {"身份证号": None},
    ],
)
def test_a_row_that_cannot_be_the_same_person_elsewhere_leaves_the_count(
    tmp_path: Path, changes: dict[str, object]
) -> None:
    """Another sex, another birth month, another name, or the same village."""
    assert count(roll_of(tmp_path, ROW_OF_ZHANG, changed(ROW_OF_ZHANG, **changes))) == Amount(1, 1)


def test_who_has_no_usable_id_has_no_count(tmp_path: Path) -> None:
    """Nobody can say where else the person stands."""
    assert count(roll_of(tmp_path, changed(ROW_OF_ZHANG, 身份证号=None))) is None
    assert count(roll_of(tmp_path, changed(ROW_OF_ZHANG, 村="不知名村"))) is None


def test_two_villages_stay_two_beside_a_doubtful_row(tmp_path: Path) -> None:
    """Damaging a third row must not unmake what two rows prove."""
    third = changed(ROW_OF_ZHANG, 身份证号=None, 乡镇="柳河镇", 村="新民村")
    roll = roll_of(tmp_path, ROW_OF_ZHANG, changed(ROW_OF_ZHANG, **WEST), third)
    assert count(roll) == Amount(2, 3)


def test_a_withdrawn_nomination_is_none(tmp_path: Path) -> None:
    """Who gave up in the other village stands in one."""
    headers = (*HEADERS, "状态")
    other = (*changed(ROW_OF_ZHANG, **WEST), "本人放弃")
    assert count(roll_of(tmp_path, (*ROW_OF_ZHANG, None), other, headers=headers)) == Amount(1, 1)


@pytest.mark.parametrize("row", [0, 1])
@pytest.mark.parametrize(("header", "also"), list(combinations_with_replacement(HEADERS, 2)))
def test_removing_cells_never_makes_somebody_surely_single(
    tmp_path: Path, row: int, header: str, also: str
) -> None:
    """Two rows of one person, in two villages: without two of its cells nobody stands surely once."""
    rows = [ROW_OF_ZHANG, changed(ROW_OF_ZHANG, **WEST)]
    rows[row] = changed(rows[row], **{header: None, also: None})
    roll = roll_of(tmp_path, *rows)
    found = villages_nominated(roll, {})
    assert all(not isinstance(fact, Known) or fact.value == Amount(2, 2) for fact in found.values())


@pytest.mark.parametrize("header", HEADERS)
@pytest.mark.parametrize("also", HEADERS)
def test_removing_cells_never_lets_a_second_post_be_forgotten(tmp_path: Path, header: str, also: str) -> None:
    """Two rows of one person in one village, for two bodies: both posts, or the person is held."""
    second = changed(ROW_OF_ZHANG, 提名职务="书记")
    roll = roll_of(tmp_path, ROW_OF_ZHANG, changed(second, **{header: None, also: None}))
    first = roll.candidates[0]
    assert first.reservations or first.posts == {"chair", "secretary"}
