"""The words of rosters: posts of villages and communities, schooling by GB/T 4658, politics by GB/T 4762."""

from pathlib import Path

import pytest

from candidates.tables.cells import fact_in_cell, read_several
from candidates.tables.words.cell_words import CHOICE_WORDS, OPTIONS, word_key
from tests.candidates.rosters import ROW_OF_ZHANG, changed, codes, roll_of
from vocabulary.elections.choices import EDUCATION, POLITICAL_STATUS
from vocabulary.origins import Origin
from vocabulary.writing.words import header_key

POSTS = {
    "居委会主任": {"chair"},
    "居民委员会主任": {"chair"},
    "社区居委会主任": {"chair"},
    "社区居民委员会主任": {"chair"},
    "村（居）委会主任": {"chair"},
    "社区主任": {"chair"},
    "居委会副主任": {"vice_chair"},
    "社区副主任": {"vice_chair"},
    "居委会委员": {"member"},
    "居民委员会委员": {"member"},
    "社区居委会委员": {"member"},
    "社区书记": {"secretary"},
    "社区党委书记": {"secretary"},
    "社区党总支书记": {"secretary"},
    "村支部书记": {"secretary"},
    "村党总支部书记": {"secretary"},
    "党委书记": {"secretary"},
    "支书": {"secretary"},
    "社区党委副书记": {"deputy_secretary"},
    "副支书": {"deputy_secretary"},
    "社区党委委员": {"branch_member"},
    "村党支部委员会委员": {"branch_member"},
    "居务监督委员会主任": {"supervision_head"},
    "社区监委会委员": {"supervision_member"},
    "书记、主任一肩挑": {"secretary", "chair"},
    "主任（一肩挑）": {"secretary", "chair"},
    "书记(一肩挑)": {"secretary", "chair"},
    "一肩挑": {"secretary", "chair"},
    "党支部书记（兼村委会主任）": {"secretary", "chair"},
    "党支部书记(兼任居委会主任)": {"secretary", "chair"},
    "村支部书记、村委主任": {"secretary", "chair"},
    "支书、主任": {"secretary", "chair"},
    "主任候选人": {"chair"},
    "委员初步人选": {"member"},
    "拟任委员": {"member"},
    "委员（女）": {"member"},
    "村委会委员（妇女）": {"member"},
    "书记主任": {"secretary", "chair"},
    "党支部宣传委员": {"branch_member"},
    "村监委主任": {"supervision_head"},
    "副主任（候选人）": {"vice_chair"},
}
UNSURE_POSTS = (
    *(
        "村“两委”委员",
        "村两委成员",
        "村委会成员",
        "村委员",
        "主任助理",
        "第一书记",
        "监委会副主任",
        "妇女委员",
        "监委委员",
        "宣传委员",
    ),
    *("委员（交叉任职）", "主任或副主任", "居民小组长、主任"),
)


@pytest.mark.parametrize("written", POSTS)
def test_a_post_is_read_in_the_names_of_its_organs(written: str) -> None:
    """Villages and communities write place, organ and title in many ways, and one person may hold two."""
    assert read_several("posts", written) == (frozenset(POSTS[written]), ())


@pytest.mark.parametrize("written", UNSURE_POSTS)
def test_a_post_of_two_meanings_is_not_read(written: str) -> None:
    """What may be of two bodies, or is none of a village's, stays a word that is not read."""
    assert read_several("posts", written)[1]


def test_a_party_committee_anywhere_is_no_post_held_here() -> None:
    """党委书记 is nominated for in a village; who holds such a post may hold it in a town or a school."""
    assert read_several("current_posts", "党委书记") == (frozenset(), ("党委书记",))
    assert read_several("current_posts", "村党委书记") == (frozenset({"secretary"}), ())


@pytest.mark.parametrize("written", ["东河村党支部书记", "东河村村委会主任、东河村党支部书记", "东河村主任"])
def test_the_own_villages_name_may_stand_before_a_post(written: str, tmp_path: Path) -> None:
    """东河村 before the post of a nominee of 东河村 says nothing new."""
    roll = roll_of(tmp_path, changed(ROW_OF_ZHANG, 提名职务=written))
    assert codes(roll) == []
    assert roll.candidates[0].posts == {
        *(["secretary"] if "书记" in written else []),
        *(["chair"] if "主任" in written else []),
    }


def test_another_villages_post_is_not_read(tmp_path: Path) -> None:
    """A post of 西山村 on a row of 东河村 is a problem."""
    roll = roll_of(tmp_path, changed(ROW_OF_ZHANG, 提名职务="西山村主任"))
    assert codes(roll) == ["post-unknown"]


SCHOOLING = {
    "postgraduate": ("研究生教育", "博士研究生毕业", "硕士研究生毕业", "硕士研究生"),
    "bachelor": ("大学本科教育", "大学本科毕业", "本科学历", "大学本科（在职）", "电大本科毕业"),
    "college": ("大学专科教育", "大学专科毕业", "大专文化程度", "高职高专", "大专（函授）毕业"),
    "senior": (
        *("中等职业教育", "中等专科毕业", "职业高中毕业", "技工学校毕业", "普通高级中学教育", "普通高中毕业"),
        *("高中文化程度", "中等专业学校毕业"),
    ),
    "junior": ("初级中学教育", "初中毕业", "初中文化程度"),
    "primary": ("小学教育", "小学毕业", "小学肄业", "文盲或半文盲"),
}
UNSURE_SCHOOLING = (
    *(
        "大学",
        "大学教育",
        "大学毕业",
        "大学本科肄业",
        "大学专科结业",
        "研究生班毕业",
        "大学普通班毕业",
        "党校",
    ),
    *("党校研究生", "初中肄业", "其他", "中等教育", "大专（党校）"),
)
POLITICS = {
    "party_member": ("中国共产党党员", "中共党员", "共产党员"),
    "probationary": ("中国共产党预备党员", "中共预备党员"),
    "league": ("中国共产主义青年团团员", "共青团员", "团员"),
    "other": (
        *("中国国民党革命委员会会员", "民革会员", "民革党员", "民革", "中国民主同盟盟员", "民盟", "民盟成员"),
        *("中国民主建国会会员", "民建", "中国民主促进会会员", "民进", "中国农工民主党党员", "农工党"),
        *("中国致公党党员", "致公党", "九三学社社员", "九三学社", "台湾民主自治同盟盟员", "台盟"),
    ),
    "independent": ("无党派民主人士", "无党派人士"),
    "masses": ("群众", "群众（现称普通公民）", "普通公民"),
}
UNSURE_POLITICS = ("非党员", "非中共党员", "民主", "积极分子", "入党积极分子", "国民党", "党团员")


@pytest.mark.parametrize(
    ("field", "words"), [("education", SCHOOLING), ("political_status", POLITICS)], ids=["4658", "4762"]
)
def test_the_names_of_the_standards_are_read(field: str, words: dict[str, tuple[str, ...]]) -> None:
    """Every name of the standard, and the usual short ones, is the option that it surely means."""
    for option, written in words.items():
        assert [fact_in_cell(field, word) for word in written] == [option] * len(written)


@pytest.mark.parametrize(
    ("field", "words"), [("education", UNSURE_SCHOOLING), ("political_status", UNSURE_POLITICS)]
)
def test_a_name_of_two_meanings_is_not_read(field: str, words: tuple[str, ...]) -> None:
    """No rank is given to what no standard ranks."""
    assert {fact_in_cell(field, word) for word in words} == {Origin.UNCLEAR}


def test_no_word_means_two_options() -> None:
    """A word that were listed under two options would mean the later one in silence."""
    for field, known in (("education", EDUCATION), ("political_status", POLITICAL_STATUS)):
        assert set(OPTIONS[field].values()) == set(known)
    for words in CHOICE_WORDS.values():
        listed = [word_key(word) for option in words.values() for word in set(option)]
        assert len(listed) == len(set(listed))


def test_only_what_says_how_to_fill_in_goes() -> None:
    """A header says how its column is filled in; the brackets of an answer say something of it."""
    assert header_key("出生年月（如：1980.05）") == header_key("出生年月（例如1980.05）") == "出生年月"
    assert header_key("未发现（如有变化另报）") != "未发现"
    assert header_key("有（如：见明细）") != "有"
