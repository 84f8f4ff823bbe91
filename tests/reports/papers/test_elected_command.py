"""`lianshen elected` as people type it, and papers on results that need no county of kin."""

import re
from pathlib import Path

import pytest

from tests.counties.elected import (
    donghe,
    law_only,
    row,
    run,
    with_results,
    write_in,
    xishan,
)


@pytest.mark.parametrize(
    ("rows", "args", "code"),
    [
        (donghe(), (), 0),
        ([*donghe(), *xishan()], (), 0),
        (donghe(), ("--village", "西山村"), 1),
        (donghe()[:2], (), 1),
        ([*donghe()[:2], write_in("冯八峰", "委员", 性别="男", 近亲属申报="无")], (), 1),
        ([row("0001"), row("0003"), row("0004", 姓名="李四川")], (), 3),
        (donghe(), ("--village", "东合村"), 2),
    ],
    ids=["settled", "all in", "not in yet", "open seat", "to review", "conflict", "no such village"],
)
def test_how_the_command_ends(
    rows: list[dict[str, str]], args: tuple[str, ...], code: int, tmp_path: Path
) -> None:
    """0 nothing left to look at, 1 something is, 2 wrong usage, 3 rows that cannot be used."""
    result = run("elected", with_results(law_only(), tmp_path, rows), *args)
    assert result.exit_code == code, result.output


def test_without_results_the_command_says_what_to_make(tmp_path: Path) -> None:
    """A folder without elected.xlsx is no fault of ours: the message names file, sheet and headers."""
    result = run("elected", law_only().write(tmp_path))
    assert result.exit_code == 2
    assert "elected.xlsx" in result.stderr
    assert "当选结果" in result.stderr


def test_an_unknown_village_is_answered_with_the_nearest(tmp_path: Path) -> None:
    """A name that is none of the county's is never matched by guess."""
    result = run("elected", with_results(law_only(), tmp_path, donghe()), "--village", "东合村")
    assert "相近的有：城关镇东河村" in result.stderr


def test_other_files_are_left_to_the_review(tmp_path: Path) -> None:
    """Problems of rosters do not end the check of results; they are counted and left to the review."""
    county = law_only()
    county.roster[6]["学历"] = "不高"
    result = run("elected", with_results(county, tmp_path, donghe()))
    assert result.exit_code == 0
    assert "其他文件另有差错 1 处" in result.stderr


def test_after_polling_day_nothing_has_to_be_forced(tmp_path: Path) -> None:
    """Without a review day of its own, a folder whose polling day is long over is checked as on that day."""
    county = law_only()
    county.election = re.sub(r"review_day:.*\n", "", county.election).replace("2026-12-20", "2026-01-04")
    county.election = re.sub(r"dates:.*", "dates: {announced_on: 2025-11-15}", county.election)
    result = run("elected", with_results(county, tmp_path, donghe()))
    assert result.exit_code in {0, 1}
    assert "东河村" in result.stdout
