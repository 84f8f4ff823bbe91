"""The demo county some days on: half decided, half registered, and every row one that a clerk could write."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli import main


def run(*args: object) -> Result:
    """Run a command."""
    return CliRunner().invoke(main, [str(arg) for arg in args])


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a demo county whose decisions are half made."""
    folder = tmp_path_factory.mktemp("demo") / "county"
    assert run("demo", folder, "--villages", "6", "--decided").exit_code == 0
    return folder


def test_every_row_is_read(county: Path) -> None:
    """No row of decisions/ is a problem, and some steps are done, others overdue."""
    report = json.loads(run("review", county, "--format", "json").stdout)
    assert not [each for each in report["problems"] if each["place"]["file"].startswith("decisions/")]
    paces = {each["pace"] for each in report["clocks"]}
    assert {"done", "overdue"} <= paces
    assert {each["step"] for each in report["clocks"]} >= {"notice", "statement"}


def test_half_of_the_lists_can_be_posted(county: Path) -> None:
    """A list is refused where nobody has decided yet, and printed where everything is."""
    assert run("list", county).exit_code == 3
    report = json.loads(run("review", county, "--format", "json").stdout)
    codes = [
        run("list", county, "--village", f"{each['township']}{each['village']}").exit_code
        for each in report["villages"]
    ]
    assert set(codes) == {0, 3}


def test_there_are_two_reviews(county: Path) -> None:
    """The first is from before anybody decided; the second shows what was decided."""
    names = sorted(path.name for path in (county / "reports").iterdir() if path.is_dir())
    assert names == ["第01次", "第02次"]
