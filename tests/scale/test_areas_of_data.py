"""What is asked of prefectures and provinces is added up over all parts, and never from some of them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from scale.data import Part
from tests.scale.areas import COUNTIES, found, in_prefecture, write_data
from tests.scale.counties import judge, needs_scale, rewrite, rows

pytestmark = needs_scale
pytest.importorskip("ortools")
PROVINCE, PREFECTURE = "province", "prefecture"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make two counties of one prefecture."""
    return write_data(tmp_path_factory.mktemp("areas"))


@pytest.fixture(scope="module")
def out(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Judge them."""
    out = tmp_path_factory.mktemp("out")
    assert judge(data, out).problems == ()
    return out


def test_a_province_is_what_a_pencil_adds_up(out: Path) -> None:
    """Two counties of two or three women in six seats each, and both offices in one village of two."""
    province = found(out, PROVINCE)
    assert province["third"][:3] == ("guaranteed", "1/3", "1/2")
    assert province["seven"][:3] == ("impossible", "4", "6")
    assert province["five"][:3] == ("possible", "4", "6")
    assert province["rising"][:3] == ("possible", "4", "6")  # four women before
    assert province["both"][:3] == ("guaranteed", "1/2", "1/2")
    assert province["age"][0] == "guaranteed"
    assert {row[-1] for row in province.values()} == {"2 个县、4 个村合计"}
    assert found(out, PREFECTURE)["women-here"][:3] == ("guaranteed", "4", "6")
    names = {row[:4] for row in rows(out / "requirements", "scope, province, prefecture, county")}
    assert {each for each in names if each[0] in {PROVINCE, PREFECTURE}} == {
        (PROVINCE, "海南省", None, None),
        (PREFECTURE, "海南省", "甲市", None),
    }


@pytest.mark.deep
def test_two_counties_of_one_name_are_two(data: Path, out: Path, tmp_path: Path) -> None:
    """Their prefectures tell them apart; where one of them names none, nothing is said of either."""
    mine = Path(shutil.copytree(data, tmp_path / "data"))
    other = Part(mine, COUNTIES[1])
    for path in other.files():
        if path.suffix == ".parquet":
            rewrite(path, lambda table: f"SELECT * REPLACE ('{COUNTIES[0]}' AS county) FROM {table}")
    in_prefecture(other, "乙市")
    judge(mine, tmp_path / "out")
    counties = rows(tmp_path / "out" / "requirements", "scope, prefecture, county, verdict, least, most")
    assert [row[1:] for row in counties if row[0] == "county"] == [
        (prefecture, COUNTIES[0], "guaranteed", "2", "3") for prefecture in ("乙市", "甲市")
    ]
    assert found(tmp_path / "out", PROVINCE) == found(out, PROVINCE)
    in_prefecture(other, None)
    judge(mine, tmp_path / "out")
    assert {row[0] for row in found(tmp_path / "out", "county").values()} == {"unknown"}


Change = Callable[[Path], None]


def no_province(data: Path) -> None:
    """Have one county leave out in which province it lies."""
    path = data / "elections" / f"{COUNTIES[0]}.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("province: 海南\n", ""), encoding="utf-8")


def no_prefecture(data: Path) -> None:
    """One county names no prefecture."""
    in_prefecture(Part(data, COUNTIES[0]), None)


def not_adopted(data: Path) -> None:
    """One county did not name the pack."""
    path = data / "elections" / f"{COUNTIES[1]}.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(", area-2026]", "]"), encoding="utf-8")


def unusable(data: Path) -> None:
    """Spoil the people of one county."""
    (data / "nominees" / f"{COUNTIES[1]}.parquet").write_bytes(b"no table")


def twice(data: Path) -> None:
    """Have the villages of one county in two parts."""
    for path in sorted(data.rglob(f"{COUNTIES[1]}.*")):
        other = path.with_name(f"again{path.suffix}")
        shutil.copy(path, other)
        if path.suffix == ".parquet" and path.parent.name != "villages":
            rewrite(other, lambda table: f"SELECT * FROM {table} WHERE FALSE")


@pytest.mark.parametrize(
    ("change", "scopes", "why"),
    [
        (no_province, (PROVINCE, PREFECTURE), "不知道 1 个县属于哪个省：东山县"),
        (no_prefecture, (PREFECTURE,), "不知道 1 个县属于哪个市（州）：东山县"),
        (not_adopted, (PROVINCE, PREFECTURE), "西山县"),
        (unusable, (PROVINCE, PREFECTURE), "有的文件未能使用"),
        (twice, (PROVINCE, PREFECTURE, "county"), "一个村请放在同一组文件"),
    ],
)
@pytest.mark.deep
def test_where_a_part_of_it_is_not_known_nothing_is(
    change: Change, scopes: tuple[str, ...], why: str, data: Path, tmp_path: Path
) -> None:
    """Villages that are missing, or may lie elsewhere, leave an area unknown, which says what is missing."""
    mine = Path(shutil.copytree(data, tmp_path / "data"))
    change(mine)
    judge(mine, tmp_path / "out")
    for scope in (PROVINCE, PREFECTURE, "county"):
        of_area = found(tmp_path / "out", scope)
        assert of_area
        open_ = {row[0] == "unknown" and why in str(row[-1]) for row in of_area.values()}
        assert (True in open_) is (scope in scopes), of_area


@pytest.mark.deep
def test_the_ways_to_write_a_province_are_one_province(data: Path, out: Path, tmp_path: Path) -> None:
    """One county's villages name it in full, the other's election in short; 省直辖 is no prefecture."""
    mine = Path(shutil.copytree(data, tmp_path / "data"))
    villages = Part(mine, COUNTIES[0]).file("villages")
    rewrite(villages, lambda table: f"SELECT *, '海南省' AS province FROM {table}")
    in_prefecture(Part(mine, COUNTIES[1]), "省直辖县级行政区划")
    judge(mine, tmp_path / "out")
    assert found(tmp_path / "out", PROVINCE) == found(out, PROVINCE)
    assert found(tmp_path / "out", PREFECTURE)["women-here"][:3] == ("impossible", "2", "3")


def split(data: Path, into: int) -> None:
    """Share the two villages of all counties out over so many parts of each, some without anybody."""
    for name in COUNTIES:
        for path in sorted(data.rglob(f"{name}.*")):
            for at in range(into):
                part = path.with_name(f"{name}-{at}{path.suffix}")
                shutil.copy(path, part)
                if path.suffix == ".parquet":
                    mine = f"CASE village WHEN '东河村' THEN 0 ELSE {into - 1} END = {at}"
                    rewrite(part, lambda table, mine=mine: f"SELECT * FROM {table} WHERE {mine}")
            path.unlink()


@pytest.mark.deep
@pytest.mark.parametrize("into", [2, 5])
def test_areas_are_the_same_in_however_many_parts(data: Path, out: Path, into: int, tmp_path: Path) -> None:
    """A county may lie in one set of files or in many: the results are the same, to the byte."""
    mine, there = Path(shutil.copytree(data, tmp_path / "data")), tmp_path / "out"
    split(mine, into)
    assert judge(mine, there).judged == judge(data, out).judged
    areas = Path("requirements") / "areas.parquet"
    assert (there / areas).read_bytes() == (out / areas).read_bytes()
    for table in ("requirements", "together", "verdicts", "findings"):
        assert rows(there / table) == rows(out / table)
    assert json.loads((there / "summary.json").read_text()) == json.loads((out / "summary.json").read_text())


@pytest.mark.deep
def test_what_is_finished_is_added_up_again_and_not_judged_again(data: Path, tmp_path: Path) -> None:
    """One county changes: the other is kept, and the province is that of both as they are now."""
    mine, there = Path(shutil.copytree(data, tmp_path / "data")), tmp_path / "out"
    judge(mine, there)
    (there / "requirements" / "areas.parquet").unlink()
    people = Part(mine, COUNTIES[0]).file("nominees")
    rewrite(people, lambda table: f"SELECT * REPLACE ('male' AS sex) FROM {table}")
    assert judge(mine, there).kept == 1
    assert found(there, PROVINCE)["third"][:3] == ("impossible", "1/6", "1/4")


@pytest.mark.deep
def test_a_part_may_have_the_name_of_the_file_of_areas(data: Path, out: Path, tmp_path: Path) -> None:
    """A part called `areas` keeps its villages, and areas are written beside it."""
    mine = Path(shutil.copytree(data, tmp_path / "data"))
    for path in sorted(mine.rglob(f"{COUNTIES[0]}.*")):
        path.rename(path.with_name(f"areas{path.suffix}"))
    judge(mine, tmp_path / "out")
    assert rows(tmp_path / "out" / "requirements") == rows(out / "requirements")
