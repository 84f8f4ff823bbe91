"""The race of provinces is one of equals: all contenders find the same, by criteria of every kind."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from bench.provinces.__main__ import same
from bench.provinces.asked import FIVE, criteria, pack_text
from bench.provinces.data import write_asked, write_people
from bench.provinces.runs import CONTENDERS
from tests.scale.counties import needs_scale, rewrite, rows

pytestmark = [needs_scale, pytest.mark.deep]


def test_all_contenders_find_the_same(tmp_path: Path) -> None:
    """Verdicts and findings are the same, there are some of every kind, and a difference would be seen."""
    data, number = tmp_path / "data", 6 * FIVE
    write_asked(data, number)
    write_people(data, 3_500)
    asked = criteria(number)
    names = [name for name in CONTENDERS if "polars" not in name or importlib.util.find_spec("polars")]
    for name in names:
        CONTENDERS[name](data, tmp_path / name, asked)
        same(tmp_path / "lianshen", tmp_path / name)
    found = rows(tmp_path / "lianshen" / "findings", "criterion, truth")
    kinds = {(int(name.removeprefix("bench-local/c")) % FIVE, truth) for name, truth in found}
    assert kinds == {(kind, truth) for kind in range(FIVE) for truth in ("yes", "unknown")}
    other = tmp_path / "duckdb" / "verdicts" / "all.parquet"
    rewrite(
        other, lambda table: f"SELECT * REPLACE (replace(verdict, 'pending', 'pass') AS verdict) FROM {table}"
    )
    with pytest.raises(RuntimeError, match="other verdicts"):
        same(tmp_path / "lianshen", tmp_path / "duckdb")
    whole = tmp_path / "duckdb, the same" / "findings" / "all.parquet"
    rewrite(whole, lambda table: f"SELECT * REPLACE (CAST([] AS VARCHAR[]) AS awaits) FROM {table}")
    with pytest.raises(RuntimeError, match="other findings"):
        same(tmp_path / "lianshen", tmp_path / "duckdb, the same")


def test_who_does_the_same_refuses_what_a_review_refuses(tmp_path: Path) -> None:
    """What is written by hand and checks its files sees a repeated key, a strange word and a stray record."""
    data = tmp_path / "data"
    write_asked(data, FIVE)
    for at, (table, spoil) in enumerate(
        (
            ("nominees", "SELECT * FROM {} UNION ALL (SELECT * FROM {} LIMIT 1)"),
            ("question_states", "SELECT * REPLACE ('maybe' AS q03) FROM {}"),
            ("records/q04", "SELECT * REPLACE ('x' AS no) FROM {}"),
        )
    ):
        write_people(data, 3_500)
        rewrite(data / table / "0001.parquet", lambda raw, spoil=spoil: spoil.replace("{}", raw))
        for name in ("duckdb, the same", "polars, the same"):
            if "polars" not in name or importlib.util.find_spec("polars"):
                with pytest.raises(ValueError, match=r"wrong|keys|words|nobody"):
                    CONTENDERS[name](data, tmp_path / f"{name} {at}", criteria(FIVE))


def test_every_criterion_is_another() -> None:
    """Of four hundred criteria each has a name of its own, and the pack asks them all."""
    asked = criteria(400)
    assert len({each.name for each in asked}) == 400
    assert pack_text(asked).count("flag_if:") == 400
