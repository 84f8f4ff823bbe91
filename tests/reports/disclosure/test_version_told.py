"""What made a result stands in it: every record, page and JSON names the version of lianshen."""

import json
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import main
from reports.shelf.recording import Recording
from tests.checks.json_schemas import as_schema_says
from tests.counties.county import clean_county, review_of
from tests.places import ROOT
from vocabulary.product import VERSION, version_number


def test_there_is_one_version() -> None:
    """The version in records is that of the package."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["version"] == VERSION


@pytest.mark.parametrize(("earlier", "later"), [("0.1", "0.1.1"), ("0.9", "0.10"), ("0.9.9", "1.0")])
def test_versions_are_compared_as_numbers(earlier: str, later: str) -> None:
    """Ten comes after nine."""
    assert version_number(earlier) < version_number(later)
    assert version_number("0.1") == version_number("0.1.0")


def test_every_output_names_the_version(tmp_path: Path) -> None:
    """Reviews, explanations and calendars as JSON, the record, and the foot of every page."""
    folder = clean_county().write(tmp_path / "county")
    printed = {
        name: CliRunner().invoke(main, [name, str(folder), *more, "--format", "json"]).stdout
        for name, more in {"review": [], "explain": ["--person", "0001"], "calendar": []}.items()
    }
    assert as_schema_says("report", printed["review"])["election"]["lianshen"] == VERSION
    assert as_schema_says("explain", printed["explain"])["election"]["lianshen"] == VERSION
    assert as_schema_says("calendar", printed["calendar"])["lianshen"] == VERSION
    CliRunner().invoke(main, ["review", str(folder), "--engine", "reference"])
    (record,) = folder.glob("reports/*/记录.json")
    assert json.loads(record.read_text(encoding="utf-8"))["lianshen"] == VERSION
    pages = sorted(folder.glob("reports/*/*/**/*.html"))
    assert pages
    assert all(f"lianshen {VERSION}" in page.read_text(encoding="utf-8") for page in pages)


def test_a_record_without_a_version_is_read(tmp_path: Path) -> None:
    """The records of the first versions have none."""
    made = Recording(review_of(clean_county().write(tmp_path / "county")), {}, 1).snapshot()
    old = {name: value for name, value in made.model_dump(mode="json").items() if name != "lianshen"}
    assert type(made).model_validate(old).lianshen == ""
