"""A pack that is counted by a word of its calendar, and does not write it, is told so."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import main
from tests.rules.packs import HEAD, criterion

AGE = "criteria:\n" + criterion("{age: {below: 18}}")
YEARS = "criteria:\n" + criterion("{sanctions: {some: {decided_on: {within: 2 years}}}}")
DAYS = "criteria:\n" + criterion("{sanctions: {some: {decided_on: {within: 30 days}}}}")
PLAIN = "criteria:\n" + criterion("{convictions: some}")
MONTH = "deadlines:\n  list: {item: 一, at_latest: 1 month before polling_day}\n"


def left_out(tmp_path: Path, body: str, calendar: str) -> list[str]:
    """Return the words that a pack is told it leaves out."""
    path = tmp_path / "made.yaml"
    path.write_text(HEAD + calendar + body, encoding="utf-8")
    done = CliRunner().invoke(main, ["rules", "check", str(path), "--format", "json"])
    assert done.exit_code == 0
    return [each["message"].split("`")[1] for each in json.loads(done.stdout)["hints"]]


@pytest.mark.parametrize(
    ("body", "calendar", "words"),
    [
        (AGE, "", ["age_reached", "overflow"]),
        (YEARS, "", ["period_over", "overflow"]),
        (DAYS, "", ["period_over"]),
        (MONTH, "", ["overflow"]),
        (PLAIN, "", []),
        (AGE, "calendar: {age_reached: contested}\n", ["overflow"]),
        (AGE, "calendar: {age_reached: birthday, overflow: contested}\n", []),
        (YEARS, "calendar: {overflow: last_day}\n", ["period_over"]),
    ],
)
def test_what_is_needed_and_left_out_is_mentioned(
    tmp_path: Path, body: str, calendar: str, words: list[str]
) -> None:
    """Just the words by which something is counted, where they are not written; never a problem."""
    assert left_out(tmp_path, body, calendar) == words
