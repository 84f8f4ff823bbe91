"""One name in two writings: what Unicode calls the same character is folded, and nothing else."""

import unicodedata
from pathlib import Path

import pytest

from candidates.clearances.sheets import read_clearances
from tests.candidates.clearance_workbooks import ASKED, ZHANG, Returned, nominee, row, write
from tests.candidates.rosters import ROW_OF_ZHANG, changed, codes, roll_of
from vocabulary.writing.names import is_private, is_unclear, same_name_key
from vocabulary.writing.radicals import IDEOGRAPHS

AIBEK = "艾克拜尔·买买提"
SAME = [
    *((AIBEK, f"艾克拜尔{dot}买买提") for dot in "•・･‧∙⋅．.⸱ᆞ。ꞏ◦∘⦁˙"),
    (AIBEK, "艾克拜尔 · 买买提"),
    ("文明", "⽂明"),  # U+2F42, a Kangxi radical, which NFKC folds
    ("黄三", "⻩三"),  # U+2EE9, of the supplement, which it does not
    ("马四", "⻢四"),
    ("龙五", "⻰五"),
    ("龟六", "⻳六"),
    ("金七", "\uf90a七"),  # a compatibility ideograph
    ("葛三", "葛\U000e0100三"),
    ("张三丰", "张三丰\u200d"),
    ("张三", "张　 三"),
    ("Aibek", "ＡIBEK"),
]
OTHERS = [
    ("张三", "張三"),
    ("刘吕", "刘呂"),
    ("陈青", "陈靑"),
    ("杨户", "杨戶"),
    ("郑说", "郑説"),
    ("𠮷三", "吉三"),
    ("孙𫖯", "孙頫"),
    ("吴昇", "吴升"),
    ("王〇五", "王零五"),
    ("李四", "李四（女）"),
    ("李䶮", "李\ue863"),
    ("周·八", "周八"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_writings_of_one_name_are_equal(one: str, other: str) -> None:
    """Radicals, compatibility characters, dots, blanks and shapes make no other name."""
    assert same_name_key(one) == same_name_key(other)


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_another_character_is_another_name(one: str, other: str) -> None:
    """Variants are characters of their own, and may be another person."""
    assert same_name_key(one) != same_name_key(other)


def test_the_table_of_radicals_holds_what_nfkc_leaves() -> None:
    """Each sign is a radical or a stroke, each target an ideograph that no other folding changes."""
    for sign, ideograph in IDEOGRAPHS.items():
        assert unicodedata.name(chr(sign)).startswith(("CJK RADICAL", "CJK STROKE"))
        assert unicodedata.normalize("NFKC", chr(sign)) == chr(sign)
        assert "CJK UNIFIED IDEOGRAPH" in unicodedata.name(ideograph)
        assert unicodedata.normalize("NFKC", ideograph) == ideograph


def test_every_radical_of_the_supplement_is_folded() -> None:
    """All of U+2E80 to U+2EF3 become an ideograph, but one that has none and one that is not assigned."""
    left = {sign for sign in range(0x2E80, 0x2EF4) if same_name_key(chr(sign)) == chr(sign)}
    assert left == {0x2E80, 0x2E9A}


def test_a_private_character_is_reported_on_a_roster(tmp_path: Path) -> None:
    """A character that only one computer shows holds the nominee, and the problem says what it is."""
    roll = roll_of(tmp_path, changed(ROW_OF_ZHANG, 姓名="李\ue863"))
    assert codes(roll) == ["name-unclear"]
    assert "造字（专用区字符）" in roll.problems[0].message.zh


@pytest.mark.parametrize("sign", ["\ue863", "\U000f0001", "\U00100001"])
def test_every_private_area_is_private(sign: str) -> None:
    """The planes 15 and 16 are as private as the area of the first plane."""
    assert is_private(f"李{sign}")
    assert is_unclear(f"李{sign}")


def test_a_private_character_in_an_answer_is_mentioned(tmp_path: Path) -> None:
    """The row of 李䶮 with another computer's character is not used, and a hint says why."""
    write(tmp_path, "法院.xlsx", Returned([row("0312", "李\ue863", ZHANG, "未发现")]))
    read = read_clearances(tmp_path, ASKED, [nominee("0312", "李䶮", ZHANG)])
    assert [problem.code for problem in read.problems] == ["identity-mismatch"]
    assert "name-of-one-computer" in [hint.code for hint in read.hints]


def test_an_answer_with_a_radical_in_the_name_is_applied(tmp_path: Path) -> None:
    """⻩三 copied from a PDF is 黄三 of the roster."""
    write(tmp_path, "法院.xlsx", Returned([row("0312", "⻩三", ZHANG, "未发现")]))
    read = read_clearances(tmp_path, ASKED, [nominee("0312", "黄三", ZHANG)])
    assert read.problems == ()
    assert read.answers[0].matches
