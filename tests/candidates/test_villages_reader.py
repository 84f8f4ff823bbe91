from datetime import date
from pathlib import Path

import pytest

from candidates.villages.reader import read_villages
from candidates.villages.village import Village, VillageKey, directory
from tests.candidates.rosters import VILLAGES, ZHANG, Row, write_book
from vocabulary.facts import Known, Unknown
from vocabulary.kinds import Amount
from vocabulary.origins import Origin
from vocabulary.places import SheetPlace
from vocabulary.problems import Note

HEADERS = ("序号", "乡镇", "村", "类别", "选举日", "主任职数", "副主任职数", "委员职数", "支委职数", "多民族")
EAST = (1, "城关镇", "东河村", "村", None, 1, 0, "3", 2, "是")
WEST = (2, "柳河镇", "西山社区", "社区", date(2026, 12, 27), 1, None, 3, None, None)


def read(tmp_path: Path, *rows: Row, **sheets: list[Row]) -> tuple[tuple[Village, ...], list[Note]]:
    """Read a workbook with these villages."""
    path = write_book(tmp_path / "villages.xlsx", {"村情": [("云溪县村情表",), HEADERS, *rows], **sheets})
    return read_villages(path, "villages.xlsx")


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
    assert east.seats == {**posts, "supervision_member": None}  # the column is optional
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


def test_the_term_before_is_kept_as_written(tmp_path: Path) -> None:
    """Whoever compares with it says what a figure means."""
    before: list[Row] = [("乡镇", "村", "平均年龄", "女性人数"), ("城关镇", "东河村", 47.5, 1)]
    (east,), problems = read(tmp_path, EAST, 上届情况=before)
    assert not problems
    assert east.previous_term["平均年龄"] == "47.5"


def test_a_village_is_found_by_its_name_and_never_by_guess() -> None:
    """Without a township only a name that no other village has; otherwise the nearest names are offered."""
    known = directory(VILLAGES)
    assert known.find(VillageKey("城关镇", "东 河村")) is VILLAGES[0]
    assert known.find(VillageKey("", "东河村")) is VILLAGES[0]
    assert known.find(VillageKey("", "新民村")) is None
    assert known.find(VillageKey("城关", "东河村")) is None
    assert known.nearest(VillageKey("城关", "东河村"))[0] == "城关镇东河村"
    assert set(known.nearest(VillageKey("", "新民村"))) >= {"城关镇新民村", "柳河镇新民村"}


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
