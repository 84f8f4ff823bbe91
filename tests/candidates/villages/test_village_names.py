"""Which village is meant by a written name: to the letter, by a fixed rule, or none; never by likeness."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from candidates.villages import directory as directories
from candidates.villages.directory import Found, Nowhere, Several, directory
from candidates.villages.finding import MOST_SUGGESTED, VillageFinder
from candidates.villages.village import Village, VillageKey, village_words
from tests.candidates.rosters import (
    HEADERS,
    ROW_OF_LI,
    ROW_OF_ZHANG,
    VILLAGES,
    changed,
    codes,
    county_roll,
    roll_of,
    village,
    write_book,
)
from vocabulary.places import FilePlace
from vocabulary.problems import Problem

COUNTY = "云溪县"
EAST, WEST = "城关镇东河村", "柳河镇西山村"
SOMEWHERE = FilePlace("rosters/a.xlsx")


def meant(township: str, name: str, villages: Sequence[Village] = VILLAGES) -> str | list[str] | None:
    """Return which village a name means, which several, or none."""
    match directory(villages, COUNTY).look_up(VillageKey(township, name)):
        case Found(found):
            return village_words(found.key)
        case Several(several):
            return [village_words(each.key) for each in several]
        case Nowhere():
            return None


@pytest.mark.parametrize(
    "name",
    [
        *(
            "东河村",
            "东 河村",
            "东河",
            "东河村委会",
            "东河村民委员会",
            "东河村村民委员会",
            "东河村委",
            "东河委会",
        ),
        *(
            "城关镇东河村",
            "城关镇东河",
            "云溪县城关镇东河村",
            "云溪县东河村",
            "城关镇东河村委会",
        ),
        *(
            "东河村党支部",
            "东河村党总支",
            "中共东河村支部委员会",
            "东河村两委",
            "中国共产党云溪县城关镇东河村支部委员会",
        ),
        *(
            "东河村（社区）",
            "东河村（居）委会",
            "东河村\n（脱贫村）",
            "东河村（城关镇）",
            "东河村（软弱涣散村）",
        ),
        *("东河村1组", "东河村第三村民小组", "某某省云溪县城关镇东河村"),
        *("东河行政村", "东河村（镇政府驻地）", "东河村：", "城关镇-东河村", "城关镇、东河村", "城关东河村"),
    ],
)
def test_a_village_is_read_with_its_body_and_what_lies_above(name: str) -> None:
    """The body of a village, a group of it, its township and county mean the village."""
    assert meant("城关镇", name) == EAST
    assert meant("", name) == EAST


@pytest.mark.parametrize(
    "township",
    [
        *("城关镇", "城 关 镇", "城关", "城关镇人民政府", "城关镇（街道）", "云溪县城关镇", "云溪县城关"),
        *("城关镇政府", "城关镇党委", "某某省某某市云溪县城关镇人民政府"),
        *("中共城关镇委员会", "云溪城关镇", "城关镇："),
    ],
)
def test_a_township_is_read_with_its_office_and_what_lies_above(township: str) -> None:
    """Its government, and the county in front, mean the township."""
    assert meant(township, "东河村") == EAST
    assert meant(township, "东河村委会") == EAST


@pytest.mark.parametrize(
    ("township", "name"),
    [
        ("城关镇", "东江村"),
        ("城关镇", "东河社区"),  # another kind of place, under another law
        ("城关镇", "东河居委会"),
        ("城关镇", "大东河村"),
        ("城关镇", "东河新村"),
        ("城关镇", "东河一村"),
        ("城关镇", "东河村（新）"),
        ("城关乡", "东河村"),  # a county may have both
        ("城东镇", "东河村"),
        ("柳河镇", "东河村"),
        ("柳河镇", "城关镇东河村"),  # the two cells contradict one another
        ("白沙县城关镇", "东河村"),  # another county's
        ("城关镇", "柳河镇西山村"),
        ("云溪县", "东河"),
        ("城关镇", "村委会"),
        ("城关镇", "村"),
        ("城关镇", "村（社区）"),
    ],
)
def test_what_only_looks_alike_is_no_village_of_ours(township: str, name: str) -> None:
    """A name that no rule reads is unknown, however near it is."""
    assert meant(township, name) is None


def test_streets_are_written_in_several_ways() -> None:
    """街道办事处 is the office of the 街道."""
    villages = (village("城南街道办事处", "东河社区居委会"), village("柳河镇", "西山村"))
    for township in ("城南街道", "城南街道办", "城南办", "城南办事处", "城南", "城南街道办事处"):
        for name in ("东河社区", "东河居委会", "东河社区居民委员会", "东河居民委员会", "东河"):
            assert meant(township, name, villages) == "城南街道办事处东河社区居委会"
    assert meant("城南街道", "东河村", villages) is None


def test_a_table_may_itself_have_longer_names() -> None:
    """The rule reads the names of villages.xlsx as it reads those of a roster."""
    villages = (village("云溪县城关镇", "城关镇东河村委会"), village("柳河", "西山"))
    assert meant("城关镇", "东河村", villages) == "云溪县城关镇城关镇东河村委会"
    assert meant("柳河镇", "西山村", villages) == "柳河西山"


def test_a_name_that_two_villages_fit_is_none_of_them() -> None:
    """Nobody chooses between a village and a community of one name, or between 中村 and 中村村."""
    both = (village("城关镇", "东河村"), village("城关镇", "东河社区", order=1))
    assert meant("城关镇", "东河", both) == ["城关镇东河村", "城关镇东河社区"]
    assert meant("城关镇", "东河村委会", both) == "城关镇东河村"
    assert meant("城关镇", "东河居委会", both) == "城关镇东河社区"
    middle = (village("城关镇", "中村"), village("城关镇", "中村村", order=1))
    assert meant("城关镇", "中村", middle) == "城关镇中村"
    assert meant("城关镇", "中村村委会", middle) == ["城关镇中村", "城关镇中村村"]
    assert meant("城关镇", "中村村委会", middle[:1]) == "城关镇中村"
    assert meant("城关镇", "中村委会", middle[:1]) == "城关镇中村"
    assert meant("", "新民村") == ["城关镇新民村", "柳河镇新民村"]
    assert meant("", "柳河镇新民") == "柳河镇新民村"


def test_a_township_that_two_fit_is_settled_by_the_village() -> None:
    """城关 may be 城关镇 or 城关乡; only one of them has the village."""
    east, west = village("城关镇", "东河村"), village("城关乡", "西山村")
    villages = (east, west, village("城关乡", "东河村", order=1))
    assert meant("城关", "西山村", villages) == "城关乡西山村"
    assert meant("城关", "东河村", villages) == ["城关镇东河村", "城关乡东河村"]


def test_a_village_may_begin_like_its_township() -> None:
    """What is the name of a village to the letter is not taken apart."""
    villages = (village("城关镇", "城关镇村"), village("城关镇", "城关村"))
    assert meant("城关镇", "城关镇村", villages) == "城关镇城关镇村"
    assert meant("城关镇", "城关", villages) == "城关镇城关村"


def test_every_writing_is_mentioned_once(tmp_path: Path) -> None:
    """A roster that writes 村委会 in every row gives one hint a village."""
    roll = roll_of(
        tmp_path, changed(ROW_OF_ZHANG, 村="东河村委会"), changed(ROW_OF_LI, 村="东河村委会", 乡镇="城关")
    )
    assert codes(roll) == []
    assert [candidate.key for candidate in roll.candidates] == [VillageKey("城关镇", "东河村")] * 2
    read = [hint for hint in roll.hints if hint.code == "village-read-as"]
    assert [hint.message.zh for hint in read] == [
        "「城关镇东河村委会」按村情表中的「城关镇东河村」读取，请核对",
        "「城关东河村委会」按村情表中的「城关镇东河村」读取，请核对",
    ]


def test_one_person_in_two_writings_of_a_village_is_one_nominee(tmp_path: Path) -> None:
    """Both rows are of the village, so they are merged as any two rows are."""
    roll = roll_of(tmp_path, ROW_OF_ZHANG, changed(ROW_OF_ZHANG, 村="东河村委会", 提名职务="委员"))
    (candidate,) = roll.candidates
    assert candidate.posts == {"chair", "member"}


def test_two_villages_that_fit_hold_the_nominee(tmp_path: Path) -> None:
    """The problem names both; the nominee is nobody's village's and does not pass."""
    write_book(tmp_path / "rosters" / "a.xlsx", {"名册": [HEADERS, changed(ROW_OF_ZHANG, 村="东河")]})
    roll = county_roll(tmp_path, [village("城关镇", "东河村"), village("城关镇", "东河社区", order=1)])
    assert codes(roll) == ["village-ambiguous"]
    assert "城关镇东河村、城关镇东河社区" in roll.problems[0].message.zh
    assert roll.candidates[0].key is None


def test_unknown_names_are_compared_for_the_first_few_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Thousands of unknown names cost no more comparisons than fifty of them."""
    villages = [village("城关镇", f"第{index}号村") for index in range(300)]
    compared = 0
    plain = directories.get_close_matches

    def counted(word: str, names: Any, **more: Any) -> list[str]:
        """Count the names that a word is compared with."""
        nonlocal compared
        compared += len(names)
        return plain(word, names, **more)

    monkeypatch.setattr(directories, "get_close_matches", counted)
    finder = VillageFinder(directory(villages, COUNTY))
    found = [finder.find(VillageKey("城关镇", f"无此村{index}"), SOMEWHERE) for index in range(3000)]
    assert all(isinstance(each, Problem) for each in found)
    assert compared == MOST_SUGGESTED * len(villages)


def test_a_name_of_all_endings_is_read_in_one_pass() -> None:
    """However long a cell is, it is walked through once."""
    assert meant("城关镇" * 2000, "村民委员会" * 2000) is None
    assert meant("城关镇", "城关镇" * 200 + "东河村") is None
