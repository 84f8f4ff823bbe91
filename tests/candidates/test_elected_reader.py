"""elected.xlsx: one case for every message, and what becomes of every row."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from candidates.elected.elected import ElectedSheet, NotSure, OfTheRoll, WrittenIn
from candidates.elected.reader import read_elected
from engine.review.intake import Intake
from files.workbooks import SheetText, write_workbook
from intake.folder import read_folder
from tests.candidates.rosters import election
from tests.counties.county import PEOPLE, Row, id_number
from tests.counties.elected import (
    BY_NUMBER,
    DONGHE,
    HEADERS,
    donghe,
    hainan_county,
    row,
    with_results,
    write_in,
)
from vocabulary.places import SheetPlace
from vocabulary.problems import Problem

ANOTHER_ID = id_number("19700112", 777)


@dataclass(frozen=True, slots=True)
class Case:
    """Rows, the problem that they give, what it says, and the column that it points at."""

    code: str
    rows: list[Row]
    says: str
    column: str = ""


_BRANCH = (("0001", "书记"), ("0002", "支委"), ("0003", "支委"))
CASES = (
    Case("elected-name-blank", [{**row("0001"), "姓名": "", "人员编号": ""}], "不知道是谁当选", "D"),
    Case("elected-post-blank", [{**row("0001"), "职务": ""}], "职务未填，此行未采用", "C"),
    Case("elected-post-unclear", [row("0001", "村长")], "「村长」不是一个村级职务", "C"),
    Case("elected-post-unclear", [row("0001", "书记、主任")], "「书记、主任」不是一个村级职务", "C"),
    Case("elected-number-unknown", [row("0001", 人员编号="0099")], "没有人员编号「0099」", "E"),
    Case("elected-number-unknown", [row("0005", 村=DONGHE)], "没有人员编号「0005」", "E"),
    Case("elected-number-conflict", [row("0001", 姓名="赵一川")], "「0001」与姓名对不上", "E"),
    Case("elected-number-conflict", [row("0001", 身份证号=ANOTHER_ID)], "「0001」与身份证号对不上", "E"),
    Case(
        "elected-id-conflict", [row("0001", 人员编号="", 身份证号=ANOTHER_ID)], "同名被提名人的身份证号", "F"
    ),
    Case(
        "elected-id-conflict",
        [row("0001", 人员编号="", 姓名="王五", 身份证号=BY_NUMBER["0001"]["身份证号"])],
        "与被提名人的姓名对不上",
        "F",
    ),
    Case("elected-who-open", [row("0001", 人员编号="")], "仅凭姓名不能确定是哪一位", "D"),
    Case("elected-who-open", [write_in(BY_NUMBER["0001"]["姓名"], "委员")], "仅凭姓名不能确定是哪一位", "D"),
    Case("elected-not-a-nominee", [write_in("冯八峰", "委员", 另选他人="")], "也未注明另选他人", "D"),
    Case("elected-not-for-this-post", [row("0002", "主任")], "未被提名为主任，也未注明另选他人", "C"),
    Case("elected-write-in-unclear", [row("0001", 另选他人="也许")], "「也许」含义不明", "H"),
    Case("elected-votes-differ", [row("0001", votes="9"), row("0001", votes="8")], "得票不同，得票未采用"),
    Case(
        "elected-told-differently",
        [
            write_in("冯八峰", post, 身份证号=ANOTHER_ID, 学历=word)
            for post, word in (("主任", "大专"), ("书记", "初中"))
        ],
        "所填情况不一致",
    ),
    Case("elected-same-name", [write_in("冯八峰", "主任"), write_in("冯八峰", "委员")], "是一人还是两人"),
    Case("elected-over-seats", [row("0001"), row("0004")], "主任应选 1 名，表中有 2 名"),
    Case("elected-two-posts", [row("0001"), row("0001", "委员", 另选他人="是")], "同一班子的主任、委员"),
    Case("unknown-village", [row("0001", 村="东合村")], "没有「城关镇东合村」", "B"),
    Case("village-blank", [row("0001", 村="")], "村名未填", "B"),
    Case("cell-unclear", [row("0001", votes="很多")], "「得票」栏填的「很多」含义不明", "G"),
    Case("cell-unclear", [write_in("冯八峰", "委员", 学历="不高")], "「学历」栏填的「不高」", "L"),
    Case("date-unreadable", [write_in("冯八峰", "委员", 出生年月="去年")], "「出生年月」", "K"),
    Case("kin-unreadable", [write_in("冯八峰", "委员", 近亲属申报="有一些")], "近亲属申报", "N"),
    Case("id-shape", [write_in("冯八峰", "委员", 身份证号="12345")], "身份证号应为 18 位", "F"),
)


def read(folder: Path, rows: list[Row]) -> ElectedSheet:
    """Return what is read of the results."""
    intake = read_folder(with_results(hainan_county(), folder, rows))
    assert isinstance(intake, Intake)
    assert intake.elected is not None
    return intake.elected


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}-{case.says[:6]}")
def test_every_fault_is_told_with_its_cell_and_a_way_out(case: Case, tmp_path: Path) -> None:
    """A row that cannot be used as it stands gives one problem, at its cell, in both languages."""
    found = read(tmp_path, case.rows)
    (problem,) = found.problems
    assert problem.code == case.code
    assert case.says in problem.message.zh
    assert problem.help.zh
    assert problem.help.en
    assert problem.message.en
    assert isinstance(problem.place, SheetPlace)
    assert (problem.place.file, problem.place.sheet) == ("elected.xlsx", "当选结果")
    assert problem.place.row in {2, 3}
    assert not case.column or problem.place.column == case.column


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}-{case.says[:6]}")
def test_no_message_shows_an_id(case: Case, tmp_path: Path) -> None:
    """Messages never repeat an ID number, not even one that stands in the wrong column."""
    rows = [
        {**each, "人员编号": ANOTHER_ID} if each.get("人员编号") == "0099" else each for each in case.rows
    ]
    for problem in read(tmp_path, rows).problems:
        for text in (problem.message, problem.help):
            assert "999001" not in text.zh + text.en


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}-{case.says[:6]}")
def test_rows_are_conserved(case: Case, tmp_path: Path) -> None:
    """Whatever is wrong, read = elected + problems + skipped."""
    rows = read(tmp_path, [*case.rows, {"姓名": "合计", "得票": "999"}]).rows
    assert rows.read == len(case.rows) + 1
    assert rows.read == rows.elected + rows.problems + rows.skipped
    assert rows.skipped >= 1


@pytest.mark.parametrize(("figure", "over"), [("2", True), ("3", False)])
def test_one_figure_for_the_whole_branch_counts_its_officers(figure: str, over: bool, tmp_path: Path) -> None:
    """支委职数 is of the whole branch committee, secretary included."""
    county = hainan_county()
    county.villages[0]["支委职数"], county.villages[1]["支委职数"] = figure, figure
    rows = [row(number, post, 另选他人="是") for number, post in _BRANCH]
    intake = read_folder(with_results(county, tmp_path, rows))
    assert isinstance(intake, Intake)
    assert intake.elected is not None
    told = [problem.message.zh for problem in intake.elected.problems]
    assert told == (["「城关镇东河村」支委（含书记、副书记）应选 2 名，表中有 3 名"] if over else [])


def test_a_doubtful_row_seats_somebody_unknown(tmp_path: Path) -> None:
    """A number that is not that of the name is nobody's: nothing is known of whoever holds the seat."""
    (seat,) = read(tmp_path, [row("0001", 姓名="赵一川")]).seats
    assert seat.who == NotSure("赵一川")


def test_name_and_id_find_a_nominee_without_a_number(tmp_path: Path) -> None:
    """The number may be left out where name and ID are those of one nominee of the village."""
    nominee = BY_NUMBER["0002"]
    (seat,) = read(tmp_path, [row("0002", 人员编号="", 身份证号=nominee["身份证号"])]).seats
    assert isinstance(seat.who, OfTheRoll)
    assert seat.who.candidate.number == "0002"


def test_digits_of_a_number_may_lack_their_zeros(tmp_path: Path) -> None:
    """A spreadsheet that made 2 of 0002 still means the person number 0002."""
    found = read(tmp_path, [row("0002", 人员编号="2")])
    assert found.problems == ()
    assert isinstance(found.seats[0].who, OfTheRoll)


def test_a_write_in_of_a_nominees_name_with_another_id_is_somebody_else(tmp_path: Path) -> None:
    """Who is written in and has an ID of their own is not the nominee of that name."""
    found = read(tmp_path, [write_in(BY_NUMBER["0002"]["姓名"], "委员", 身份证号=ANOTHER_ID)])
    assert found.problems == ()
    assert isinstance(found.seats[0].who, WrittenIn)


def test_a_nominee_written_in_for_another_post_keeps_the_record(tmp_path: Path) -> None:
    """A nominee who is written in for another post is the nominee, and no problem."""
    found = read(tmp_path, [row("0002", "主任", 另选他人="是")])
    assert found.problems == ()
    assert isinstance(found.seats[0].who, OfTheRoll)


def test_who_was_nominated_for_the_post_is_no_write_in(tmp_path: Path) -> None:
    """是 beside somebody who was nominated for that very post is worth a look and changes nothing."""
    found = read(tmp_path, [row("0001", 另选他人="是")])
    assert [hint.code for hint in found.hints] == ["elected-was-nominated"]
    assert found.problems == ()


def test_the_same_row_twice_is_skipped(tmp_path: Path) -> None:
    """One person is seated once for one post; the second row is skipped, with its reason."""
    found = read(tmp_path, [row("0001"), row("0001")])
    assert len(found.seats) == 1
    assert found.problems == ()
    assert [(skip.place.row, skip.reason.zh) for skip in found.skips] == [(3, "同一人同一职务的重复行")]


def test_what_a_write_in_tells_is_read_as_on_a_roster(tmp_path: Path) -> None:
    """Sex, birth, schooling, kin and posts of a write-in are read from the row; the rest is not known."""
    told = {"性别": "女", "学历": "大专", "近亲属申报": "无", "出生年月": "1980.05", "现任职务": "无"}
    (seat,) = read(tmp_path, [write_in("冯八峰", "委员", **told)]).seats
    assert isinstance(seat.who, WrittenIn)
    record = seat.who.candidate
    assert record.text("sex") == "female"
    assert record.text("education") == "college"
    assert record.text("political_status") == ""
    assert seat.votes == 60


def test_there_may_be_no_results_yet(tmp_path: Path) -> None:
    """Without the file nothing is read and nothing is wrong."""
    hainan_county().write(tmp_path)
    intake = read_folder(tmp_path)
    assert isinstance(intake, Intake)
    assert intake.elected is None
    assert intake.problems == ()


@pytest.mark.parametrize(
    ("headers", "code"),
    [
        (("村", "姓名", "人员编号"), "no-header"),
        (("村", "职务", "姓名", "人员编号"), "missing-column"),
        (("村", "职务", "姓名", "得票"), "missing-column"),
        (("村", "职务", "姓名", "人员编号", "得票", "得票数"), "column-twice"),
    ],
)
def test_headers_that_lack_or_repeat_a_column_are_told(
    headers: tuple[str, ...], code: str, tmp_path: Path
) -> None:
    """A column that is needed, wished for, or there twice is told once for the sheet."""
    assert code in [problem.code for problem in _with_headers(tmp_path, headers)]


def _with_headers(folder: Path, headers: tuple[str, ...]) -> tuple[Problem, ...]:
    """Return the problems of a sheet with these headers."""
    hainan_county().write(folder)
    cells = [[row("0001").get(head, "100") for head in headers]]
    write_workbook(folder / "elected.xlsx", [SheetText("别的名称", headers, cells)])
    intake = read_folder(folder)
    assert isinstance(intake, Intake)
    assert intake.elected is not None
    return intake.elected.problems


def test_columns_that_are_not_read_are_told(tmp_path: Path) -> None:
    """A column that means nothing to us is named, once."""
    hainan_county().write(tmp_path)
    heads = (*HEADERS, "手机号")
    cells = [[each.get(head, "") for head in heads] for each in donghe()]
    write_workbook(tmp_path / "elected.xlsx", [SheetText("当选结果", heads, cells)])
    intake = read_folder(tmp_path)
    assert isinstance(intake, Intake)
    assert intake.elected is not None
    assert [hint.message.zh for hint in intake.elected.hints] == ["未读取的列：手机号"]


def test_a_file_that_is_no_workbook_is_told(tmp_path: Path) -> None:
    """A damaged file is a problem; the rest of the folder is read."""
    hainan_county().write(tmp_path)
    (tmp_path / "elected.xlsx").write_bytes(b"no workbook")
    sheet = read_elected(tmp_path, (), (), election())
    assert sheet is not None
    assert [problem.place.file for problem in sheet.problems] == ["elected.xlsx"]
    assert sheet.rows.read == 0


def test_the_roster_knows_everybody_of_the_fixture() -> None:
    """The fixture speaks of the county's own people."""
    assert set(BY_NUMBER) == {person["人员编号"] for person in PEOPLE}
