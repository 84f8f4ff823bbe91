"""A row entered by mistake is taken back by a later row, in every sheet to which people add rows."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from candidates.decisions.tables import DECISIONS
from candidates.followup.tables import REGISTERS
from candidates.people.numbers import NumberEntry, append_numbers
from candidates.villages.village import VillageKey
from engine.review.intake import Intake
from files.workbooks import write_workbook
from intake.folder import read_folder
from tests.counties.accounted import move_row, task_row
from tests.counties.county import PEOPLE, Row, sheet_of_rows
from tests.counties.decided import BAR, row_about, troubled, village_row
from tests.counties.registers import SPECS, objection, recheck, service, statement

TAKEN_BACK = {"作废原因": "误登记"}
GONE = PEOPLE[5]


def gave_up(index: int, **more: str) -> Row:
    """Return a row of 放弃登记."""
    person = {head: PEOPLE[index][head] for head in ("乡镇", "村", "人员编号", "姓名")}
    return {"编号": f"弃{index}", **person, "放弃日期": "2026-12-03", "本人书面材料": "放弃声明", **more}


def work(**more: str) -> Row:
    """Return a row of 工作登记."""
    row = {"编号": "工1", "单位或乡镇": "城关镇", "类别": "特色工作", "日期": "2026-12-01"}
    return {**row, "内容": "简化表格", "依据材料": "简报", "登记人": "何十二", **more}


# Of each sheet a whole row, and the columns in which a row that takes it back says by whom and when.
WHOLE: dict[str, tuple[Row, str, str]] = {
    "认定表": (row_about(0, "认定成立", BAR), "认定人", "日期"),
    "送达登记": (service(0), "送达人", "送达日期"),
    "陈述登记": (statement(0), "记录人", "陈述日期"),
    "异议登记": (objection(0), "收件人", "收到日期"),
    "复核登记": (recheck(0), "复核人", "复核日期"),
    "放弃登记": (gave_up(0), "收件人", "放弃日期"),
    "问题清单": (task_row("问1", "D-x", "办理中"), "核销人", "销号日期"),
    "去向登记": (move_row(5, "提名人撤回提名"), "登记人", "日期"),
    "工作登记": (work(), "登记人", "日期"),
}
ABOUT = ("乡镇", "村", "人员编号", "姓名", "条款", "异议编号", "事项代码", "单位或乡镇")
OF_TASKS = {each.spec.sheet: each.spec for each in REGISTERS}


def void_of(sheet: str, **more: str) -> Row:
    """Return the row that takes back the whole row of a sheet."""
    row, by, on = WHOLE[sheet]
    about = {head: row[head] for head in ABOUT if head in row}
    return {
        **about,
        "编号": f"废{sheet}",
        "更正编号": row["编号"],
        by: "何十二",
        on: "2026-12-05",
        **TAKEN_BACK,
        **more,
    }


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a county from whose roster somebody has gone who had a number."""
    made = troubled()
    made.roster = [row for row in made.roster if row["人员编号"] != GONE["人员编号"]]
    folder = made.write(tmp_path_factory.mktemp("county"))
    append_numbers(
        folder / "numbers.csv",
        [
            NumberEntry(row["人员编号"], VillageKey(row["乡镇"], row["村"]), row["姓名"], row["身份证号"])
            for row in PEOPLE
        ],
    )
    return folder


def filed(folder: Path, **sheets: Iterable[Row]) -> Intake:
    """Write the sheets into an election folder, in place of what was there, and read it."""
    for inside, specs in (("decisions", {DECISIONS.sheet: DECISIONS, **SPECS}), ("tasks", OF_TASKS)):
        (folder / inside).mkdir(exist_ok=True)
        written = [
            sheet_of_rows(name, list(rows), specs[name].headers())
            for name, rows in sheets.items()
            if name in specs
        ]
        (folder / inside / "登记.xlsx").unlink(missing_ok=True)
        if written:
            write_workbook(folder / inside / "登记.xlsx", written)
    read = read_folder(folder)
    assert isinstance(read, Intake), read
    return read


def entries(read: Intake) -> list[str]:
    """Return the entries of all rows that are used."""
    of_people = (*read.decisions.decisions, *read.decisions.registered, *read.decisions.withdrawals)
    of_tasks = (*read.followup.tasks, *read.followup.moves, *read.followup.work)
    return [each.entry for each in (*of_people, *of_tasks)]


def codes(read: Intake) -> list[str]:
    """Return what is wrong with the rows."""
    return [each.code for each in (*read.decisions.problems, *read.followup.problems)]


def with_whole(sheet: str, *later: Row, **more: str) -> dict[str, list[Row]]:
    """Return sheets with the whole row of one, and rows below it; a re-check has its objection."""
    sheets = {"异议登记": [objection(0)]} if sheet == "复核登记" else {}
    return {**sheets, sheet: [{**WHOLE[sheet][0], **more}, *later]}


@pytest.mark.parametrize("sheet", WHOLE)
def test_a_row_is_taken_back_in_every_sheet(county: Path, sheet: str) -> None:
    """The later row names the earlier, says why, by whom and when: neither counts, and nothing is wrong."""
    entry = WHOLE[sheet][0]["编号"]
    before = filed(county, **with_whole(sheet))
    assert (entry in entries(before), codes(before)) == (True, [])
    after = filed(county, **with_whole(sheet, void_of(sheet)))
    assert (entry in entries(after), f"废{sheet}" in entries(after), codes(after)) == (False, False, [])
    assert after.decisions.unsettled == ()


@pytest.mark.parametrize("sheet", WHOLE)
def test_half_a_row_takes_back_nothing(county: Path, sheet: str) -> None:
    """Without its own number, the other's, a person and a full day the earlier row stands."""
    entry, by, on = WHOLE[sheet][0]["编号"], *WHOLE[sheet][1:]
    lacking = [{"更正编号": ""}, {"编号": ""}, {by: ""}, {on: "2026-12"}]
    later = [void_of(sheet, **{"编号": f"废{index}", **each}) for index, each in enumerate(lacking)]
    read = filed(county, **with_whole(sheet, *later))
    assert (entry in entries(read), codes(read)) == (True, ["void-incomplete"] * 4)


SAYS_MORE = {
    "认定表": {"认定结论": "认定不成立"},
    "送达登记": {"签收情况": "拒签"},
    "陈述登记": {"陈述申辩内容": "另有陈述"},
    "异议登记": {"异议内容": "另有异议"},
    "复核登记": {"复核结果": "异议不成立"},
    "放弃登记": {"本人书面材料": "第二份声明"},
    "问题清单": {"状态": "已销号"},
    "去向登记": {"去向": "原录入有误"},
    "工作登记": {"内容": "另一件事"},
}


@pytest.mark.parametrize("sheet", WHOLE)
def test_a_row_takes_back_or_corrects_not_both(county: Path, sheet: str) -> None:
    """Where both a reason and a new content are written, nobody knows which was meant."""
    read = filed(county, **with_whole(sheet, void_of(sheet, **SAYS_MORE[sheet])))
    assert (WHOLE[sheet][0]["编号"] in entries(read), codes(read)) == (True, ["void-says-more"])


@pytest.mark.parametrize(
    ("later", "code"),
    [
        ([void_of("送达登记", 更正编号="送1-9")], "void-of-nothing"),
        ([void_of("送达登记", 姓名="赵二山")], "void-of-nothing"),
        ([void_of("送达登记", 人员编号="0002")], "void-of-nothing"),
        ([void_of("送达登记", 更正编号="废送达登记")], "void-of-nothing"),
        ([void_of("送达登记", 编号="送1-1")], "void-entry-twice"),
        ([void_of("送达登记"), void_of("送达登记", 编号="废二", 更正编号="废送达登记")], "void-of-nothing"),
    ],
)
def test_what_is_taken_back_is_surely_the_row_that_is_named(
    county: Path, later: list[Row], code: str
) -> None:
    """Another's row, a row that is not there, or one that itself takes back a row is not taken back."""
    read = filed(county, **with_whole("送达登记", *later))
    assert codes(read) == [code]
    assert ("送1-1" in entries(read)) is (len(later) == 1)


def test_a_row_does_not_take_back_what_stands_below_it(county: Path) -> None:
    """A later row takes back an earlier one, never the other way round."""
    read = filed(county, 送达登记=[void_of("送达登记"), service(0)])
    assert (entries(read), codes(read)) == (["送1-1"], ["void-of-nothing"])


def test_a_row_that_could_not_be_used_is_taken_back_as_well(county: Path) -> None:
    """Somebody who came back to the roster, a name that is nobody's: the problem goes with the row."""
    still_there = move_row(1, "本人放弃")
    nobody = row_about(0, "认定成立", BAR, 姓名="赵二山")
    read = filed(county, 去向登记=[still_there], 认定表=[nobody])
    assert codes(read) == ["decision-nobody", "move-still-there"]
    assert len(read.decisions.unsettled) == 1
    back = {head: still_there[head] for head in ABOUT if head in still_there}
    void = {**void_of("去向登记"), **back, "更正编号": still_there["编号"]}
    read = filed(county, 去向登记=[still_there, void], 认定表=[nobody, void_of("认定表", 姓名="赵二山")])
    assert (codes(read), read.decisions.unsettled) == ([], ())


def test_what_a_correction_replaced_does_not_come_back(county: Path) -> None:
    """Nobody decided anew: when the correction is taken back, nothing is left of the matter."""
    corrected = row_about(0, "认定不成立", BAR, 编号="1-9", 更正编号="1-1", 会签人="朱十江")
    later = [corrected, void_of("认定表", 更正编号="1-9")]
    read = filed(county, **with_whole("认定表", *later))
    assert (entries(read), codes(read)) == ([], [])


@pytest.mark.parametrize(
    ("sheet", "held"), [("认定表", 1), ("放弃登记", 1), ("异议登记", 1), ("送达登记", 0)]
)
def test_a_row_in_doubt_holds_up_the_list_of_its_village(county: Path, sheet: str, held: int) -> None:
    """As any row that settles nothing: of papers served no list depends."""
    read = filed(county, **with_whole(sheet, void_of(sheet, 更正编号="没有")))
    assert codes(read) == ["void-of-nothing"]
    assert [each.key is not None for each in read.decisions.unsettled] == [True] * held


def test_whoever_did_not_give_up_stands_again(county: Path) -> None:
    """A row of 放弃登记 entered by mistake takes nobody out once it is taken back."""
    for later, gone in (([], ["0001"]), ([void_of("放弃登记")], [])):
        read = filed(county, **with_whole("放弃登记", *later))
        assert [each.number for each in read.roll.candidates if each.withdrawn] == gone


def test_rows_of_withdrawals_are_corrected_as_others_are(county: Path) -> None:
    """A later row takes the place of the one it names; rows without a number stand as before."""
    later = gave_up(0, 编号="弃9", 更正编号="弃0", 放弃日期="2026-12-02")
    read = filed(county, **with_whole("放弃登记", later))
    assert [(each.entry, each.on.day) for each in read.decisions.withdrawals] == [("弃9", 2)]
    read = filed(county, 放弃登记=[gave_up(0, 编号="弃1"), gave_up(1, 编号="弃1")])
    assert (read.decisions.withdrawals, codes(read)) == ((), ["register-entry-twice"] * 2)
    assert len(read.decisions.unsettled) == 2
    read = filed(county, 放弃登记=[gave_up(0, 编号=""), gave_up(1, 编号="")])
    assert (len(read.decisions.withdrawals), codes(read)) == (2, [])


def test_of_a_whole_village_a_row_is_taken_back_too(county: Path) -> None:
    """The row names nobody, and neither does the one that takes it back."""
    row = village_row("东河村", 4)
    void = {"编号": "废", "乡镇": "城关镇", "村": "东河村", "更正编号": row["编号"], "认定人": "何十二"}
    read = filed(county, 认定表=[row, {**void, "日期": "2026-12-05", **TAKEN_BACK}])
    assert (entries(read), codes(read)) == ([], [])
