"""Whose name a letterhead bears: short, with the county, in full, or of an office with two names."""

from pathlib import Path

import pytest

from candidates.clearances.answering_unit import UnitNames, unit_names
from candidates.clearances.sheets import read_clearances
from rules.library import Library
from tests.candidates.clearance_workbooks import ASKED, ROLL, Returned, row, write
from tests.candidates.clearance_workbooks import ZHANG as ZHANG_ID
from vocabulary.texts import Text

COMMON = Library(Path()).get("common")
assert COMMON is not None
assert COMMON.pack is not None
UNITS = COMMON.pack.departments

FORMAL = {
    "discipline": (
        "中国共产党云溪县纪律检查委员会",
        "中共云溪县纪律检查委员会",
        "云溪县监察委员会",
        "中国共产党云溪县纪律检查委员会 云溪县监察委员会",
        "中共云溪县纪律检查委员会云溪县监察委员会",
        "中共云溪县纪委、云溪县监委",
        "县纪委县监委",
        "云溪县纪委",
    ),
    "organisation": (
        "中共云溪县委组织部",
        "中国共产党云溪县委员会组织部",
        "县委组织部",
        "云溪县委组织部（章）",
    ),
    "politics_law": ("中共云溪县委政法委员会", "中共云溪县委政法委", "县委政法委", "政法委员会"),
    "police": (
        "云溪县公安局",
        "青山市云溪县公安局",
        "青山市公安局云溪分局",
        "云溪公安分局",
        "云 溪 县 公 安 局",
    ),
    "court": ("云溪县人民法院", "海南省青山市云溪县人民法院", "县法院"),
    "procuratorate": ("云溪县人民检察院", "县检察院", "人民检察院"),
    "petitions": ("云溪县信访局", "中共云溪县委 云溪县人民政府信访局", "县委县政府信访局", "县信访办"),
    "land": ("云溪县自然资源局", "云溪县自然资源和规划局", "云溪县林业与自然资源局"),
    "agriculture": ("云溪县农业农村局", "云溪县农业农村和水利局", "云溪县农业农村委员会"),
    "civil_affairs": ("云溪县民政局", "县民政局"),
    "township": ("云溪县城关镇人民政府", "柳河乡人民政府", "云溪县新民街道办事处", "乡镇街道"),
    "social_work": ("中共云溪县委社会工作部", "县委社工部"),
    "publicity": ("中共云溪县委宣传部",),
    "united_front": ("中共云溪县委统一战线工作部", "中共云溪县委统战部"),
    "justice": ("云溪县司法局",),
    "ecology": ("云溪县生态环境局", "青山市生态环境局云溪分局", "青山市生态环境局云溪县分局"),
    "emergency": ("云溪县应急管理局", "县应急局"),
    "health": ("云溪县卫生健康局", "云溪县卫生健康委员会", "县卫健委"),
    "finance": ("云溪县财政局",),
    "audit": ("云溪县审计局",),
}


def names(county: str = "云溪县") -> UnitNames:
    """Return what finds the shipped units of a county."""
    return unit_names(UNITS, county)


@pytest.mark.parametrize(
    ("unit", "written"), [(unit, each) for unit, written in FORMAL.items() for each in written]
)
def test_a_formal_name_is_the_units(unit: str, written: str) -> None:
    """A letterhead with the county, the Party committee or the full words is that unit's."""
    assert names().meant(written) == {unit}


def test_every_shipped_unit_is_read_by_its_formal_name() -> None:
    """No shipped unit is left out of the names above."""
    assert set(FORMAL) == set(UNITS)


@pytest.mark.parametrize(
    ("county", "written", "unit"),
    [
        ("云溪区", "中共云溪区委组织部", "organisation"),
        ("云溪区", "青山市公安局云溪分局", "police"),
        ("云溪市", "中共云溪市纪委", "discipline"),
        ("云溪市", "市公安局", "police"),
        ("云溪旗", "云溪旗人民法院", "court"),
        ("云溪苗族自治县", "中共云溪苗族自治县委组织部", "organisation"),
        ("云溪苗族自治县", "县委组织部", "organisation"),
        ("青山市云溪区", "云溪区公安局", "police"),
        ("青山市云溪区", "青山市云溪区公安局", "police"),
        ("沙县", "中共沙县县委组织部", "organisation"),
        ("沙县", "沙县公安局", "police"),
        ("云溪县", "反馈单位：云溪县公安局", "police"),
        ("云溪县", "填报单位（盖章）：人民法院", "court"),
        ("云溪县", "云溪县纪委监委机关", "discipline"),
        ("云溪县", "云溪县公安局联审反馈表", "police"),
    ],
)
def test_every_level_of_county_is_read(county: str, written: str, unit: str) -> None:
    """Counties, districts, cities, banners write their names in one way; a label before it says no more."""
    assert names(county).meant(written) == {unit}


@pytest.mark.parametrize(
    ("written", "units"),
    [
        ("云溪县农业农村和自然资源局", {"agriculture", "land"}),
        ("中共云溪县委组织部 云溪县公安局", {"organisation", "police"}),
        ("民政局、财政局", {"civil_affairs", "finance"}),
    ],
)
def test_a_name_of_two_units_means_both(written: str, units: set[str]) -> None:
    """A name that two units share is nobody's, and is never read as one of them."""
    assert names().meant(written) == units


@pytest.mark.parametrize(
    "written",
    [
        "中共云溪县委",
        "云溪县",
        "县",
        "",
        "云溪县公安局城关派出所",
        "云溪县公安局城关分局",
        "青山市中级人民法院",
        "青山市公安局",
        "中共柳河县委组织部",
        "柳河县公安局云溪分局",
        "中共云溪县委审计委员会办公室",
        "云溪县人民政府办公室",
        "组织部、气象局",
    ],
)
def test_another_name_is_no_unit_of_ours(written: str) -> None:
    """What is above, below or beside a unit is not read as the unit."""
    assert names().meant(written) == frozenset()


def test_the_units_of_a_pack_are_read_by_the_same_rule() -> None:
    """A unit that a county's own pack names needs no list of its writings."""
    own = unit_names({"tax": Text("县税务局", "Tax"), "office": Text("县委办公室", "Office")}, "云溪县")
    assert own.meant("云溪县税务局") == {"tax"}
    assert own.meant("中共云溪县委办公室") == {"office"}


@pytest.mark.parametrize(
    "written", ["中共柳河县委组织部", "中国共产党柳河县委员会组织部", "柳河县监察委员会"]
)
def test_another_county_is_named(written: str) -> None:
    """A Party organ's name says whose county it is, as a bureau's does."""
    assert names().other_area(written) == "柳河县"


def test_a_form_of_two_units_is_a_problem(tmp_path: Path) -> None:
    """A form with two units above it is used for neither, and the problem names both."""
    both = Returned([row("0312", "张三", ZHANG_ID, "未发现")], unit="云溪县人民法院 云溪县公安局")
    write(tmp_path, "a.xlsx", both)
    read = read_clearances(tmp_path, ASKED, ROLL)
    assert read.answers == ()
    assert [problem.code for problem in read.problems] == ["unit-conflict"]
    assert "人民法院" in read.problems[0].message.zh
    assert "公安局" in read.problems[0].message.zh
