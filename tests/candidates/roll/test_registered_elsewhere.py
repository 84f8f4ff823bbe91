"""Whoever is registered in one village may not take part in another: what the rosters say of that."""

from pathlib import Path

import pytest

from candidates.rosters.double_nomination import Villages, villages_nominated
from candidates.rosters.registered_elsewhere import registered_elsewhere
from candidates.rosters.roll import Roll
from candidates.villages.village import VillageKey
from tests.candidates.rosters import HEADERS, ROW_OF_ZHANG, changed, roll_of, village
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.kinds import Amount
from vocabulary.origins import Origin
from vocabulary.places import FilePlace

WEST = {"乡镇": "柳河镇", "村": "西山村"}
THERE = changed(ROW_OF_ZHANG, **WEST)
VILLAGE, COMMUNITY = (Known(word, FilePlace("villages.xlsx")) for word in ("village", "community"))


def roll(folder: Path, *rows: tuple[object, ...]) -> Roll:
    """Return a roll whose rows end with 选民登记 and 状态."""
    return roll_of(folder, *rows, headers=(*HEADERS, "选民登记", "状态"))


def places(west: Fact) -> Villages:
    """Return the two villages, of which the second may be another kind of place."""
    east = village("城关镇", "东河村", category=VILLAGE)
    return {east.key: east, VillageKey("柳河镇", "西山村"): village("柳河镇", "西山村", category=west)}


def said(found: Roll, west: Fact = VILLAGE) -> list[bool | None]:
    """Return for each row whether its owner is registered elsewhere; nothing where that is not known."""
    facts = registered_elsewhere(found, places(west)).values()
    return [bool(fact.value) if isinstance(fact, Known) else None for fact in facts]


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        ("是", "否", [False, True]),
        ("否", "是", [True, False]),
        ("是", "是", [True, True]),
        ("否", "否", [False, False]),
        ("是", None, [None, True]),
        ("否", "待定", [None, False]),
    ],
)
def test_the_other_row_says_it(
    tmp_path: Path, here: str, there: str | None, expected: list[bool | None]
) -> None:
    """Each row hears what the other village's roster says, and nothing is known where that says nothing."""
    assert said(roll(tmp_path, (*ROW_OF_ZHANG, here, "有效"), (*THERE, there, "有效"))) == expected


def test_registration_outlives_the_nomination(tmp_path: Path) -> None:
    """Who gave up the nomination in the other village is registered there all the same."""
    assert said(roll(tmp_path, (*ROW_OF_ZHANG, "否", "有效"), (*THERE, "是", "本人放弃"))) == [True, False]


def test_a_community_is_no_village(tmp_path: Path) -> None:
    """The law speaks of village committees; while the kind of place is not known, neither is this."""
    rows = (*ROW_OF_ZHANG, "否", "有效"), (*THERE, "是", "有效")
    assert said(roll(tmp_path, *rows), COMMUNITY)[0] is False
    assert said(roll(tmp_path, *rows), Unknown(Origin.BLANK))[0] is None


def test_a_row_without_an_id_may_say_it(tmp_path: Path) -> None:
    """A namesake whose ID is missing may be the same person, registered there."""
    nameless = changed(ROW_OF_ZHANG, 身份证号=None, **WEST)
    assert said(roll(tmp_path, (*ROW_OF_ZHANG, "否", "有效"), (*nameless, "是", "有效")))[0] is None


@pytest.mark.parametrize(
    ("post", "west", "expected"),
    [
        ("主任", VILLAGE, Amount(2, 2)),
        ("书记", VILLAGE, Amount(1, 1)),
        ("书记、委员", VILLAGE, Amount(2, 2)),
        ("主任", COMMUNITY, Amount(1, 1)),
    ],
)
def test_only_village_committees_count(tmp_path: Path, post: str, west: Fact, expected: Amount) -> None:
    """A post of the Party organisation, or of an urban community, is no second nomination."""
    rows = (*ROW_OF_ZHANG, "是", "有效"), (*changed(THERE, 提名职务=post), "是", "有效")
    fact = villages_nominated(roll(tmp_path, *rows), places(west))[0]
    assert isinstance(fact, Known)
    assert fact.value == expected
