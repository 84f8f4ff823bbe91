"""One county, walked through: who gave up, was replaced, left a roster or was written in, and its tasks."""

from pathlib import Path

from files.workbooks import write_workbook
from tests.accounting.test_whereabouts import sums, went
from tests.counties.accounted import CLOSED, account, ledger_rows, move_row, run, task_row, with_tasks
from tests.counties.county import CLEAN, PEOPLE, County, Row, id_number, sheet_of_rows
from tests.counties.decided import kept, troubled, village_row, with_decisions
from tests.counties.elected import HEADERS, row, write_in

NEW: Row = {
    **CLEAN,
    "人员编号": "0008",
    "乡镇": "城关镇",
    "村": "东河村",
    "姓名": "冯八金",
    "性别": "女",
    "出生年月": "1982.03",
    "身份证号": id_number("19820312", 128),
    "提名职务": "委员",
    "提名得票": "40",
}
LETTER: Row = {
    **{head: PEOPLE[3][head] for head in ("乡镇", "村", "人员编号", "姓名")},
    "放弃日期": "2026-12-05",
    "本人书面材料": "本人声明",
}


def sent_again(county: County, folder: Path) -> None:
    """Write the tables of a county again; the register of numbers stays as it is."""
    numbers = (folder / "numbers.csv").read_bytes()
    county.write(folder)
    (folder / "numbers.csv").write_bytes(numbers)


def test_a_county_is_accounted_for_from_the_first_review_to_the_results(tmp_path: Path) -> None:
    """Nobody is lost on the way, no task is closed without evidence, and every sum holds at every step."""
    county = troubled()
    folder = county.write(tmp_path)

    # The first review: everybody is there, a conviction has to be decided on, the court owes an answer.
    assert run("review", folder).exit_code == 1
    first = account(folder)
    sums(first)
    assert first["people"]["counts"]["nominated"] == 7
    assert run("tasks", folder).exit_code == 0
    sheet = folder / "tasks" / "工作台账_第1次.xlsx"
    flags = [each for each in ledger_rows(sheet, "问题清单") if each["类别"] == "需认定"]
    assert [each["人员编号"] for each in flags] == ["0001", "0001"]

    # 0004 gives up; the roster comes again with 0008 in the place of 0003, and without 0007.
    with_decisions(folder, [], [LETTER])
    county.roster = [each for each in county.roster if each["人员编号"] not in {"0003", "0007"}] + [NEW]
    sent_again(county, folder)
    assert run("review", folder).exit_code == 3
    second = account(folder)
    sums(second)
    places = {number: went(second, number) for number in ("0003", "0004", "0007", "0008")}
    assert places == {"0003": "asked", "0004": "withdrawn", "0007": "asked", "0008": "nominated"}
    assert second["people"]["notices"]["not_due"] == 1
    assert run("tasks", folder).exit_code == 0
    asked = ledger_rows(folder / "tasks" / "工作台账_第2次.xlsx", "去向登记")
    assert [each["人员编号"] for each in asked] == ["0003", "0007"]

    # The township explains both; one task is closed on evidence, another without, which is refused.
    codes = {each["kind"]: each["code"] for each in second["tasks"]["tasks"]}
    with_tasks(
        folder,
        moves=[move_row(2, "已替换", 接替人员编号="0008"), move_row(6, "提名人撤回提名")],
        tasks=[
            task_row("2-1", codes["asked"], "已销号", **CLOSED),
            task_row("2-2", codes["person"], "已销号", **{**CLOSED, "销号依据": ""}),
        ],
    )
    county.answers["court"]["0002", "convictions"] = "未发现"
    sent_again(county, folder)
    result = run("review", folder)
    assert "写「已销号」而缺少「销号依据」，不予销号" in result.output
    third = account(folder)
    sums(third)
    places = {number: went(third, number) for number in ("0003", "0004", "0007")}
    assert places == {"0003": "replaced", "0004": "withdrawn", "0007": "nomination_ended"}
    states = {each["code"]: each["state"] for each in third["tasks"]["tasks"]}
    assert states[codes["asked"]] in {"closed", "closed_still_found"}  # nobody was asked about 0008 yet
    assert states[codes["person"]] == "new"

    # People decide, results come in with a write-in, and everybody is somewhere.
    with_decisions(folder, [*kept(), village_row("西山村", 2)], [LETTER], name="认定")
    (folder / "decisions" / "认定表_第1次.xlsx").unlink()
    rows = [row("0001", votes="120"), row("0002", votes="90"), write_in("蒋九火", "委员")]
    write_workbook(folder / "elected.xlsx", [sheet_of_rows("当选结果", rows, HEADERS)])
    run("review", folder)
    last = account(folder)
    sums(last)
    assert {number: went(last, number) for number in ("0001", "0002", "0008")} == {
        "0001": "elected",
        "0002": "elected",
        "0008": "not_elected",
    }
    people = last["people"]
    assert (people["written_in"], people["no_longer"], people["on_rosters"]) == (1, 2, 6)
    assert people["counts"]["written_in"] == 1
    stages = {each["village"]: each["stage"] for each in last["boards"]["villages"]}
    assert stages["东河村"] == "elected"
    assert "蒋九火" not in run("account", folder, "--kind", "联审情况报告").output
