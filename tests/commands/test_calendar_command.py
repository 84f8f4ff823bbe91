"""`lianshen calendar`: the election calendar without a roster or an answer, on the console and as JSON."""

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from cli import main
from files.workbooks import SheetText, write_workbook
from tests.checks.json_schemas import as_schema_says
from tests.counties.county import ELECTION, VILLAGES, clean_county

HAINAN = "packs: [cn-vco-2025, hainan-2025, shibuxuan-2020]"
TOO_TIGHT = (
    "dates: {review_result: 2026-12-15, formal_list: 2026-12-16, drive: {on: 2026-11-16, zh: 动员会}}\n"
)


def run(*args: object) -> Result:
    """Run the command line on a wide console."""
    return CliRunner(env={"COLUMNS": "200"}).invoke(main, [str(arg) for arg in args])


def folder_of(folder: Path, dates: str, *, own_day: str = "") -> Path:
    """Write an election of two villages in Hainan with nothing in it yet but its dates."""
    folder.mkdir(exist_ok=True)
    head = ELECTION.partition("dates:")[0].replace("packs: [cn-vco-2025, shibuxuan-2020]", HAINAN)
    (folder / "election.yaml").write_text(head + dates, encoding="utf-8")
    heads = (*VILLAGES[0], "选举日")
    rows = [[*VILLAGES[0].values(), ""], [*VILLAGES[1].values(), own_day]]
    write_workbook(folder / "villages.xlsx", [SheetText("村情", heads, rows)])
    return folder


def told(*args: object) -> Any:
    """Return the calendar as JSON."""
    return as_schema_says("calendar", run("calendar", *args, "--format", "json").stdout)


def test_the_calendar_needs_no_roster(tmp_path: Path) -> None:
    """On the first day there are only dates: the table is printed and nothing is written."""
    folder = folder_of(tmp_path / "county", "dates: {nomination_close: 2026-12-01}\n")
    before = sorted(folder.rglob("*"))
    result = run("calendar", folder)
    assert (result.exit_code, result.stderr) == (0, "")
    for line in ("D-20 2026-11-30", "D-19 2026-12-01", "D-12 2026-12-08", "D-9 2026-12-11", "D-6 2026-12-14"):
        assert line in " ".join(result.stdout.split())
    assert "星期日※" in result.stdout  # D+7 is a Sunday, counted forward
    assert sorted(folder.rglob("*")) == before


def test_a_plan_that_does_not_fit_is_told_and_changes_no_exit_code(tmp_path: Path) -> None:
    """Six days are missing; the command says so and ends with 0, and the review as it would have."""
    folder = folder_of(tmp_path, TOO_TIGHT)
    result = run("calendar", folder)
    assert result.exit_code == 0
    assert "异议期和复核期共缺 6 天" in result.stdout
    assert "▲2026-12-16" in result.stdout
    assert "动员会" in result.stdout
    assert "日期未定：请在 election.yaml 的 dates 填写 nomination_close" in result.stdout
    english = run("calendar", folder, "--lang", "en").stdout
    assert "there are 6 days too few for objections and the re-check" in english


def test_json_has_the_keys_that_are_promised(tmp_path: Path) -> None:
    """Every line says whose it is, its days, and what is missing."""
    found = told(folder_of(tmp_path, TOO_TIGHT), "--lang", "en")
    (calendar,) = found["calendar"]
    assert (calendar["polling_day"], calendar["villages"]) == ("2026-12-20", 2)
    lines = {line["deadline"]: line for line in calendar["entries"] if line["set_by"] != "law"}
    assert lines["drive"]["planned"] == "2026-11-16"
    assert lines["nomination_close"]["latest"] == "2026-12-01"
    result = next(line for line in calendar["entries"] if line["deadline"] == "review_result")
    assert result["force"] == "regulation"
    assert (result["item"], result["set_by"], result["missing"]) == ("第二十一条", "law", "nomination_close")
    assert (result["first"], result["latest"], result["planned"]) == (None, None, "2026-12-15")
    keys = "deadline what item rule force first latest planned owes set_by missing"
    assert list(result) == keys.split()
    assert [hint["code"] for hint in found["hints"]] == ["plan-does-not-fit", "plan-too-late"]


def test_a_village_with_its_own_polling_day_has_a_table(tmp_path: Path) -> None:
    """Each polling day is reckoned by itself; a plan that fits one and not the other says which."""
    folder = folder_of(tmp_path, "dates: {formal_list: 2026-12-16}\n", own_day="2026-12-27")
    found = told(folder)
    assert [(each["polling_day"], each["villages"]) for each in found["calendar"]] == [
        ("2026-12-20", 1),
        ("2026-12-27", 1),
    ]
    (hint,) = found["hints"]
    assert hint["message"].endswith("（选举日 2026-12-20，1 个村）")


def test_a_name_that_no_pack_has_is_a_problem(tmp_path: Path) -> None:
    """A misspelt deadline is told with its place and the nearest name, and the exit code is 3."""
    folder = folder_of(tmp_path, "dates: {formal_lists: 2026-12-15}\n")
    result = run("calendar", folder)
    assert result.exit_code == 3
    assert "election.yaml:11:9" in result.stderr
    assert "是否应为「formal_list」？" in result.stderr
    assert "D-20" in result.stdout
    assert [problem["code"] for problem in told(folder)["problems"]] == ["unknown-deadline"]


def test_a_folder_that_is_none(tmp_path: Path) -> None:
    """No election.yaml is wrong usage; one that cannot be read leaves no calendar."""
    assert run("calendar", tmp_path).exit_code == 2
    (tmp_path / "election.yaml").write_text("county: 云溪县\n", encoding="utf-8")
    result = run("calendar", tmp_path)
    assert (result.exit_code, result.stdout) == (3, "")


def test_the_review_has_the_same_calendar(tmp_path: Path) -> None:
    """The JSON of a review has the calendar and its clashes among the hints; the exit code stays."""
    county = clean_county()
    fits = county.write(tmp_path / "fits")
    county.election = county.election.replace("nomination_close: 2026-12-01", "voter_list: 2026-12-05")
    late = county.write(tmp_path / "late")
    reports = [json.loads(run("review", each, "--format", "json").stdout) for each in (fits, late)]
    assert [report["calendar"] for report in reports] == [told(fits)["calendar"], told(late)["calendar"]]
    codes = [
        [hint["code"] for hint in report["hints"] if hint["code"].startswith("plan-")] for report in reports
    ]
    assert codes == [[], ["plan-too-late"]]
    assert run("review", fits).exit_code == run("review", late).exit_code == 0


def test_a_wrong_name_is_a_problem_of_the_review(tmp_path: Path) -> None:
    """The review tells it too: a day that is not used is never left out in silence."""
    county = clean_county()
    county.election = county.election.replace("term_began:", "voters_list: 2026-11-30, term_began:")
    result = run("review", county.write(tmp_path))
    assert result.exit_code == 3
    assert "「voters_list」" in result.stdout
