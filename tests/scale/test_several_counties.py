"""One ID in several counties, and counties of one name: found by the engine, since no county sees it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.scale.counties import judge, needs_scale, rewrite, rows
from tests.scale.spoilt import codes, only

pytestmark = needs_scale
KEY = "county, township, village, no"


def two_counties(data: Path, change: str) -> None:
    """Add a second county, the first one's people under another key and with digests changed."""
    (name,) = [path.stem for path in (data / "nominees").glob("*.parquet")]
    for path in sorted(data.rglob("*.parquet")):
        other = path.with_name("另县.parquet")
        shutil.copy(path, other)
        more = change if path.parent.name == "nominees" else ""
        rewrite(other, lambda table, more=more: f"SELECT * REPLACE ('另县' AS county{more}) FROM {table}")
    shutil.copy(data / "elections" / f"{name}.yaml", data / "elections" / "另县.yaml")


@pytest.mark.deep
def test_one_id_in_two_counties(data: Path, tmp_path: Path) -> None:
    """Whoever is nominated for villages of two counties is found, though neither county can see it."""
    nowhere = ", FALSE AS registered_voter, FALSE AS registered_elsewhere"
    found = {}
    for run, digest in (("others", ", 'y' || id_digest AS id_digest"), ("same", "")):
        here = Path(shutil.copytree(data, tmp_path / run / "data"))
        two_counties(here, nowhere + digest)
        result = judge(here, tmp_path / run / "out")
        rows_found = rows(tmp_path / run / "out" / "findings", "county, criterion")
        found[run] = (result.several, rows_found.count(("另县", "cn-vco-2025/two-villages")))
    assert found["others"][0] == 0
    assert found["same"][0] > 10
    assert found["same"][1] > found["others"][1] + 10


def test_one_id_under_two_names(data: Path, tmp_path: Path) -> None:
    """One ID under different names in two counties holds everybody who has it."""
    two_counties(data, ", 'x' || name_digest AS name_digest")
    result = judge(data, tmp_path)
    assert ("parquet-id-of-two", "nominees") in codes(result)
    assert result.totals.pass_ == 0
    listed = rows(tmp_path / "several", f"person, two_names, {KEY}")
    assert len({row[0] for row in listed}) == result.several
    assert {row[1] for row in listed} == {True}
    assert {row[2] for row in listed} == {"云溪县", "另县"}


@pytest.mark.deep
def test_separate_people_stay_separate(data: Path, tmp_path: Path) -> None:
    """Two counties with other people are judged as each alone."""
    before = judge(data, tmp_path / "before")
    two_counties(data, ", 'y' || id_digest AS id_digest")
    result = judge(data, tmp_path / "after")
    assert (result.several, result.totals.flag) == (0, 2 * before.totals.flag)
    assert [each.county for each in result.counties] == ["云溪县", "另县"]


def test_one_name_in_two_prefectures_is_reported(data: Path, tmp_path: Path) -> None:
    """Two counties of one name in one file would be one county: that is said."""
    rewrite(
        only(data / "villages"),
        lambda table: (
            "SELECT COLUMNS(lambda c: c <> 'prefecture'), CASE WHEN village = (SELECT min(village) FROM "
            f"{table}) THEN '甲市' ELSE '乙市' END AS prefecture FROM {table}"
        ),
    )
    assert codes(judge(data, tmp_path)) == [("parquet-county-of-two", "villages")]
