import json
import os
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest
from click.testing import CliRunner

from bench.counties.chase import chase, chase_line
from bench.counties.county import _LINE, county_table
from bench.counties.requirement_county import Size
from bench.counties.requirement_page import requirement_picture, requirements_kept
from bench.counties.requirements import County
from bench.counties.whole import whole, whole_kept
from bench.page_parts import whole_lines, whole_picture
from bench.provinces.page import province_lines
from bench.races.engines import CONTENDERS, DEFINITION, Rows
from bench.races.people import people
from bench.races.programs import Load, criteria, programs, questions
from bench.races.race import Differ, Times, compare, race
from bench.races.race_table import engine_table
from bench.reading import READERS, reading, reading_table
from bench.results import (
    PAGE,
    PICTURES,
    PROVINCES,
    RESULTS,
    keep,
    page_with,
    part_of,
    picture,
    pictures_of,
    provinces_with,
    save,
)
from bench.start import STANDARD, start, start_table
from cli import main
from engine.backends.rete import available
from engine.program.program import Program

NEEDS = {
    "durable": available(),
    "network": available(),
    "zen": find_spec("zen") is not None,
    "zen-alone": find_spec("zen") is not None,
    "polars": find_spec("polars") is not None,
    "closures": True,
    "compiled": True,
}


@cache
def lowered() -> list[Program]:
    """Return the programs of the packs of one county, lowered once."""
    return programs(Load.COUNTY)


@cache
def rows_of(name: str) -> Rows:
    """Return the truths that an engine gives to thirty people."""
    ready = CONTENDERS[name].prepare(lowered(), people(questions(), 30))
    return ready.read(ready.run())


@pytest.mark.deep
@pytest.mark.parametrize("name", NEEDS)
def test_engines_agree_before_they_are_timed(name: str) -> None:
    """What the bench compares gives the truths of the reference engine."""
    if not NEEDS[name]:
        pytest.skip(f"what {name} needs is not installed")
    compare({DEFINITION: rows_of(DEFINITION), name: rows_of(name)}, criteria(lowered()))


@pytest.mark.deep
@pytest.mark.skipif(not available(), reason="durable-rules is not installed")
def test_textbook_runs_in_a_process_of_its_own() -> None:
    """The textbook idioms agree too, and every run is timed."""
    times = race(["reference", "textbook", "joined"], 50, 1, Load.COUNTY, lambda _what: None)
    assert {name: len(runs) for name, runs in times.seconds.items()} == {
        "reference": 1,
        "textbook": 2,
        "joined": 2,
    }


def test_a_difference_stops_the_bench() -> None:
    """One truth that differs is told with its person and its criterion, and nothing is timed."""
    with pytest.raises(Differ, match=r"person 1, pack/b: durable says u, reference n"):
        compare({"reference": ["yn", "yn"], "durable": ["yn", "yu"]}, ["pack/a", "pack/b"])


def test_tables_name_every_engine_and_stage() -> None:
    """The tables have a line for everybody who ran, and say what judging costs."""
    seconds = {"durable": (2.0, 1.0), "reference": (4.0, 2.0), "zen": ()}
    lines = engine_table([Times(1000, Load.ALL, 2, seconds)])
    assert [line.split()[-1] for line in lines[1:]] == ["(1.00)", "(0.50)", "died"]
    run = {"reading files": 2.0, "features": 0.5, "judging": 0.5, "all": 4.0}
    told = county_table({"durable": [run], "reference": [{**run, "features": 0.0}]})
    assert told[-2:] == [
        "durable: judging, features included, costs 0.50 of reading the files",
        "reference: judging, features included, costs 0.25 of reading the files",
    ]


def test_timings_are_told_apart_from_the_review(tmp_path: Path) -> None:
    """`--timings` speaks on standard error, and the review is the same with it and without."""
    folder = str(tmp_path / "county")
    run = CliRunner().invoke
    run(main, ["demo", folder, "--villages", "2"])
    plain = run(main, ["review", folder, "--format", "json"])
    timed = run(main, ["review", folder, "--format", "json", "--timings", "--lang", "en"])
    in_chinese = run(main, ["review", folder, "--format", "json", "--timings"])
    assert in_chinese.stdout == plain.stdout
    assert timed.exit_code == plain.exit_code
    stages = [label for _, label in _LINE.findall(timed.stderr)]
    assert stages[0] == "starting"
    assert stages[-1] == "all"
    assert {"reading files", "admitting", "judging", "reporting"} <= set(stages)
    assert "读取文件" in in_chinese.stderr


@pytest.mark.deep
def test_a_large_roster_is_read_by_both() -> None:
    """Calamine alone and the whole roll read the same number of rows; the table shows both."""
    runs = reading(200, 1, lambda _: None)
    assert [line.split()[0] for line in reading_table(runs)] == list(READERS)


def test_the_chase_list_is_made_of_a_county_that_waits() -> None:
    """The county that is timed waits for most of its answers, and the line says what the list costs."""
    runs = chase(4, 1, lambda _what: None)
    assert runs[0].answers > 200
    assert "the list costs" in chase_line(runs)


def test_the_page_is_made_from_the_results() -> None:
    """What docs/speed.md shows in tables is what bench/results/latest.json says, pictures included."""
    found = json.loads(RESULTS.read_text(encoding="utf-8"))
    page = PAGE.read_text(encoding="utf-8")
    assert page_with(found, page) == page
    for name in ("races", "county", "whole", "requirements", "roster", "start"):
        assert part_of(name, found) in page, name
    for name, drawn in pictures_of(found).items():
        assert (PICTURES / name).read_text(encoding="utf-8") == drawn
    provinces = PROVINCES.read_text(encoding="utf-8")
    assert "\n".join(province_lines(found["provinces"])) in provinces
    assert provinces_with(found, provinces) == provinces


@pytest.mark.deep
@pytest.mark.skipif(sys.platform != "linux", reason="where memory is shared is asked of /proc")
def test_a_county_is_reviewed_with_its_pages_by_all_its_processes() -> None:
    """Each way is run, its files are counted, and the memory is that of all processes together."""
    kept = whole_kept(whole([4], 1, None, lambda _what: None))
    assert [run["cores"] for run in kept] == sorted({1, len(os.sched_getaffinity(0))})
    assert len({run["files"] for run in kept}) == 1
    assert all(run["files"] > 30 and run["processor"] > 0 and run["megabytes"] > 20 for run in kept)
    lines = list(whole_lines([{**kept[0], "way": "before", "processor": 8.0}, {**kept[0], "processor": 4.0}]))
    assert "(0.50)" in lines[-1]
    assert whole_picture(kept).count("<rect") == len(kept) + 1


def test_results_are_kept_as_they_were_measured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The best run of each engine and of each stage is written down, and both are on the page made of it."""
    monkeypatch.setattr("bench.results.RESULTS", tmp_path / "results" / "latest.json")
    times = Times(1000, Load.COUNTY, 49, {"durable": (0.02, 0.01), "zen": (0.04, 0.05), "textbook": ()})
    save(
        [times], 40, {"durable": [{"all": 2.0}, {"all": 1.5}], "with pages": [{"all": 4.0, "reporting": 3.0}]}
    )
    found = json.loads((tmp_path / "results" / "latest.json").read_text(encoding="utf-8"))
    assert found["races"][0]["micros"] == {"durable": 10.0, "zen": 40.0}
    made = part_of("races", found) + part_of("county", found)
    assert "| durable engine | 10.0 | 4.00 |" in made
    assert "| all | 1.50 | 4.00 |" in made
    assert "| reporting |  | 3.00 |" in made
    assert picture(found["races"][0]).count("<rect") == 3


@pytest.mark.deep
def test_starting_is_timed_beside_python() -> None:
    """Each line has a time of its own, and a ratio to Python with the libraries loaded."""
    spent = start(1, lambda _what: None)
    assert all(len(runs) == 1 and runs[0] > 0 for runs in spent.values())
    table = start_table(spent)
    assert table[0].startswith(STANDARD)
    assert " 1.00 (1.00)" in table[0]
    assert len(table) == len(spent) > 1


def test_what_requirements_cost_is_kept_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The best run of each way and each size stand on the page; what was kept of the races stays."""
    kept = tmp_path / "latest.json"
    kept.write_text('{"races": []}', encoding="utf-8")
    monkeypatch.setattr("bench.results.RESULTS", kept)
    growth = [(Size(8, 5, 8), 10.5, 0), (Size(60, 9, 15), 70.0, 1)]
    county = County(240, 6.25, {"judged": [26.0, 25.0]}, growth)
    keep({"requirements": requirements_kept(county, {"large": [0.008, 0.009]})})
    found = json.loads(kept.read_text(encoding="utf-8"))
    assert found["races"] == []
    made = part_of("requirements", found)
    assert "**6.2 s of one core**" in made
    for line in ("| judged | 25.0 |", "| large | 8.0 |", "| 60 | 9 | 15 | 70.0 | 1 |"):
        assert line in made
    assert "60 nominees, 9 seats, 15 requirements" in requirement_picture(found["requirements"])
