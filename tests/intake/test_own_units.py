"""departments.xlsx: the county's own names of its units are understood and printed wherever a unit is."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import main
from engine.review.intake import Intake
from files.workbooks import SheetText, write_workbook
from intake.folder import read_folder
from tests.counties import county
from tests.counties.county import clean_county, report_of, verdicts_of

HEADERS = ("顺序", "单位", "单位全称", "经办人", "电话")
PLOT = "云溪县不动产与空间规划中心"  # nothing that any rule makes of 自然资源局


def listed(at: Path, *rows: tuple[str, ...]) -> None:
    """Write departments.xlsx."""
    write_workbook(at / "departments.xlsx", [SheetText("联审单位", HEADERS, [list(row) for row in rows])])


def read(folder: Path) -> Intake:
    """Read an election folder."""
    intake = read_folder(folder)
    assert isinstance(intake, Intake)
    return intake


def codes(intake: Intake) -> list[str]:
    """Return the codes of what was reported."""
    return [problem.code for problem in intake.problems]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a county in which nothing is wrong."""
    return clean_county().write(tmp_path / "county")


def test_a_name_that_no_rule_knows_is_understood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The head and the signature of an answer bear the county's own name; without the list it is nobody's."""
    with monkeypatch.context() as patch:
        patch.setitem(county.UNITS, "land", PLOT)  # type: ignore[arg-type]
        folder = clean_county().write(tmp_path / "county")
    assert codes(read(folder)) != []
    listed(folder, ("1", "自然资源局", PLOT, "赵经办", "0898-1"))
    intake = read(folder)
    assert codes(intake) == []
    assert set(verdicts_of(folder).values()) == {"pass"}
    assert intake.authority.own_units["land"].officer == "赵经办"


def test_the_names_of_the_packs_stay_understood(folder: Path) -> None:
    """A unit that answers under its plain name is still read once the county has another name for it."""
    listed(folder, ("1", "自然资源局", PLOT, "", ""), ("2", "公安局", "云溪县公安局", "", ""))
    assert codes(read(folder)) == []
    assert set(verdicts_of(folder).values()) == {"pass"}


def test_election_yaml_may_use_the_own_name(folder: Path) -> None:
    """The own name stands in `departments` and in `assign`."""
    listed(folder, ("1", "自然资源局", PLOT, "", ""))
    path = folder / "election.yaml"
    path.write_text(path.read_text("utf-8").replace("land", PLOT), "utf-8")
    intake = read(folder)
    assert codes(intake) == []
    assert "land" in intake.election.departments
    assert intake.election.assign == {"environment_damage": "land"}


def test_the_own_name_is_printed(folder: Path) -> None:
    """Who has not answered is named as the county names it, in the report and in its JSON."""
    listed(folder, ("1", "自然资源局", PLOT, "赵经办", "0898-5550"))
    (folder / "clearances" / "land.xlsx").unlink()
    wide = CliRunner(env={"COLUMNS": "160"})
    table = wide.invoke(main, ["review", str(folder), "--format", "table"]).output
    assert PLOT in table
    assert "0898-5550" not in table
    assert "赵经办" not in table
    assert read(folder).authority.departments["land"].zh == PLOT


def test_the_order_is_that_of_the_list_where_the_election_has_none(folder: Path) -> None:
    """A county that keeps the list of units in the workbook alone gets its order and its choice."""
    path = folder / "election.yaml"
    text = path.read_text("utf-8")
    start, end = text.index("departments:"), text.index("assign:")
    path.write_text(text[:start] + text[end:], "utf-8")
    listed(folder, ("2", "公安局", "", "", ""), ("1", "法院", "", "", ""))
    intake = read(folder)
    assert intake.election.departments == ("court", "police")
    assert list(intake.authority.departments)[:2] == ["court", "police"]
    report = report_of(folder)
    missing = [each for each in report["problems"] if each["code"] == "unit-not-in-table"]
    assert {(each["place"]["file"], each["place"]["sheet"]) for each in missing} == {
        ("departments.xlsx", "联审单位")  # where a row is to be added, and not election.yaml
    }
    assert "检察院" in " ".join(each["help"] for each in missing)


def test_what_is_wrong_with_the_list_is_reported(folder: Path) -> None:
    """A unit that no pack knows, one listed twice, a name of another unit, an order that is no number."""
    listed(
        folder,
        ("1", "营商办", "云溪县营商办", "", ""),
        ("2", "公安局", "云溪县人民法院", "", ""),
        ("3", "公安局", "", "", ""),
        ("甲", "法院", "", "", ""),
        ("5", "", "", "某人", ""),
    )
    intake = read(folder)
    assert sorted(codes(intake)) == [
        *("unit-blank", "unit-name-twice", "unit-order", "unit-twice", "unknown-unit"),
    ]
    assert intake.authority.departments["police"].zh == "公安局"
    assert set(verdicts_of(folder).values()) == {"pass"}


def test_a_roster_with_a_units_own_name_above_answers_does_not_go_back(folder: Path) -> None:
    """A column headed by a unit, by any of its names, holds its words: no roster carries them back."""
    for heading in (PLOT, "自然资源局意见"):
        listed(folder, ("1", "自然资源局", PLOT, "", ""))
        rows = [{**row, heading: "无异议"} for row in clean_county().roster]
        rows[0]["身份证号"] = rows[0]["身份证号"][:17] + "?"
        sheet = county.sheet_of_rows("名册", rows)
        write_workbook(folder / "rosters" / "名册.xlsx", [sheet])
        CliRunner().invoke(main, ["review", str(folder), "--today", "2026-12-06"])
        returned = max((folder / "reports").glob("第*次")) / "退回" / "乡镇"
        assert list(returned.rglob("*.xlsx")) == []


def test_examples_and_totals_are_no_units(folder: Path) -> None:
    """The example of the blank list is skipped, and the list that is read says nothing of it."""
    listed(folder, ("示例", "公安局", "云溪县公安局", "张某", "0898-1"), ("1", "法院", "", "", ""))
    assert list(read(folder).authority.own_units) == ["court"]
