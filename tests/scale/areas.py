"""Small fictional counties that ask something of their prefecture and province, as Parquet."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from engine.program.meaning import Reference
from engine.review.intake import Intake
from engine.review.reviewing import review_election
from intake.folder import read_folder
from scale.data import Part
from scale.exports.export import export, keep_beside
from tests.counties.wide import PACK, wide_county, with_both_offices, write_wide
from tests.scale.counties import rewrite, rows

TODAY = date(2026, 12, 6)
COUNTIES = ("东山县", "西山县")
COLUMNS = "scope, province, prefecture, county, ratio, verdict, least, most, because_zh"
WOMEN = "{where: {sex: {is: female}}"
# Each county elects two or three women of six; in half of its villages one person holds both offices.
ASKED: Mapping[str, str] = {
    "third": f"over: province, count: {WOMEN}}}, share: {{at_least: 1/3, rounding: exact}}",
    "seven": f"over: province, count: {WOMEN}, at_least: 7}}",
    "five": f"over: province, count: {WOMEN}, at_least: 5}}",
    "age": "over: province, mean: age, at_most: 100",
    "rising": f"over: province, count: {WOMEN}}}, compared_to: previous_term, direction: up, baseline: 女性",
    "both": "over: province, villages_where: {same_person: [secretary, chair]}, "
    "share: {at_least: 40%, rounding: exact}",
    "women-here": f"over: prefecture, count: {WOMEN}, at_least: 4}}",
    "county": f"over: county, count: {WOMEN}, at_least: 2}}",
}


def requirement_lines(asked: Mapping[str, str]) -> str:
    """Write requirements as a pack has them."""
    return "\n".join(
        f"  {name}: {{item: 第一条, text: {{zh: 要求{name}, en: {name}}}, grade: prefer, {rule}}}"
        for name, rule in asked.items()
    )


def write_data(place: Path, *, province: str = "海南", asked: Mapping[str, str] = ASKED) -> Path:
    """Export the counties into one folder; each lies in the prefecture of its name."""
    data = place / "data"
    for name in COUNTIES:
        county = with_both_offices(wide_county()[0])
        county.election = county.election.replace("云溪县", name, 1)
        if province:
            county.election = county.election.replace("packs:", f"province: {province}\npacks:", 1)
        folder = write_wide(place / name, county, PACK.format(ratios=requirement_lines(asked)))
        intake = read_folder(folder)
        assert isinstance(intake, Intake)
        part = Part(data, name)
        export(
            intake,
            review_election(intake, Reference(), TODAY, draft=True),
            part,
            f"{name} has a key".encode(),
        )
        keep_beside(folder, part)
        in_prefecture(part, "甲市")
    return data


def in_prefecture(part: Part, name: str | None) -> None:
    """Say in which prefecture the villages of a part lie."""
    word = "NULL" if name is None else f"'{name}'"
    rewrite(
        part.file("villages"),
        lambda table: f"SELECT * REPLACE (CAST({word} AS VARCHAR) AS prefecture) FROM {table}",
    )


def found(out: Path, scope: str) -> dict[str, tuple[object, ...]]:
    """Return by requirement what came of an area: verdict, least, most, reason."""
    return {
        row[4].partition("/")[2]: row[5:] for row in rows(out / "requirements", COLUMNS) if row[0] == scope
    }
