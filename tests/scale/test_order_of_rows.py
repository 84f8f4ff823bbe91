"""In which order the rows of files lie changes no result; where they lie side by side, none is looked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from demo.nation import Nation, write_nation
from engine.backends.sql.duck import Database, text
from scale.checks import same_key
from scale.data import Part, parts_of
from scale.machines import Here
from tests.scale.counties import judge, needs_scale, rewrite, rows

pytestmark = needs_scale
RESULTS = ("verdicts", "findings")


@pytest.fixture(scope="module")
def nation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make 700 people in one part, and judge them as they lie."""
    place = tmp_path_factory.mktemp("nation")
    write_nation(place / "data", Nation(100, 1), lambda _done, _of: None)
    judge(place / "data", place / "out")
    return place


@pytest.fixture
def data(nation: Path, tmp_path: Path) -> Path:
    """Copy the nation."""
    for path in (nation / "data").rglob("*.*"):
        other = tmp_path / "data" / path.relative_to(nation / "data")
        other.parent.mkdir(parents=True, exist_ok=True)
        other.write_bytes(path.read_bytes())
    return tmp_path / "data"


def side_by_side(data: Path) -> bool:
    """Say whether people and answers lie in one order."""
    (part,) = parts_of(data)
    with Database() as database:
        people, answers = (
            database.parquet(name, [part.file(name)], ()) for name in ("nominees", "question_states")
        )
        return database.aligned(people, answers, same_key("n", "s"))


def rewritten(part: Part, table: str, query: str) -> None:
    """Write a table of a part anew, by what follows its columns."""
    rewrite(part.file(table), lambda raw: f"SELECT * FROM {raw} {query}")


@pytest.mark.deep
def test_answers_in_another_order(data: Path, nation: Path, tmp_path: Path) -> None:
    """People and answers that lie in other orders are found by their keys."""
    assert side_by_side(data)
    (part,) = parts_of(data)
    rewritten(part, "question_states", "ORDER BY hash(no, village)")
    assert not side_by_side(data)
    judge(data, tmp_path / "out")
    for table in RESULTS:
        assert rows(tmp_path / "out" / table) == rows(nation / "out" / table)


@pytest.mark.deep
def test_files_of_many_pieces(data: Path, nation: Path, tmp_path: Path) -> None:
    """Files that several threads may read at once are still read side by side."""
    import pyarrow.parquet as pq

    (part,) = parts_of(data)
    for table, size in (("nominees", 64), ("question_states", 100)):
        path = part.file(table)
        pq.write_table(pq.read_table(path), path, row_group_size=size)
        assert pq.ParquetFile(path).num_row_groups > 5
    assert side_by_side(data)
    judge(data, tmp_path / "out", machine=Here(threads=4))
    for table in RESULTS:
        assert rows(tmp_path / "out" / table) == rows(nation / "out" / table)


def test_somebody_without_answers_waits(data: Path, tmp_path: Path) -> None:
    """Of whom the table of answers has no row, every answer is owed."""
    (part,) = parts_of(data)
    key = "county, township, village, no"
    ((*who,),) = rows(data / "nominees", key)[:1]
    rewritten(part, "question_states", f"WHERE ({key}) <> ({', '.join(map(text, who))})")
    result = judge(data, tmp_path / "out")
    assert not result.problems
    (found,) = [
        row for row in rows(tmp_path / "out" / "verdicts", f"{key}, verdict, owed") if [*row[:4]] == who
    ]
    assert found[4] in {"pending", "flag"}
    assert found[5] > 0


def test_a_key_that_both_repeat(data: Path, tmp_path: Path) -> None:
    """A person who stands twice in both files, at the same places, is judged by neither."""
    (part,) = parts_of(data)
    for table in ("nominees", "question_states"):
        raw = f"read_parquet({text(part.file(table))})"
        rewritten(
            part, table, f"UNION ALL (SELECT * FROM {raw} ORDER BY county, township, village, no LIMIT 1)"
        )
    result = judge(data, tmp_path / "out")
    assert [each.code for each in result.problems] == ["parquet-key-twice"] * 2
    assert result.read - result.judged == 2
