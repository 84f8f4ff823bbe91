"""问题清单: what a review finds is taken up, has an owner and a day, and is closed by people on evidence."""

from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from files.workbooks import write_workbook
from tests.counties.accounted import CLOSED, account, ledger_rows, run, task_row, with_tasks
from tests.counties.county import Row, sheet_of_rows
from tests.counties.decided import kept, troubled, with_decisions


@pytest.fixture(scope="module")
def reviewed_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the troubled county, reviewed once: a conviction, and an answer that the court owes."""
    folder = troubled().write(tmp_path_factory.mktemp("reviewed"))
    run("review", folder)
    return folder


@pytest.fixture
def reviewed(reviewed_once: Path, tmp_path: Path) -> Path:
    """Return a copy of it."""
    return Path(copytree(reviewed_once, tmp_path / "county"))


def tasks_of(found: Any, kind: str) -> list[Any]:
    """Return the tasks of one kind."""
    assert found["tasks"]["total"] == sum(found["tasks"]["counts"].values()) == len(found["tasks"]["tasks"])
    return [each for each in found["tasks"]["tasks"] if each["kind"] == kind]


def owed(folder: Path) -> Any:
    """Return the task of the court, which owes an answer."""
    (task,) = tasks_of(account(folder), "asked")
    return task


def test_what_is_found_is_a_task_with_its_owner(reviewed: Path) -> None:
    """A flag is the deciding body's, an answer owed the unit's; each has a code that stays."""
    found = account(reviewed)
    assert {(each["no"], each["owner"]) for each in tasks_of(found, "person")} == {
        ("0001", "the deciding body")
    }
    assert owed(reviewed)["owner"] == "People's Court"
    codes = [each["code"] for each in found["tasks"]["tasks"]]
    assert len(codes) == len(set(codes))
    assert codes == [each["code"] for each in account(reviewed)["tasks"]["tasks"]]
    assert {each["state"] for each in found["tasks"]["tasks"]} == {"new"}


def test_the_sheet_is_filled_in_and_says_nothing_before_people_do(reviewed: Path) -> None:
    """The next 工作台账 has a row for every open task; as it was made it settles nothing."""
    assert run("tasks", reviewed).exit_code == 0
    path = reviewed / "tasks" / "工作台账_第1次.xlsx"
    before = path.read_bytes()
    rows = ledger_rows(path, "问题清单")
    assert [row["事项代码"] for row in rows] == [each["code"] for each in account(reviewed)["tasks"]["tasks"]]
    assert {row["状态"] for row in rows} == {""}
    assert run("review", reviewed, "--format", "json").exit_code == 1
    assert run("tasks", reviewed).exit_code == 0
    assert path.read_bytes() == before
    assert (reviewed / "tasks" / "工作台账_第2次.xlsx").exists()


def test_no_sheet_is_made_without_a_review(tmp_path: Path) -> None:
    """There is nothing to take up before the first numbered review."""
    folder = troubled().write(tmp_path)
    assert run("tasks", folder).exit_code == 3
    assert run("account", folder).exit_code == 3
    assert not (folder / "tasks").exists()


@pytest.mark.parametrize(("due", "state"), [("2026-12-06", "in_hand"), ("2026-12-05", "overdue")])
def test_a_task_in_hand_is_overdue_after_its_day(reviewed: Path, due: str, state: str) -> None:
    """The day itself is still in time."""
    with_tasks(reviewed, tasks=[task_row("1-1", owed(reviewed)["code"], "办理中", 期限=due)])
    task = owed(reviewed)
    assert (task["state"], task["due"], task["person"]) == (state, due, "何十二")


def test_a_task_closed_with_evidence_that_is_found_no_more_is_closed(reviewed: Path) -> None:
    """Closed by a person, on a paper, on a day; the court has answered since."""
    with_tasks(reviewed, tasks=[task_row("1-1", owed(reviewed)["code"], "已销号", **CLOSED)])
    assert owed(reviewed)["state"] == "closed_still_found"
    county = troubled()
    county.answers["court"]["0002", "convictions"] = "未发现"
    county.write(reviewed)
    run("review", reviewed)
    task = owed(reviewed)
    assert (task["state"], task["evidence"], task["by"]) == ("closed", CLOSED["销号依据"], "吕十三")


def test_what_is_no_longer_found_is_not_closed_by_that(reviewed: Path) -> None:
    """A task in hand stays open until somebody closes it on evidence."""
    with_tasks(reviewed, tasks=[task_row("1-1", owed(reviewed)["code"], "办理中")])
    county = troubled()
    county.answers["court"]["0002", "convictions"] = "未发现"
    county.write(reviewed)
    run("review", reviewed)
    assert owed(reviewed)["state"] == "not_found"


@pytest.mark.parametrize("blank", ["销号日期", "销号依据", "核销人"])
def test_a_task_without_evidence_is_not_closed(reviewed: Path, blank: str) -> None:
    """Refused: the row is a problem, and the task is as if nobody had written of it."""
    closed = {**CLOSED, blank: ""}
    with_tasks(reviewed, tasks=[task_row("1-1", owed(reviewed)["code"], "已销号", **closed)])
    result = run("review", reviewed)
    assert result.exit_code == 3
    assert f"写「已销号」而缺少「{blank}」，不予销号" in result.output
    assert '"closed-without-evidence"' in run("review", reviewed, "--format", "json").output
    assert owed(reviewed)["state"] == "new"


def test_the_paper_that_is_named_lies_in_papers(reviewed: Path) -> None:
    """材料文件 names a scan; one that is not there closes nothing."""
    row = task_row("1-1", owed(reviewed)["code"], "已销号", **CLOSED, 材料文件="整改.pdf")
    with_tasks(reviewed, tasks=[row])
    assert "「整改.pdf」不在 papers/ 中" in run("review", reviewed).output
    assert '"closing-file-missing"' in run("review", reviewed, "--format", "json").output
    (reviewed / "papers").mkdir()
    (reviewed / "papers" / "整改.pdf").write_bytes(b"scan")
    assert run("review", reviewed).exit_code == 1
    assert owed(reviewed)["state"] == "closed_still_found"


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([task_row("1-1", "D-x", "办理中", 期限="")], "task-row-incomplete"),
        ([task_row("1-1", "D-x", "办理中", 期限="2026-12")], "task-row-incomplete"),
        ([task_row("1-1", "D-x", "办理中", 责任人="")], "task-row-incomplete"),
        ([task_row("1-1", "", "办理中")], "task-row-incomplete"),
        ([task_row("1-1", "D-x", "")], "task-row-incomplete"),
        ([task_row("1-1", "D-x", "完成")], "task-row-word-unknown"),
        ([task_row("1-1", "D-x", "办理中"), task_row("1-1", "D-y", "办理中")], "task-row-entry-twice"),
        ([task_row("1-1", "D-x", "办理中"), task_row("1-2", "D-x", "办理中")], "task-row-twice"),
        ([task_row("1-1", "D-x", "办理中", 更正编号="0-1")], "task-row-corrects-nothing"),
        (
            [task_row("1-1", "D-x", "办理中"), task_row("1-2", "D-y", "办理中", 更正编号="1-1")],
            "task-row-corrects-nothing",
        ),
    ],
)
def test_the_sheet_is_read_back_strictly(reviewed: Path, rows: list[Row], code: str) -> None:
    """What lacks anything, contradicts another row, or corrects nothing is a problem and says nothing."""
    with_tasks(reviewed, tasks=rows)
    result = run("review", reviewed, "--format", "json")
    assert (result.exit_code, f'"{code}"' in result.output) == (3, True)


def test_what_is_no_sheet_of_ours_is_reported(reviewed: Path) -> None:
    """A scan belongs into papers/, and a workbook without any of the sheets is not read in silence."""
    (reviewed / "tasks").mkdir()
    (reviewed / "tasks" / "整改照片.pdf").write_bytes(b"scan")
    write_workbook(reviewed / "tasks" / "其他.xlsx", [sheet_of_rows("别的", [{"甲": "乙"}])])
    output = run("review", reviewed, "--format", "json").output
    assert '"tasks-not-a-workbook"' in output
    assert '"tasks-no-sheet"' in output


def test_a_later_row_that_names_the_earlier_corrects_it(reviewed: Path) -> None:
    """The sheet made next names the entry to go on from; what was written before stands until then."""
    code = owed(reviewed)["code"]
    with_tasks(reviewed, tasks=[task_row("1-1", code, "办理中")])
    assert run("tasks", reviewed).exit_code == 0
    (row,) = (
        each
        for each in ledger_rows(reviewed / "tasks" / "工作台账_第1次.xlsx", "问题清单")
        if each["事项代码"] == code
    )
    assert row["更正编号"] == "1-1"
    with_tasks(reviewed, name="续", tasks=[task_row("2-1", code, "已销号", 更正编号="1-1", **CLOSED)])
    assert run("review", reviewed, "--format", "json").exit_code == 1
    task = owed(reviewed)
    assert (task["state"], task["entry"]) == ("closed_still_found", "2-1")


def test_people_enter_tasks_of_their_own(reviewed: Path) -> None:
    """A task without a code is people's own: in hand, and closed by a row that names it."""
    own = task_row("自1", "", "办理中", 内容="核实群众来信反映的村账公开事项")
    with_tasks(reviewed, tasks=[own])
    (task,) = tasks_of(account(reviewed), "own")
    assert (task["state"], task["entry"]) == ("in_hand", "自1")
    closed = task_row("自2", "", "已销号", 内容=own["内容"], 更正编号="自1", **CLOSED)
    with_tasks(reviewed, name="续", tasks=[closed])
    (task,) = tasks_of(account(reviewed), "own")
    assert (task["state"], task["entry"]) == ("closed", "自2")


def test_a_decision_is_no_task_any_more(reviewed: Path) -> None:
    """What a competent body has decided is not on the list of what is still to be decided."""
    with_decisions(reviewed, kept())
    assert tasks_of(account(reviewed), "person") == []


def test_tasks_never_change_a_verdict(reviewed: Path) -> None:
    """Closing a task settles nothing of anybody's eligibility."""
    before = [each["verdict"] for each in account(reviewed)["people"]["people"]]
    codes = [each["code"] for each in account(reviewed)["tasks"]["tasks"]]
    rows = [task_row(f"1-{index}", code, "已销号", **CLOSED) for index, code in enumerate(codes)]
    with_tasks(reviewed, tasks=rows)
    assert [each["verdict"] for each in account(reviewed)["people"]["people"]] == before
