"""Golden reports of one small county: a change of wording or of a verdict is seen in review."""

import os
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import main
from tests.places import GOLDEN
from tests.test_silence import troubled_county

CASES = [
    ("table-zh.txt", ("--format", "table")),
    ("table-en.txt", ("--format", "table", "--lang", "en")),
    ("township-zh.txt", ("--format", "table", "--audience", "township")),
    ("internal.json", ("--format", "json", "--lang", "en")),
    ("decider.json", ("--format", "json", "--audience", "decider")),
]


def printed(folder: Path, options: tuple[str, ...]) -> str:
    """Return a report without pack fingerprints, which change with every comment in a pack."""
    text = CliRunner(env={"COLUMNS": "120"}).invoke(main, ["review", str(folder), *options]).stdout
    return (
        re.sub(r'\([0-9a-f]{8}\)|"[0-9a-f]{64}"', "…", text)
        .replace('"durable"', '"reference"')
        .replace("durable", "reference")
        .replace("compiled", "reference")
    )


@pytest.mark.parametrize(("name", "options"), CASES, ids=[name for name, _ in CASES])
def test_report_is_the_golden_one(name: str, options: tuple[str, ...], tmp_path: Path) -> None:
    """The report is the reviewed one; `GOLDEN=write make test` writes it anew."""
    report = printed(troubled_county().write(tmp_path), options)
    path = GOLDEN / name
    if os.environ.get("GOLDEN") == "write":
        path.write_text(report, encoding="utf-8")
    assert report == path.read_text(encoding="utf-8")
