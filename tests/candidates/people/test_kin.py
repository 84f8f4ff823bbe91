from dataclasses import replace

import pytest

from candidates.people.candidate import Candidate
from candidates.people.committee import kin_on_committee, on_election_committee
from candidates.people.kin import Declared, NotDeclared, Relative, Unreadable, read_kin
from candidates.people.kin_relations import CLOSE_KIN, NO_CLOSE_KIN
from candidates.people.kinship import Kin, Kinship, KinUnknown, NotKin, kin_between
from candidates.villages.village import VillageKey
from tests.candidates.rosters import LI, ZHANG, member, village
from vocabulary.facts import Fact, Known, Unknown
from vocabulary.origins import Origin
from vocabulary.places import FilePlace

PLACE = FilePlace("rosters/a.xlsx")


def nominee(name: str, id_number: str, kin: str) -> Candidate:
    """Return a nominee with this declaration; a blank name or ID is not known."""
    blank = Unknown(Origin.BLANK, PLACE)
    facts: dict[str, Fact] = {
        "name": Known(name, PLACE) if name else blank,
        "id_number": Known(id_number, PLACE) if id_number else blank,
        "kin": Known(kin, PLACE) if kin else blank,
    }
    key = VillageKey("城关镇", "东河村")
    return Candidate("0001", key, key, facts, read_kin(kin), frozenset(), (), PLACE)


def between(kin_of_zhang: str, kin_of_li: str) -> Kinship:
    """Return what two declarations come to, asked both ways round."""
    a, b = nominee("张三", ZHANG, kin_of_zhang), nominee("李四", LI, kin_of_li)
    assert kin_between(a, b) == kin_between(b, a)
    return kin_between(a, b)


def test_a_cell_names_relatives_or_nobody_or_says_nothing() -> None:
    """A blank is silence, not a denial."""
    assert read_kin("") == NotDeclared()
    assert read_kin(" 无 ") == Declared(())
    assert read_kin(f"夫妻：李 四（{LI}）；父子：张大") == Declared(
        (Relative("夫妻", "李四", LI), Relative("父子", "张大"))
    )


@pytest.mark.parametrize(
    "cell",
    [
        "有",
        "李四",
        "夫妻李四",
        "父子：张三，李四",
        "父子：张三和李四",
        "父子：张大等",
        "父子：张大/张二",
        "；",
        "夫妻：李四 身份证",
        "夫妻：李四 身份证号：",
        "夫妻：李四13800138000",
        f"夫妻：李四 {LI[:15]}",
        f"夫妻：李四{LI}1",
        f"夫妻：李四 身份证{LI}，父子：张大",
        f"夫妻{LI}：李四",
        "夫妻：李四（身份证：）",
    ],
)
def test_a_cell_that_is_not_surely_a_list_of_people_is_unreadable(cell: str) -> None:
    """Two people read as one would be a denial of both."""
    assert read_kin(cell) == Unreadable(cell)


@pytest.mark.parametrize(
    "written",
    [
        f"李四（{LI}）",
        f"李四 {LI}",
        f"李四{LI}",
        f"李四【{LI}】",
        f"李四[{LI}]",
        f"李四〔{LI}〕",
        f"李四<{LI}>",
        f"李四 身份证{LI}",
        f"李四，身份证号：{LI}",
        f"李四（公民身份号码：{LI}）",
        f"李四 ID：{LI}",
        f"李四\u200b{LI}",
    ],
)
def test_an_id_behind_a_name_is_no_part_of_the_name(written: str) -> None:
    """In brackets of any kind, announced by a word, behind a blank or bare: it is the kin's ID."""
    assert read_kin(f"夫妻：{written}") == Declared((Relative("夫妻", "李四", LI),))


def test_two_who_name_each_other_with_bare_ids_are_kin() -> None:
    """A number behind a blank changes nothing of whom a declaration names."""
    assert between(f"夫妻：李四 身份证{LI}", f"夫妻：张三 {ZHANG}") == Kin(frozenset({"spouse"}))


@pytest.mark.parametrize("name", ["和志强", "李和平", "阿依古丽·买买提", "乌仁其木格"])
def test_names_of_every_people_are_names(name: str) -> None:
    """A sign that also parts names may stand in one."""
    assert read_kin(f"兄弟：{name}") == Declared((Relative("兄弟", name),))


@pytest.mark.parametrize(
    ("of_zhang", "of_li", "kinship"),
    [
        ("无", "无", NotKin()),
        ("夫妻：李四", "夫妻：张三", Kin(frozenset({"spouse"}))),
        ("夫妻：李四", "父女：王五", KinUnknown(Origin.CONFLICT)),
        ("夫妻：李四", "无", KinUnknown(Origin.CONFLICT)),
        ("", "无", KinUnknown(Origin.BLANK)),
        ("", "夫妻：张三", KinUnknown(Origin.BLANK)),
        ("", "有", KinUnknown(Origin.BLANK)),
        ("有", "夫妻：张三", KinUnknown(Origin.UNCLEAR)),
        ("父亲：李四", "儿子：张三", Kin(frozenset({"parent_child"}))),
        ("亲属：李四", "哥哥：张三", Kin(frozenset({"siblings"}))),
        ("亲属：李四", "亲属：张三", Kin(frozenset(CLOSE_KIN))),
        ("父子：李四", "兄弟：张三", Kin(frozenset({"parent_child", "siblings"}))),
        ("堂兄弟：李四", "堂兄弟：张三", Kin(frozenset({NO_CLOSE_KIN}))),
        ("堂兄：李四", "无", NotKin()),
        ("堂兄：李四", "", KinUnknown(Origin.BLANK)),
        ("媳妇：李四", "丈夫：张三", Kin(frozenset({"spouse"}))),
        ("继父：李四", "继子：张三", Kin(frozenset({"parent_child", NO_CLOSE_KIN}))),
    ],
)
def test_kin_is_known_only_if_both_declared(of_zhang: str, of_li: str, kinship: Kinship) -> None:
    """Both 无 is no, both naming each other is yes, anything else is unknown; cousins are no close kin."""
    assert between(of_zhang, of_li) == kinship


def test_an_id_tells_a_namesake_from_the_nominee() -> None:
    """李四 of another ID is another person; the same ID is the same person whatever the name."""
    other = ZHANG  # a usable ID that is not 李四's
    assert between(f"夫妻：李四（{other}）", "无") == NotKin()
    assert between(f"夫妻：李司（{LI}）", "夫妻：张三") == Kin(frozenset({"spouse"}))


def test_the_same_name_with_an_id_that_cannot_be_one_is_open() -> None:
    """A slip of the pen, or a namesake: nobody can tell."""
    wrong = LI[:-1] + ("0" if LI[-1] != "0" else "1")
    assert between(f"夫妻：李四（{wrong}）", "无") == KinUnknown(Origin.UNCLEAR)


def test_who_lacks_an_id_cannot_be_told_from_a_relative_named_with_one() -> None:
    """Taking an ID out of the roster must not turn a conflict into a denial."""
    a = nominee("张三", ZHANG, f"夫妻：李司（{LI}）")
    assert kin_between(a, nominee("李四", LI, "无")) == KinUnknown(Origin.CONFLICT)
    assert kin_between(a, nominee("李四", "", "无")) == KinUnknown(Origin.UNCLEAR)
    assert kin_between(nominee("张三", ZHANG, "父子：王五"), nominee("", "", "无")) == KinUnknown(
        Origin.UNCLEAR
    )


HOME = village("城关镇", "东河村", election_committee=(member("张三", ZHANG), member("王五")))
NOBODY = replace(HOME, election_committee=())


@pytest.mark.parametrize(
    ("name", "id_number", "fact"),
    [
        ("张三", ZHANG, True),
        ("张叁", ZHANG, True),
        ("张三", LI, False),
        ("张三", "", True),
        ("王五", LI, True),
        ("李四", LI, False),
        ("李四", "", None),
        ("", LI, None),
    ],
)
def test_membership_is_by_id_where_both_have_one_else_by_name(
    name: str, id_number: str, fact: bool | None
) -> None:
    """Who lacks what a member is known by is not known to be somebody else."""
    found = on_election_committee(nominee(name, id_number, "无"), HOME)
    assert (found.value if isinstance(found, Known) else None) == fact


def test_a_committee_that_is_not_listed_is_silence() -> None:
    """No list, no village: nobody has said who sits there."""
    for home in (NOBODY, None):
        for fact in (
            on_election_committee(nominee("张三", ZHANG, "无"), home),
            kin_on_committee(nominee("张三", ZHANG, "无"), home),
        ):
            assert isinstance(fact, Unknown)
            assert fact.origin is Origin.BLANK


@pytest.mark.parametrize(
    ("kin", "fact"),
    [
        ("无", Known(value=False, place=PLACE)),
        ("父子：王五", Known(value=True, place=PLACE)),
        (f"父子：张某（{ZHANG}）", Known(value=True, place=PLACE)),
        ("父子：赵六", Known(value=False, place=PLACE)),
        ("堂兄：王五", Known(value=False, place=PLACE)),
        ("岳父：王五；母亲：赵六", Known(value=False, place=PLACE)),
        ("弟妹：王五", Unknown(Origin.UNCLEAR, PLACE)),
        ("继父：王五；堂兄：王五", Unknown(Origin.UNCLEAR, PLACE)),
        (f"弟妹：王五；父子：张某（{ZHANG}）", Known(value=True, place=PLACE)),
        ("亲戚：王五", Known(value=True, place=PLACE)),
        ("", Unknown(Origin.BLANK, PLACE)),
        ("有", Unknown(Origin.UNCLEAR, PLACE)),
    ],
)
def test_kin_on_the_committee_is_known_only_where_kin_is_declared(kin: str, fact: Fact) -> None:
    """A blank says nothing; only close kin count, and a word for two relations leaves it open."""
    assert kin_on_committee(nominee("李四", LI, kin), HOME) == fact
