"""Two rosters of one township: nobody passes on either, nobody disappears, and silence helps nobody."""

import shutil
from pathlib import Path

import pytest

from tests.counties.county import (
    PEOPLE,
    ROSTER_HEADERS,
    County,
    clean_county,
    nominees,
    report_of,
    verdicts,
    verdicts_of,
)

BLANKABLE = [header for header in ROSTER_HEADERS if header not in {"授权", "状态"}]
FIRST, SECOND = Path("rosters/名册.xlsx"), Path("rosters/名册（最终版）.xlsx")


def two_rosters(folder: Path, other: County) -> Path:
    """Write a county in which everybody passes, and beside its roster the one of another."""
    other.write(folder)
    shutil.copy(folder / FIRST, folder / SECOND)
    return clean_county().write(folder)


def test_nobody_of_two_rosters_passes_until_one_is_moved_away(tmp_path: Path) -> None:
    """Everybody is there once, pending, with the reason; with one roster moved away everybody passes."""
    folder = two_rosters(tmp_path, clean_county())
    report = report_of(folder)
    assert set(verdicts(report).values()) == {"pending"}
    assert len(nominees(report)) == len(PEOPLE)
    assert all(
        [held["hold"] for held in nominee["holds"]] == ["two_rosters"]
        for nominee in nominees(report).values()
    )
    assert [problem["code"] for problem in report["problems"]] == ["two-rosters"]
    rows = report["rows"]
    assert (rows["read"], rows["nominees"], rows["skipped"]) == (2 * len(PEOPLE), len(PEOPLE), len(PEOPLE))
    (folder / "rosters" / "作废").mkdir()
    (folder / SECOND).rename(folder / "rosters" / "作废" / SECOND.name)
    assert set(verdicts_of(folder).values()) == {"pass"}


@pytest.mark.parametrize("header", BLANKABLE)
def test_blanking_a_column_of_one_of_them_lets_nobody_pass(header: str, tmp_path: Path) -> None:
    """Whatever the second roster leaves out, it may still be about the same people."""
    other = clean_county()
    for row in other.roster:
        row[header] = ""
    report = report_of(two_rosters(tmp_path, other))
    assert "pass" not in verdicts(report).values()
    assert {row["人员编号"] for row in clean_county().roster} <= set(nominees(report))


def test_a_flag_of_both_rosters_stays(tmp_path: Path) -> None:
    """What both say counts; being held back takes no flag away."""
    for roster in (struck := clean_county()).roster[:1]:
        roster["选民登记"] = "否"
    folder = two_rosters(tmp_path, struck)
    shutil.copy(folder / SECOND, folder / FIRST)
    assert verdicts_of(folder)["0001"] == "flag"


def test_a_withdrawal_on_one_of_them_takes_nobody_off(tmp_path: Path) -> None:
    """Which of the two is the newer one nobody knows."""
    other = clean_county()
    other.roster[0]["状态"] = "本人放弃"
    first = nominees(report_of(two_rosters(tmp_path, other)))["0001"]
    assert (first["state"], first["verdict"]) == ("valid", "pending")
