"""A by-election from Parquet: members who stay count in their bodies, as in the county's own folder."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from engine.program.meaning import Reference
from engine.review.intake import Intake
from engine.review.reviewing import review_election
from files.workbooks import write_workbook
from intake.folder import read_folder
from scale.county.review import NoCounty, review_county
from scale.data import Part
from scale.exports.export import export, keep_beside
from tests.counties.county import id_number, sheet_of_rows
from tests.elections.test_by_election import STAYING, by_election, member
from tests.scale.counties import KEY, TODAY, Row, judge, needs_scale, rewrite, rows
from tests.scale.test_bodies_of_data import COLUMNS, expected

pytestmark = needs_scale
pytest.importorskip("ortools")


@dataclass(frozen=True)
class Made:
    """A by-election as Parquet, and what its folder says of the bodies."""

    data: Path
    wanted: list[Row]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Make a village of which two members stay: a nominee's sister, and one nominated for the branch."""
    place = tmp_path_factory.mktemp("by-election")
    sister = member("钱大姐", "女", "主任", 300)
    county, staying = by_election(sister)
    for row in county.villages:
        row["支委职数"] = "1"
    brother, other = (
        next(row for row in county.roster if row["姓名"] == name) for name in ("赵一山", "孙三木")
    )
    brother["近亲属申报"] = f"姐弟：钱大姐（{sister['身份证号']}）"
    sister["近亲属申报"] = f"姐弟：赵一山（{brother['身份证号']}）"
    county.roster.append(
        other | {"人员编号": "0021", "姓名": "李四海", "身份证号": id_number("19700101", 307)}
    )
    other["提名职务"] = "书记"
    staying.append(member("孙三木", "男", "委员", 305) | {"身份证号": other["身份证号"]})
    folder = county.write(place / "folder")
    write_workbook(folder / "sitting.xlsx", [sheet_of_rows("现任成员", staying, STAYING)])
    intake = read_folder(folder)
    assert isinstance(intake, Intake)
    review = review_election(intake, Reference(), TODAY, draft=True)
    part = Part(place / "data", intake.election.county)
    export(intake, review, part, KEY)
    keep_beside(folder, part)
    wanted, _ = expected(review)
    return Made(place / "data", wanted)


def of_the_village(out: Path) -> dict[str, Row]:
    """Return by requirement the verdict, the least and the most in the village that elects somebody."""
    found = rows(out / "requirements", "ratio, verdict, least, most, village, because_zh")
    return {row[0].partition("/")[2]: row[1:] for row in found if row[4] == "东河村"}


def test_bodies_are_worked_out_with_who_stays(made: Made, tmp_path: Path) -> None:
    """All requirements are those of the folder; the sister who stays is the woman, and somebody's kin."""
    assert judge(made.data, tmp_path).problems == ()
    assert sorted(rows(tmp_path / "requirements", COLUMNS), key=repr) == sorted(made.wanted, key=repr)
    found = of_the_village(tmp_path)
    assert found["seats"][:3] == ("guaranteed", "3", "3")
    assert found["woman"][:3] == ("guaranteed", "1", "1")
    assert found["kin"][:3] == ("possible", "0", "1")
    (number,) = (row[0] for row in rows(made.data / "nominees", "no, posts") if row[1] == ["secretary"])
    assert rows(made.data / "sitting", "seat, no") == [("S1", None), ("S2", number)]


@pytest.mark.deep
def test_without_the_table_nothing_is_said_of_the_body(made: Made, tmp_path: Path) -> None:
    """A table of members who stay that is not there, or says nothing of a village, leaves its body open."""
    data = Path(shutil.copytree(made.data, tmp_path / "data"))
    shutil.rmtree(data / "sitting")
    judge(data, tmp_path / "out")
    found = of_the_village(tmp_path / "out")
    for name in ("woman", "seats", "kin"):
        assert found[name][0] == "unknown"
        assert "留任成员" in found[name][-1]


@pytest.mark.deep
def test_two_rows_of_one_seat_are_used_for_nobody(made: Made, tmp_path: Path) -> None:
    """A seat that stands twice is a problem, and its member is not counted."""
    data = Path(shutil.copytree(made.data, tmp_path / "data"))
    (path,) = (data / "sitting").iterdir()
    rewrite(path, lambda table: f"SELECT * FROM {table} UNION ALL SELECT * FROM {table} WHERE seat = 'S1'")
    assert "parquet-key-twice" in {each.code for each in judge(data, tmp_path / "out").problems}
    assert of_the_village(tmp_path / "out")["woman"][0] != "guaranteed"


@pytest.mark.deep
def test_the_pages_of_the_county_count_who_stays(made: Made) -> None:
    """One county out of Parquet has the requirements of its folder."""
    review = review_county(made.data, "云溪县", TODAY, Reference())
    assert not isinstance(review, NoCounty)
    assert expected(review)[0] == made.wanted
