"""What follows from a post chosen in writing: no second village, no to-do, and one list for each post."""

from pathlib import Path
from typing import Any

import pytest

from files.workbooks import SheetText, write_workbook
from tests.counties.county import ROSTER_HEADERS, report_of
from tests.counties.elected import hainan_county

HEADERS = (*ROSTER_HEADERS, "确认职务")


def reported(tmp_path: Path, chosen: str, *, two_villages: bool = False) -> Any:
    """Report a county whose first nominee has two posts, or two villages, and a choice."""
    county = hainan_county()
    first = county.roster[0]
    first["提名职务"] = "主任" if two_villages else "主任、委员"
    first["确认职务"] = chosen
    if two_villages:
        county.roster.append({**first, "村": "西山村", "人员编号": "", "确认职务": ""})
    folder = county.write(tmp_path)
    rows = [[row.get(head, "") for head in HEADERS] for row in county.roster]
    write_workbook(folder / "rosters" / "名册.xlsx", [SheetText("名册", HEADERS, rows)])
    return report_of(folder)


@pytest.mark.parametrize(("chosen", "open_"), [("", True), ("主任", False), ("委员", False)])
def test_the_to_do_goes_once_a_post_is_chosen(tmp_path: Path, chosen: str, open_: bool) -> None:
    """The step that asks for the choice stays until there is one."""
    report = reported(tmp_path, chosen)
    steps = [each["criterion"] for village in report["villages"] for each in village["todo"]]
    assert ("hainan-2025/two-posts" in steps) is open_
    assert len(report["villages"][0]["nominees"][0]["posts"]) == (2 if open_ else 1)


@pytest.mark.parametrize("chosen", ["", "主任"])
def test_a_choice_leaves_one_village(tmp_path: Path, chosen: str) -> None:
    """The row not chosen says why it does not stand; registered in both, people decide all the same."""
    report = reported(tmp_path, chosen, two_villages=True)
    rows = [each for village in report["villages"] for each in village["nominees"] if each["no"] == "0001"]
    found = [[each["criterion"].endswith("two-villages") for each in row["findings"]] for row in rows]
    assert [any(each) for each in found] == [True, True]
    assert [each["state"] for each in rows] == ["valid", "chose_another" if chosen else "valid"]
