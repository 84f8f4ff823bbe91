"""Spark gives what DuckDB gives, file by file, on one machine and on several of which one is lost."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from demo.nation import Nation, write_nation
from engine.program.meaning import Reference
from scale.machines import OnSpark
from scale.review import Result
from tests.running import limited
from tests.scale.counties import County, county, judge, rewrite, rows
from tests.scale.spark import MOST, cluster, needs_spark, quick_java

__all__ = ["quick_java"]
pytestmark = [needs_spark, pytest.mark.deep]
HERE = OnSpark("local[2]")
FOLDERS = ("verdicts", "findings", "requirements", "together", "counties", "several", "problems")


@pytest.fixture(scope="module")
def nation(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Make a small nation in four parts, and judge it by DuckDB."""
    place = tmp_path_factory.mktemp("nation")
    data, out = place / "data", place / "out"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("demo.nation.VILLAGES_OF_PART", 100)
        write_nation(data, Nation(400, 7), lambda _done, _of: None)
    judge(data, out, second=Reference())
    return data, out


def assert_same(one: Path, other: Path) -> None:
    """Hold all files of two runs against each other."""
    for folder in FOLDERS:
        assert rows(one / folder) == rows(other / folder), folder
    for path in sorted((one / "verdicts").iterdir()):
        assert (other / "verdicts" / path.name).is_file()
    assert json.loads((one / "summary.json").read_text()) == json.loads((other / "summary.json").read_text())


def assert_tidy(out: Path) -> None:
    """Nothing half-written is left."""
    assert [path for path in out.rglob(".*") if path.name != ".gitignore"] == []
    assert all(path.is_file() for folder in ("verdicts", "findings") for path in (out / folder).iterdir())


def test_spark_here(nation: tuple[Path, Path], tmp_path: Path) -> None:
    """A nation has the same results, a sample judged again included; finished parts are not done again."""
    data, expected = nation
    result = judge(data, tmp_path, second=Reference(), machine=HERE)
    assert (result.parts, result.kept, result.judged) == (4, 0, 2_800)
    assert_same(expected, tmp_path)
    assert_tidy(tmp_path)
    (tmp_path / "finished" / "0002.json").unlink()
    assert judge(data, tmp_path, second=Reference(), machine=HERE).kept == 3
    assert judge(data, tmp_path, second=Reference()).kept == 4  # by DuckDB, which finds nothing to do
    assert_same(expected, tmp_path)


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> County:
    """Make a county of two polling days, and spoil its Parquet in every way that leaves it to be judged."""
    made = county(tmp_path_factory.mktemp("county"), villages=4)
    (people,) = (made.data / "nominees").glob("*.parquet")
    rewrite(
        people,
        lambda table: (
            "SELECT * REPLACE "
            "(CASE WHEN no < '0005' THEN 'it''s \\ odd' ELSE nominated_by END AS nominated_by) "
            f"FROM {table} UNION ALL (SELECT * FROM {table} ORDER BY no LIMIT 1) "
            f"UNION ALL (SELECT * REPLACE (NULL AS no) FROM {table} LIMIT 1)"
        ),
    )
    (states,) = (made.data / "question_states").glob("*.parquet")
    rewrite(
        states,
        lambda table: (
            f"SELECT * REPLACE ('found' AS convictions) FROM {table} UNION ALL "
            f"(SELECT * REPLACE ('x' || no AS no) FROM {table} LIMIT 2)"
        ),
    )
    (villages,) = (made.data / "villages").glob("*.parquet")
    late = "CASE WHEN village = (SELECT min(village) FROM {0}) THEN DATE '2026-12-22' ELSE polling_day END"
    rewrite(villages, lambda table: f"SELECT * REPLACE ({late.format(table)} AS polling_day) FROM {table}")
    return made


def test_what_is_spoilt_is_reported_alike(spoilt: County, tmp_path: Path) -> None:
    """Unknown words, repeated and blank keys, rows about nobody, contradictions: the same problems."""
    results: list[Result] = []
    for name, more in (("duck", {}), ("spark", {"machine": HERE})):
        results.append(judge(spoilt.data, tmp_path / name, **more))
    codes = {each.code for each in results[0].problems}
    wanted = {"unknown-word", "key-twice", "key-blank", "nobodys-rows", "state-and-records"}
    assert {f"parquet-{each}" for each in wanted} <= codes
    assert results[0].problems == results[1].problems
    assert_same(tmp_path / "duck", tmp_path / "spark")


def test_a_lost_worker_loses_nobody(nation: tuple[Path, Path], tmp_path: Path) -> None:
    """One of two workers is killed while parts are judged: the results are DuckDB's, and nothing is left."""
    data, expected = nation
    out = tmp_path / "out"
    killed: list[int] = []
    with limited(MOST - 60), cluster(tmp_path / "cluster", workers=2) as found:

        def kill_one(_name: str, done: int, _of: int) -> None:
            if done == 1:
                found.kill(0)
                killed.append(done)

        result = judge(data, out, second=Reference(), machine=OnSpark(found.master), said=kill_one)
        assert found.workers[1].poll() is None
    assert killed == [1]
    assert (result.read, result.judged, result.kept) == (2_800, 2_800, 0)
    shutil.rmtree(tmp_path / "cluster")
    assert_same(expected, out)
    assert_tidy(out)
