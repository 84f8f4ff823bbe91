"""Requirements on bodies, worked out from Parquet, are those of the county's own folder."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from cli import main
from engine.program.meaning import Reference
from engine.review.intake import Intake
from engine.review.review import Review
from engine.review.reviewing import review_election
from intake.folder import read_folder
from reports.disclosed.reader import Audience
from reports.json_report import json_report
from scale.bodies.pool import Pool
from scale.data import Part
from scale.exports.export import export, keep_beside
from tests.counties.wide import PACK, RATIOS
from tests.rules.packs import ROOT
from tests.scale.counties import County, Row, county, judge, needs_scale, rewrite, rows
from vocabulary.texts import Lang

pytestmark = needs_scale
pytest.importorskip("ortools")
MORE: Mapping[str, str] = {
    **RATIOS,
    "party": "over: township, count: {where: {political_status: {is: party_member}}}, "
    "share: {at_least: 50%, rounding: up}",
    "old": "over: body committee, highest: age, at_most: 60",
    "no-kin": "over: body committee, pairs: kin, at_most: 0",
    "by-villagers": "over: list, distinct: nominated_by, at_most: 1",
    "rising-here": "over: [body committee, body branch], count: {where: {sex: {is: female}}}, "
    "compared_to: previous_term, direction: up, baseline: 女性",
}
BODIES = ("requirements", "together", "added")
COLUMNS = "scope, township, village, ratio, item, grade, verdict, least, most, needed, before, because_zh"


def with_requirements(folder: Path) -> None:
    """Have a county ask for much: of villages, of townships, of itself."""
    packs = folder / "packs"
    packs.mkdir(exist_ok=True)
    ten = (ROOT / "docs" / "examples" / "ten-requirements.yaml").read_text(encoding="utf-8")
    (packs / "yunxi-ten.yaml").write_text(ten, encoding="utf-8")
    grades = ("bar", "prefer")
    lines = [
        f"  {name}: {{item: 第一条, text: {{zh: 要求{name}, en: {name}}}, grade: {grades[at % 2]}, {rule}}}"
        for at, (name, rule) in enumerate(MORE.items())
    ]
    (packs / "area-2026.yaml").write_text(
        PACK.format(ratios="\n".join(lines)).replace("[committee]", "[committee, branch]"), encoding="utf-8"
    )
    election = folder / "election.yaml"
    text = election.read_text(encoding="utf-8").replace(
        "shibuxuan-2020]", "shibuxuan-2020, yunxi-ten, area-2026]"
    )
    adopted = "".join(
        f"  - {{pack: {name}, by: 云溪县换届工作领导小组, document: 云换组〔2026〕{number}号, "
        "on: 2026-10-08}\n"
        for name, number in (("yunxi-ten", 12), ("area-2026", 9))
    )
    election.write_text(text.replace("departments:", f"{adopted}departments:", 1), encoding="utf-8")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> County:
    """Make a county that asks for much."""
    return county(tmp_path_factory.mktemp("asking"), villages=14, seed=3, change=with_requirements)


@pytest.fixture(scope="module")
def out(made: County, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Judge it from Parquet."""
    out = tmp_path_factory.mktemp("out")
    assert judge(made.data, out).problems == ()
    return out


def text_of(value: Any) -> str | None:
    """Write a number of the JSON as Parquet has it."""
    if isinstance(value, list):
        return f"[{', '.join(map(str, value))}]"
    return None if value is None else str(value)


def as_rows(scope: str, place: tuple[str | None, str | None], found: list[Any]) -> Iterator[Row]:
    """Yield the requirements of a report as Parquet has them."""
    for each in found:
        numbers = (text_of(each[name]) for name in ("least", "most", "needed", "before"))
        words = (each[name] for name in ("ratio", "item", "grade", "verdict"))
        yield (scope, *place, *words, *numbers, each["because"] or None)


def expected(review: Review) -> tuple[list[Row], dict[tuple[str, str], tuple[Any, ...]]]:
    """Return what the folder's review says: every requirement, and by village all of them at once."""
    report = json.loads(json_report(review, Audience.INTERNAL, Lang.ZH))
    found: list[Row] = []
    together: dict[tuple[str, str], tuple[Any, ...]] = {}
    for village in report["villages"]:
        place = (village["township"], village["village"])
        found += as_rows("village", place, village["ratios"])
        if village["together"] is not None:
            said = village["slate"]
            together[place] = (
                village["together"],
                said["conflict"],
                said["left_out"],
                said["because"] or None,
            )
    for township in report["townships"]:
        found += as_rows("township", (township["township"], None), township["ratios"])
    found += as_rows("county", (None, None), report["county"]["ratios"])
    return found, together


def test_every_requirement_is_that_of_the_folder(made: County, out: Path) -> None:
    """On villages, townships and the county: verdict, least, most, bound, and why it is not known."""
    wanted, _ = expected(made.review)
    got = rows(out / "requirements", COLUMNS)
    assert sorted(got, key=repr) == sorted(wanted, key=repr)
    assert {row[0] for row in got} == {"village", "township", "county"}
    assert {row[6] for row in got} >= {"guaranteed", "possible", "impossible", "unknown"}


def test_all_that_forbid_at_once_is_that_of_the_folder(made: County, out: Path) -> None:
    """What the bars of a village come to together, which of them exclude each other, what is left out."""
    _, wanted = expected(made.review)
    got = rows(out / "together", "township, village, verdict, conflict, left_out, because_zh")
    assert {row[:2]: row[2:] for row in got} == wanted


@pytest.mark.deep
def test_processes_judge_as_one_does(
    made: County, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Several processes give what one gives, and so does this one where they are lost."""
    for processes in (2, 4):
        there = tmp_path / str(processes)
        monkeypatch.setattr("scale.review.Pool", partial(Pool, processes, worth=1))
        judge(made.data, there)
        for path in [path for folder in BODIES for path in sorted((out / folder).iterdir())]:
            assert (there / path.relative_to(out)).read_bytes() == path.read_bytes()
    monkeypatch.setattr("scale.bodies.pool._ended", lambda _: None)
    judge(made.data, tmp_path / "lost")
    assert rows(tmp_path / "lost" / "requirements") == rows(out / "requirements")


@pytest.mark.deep
def test_who_declared_no_kin_may_be_anybodys(made: County, tmp_path: Path) -> None:
    """Without the column nobody is known to have declared kin, and nothing on kin is guaranteed."""
    data = Path(shutil.copytree(made.data, tmp_path / "data"))
    (people,) = (data / "nominees").glob("*.parquet")
    rewrite(people, lambda table: f"SELECT * EXCLUDE (kin_declared) FROM {table}")
    (kin,) = (data / "kin").glob("*.parquet")
    kin.unlink()
    judge(data, tmp_path / "out")
    found = {
        row[0] for row in rows(tmp_path / "out" / "requirements", "verdict, ratio") if row[1].endswith("/kin")
    }
    assert "possible" in found
    assert "guaranteed" not in found


@pytest.mark.deep
@pytest.mark.parametrize("into", [2, 5])
def test_a_county_in_several_parts_is_added_up(made: County, out: Path, into: int, tmp_path: Path) -> None:
    """What is asked of its villages, of its townships and of itself is what it is in one part."""
    data = Path(shutil.copytree(made.data, tmp_path / "data"))
    name = made.review.election.county
    for path in sorted(data.rglob(f"{name}.*")):
        for at in range(into):
            part = path.with_name(f"part-{at}{path.suffix}")
            shutil.copy(path, part)
            if path.suffix == ".parquet":
                mine = f"hash(township, village) % {into} = {at}"
                rewrite(part, lambda table, mine=mine: f"SELECT * FROM {table} WHERE {mine}")
        path.unlink()
    judge(data, tmp_path / "out")
    assert rows(tmp_path / "out" / "requirements") == rows(out / "requirements")
    areas = Path("requirements") / "areas.parquet"
    assert (tmp_path / "out" / areas).read_bytes() == (out / areas).read_bytes()


@pytest.mark.deep
def test_a_village_without_nominees_is_judged_on_its_day(made: County, tmp_path: Path) -> None:
    """Where nobody is nominated the body cannot be filled, also if nobody else votes on that day."""
    data = Path(shutil.copytree(made.data, tmp_path / "data"))
    village = made.review.villages[0]
    here = f"township = '{village.township}' AND village = '{village.name}'"
    for path in data.rglob("*.parquet"):
        if path.parent.name != "villages":
            rewrite(path, lambda table: f"SELECT * FROM {table} WHERE NOT ({here})")
    (villages,) = (data / "villages").glob("*.parquet")
    late = f"CASE WHEN {here} THEN DATE '2026-12-22' ELSE polling_day END AS polling_day"
    rewrite(villages, lambda table: f"SELECT * REPLACE ({late}) FROM {table}")
    judge(data, tmp_path / "out")
    found = rows(tmp_path / "out" / "requirements", "township, village, ratio, verdict")
    assert (village.township, village.name, "cn-vco-2025/woman", "cannot_fill") in found


@pytest.mark.deep
def test_what_people_decided_counts(tmp_path: Path) -> None:
    """Who was taken out or kept in by a decision is so from Parquet too; without the columns it is lost."""
    folder, data = tmp_path / "folder", tmp_path / "data"
    CliRunner().invoke(main, ["demo", str(folder), "--villages", "16", "--decided"])
    intake = read_folder(folder)
    assert isinstance(intake, Intake)
    review = review_election(intake, Reference(), date(2026, 12, 13), draft=False)
    part = Part(data, intake.election.county)
    export(intake, review, part, b"a key of the tests, long enough")
    keep_beside(folder, part)
    judge(data, tmp_path / "out")
    wanted, together = expected(review)
    got = rows(tmp_path / "out" / "requirements", COLUMNS)
    assert sorted(got, key=repr) == sorted(wanted, key=repr)
    at_once = rows(
        tmp_path / "out" / "together", "township, village, verdict, conflict, left_out, because_zh"
    )
    assert {row[:2]: row[2:] for row in at_once} == together
    decided = "taken_out_by, not_taken_out_by, kept_in_by"
    rewrite(part.file("nominees"), lambda table: f"SELECT * EXCLUDE ({decided}) FROM {table}")
    judge(data, tmp_path / "out")
    assert rows(tmp_path / "out" / "requirements", COLUMNS) != got
