"""One county out of the data of many: which is meant, in which files it lies, and the way there and back."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from cli import main
from engine.backends.sql.duck import Database
from engine.program.meaning import Reference
from engine.review.review import Review
from reports.disclosed.reader import Audience
from reports.json_report import json_report
from scale.county.found import Found, NoCounty, find_county
from scale.county.review import review_county
from scale.data import parts_of
from tests.scale.counties import TODAY, County, needs_scale, rewrite
from vocabulary.texts import Lang

pytestmark = needs_scale
pytest.importorskip("ortools")
NAME = "云溪县"


def in_two(data: Path, to: Path) -> Path:
    """Put all villages but one into files of another name, those of its township included."""
    for path in sorted(data.rglob("*.parquet")):
        for name, test in (("a", "="), ("b", "<>")):
            part = to / path.parent.relative_to(data) / f"{name}.parquet"
            part.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, part)
            first = f"(SELECT min(village) FROM read_parquet('{data}/villages/*.parquet'))"
            rewrite(
                part,
                lambda table, test=test, first=first: (  # type: ignore[misc]
                    f"SELECT * FROM {table} WHERE village {test} {first}"
                ),
            )
    for name in ("election.yaml", "elections", "packs"):
        if (data / name).is_dir():
            shutil.copytree(data / name, to / name)
    own = next((data / "elections").glob("*.yaml"), data / "election.yaml")
    shutil.copy(own, to / "election.yaml")
    return to


def in_prefecture(data: Path, to: Path, **prefectures: str) -> Path:
    """Copy a county so often, into files of these names, each in its prefecture."""
    own = next((data / "elections").glob("*.yaml"), data / "election.yaml")
    for name, prefecture in prefectures.items():
        for path in sorted(data.rglob("*.parquet")):
            part = to / path.parent.relative_to(data) / f"{name}.parquet"
            part.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, part)
        rewrite(
            to / "villages" / f"{name}.parquet",
            lambda table, prefecture=prefecture: (  # type: ignore[misc]
                f"SELECT COLUMNS(lambda c: c <> 'prefecture'), '{prefecture}' AS prefecture FROM {table}"
            ),
        )
    if (data / "packs").is_dir():
        shutil.copytree(data / "packs", to / "packs")
    shutil.copy(own, to / "election.yaml")
    return to


def report(review: Review | NoCounty) -> Any:
    """Return a review as JSON, without where a record stands."""
    assert isinstance(review, Review), review
    return json.loads(json_report(review, Audience.INTERNAL, Lang.ZH))


@pytest.mark.deep
def test_a_county_in_several_files_is_reviewed_whole(made: County, tmp_path: Path) -> None:
    """All its people are there, whatever files they lie in; townships are judged with all their villages."""
    whole = report(review_county(made.data, NAME, TODAY, Reference()))
    split = report(review_county(in_two(made.data, tmp_path), NAME, TODAY, Reference()))
    assert split["totals"] == whole["totals"]
    for name in ("villages", "townships", "county"):
        assert split[name] == whole[name], name


def test_two_counties_of_one_name_are_told_apart_by_prefecture(made: County, tmp_path: Path) -> None:
    """The name alone is refused with both; the prefecture before it says which is meant."""
    data = in_prefecture(made.data, tmp_path, a="甲市", b="乙市")
    with Database() as database:
        both = find_county(database, parts_of(data), NAME)
        assert both == NoCounty((f"乙市{NAME}", f"甲市{NAME}"), several=True)
        one = find_county(database, parts_of(data), f"乙市{NAME}")
    assert isinstance(one, Found)
    assert (one.county, one.prefecture, [part.name for part in one.parts]) == (NAME, "乙市", ["b"])
    done = CliRunner().invoke(main, ["review", str(data), "--county", NAME, "--format", "json"])
    assert done.exit_code == 2
    assert f"甲市{NAME}" in done.stderr


def test_two_counties_of_one_name_in_one_file_cannot_be_told_apart(made: County, tmp_path: Path) -> None:
    """Nothing in the file says whose people they are: that is reported and no page is made."""
    data = in_prefecture(made.data, tmp_path, a="甲市")
    rewrite(
        data / "villages" / "a.parquet",
        lambda table: (
            "SELECT * REPLACE (CASE WHEN village = (SELECT min(village) FROM "
            f"{table}) THEN '甲市' ELSE '乙市' END AS prefecture) FROM {table}"
        ),
    )
    found = review_county(data, NAME, TODAY, Reference())
    assert isinstance(found, NoCounty)
    assert [each.code for each in found.problems] == ["parquet-county-of-two"]


def test_files_of_one_county_with_two_elections_are_refused(made: County, tmp_path: Path) -> None:
    """Which packs speak depends on the election: two cannot make one county."""
    data = in_two(made.data, tmp_path)
    (data / "elections").mkdir(exist_ok=True)
    text = (data / "election.yaml").read_text(encoding="utf-8")
    (data / "elections" / "b.yaml").write_text(text + "\n", encoding="utf-8")
    found = review_county(data, NAME, TODAY, Reference())
    assert isinstance(found, NoCounty)
    assert [each.code for each in found.problems] == ["parquet-elections-differ"]


def test_a_name_that_is_not_there_names_those_like_it(made: County) -> None:
    """Who leaves out a sign is told the county's name."""
    with Database() as database:
        found = find_county(database, parts_of(made.data), "云溪")
    assert found == NoCounty((NAME,))


@pytest.mark.deep
def test_the_way_from_all_counties_to_one_and_back(made: County, tmp_path: Path) -> None:
    """Pages lie beside the results, lead back, and are led to as long as nothing of them is judged anew."""
    data, out = Path(shutil.copytree(made.data, tmp_path / "data")), tmp_path / "out"
    line = ["review", str(data), "-o", str(out), "--today", "2026-12-06", "--engine", "sql"]
    CliRunner().invoke(main, line)
    index = out / "今日情况" / "index.html"
    assert 'class="own"' not in index.read_text(encoding="utf-8")
    done = CliRunner().invoke(main, [*line, "--county", NAME])
    assert done.exit_code in {1, 3}, done.output
    first = out / "各县" / NAME / "内部" / "index.html"
    assert str(first) in done.stderr
    assert f'href="../各县/{NAME}/内部/index.html"' in index.read_text(encoding="utf-8")
    assert 'href="../../../今日情况/index.html"' in first.read_text(encoding="utf-8")
    CliRunner().invoke(main, [*line, "--county", NAME, "--audience", "township"])
    sheets = list((out / "各县" / NAME / "乡镇").rglob("*.html"))
    assert sheets
    assert not any("今日情况/index.html" in path.read_text(encoding="utf-8") for path in sheets)
    (path,) = (data / "nominees").glob("*.parquet")
    rewrite(path, lambda table: f"SELECT * FROM {table} LIMIT 3")
    CliRunner().invoke(main, line)
    assert 'class="own"' not in index.read_text(encoding="utf-8")  # they are of other data
