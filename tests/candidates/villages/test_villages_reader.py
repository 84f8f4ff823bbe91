from datetime import date
from pathlib import Path

import pytest

from candidates.villages.reader import read_villages
from candidates.villages.village import VillageKey
from tests.candidates.rosters import Row, write_book
from tests.candidates.villages.village_sheets import EAST, HEADERS, WEST, read
from vocabulary.facts import Known, Unknown
from vocabulary.kinds import Amount
from vocabulary.origins import Origin
from vocabulary.places import SheetPlace


def test_villages_keep_their_order_seats_and_facts(tmp_path: Path) -> None:
    """Everything is printed in this order; a blank cell is not known, and not zero."""
    (west, east), problems = read(tmp_path, WEST, EAST)
    assert not problems
    assert [(v.order, v.key) for v in (west, east)] == [
        (0, VillageKey("柳河镇", "西山社区")),
        (1, VillageKey("城关镇", "东河村")),
    ]
    assert west.polling_day == date(2026, 12, 27)
    assert east.polling_day is None
    posts = {"chair": 1, "vice_chair": 0, "member": 3, "branch_member": 2}
    assert east.seats == {**posts, "supervision_member": None, "committee": None}  # both are optional
    assert west.seats["vice_chair"] is None
    place = SheetPlace("villages.xlsx", "村情", 4, "F")
    assert east.facts["seats_chair"] == Known(Amount(1, 1), place)
    assert isinstance(west.facts["multi_ethnic"], Unknown)
    assert isinstance(east.category, Known)
    assert (east.category.value, east.place) == ("village", SheetPlace("villages.xlsx", "村情", 4))


def test_the_seats_of_the_supervision_committee_are_one_figure(tmp_path: Path) -> None:
    """监委会职数 is an optional column; a cell that is no number is a problem and stays unknown."""
    path = write_book(
        tmp_path / "villages.xlsx",
        {"村情": [(*HEADERS, "监委会职数"), (*EAST, 3), (*WEST, "三")]},
    )
    (east, west), problems = read_villages(path, "villages.xlsx")
    assert east.seats["supervision_member"] == 3
    assert west.seats["supervision_member"] is None
    assert [problem.code for problem in problems] == ["cell-unclear"]


def test_a_blank_category_is_not_known(tmp_path: Path) -> None:
    """A place nobody calls a village may be a community, which is under another law."""
    (village,), problems = read(tmp_path, (1, "城关镇", "东河村", None, None, 1, 0, 3, 2, None))
    assert not problems
    assert village.category == Unknown(Origin.BLANK, SheetPlace("villages.xlsx", "村情", 3, "D"))


@pytest.mark.parametrize(
    ("column", "cell", "code"),
    [
        ("类别", "大村", "cell-unclear"),
        ("主任职数", "一", "cell-unclear"),
        ("主任职数", -1, "cell-unclear"),
        ("主任职数", 1.5, "cell-unclear"),
        ("选举日", "2026-12", "date-unreadable"),
        ("选举日", "待定", "date-unreadable"),
        ("村", None, "village-blank"),
        ("乡镇", None, "township-blank"),
    ],
)
def test_a_cell_that_says_nothing_sure_is_told(tmp_path: Path, column: str, cell: object, code: str) -> None:
    """Each with its cell; nothing is guessed."""
    row = tuple(cell if header == column else value for header, value in zip(HEADERS, EAST, strict=True))
    _, (problem,) = read(tmp_path, row)
    assert problem.code == code
    assert isinstance(problem.place, SheetPlace)
    assert problem.place.row == 3


def test_a_village_listed_twice_is_told_and_the_first_stands(tmp_path: Path) -> None:
    """Blanks and widths make no second village; the same name in another township does."""
    again = (2, "城关镇", " 东　河村", "社区", None, 1, 0, 3, 2, None)
    other = (3, "柳河镇", "东河村", "村", None, 1, 0, 3, 2, None)
    villages, (problem,) = read(tmp_path, EAST, again, other)
    assert [village.key.township for village in villages] == ["城关镇", "柳河镇"]
    assert (problem.code, problem.place) == ("village-twice", SheetPlace("villages.xlsx", "村情", 4, "C"))


def test_totals_and_notes_are_no_villages(tmp_path: Path) -> None:
    """A table made by people ends in 合计 and a signature."""
    villages, problems = read(tmp_path, EAST, ("合计", None, None, None, None, 1), ("填表人：赵六",))
    assert len(villages) == 1
    assert not problems


def test_missing_columns_are_told_once(tmp_path: Path) -> None:
    """What a review needs and the table lacks is unknown everywhere."""
    path = write_book(tmp_path / "v.xlsx", {"Sheet1": [("乡镇", "村"), ("城关镇", "东河村")]})
    (village,), problems = read_villages(path, "v.xlsx")
    assert village.seats["chair"] is None
    assert [problem.code for problem in problems] == ["missing-column"] * 4


def test_a_table_without_headers_or_a_missing_file_gives_no_villages(tmp_path: Path) -> None:
    """Two problems of a whole file."""
    path = write_book(tmp_path / "v.xlsx", {"Sheet1": [("东河村",)]})
    assert [problem.code for problem in read_villages(path, "v.xlsx")[1]] == ["no-header"]
    assert [problem.code for problem in read_villages(tmp_path / "x.xlsx", "x.xlsx")[1]] == ["no-villages"]


def test_columns_that_are_not_read_are_mentioned(tmp_path: Path) -> None:
    """A column of villages.xlsx that means nothing to us is named, and one there twice is reported."""
    sheets = {
        "村情": [(*HEADERS, "面积", "类型", "村名"), (*EAST, "9", "平原", "东河")],
        "选举委员会": [("乡镇", "村", "姓名", "住址", "职务"), ("城关镇", "东河村", "张三", "东河", "主任")],
    }
    _, notes = read_villages(write_book(tmp_path / "villages.xlsx", sheets), "villages.xlsx")
    assert [(note.code, note.message.zh) for note in notes] == [
        ("column-twice", "「村名」列重复，只采用前一列"),
        ("columns-not-read", "未读取的列：面积、类型"),
        ("columns-not-read", "未读取的列：住址"),
    ]


def test_the_polling_day_is_read_under_plain_headers(tmp_path: Path) -> None:
    """投票时间 and 换届选举日期 mean 选举日."""
    for written in ("投票时间", "换届选举日期", "选举大会时间", "正式选举日"):
        rows = {"村情": [("乡镇", "村", written), ("城关镇", "东河村", "2026-12-27")]}
        (east,), notes = read_villages(write_book(tmp_path / "v.xlsx", rows), "v.xlsx")
        assert east.polling_day == date(2026, 12, 27)
        assert not {note.code for note in notes} & {"columns-not-read", "polling-day-column"}


@pytest.mark.parametrize(
    ("header", "cell", "holds"),
    [
        ("选举日", "12月27日", True),
        ("选举日", "待定", True),
        ("村委会投票安排", "十二月下旬", True),
        ("大会召开日期", "2026.12.27", True),
        ("安排", "2026-12-27", True),
        ("安排", date(2025, 12, 27), True),
        ("上届选举日期", "2021-01-10", False),
        ("任期届满日期", "2026-01-10", False),
        ("公告日期", "2026-11-15", False),
        ("建村时间", "1958", False),
        ("面积", "19.8", False),
        ("人口", 20261, False),
    ],
)
def test_what_may_be_the_polling_day_and_is_not_read_holds_the_village(
    tmp_path: Path, header: str, cell: object, holds: bool
) -> None:
    """The law in force depends on the day; a village whose cell is blank has the county's."""
    rows = {"村情": [("乡镇", "村", header), ("城关镇", "东河村", cell), ("城关镇", "西山村", None)]}
    (east, west), notes = read_villages(write_book(tmp_path / "v.xlsx", rows), "v.xlsx")
    assert (east.day_unread is not None) is holds
    assert west.day_unread is None
    assert ("polling-day-column" in {note.code for note in notes}) is (holds and header != "选举日")
    if holds and east.day_unread:
        assert east.day_unread.place == SheetPlace("v.xlsx", "村情", 2, "C")


def test_a_day_that_is_read_leaves_other_days_alone(tmp_path: Path) -> None:
    """Once the polling day is known, a further column of days is only mentioned."""
    rows = {"村情": [("乡镇", "村", "选举日", "会议日期"), ("城关镇", "东河村", "2026-12-27", "2026-12-20")]}
    (east,), notes = read_villages(write_book(tmp_path / "v.xlsx", rows), "v.xlsx")
    assert (east.polling_day, east.day_unread) == (date(2026, 12, 27), None)
    assert "polling-day-column" not in {note.code for note in notes}


def test_a_total_stands_for_the_posts_that_are_left_out(tmp_path: Path) -> None:
    """One post left out has the rest of the committee; a total that differs is a problem."""
    headers = ("乡镇", "村名称", "村类型", "主任职数", "副主任职数", "委员职数", "村委会职数")
    rows: list[Row] = [
        ("城关镇", "东河村", "村", None, None, None, 5),
        ("城关镇", "西山村", "村", 1, 1, None, 5),
        ("城关镇", "南坡村", "村", 1, 1, 2, 5),
        ("城关镇", "北岭村", "村", 1, 1, 3, 5),
    ]
    path = write_book(tmp_path / "v.xlsx", {"村情": [headers, *rows]})
    (east, west, south, north), (fault,) = read_villages(path, "v.xlsx")
    assert (east.seats["member"], east.seats["committee"]) == (None, 5)
    assert west.seats["member"] == 3
    assert west.facts["seats_member"] == Known(Amount(3, 3), SheetPlace("v.xlsx", "村情", 3, "G"))
    assert (south.seats["member"], north.seats["member"]) == (2, 3)
    assert (fault.code, fault.place) == ("seats-differ", SheetPlace("v.xlsx", "村情", 4, "G"))


def test_a_total_alone_lacks_no_column(tmp_path: Path) -> None:
    """Most counties publish the seats of the whole committee; nothing is missing then."""
    rows = {"村情": [("乡镇", "村名称", "村类型", "村委会职数"), ("城关镇", "东河村", "村", 5)]}
    (east,), notes = read_villages(write_book(tmp_path / "v.xlsx", rows), "v.xlsx")
    assert east.seats["committee"] == 5
    assert not notes


def test_one_village_under_two_writings_is_reported(tmp_path: Path) -> None:
    """东河村 and 东河村委会 are one village; 中村 and 中村村 may be two."""
    headers = ("乡镇", "村", "类别", "村委会职数")
    names = ("东河村", "东河村委会", "中村", "中村村")
    rows = [headers, *(("城关镇", name, "村", 3) for name in names)]
    villages, (fault,) = read_villages(write_book(tmp_path / "v.xlsx", {"村情": rows}), "v.xlsx")
    assert len(villages) == 4
    assert (fault.code, fault.place) == ("village-twice", SheetPlace("v.xlsx", "村情", 3))


@pytest.mark.parametrize(
    ("cell", "mode", "codes"),
    [
        ("村民提名", "villagers", []),
        ("有候选人", "villagers", []),
        ("选民自我推荐", "self", []),
        ("自荐直选", "none", []),
        ("无候选人", "none", []),
        (None, None, []),
        ("村民提名、自荐", None, ["cell-unclear"]),
    ],
)
def test_how_candidates_come_about(
    tmp_path: Path, cell: str | None, mode: str | None, codes: list[str]
) -> None:
    """提名方式 has three words; two ways at once are not one of them."""
    path = write_book(tmp_path / "villages.xlsx", {"村情": [(*HEADERS, "提名方式"), (*EAST, cell)]})
    (village,), notes = read_villages(path, "villages.xlsx")
    fact = village.facts["nomination_mode"]
    assert (fact.value if isinstance(fact, Known) else None) == mode
    assert [note.code for note in notes] == codes
    assert not village.mode_assumed


def test_without_the_column_villagers_nominate(tmp_path: Path) -> None:
    """A county that never used the column knows one way alone; the village remembers that nobody said so."""
    (village,), notes = read(tmp_path, EAST)
    fact = village.facts["nomination_mode"]
    assert isinstance(fact, Known)
    assert (fact.value, village.mode_assumed, notes) == ("villagers", True, [])
