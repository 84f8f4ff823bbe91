"""A fictional county, reviewed in its folder and exported as Parquet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from demo.county import write_county
from engine.backends.sql.duck import Database, available, text
from engine.program.meaning import Reference
from engine.review.intake import Intake
from engine.review.review import Review
from engine.review.reviewing import review_election
from intake.folder import read_folder
from scale.data import Part
from scale.exports.export import export, keep_beside
from scale.review import How, Result, review_data

TODAY = date(2026, 12, 6)
KEY = b"a key of the tests, long enough"
needs_scale = pytest.mark.skipif(not available(), reason="the extra `scale` is not installed")
Row = tuple[Any, ...]


@dataclass(frozen=True)
class County:
    """A county's folder with its review, and the same as Parquet."""

    folder: Path
    intake: Intake
    review: Review
    data: Path


def county(
    place: Path, *, villages: int = 12, seed: int = 1, change: Callable[[Path], None] = lambda _: None
) -> County:
    """Make a county, change it, review it with the reference engine and export it."""
    folder, data = place / "folder", place / "data"
    write_county(folder, villages=villages, seed=seed)
    change(folder)
    intake = read_folder(folder)
    assert isinstance(intake, Intake)
    review = review_election(intake, Reference(), TODAY, draft=True)
    part = Part(data, intake.election.county)
    export(intake, review, part, KEY)
    keep_beside(folder, part)
    return County(folder, intake, review, data)


def judge(data: Path, out: Path, **more: Any) -> Result:
    """Judge a folder of Parquet."""
    return review_data(data, How(out, TODAY, more.pop("second", None), **more))


def rows(folder: Path, columns: str = "*") -> list[Row]:
    """Return the rows of all Parquet files of a folder."""
    with Database() as database:
        return database.run(f"SELECT {columns} FROM read_parquet({text(folder / '*.parquet')}) ORDER BY ALL")


def rewrite(path: Path, query: Callable[[str], str]) -> None:
    """Write a Parquet file anew by a query on what it holds."""
    other = path.with_suffix(".other")
    with Database() as database:
        database.save(query(f"read_parquet({text(path)})"), other)
    other.replace(path)


def key_of(review: Review, nominee: Any) -> tuple[str, ...]:
    """Return the key of a nominee."""
    candidate = nominee.candidate
    where = candidate.key or candidate.written_village
    return (review.election.county, where.township, where.village, candidate.number)


def expected_verdicts(review: Review) -> Mapping[tuple[str, ...], Row]:
    """Return what the folder's review says: the verdict, of law, of policy, and if anything was examined."""
    return {
        key_of(review, each): (
            each.verdict.value,
            each.legal.value if each.legal else None,
            each.policy.value if each.policy else None,
            each.unexamined,
        )
        for village in review.villages
        for each in village.nominees
    }


def expected_findings(review: Review) -> set[Row]:
    """Return everything that is not a clear no."""
    return {
        (*key_of(review, each), finding.name, finding.truth.value, finding.curable)
        for village in review.villages
        for each in village.nominees
        for finding in each.findings
        if finding.truth.value != "no"
    }
