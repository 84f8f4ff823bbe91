"""Staff of stationed units (Organic Law of Villagers' Committees, Art. 47): a column that may be missing."""

from pathlib import Path

import pytest

from files.workbooks import write_workbook
from tests.counties.county import ROSTER_HEADERS, County, Row, clean_county, report_of, sheet_of_rows

STATIONED = "cn-vco-2025/stationed-staff"


def written(county: County, folder: Path, *workplaces: str) -> Path:
    """Write the county with the column 工作单位性质; nominees beyond those given have 无."""
    county.write(folder)
    rows: list[Row] = [dict(row, 工作单位性质="无") for row in county.roster]
    for row, workplace in zip(rows, workplaces, strict=False):
        row["工作单位性质"] = workplace
    sheet = sheet_of_rows("名册", rows, (*ROSTER_HEADERS, "工作单位性质"))
    write_workbook(folder / "rosters" / "名册.xlsx", [sheet])
    return folder


def test_without_the_column_it_is_listed_as_not_examined(tmp_path: Path) -> None:
    """Nobody waits for a column that no roster has; page one says that the article was not examined."""
    report = report_of(clean_county().write(tmp_path))
    assert {"criterion": STATIONED, "because": "no_column"}.items() <= next(
        each for each in report["set_aside"] if each["criterion"] == STATIONED
    ).items()
    assert report["totals"]["pass"] == report["totals"]["nominees"]


@pytest.mark.parametrize(
    ("workplace", "verdict", "because"),
    [
        ("事业单位", "pending", ["unsettled"]),
        ("党政机关", "pending", ["unsettled"]),
        ("国企", "pending", ["unsettled"]),
        ("", "pending", ["blank"]),
        ("务农", "pass", None),
        ("无", "pass", None),
    ],
)
def test_people_decide_and_no_machine(
    tmp_path: Path, workplace: str, verdict: str, because: list[str] | None
) -> None:
    """A stationed unit leaves it to people, a blank cell is not known, and nothing is a hit by itself."""
    report = report_of(written(clean_county(), tmp_path, workplace))
    first = report["villages"][0]["nominees"][0]
    found = {each["criterion"]: each for each in first["findings"]}
    assert first["verdict"] == verdict
    assert found.get(STATIONED, {}).get("unknown_because") == because
    assert found.get(STATIONED, {}).get("truth") in {None, "unknown"}
    assert STATIONED not in {each["criterion"] for each in report["set_aside"]}
