"""What came back against what was sent, in JSON and as a table."""

from pathlib import Path

import pytest

from reports.disclosed.reader import Audience, Reader
from reports.disclosure.disclose import disclose
from reports.papers.county.summary import returns_grid
from tests.counties.county import PEOPLE, UNITS, clean_county, questions_of_unit, report_of, review_of


def test_json_counts_each_workbook(tmp_path: Path) -> None:
    """Each workbook says how many were asked about, answered and left out, and whether it is signed."""
    county = clean_county()
    county.unsigned = frozenset({"court"})
    for name in questions_of_unit("court"):
        county.answers["court"]["0002", name] = ""
    folder = county.write(tmp_path)
    (court,) = [one for one in report_of(folder)["returns"] if one["department"] == "court"]
    everybody = len(PEOPLE)
    assert court == {
        "file": "clearances/court.xlsx",
        "department": "court",
        "asked": everybody,
        "answered": everybody - 1,
        "missing": 1,
        "extra": 0,
        "unsigned": True,
    }
    (told,) = [one["message"] for one in report_of(folder)["hints"] if one["code"] == "people-missing"]
    assert told.startswith(f"People's Court: asked about {everybody}, answered {everybody - 1}, missing 1; ")


@pytest.mark.parametrize("audience", [Audience.TOWNSHIP, Audience.PUBLIC])
def test_counts_are_between_the_units_and_the_working_group(tmp_path: Path, audience: Audience) -> None:
    """A township and the public are not told what a unit left out."""
    folder = clean_county().write(tmp_path)
    assert report_of(folder, audience=audience)["returns"] == []
    assert disclose(review_of(folder), Reader(audience), frozenset()).units == ()


def test_table_has_a_row_for_each_unit_that_sent_anything(tmp_path: Path) -> None:
    """The table follows the order of the units; one that sent nothing has no row."""
    county = clean_county()
    del county.answers["police"]
    grid = returns_grid(disclose(review_of(county.write(tmp_path)), Reader(Audience.INTERNAL), frozenset()))
    units = [row.cells[0] for row in grid.rows]
    assert UNITS["police"] not in units
    assert UNITS["court"] in units
    assert {cell for row in grid.rows for cell in row.cells[4:]} == {"0"}


def test_a_township_is_not_told_of_forms_in_the_wrong_place(tmp_path: Path) -> None:
    """A filled form in forms/ is between the unit and the working group."""
    folder = clean_county().write(tmp_path)
    (folder / "forms").mkdir()
    (folder / "clearances" / "court.xlsx").rename(folder / "forms" / "court.xlsx")
    assert [one["code"] for one in report_of(folder)["problems"]] == ["filled-form"]
    assert report_of(folder, audience=Audience.TOWNSHIP)["problems"] == []
