"""The other sheets of villages.xlsx: election committees, the term before, sheets that are not read."""

from pathlib import Path

import pytest

from candidates.people.committee import on_election_committee
from candidates.villages.reader import read_villages
from tests.candidates.clearance_workbooks import nominee
from tests.candidates.rosters import ZHANG, Row, write_book
from tests.candidates.villages.village_sheets import EAST, HEADERS, WEST, read
from vocabulary.facts import Known, Unknown
from vocabulary.origins import Origin
from vocabulary.places import SheetPlace
from vocabulary.problems import Hint, Problem


def test_the_election_committee_is_listed_by_village(tmp_path: Path) -> None:
    """A bad ID is told and the member stays, known by name; an ID may be left out."""
    members: list[Row] = [
        ("乡镇", "村", "姓名", "身份证号"),
        ("城关镇", "东河村", "张三", ZHANG),
        (None, "东河村", "王五", None),
        ("城关镇", "东河村", "赵六", 999001198005120015),
        ("城关镇", "东江村", "钱七", None),
        ("城关镇", "东河村", None, None),
    ]
    (east, _), problems = read(tmp_path, EAST, WEST, 选举委员会=members)
    assert [(m.name, m.id_number) for m in east.election_committee] == [
        ("张三", ZHANG),
        ("王五", ""),
        ("赵六", ""),
    ]
    assert sorted(problem.code for problem in problems) == ["id-numeric", "name-blank", "unknown-village"]


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("王五、赵六", ["王五", "赵六"]),
        ("王五（主任）\n赵六（委员）", ["王五", "赵六"]),
        ("王五 赵六", ["王五 赵六", "王五", "赵六"]),
        ("王 五", ["王 五"]),
    ],
)
def test_several_members_in_one_cell(tmp_path: Path, written: str, names: list[str]) -> None:
    """Nobody of them is lost, and what is said of a member in brackets is no part of the name."""
    rows: list[Row] = [("乡镇", "村", "成员"), ("城关镇", "东河村", written)]
    (east,), notes = read(tmp_path, EAST, 选举委员会=rows)
    assert ([member.name for member in east.election_committee], notes) == (names, [])
    place = SheetPlace("villages.xlsx", "选举委员会", 2)
    assert on_election_committee(nominee("1", "王五", ZHANG), east) == Known(value=True, place=place)


def test_a_member_whom_nobody_can_make_out_leaves_it_open(tmp_path: Path) -> None:
    """王某 may be any nominee of the village, and kin of any."""
    rows: list[Row] = [("乡镇", "村", "成员"), ("城关镇", "东河村", "赵六、王某")]
    (east,), notes = read(tmp_path, EAST, 选举委员会=rows)
    assert [note.code for note in notes] == ["member-unclear"]
    place = SheetPlace("villages.xlsx", "选举委员会", 2)
    assert on_election_committee(nominee("1", "赵六", ZHANG), east) == Known(value=True, place=place)
    fact = on_election_committee(nominee("1", "王五", ZHANG), east)
    assert isinstance(fact, Unknown)
    assert fact.origin is Origin.UNCLEAR


def test_the_term_before_is_kept_as_written(tmp_path: Path) -> None:
    """Whoever compares with it says what a figure means."""
    before: list[Row] = [("乡镇", "村", "平均年龄", "女性人数"), ("城关镇", "东河村", 47.5, 1)]
    (east,), problems = read(tmp_path, EAST, 上届情况=before)
    assert not problems
    assert east.previous_term["平均年龄"] == "47.5"


@pytest.mark.parametrize("name", ["村民选举委员会", "选委会名单", "村（居）民选举委员会", "选举委员会成员"])
def test_the_election_committee_may_be_called_otherwise(tmp_path: Path, name: str) -> None:
    """A plain name of the sheet is read like ours."""
    rows: list[Row] = [("乡镇", "村", "姓名"), ("城关镇", "东河村委会", "张三")]
    (east,), notes = read(tmp_path, EAST, **{name: rows})
    assert [member.name for member in east.election_committee] == ["张三"]
    assert [note.code for note in notes] == ["village-read-as"]


def test_committees_on_a_sheet_for_each_township_are_all_read(tmp_path: Path) -> None:
    """Members of one village on two sheets are all members."""
    one: list[Row] = [("乡镇", "村", "姓名"), ("城关镇", "东河村", "张三")]
    other: list[Row] = [("乡镇", "村", "姓名"), ("城关镇", "东河村", "王五")]
    (east,), notes = read(tmp_path, EAST, 城关镇选委会=one, 选举委员会2=other)
    assert [member.name for member in east.election_committee] == ["张三", "王五"]
    assert not notes


def test_sheets_that_are_not_read_are_reported(tmp_path: Path) -> None:
    """One with villages on it is a problem, any other a hint; explanations and blank sheets are neither."""
    members: list[Row] = [("乡镇", "村", "姓名"), ("城关镇", "东河村", "张三")]
    old: list[Row] = [("乡镇", "村", "姓名"), ("城关镇", "东河村", "赵六")]
    (east,), notes = read(
        tmp_path,
        EAST,
        选举委员会=members,
        村民选举委员会旧=old,
        柳河镇=[("乡镇", "村"), ("柳河镇", "西山村")],
        汇总=[("合计", 1)],
        填写说明=[("每村一行",)],
        Sheet9=[],
    )
    assert [member.name for member in east.election_committee] == ["张三"]
    assert [(note.code, type(note), note.place) for note in notes] == [
        ("sheet-not-read", Problem, SheetPlace("villages.xlsx", "村民选举委员会旧")),
        ("sheet-not-read", Problem, SheetPlace("villages.xlsx", "柳河镇")),
        ("sheet-not-read", Hint, SheetPlace("villages.xlsx", "汇总")),
    ]


def test_the_sheet_of_villages_is_found_behind_others(tmp_path: Path) -> None:
    """Without a sheet 村情 the first with its headers is read, whatever stands before it."""
    sheets = {"填写说明": [("每村一行",)], "选委会": [("乡镇", "村", "姓名")], "各村职数": [HEADERS, EAST]}
    (east,), notes = read_villages(write_book(tmp_path / "v.xlsx", sheets), "v.xlsx")
    assert east.seats["member"] == 3
    assert not notes


def test_the_term_before_needs_headers_and_one_row_a_village(tmp_path: Path) -> None:
    """Without headers nothing can be compared; of two rows the first stands."""
    _, (fault,) = read(tmp_path, EAST, 上届情况=[("东河村", 5)])
    assert (fault.code, fault.place) == ("no-header", SheetPlace("villages.xlsx", "上届情况"))
    rows: list[Row] = [("乡镇", "村", "女性"), ("城关镇", "东河村", 1), ("城关镇", "东河", 2)]
    (east,), notes = read(tmp_path, EAST, 上届村两委情况=rows)
    assert east.previous_term["女性"] == "1"
    assert [note.code for note in notes] == ["village-twice", "village-read-as"]
