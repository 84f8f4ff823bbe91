"""The columns of Parquet files, read of many at once or of each."""

from pathlib import Path

import pytest

from engine.backends.sql.duck import Database, available

pytestmark = pytest.mark.skipif(not available(), reason="the extra `scale` is not installed")
ONE = (
    "SELECT 'a' AS text, ['x'] AS listed, 1::TINYINT AS small, 2::UINTEGER AS whole, "
    "DATE '2026-12-06' AS day, {'a': 1, 'b': [{'c': TRUE}]} AS within, MAP {'a': [1]} AS mapped, "
    "1.5 AS share, TRUE AS flag, now() AS at"
)
OTHER = "SELECT [['a']] AS twice_listed, TRUE AS text"


def test_many_at_once_are_as_each(tmp_path: Path) -> None:
    """Whatever columns hold, and however deep, files have the same columns and types either way."""
    paths = [tmp_path / "one.parquet", tmp_path / "other.parquet"]
    with Database() as writer, Database() as each, Database() as at_once:
        for path, query in zip(paths, (ONE, OTHER), strict=True):
            writer.save(query, path)
        at_once.learn([*paths, tmp_path / "not there.parquet"])
        found = [at_once.types(path) for path in paths]
        assert found == [each.types(path) for path in paths]
        assert found[0] is not None
        assert (found[0]["listed"], found[0]["flag"], len(found[0])) == ("VARCHAR[]", "BOOLEAN", 10)
        assert found[1] == {"twice_listed": "VARCHAR[][]", "text": "BOOLEAN"}


def test_one_that_is_none_keeps_nothing_from_the_others(tmp_path: Path) -> None:
    """A file that is no Parquet has no columns; those beside it have theirs."""
    good, bad = tmp_path / "good.parquet", tmp_path / "bad.parquet"
    bad.write_bytes(b"PAR1")
    with Database() as database:
        database.save(OTHER, good)
        database.learn([good, bad])
        assert database.types(bad) is None
        assert database.types(good) == {"twice_listed": "VARCHAR[][]", "text": "BOOLEAN"}
