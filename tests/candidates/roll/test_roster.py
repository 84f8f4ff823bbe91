from datetime import date
from pathlib import Path

import pytest

from candidates.people.candidate import Hold
from candidates.rosters.roll import RowCount
from candidates.villages.village import VillageKey
from tests.candidates.rosters import (
    HEADERS,
    ROW_OF_LI,
    ROW_OF_ZHANG,
    ZHANG,
    changed,
    codes,
    county_roll,
    holds,
    id_number,
    only,
    origin,
    roll_of,
    village,
    write_book,
)
from vocabulary.dates import Day
from vocabulary.facts import Known
from vocabulary.origins import Origin
from vocabulary.places import FilePlace, SheetPlace


def test_a_good_row_becomes_a_nominee_with_facts_and_places(tmp_path: Path) -> None:
    """The ID makes the birth date exact; every fact knows its cell."""
    roll = roll_of(tmp_path, ROW_OF_ZHANG)
    candidate = only(roll)
    assert codes(roll) == []
    assert candidate.key == VillageKey("城关镇", "东河村")
    assert candidate.posts == {"chair"}
    assert candidate.reservations == ()
    assert candidate.place == SheetPlace("rosters/城关镇.xlsx", "名册", 2)
    assert candidate.fact("birth_date") == Known(
        Day(1980, 5, 12), SheetPlace("rosters/城关镇.xlsx", "名册", 2, "F")
    )
    assert candidate.text("name") == "张三"


# --- whose row it is


def test_a_numeric_id_leaves_a_nominee_without_an_id(tmp_path: Path) -> None:
    """The lost digits are never completed, not even by an accident that passes the check."""
    roll = roll_of(tmp_path, changed(ROW_OF_ZHANG, 身份证号=int(ZHANG[:-3] + "000")))
    candidate = only(roll)
    assert codes(roll) == ["id-numeric"]
    assert origin(candidate, "id_number") is Origin.UNCLEAR
    assert holds(candidate) == {Hold.NO_IDENTITY}
    assert "末三位已丢失" in roll.problems[0].message.zh


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"姓名": None}, "name-blank", "name"),
        ({"姓名": "　"}, "name-blank", "name"),
        ({"身份证号": None}, "id-blank", "id_number"),
    ],
)
def test_a_blank_name_or_id_leaves_a_nominee_and_a_problem(
    tmp_path: Path, changes: dict[str, str | None], code: str, field: str
) -> None:
    """A row with a name or an ID is a nominee, and cannot pass without both."""
    roll = roll_of(tmp_path, changed(ROW_OF_ZHANG, **changes))
    assert codes(roll) == [code]
    assert origin(only(roll), field) is Origin.BLANK
    assert holds(only(roll)) == {Hold.NO_IDENTITY}


def test_a_row_with_neither_is_a_problem_row_and_is_kept_as_unidentified(tmp_path: Path) -> None:
    """It may be about anybody whom it does not contradict."""
    roll = roll_of(tmp_path, ROW_OF_ZHANG, changed(ROW_OF_LI, 姓名=None, 身份证号=None))
    assert roll.rows == RowCount(read=2, nominees=1, problems=1, skipped=0)
    assert codes(roll) == ["no-person"]
    (row,) = roll.unidentified
    assert isinstance(row.sex, Known)
    assert isinstance(row.birth_date, Known)
    assert (row.key, row.sex.value, row.birth_date.value) == (
        VillageKey("城关镇", "东河村"),
        "female",
        Day(1975, 10),
    )


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"村": "东江村"}, "unknown-village"),
        ({"乡镇": "城关乡"}, "unknown-village"),
        ({"乡镇": None, "村": "新民村"}, "village-ambiguous"),
        ({"村": None}, "village-blank"),
    ],
)
def test_a_village_is_never_matched_by_guess(
    tmp_path: Path, changes: dict[str, str | None], code: str
) -> None:
    """The nominee stays, held, and the nearest names are offered."""
    roll = roll_of(tmp_path, changed(ROW_OF_ZHANG, **changes))
    assert codes(roll) == [code]
    assert only(roll).key is None
    assert holds(only(roll)) == {Hold.NO_VILLAGE}
    assert "村" in roll.problems[0].help.zh


@pytest.mark.parametrize("changes", [{"村": "东 河 村"}, {"乡镇": None}, {"乡镇": "城关镇　"}])
def test_blanks_and_a_township_that_goes_without_saying_make_no_difference(
    tmp_path: Path, changes: dict[str, str | None]
) -> None:
    """Only one 东河村 is in the county."""
    roll = roll_of(tmp_path, changed(ROW_OF_ZHANG, **changes))
    assert codes(roll) == []
    assert only(roll).key == VillageKey("城关镇", "东河村")


def test_an_id_of_somebody_not_yet_born_identifies_nobody(tmp_path: Path) -> None:
    """Where the birth date is left out, the ID says it, and nobody is born after polling day."""
    roll = roll_of(tmp_path, changed(ROW_OF_ZHANG, 出生年月="", 身份证号=id_number("20991231", 1)))
    assert codes(roll) == ["id-birth"]
    assert roll.candidates[0].text("id_number") == ""


def test_a_card_of_a_foreigner_is_mentioned(tmp_path: Path) -> None:
    """Its number is read as an ID, and somebody should look at it."""
    roll = roll_of(tmp_path, changed(ROW_OF_ZHANG, 出生年月="1980.05", 身份证号="91115619800512001X"))
    assert codes(roll) == []
    assert "id-of-a-foreigner" in [hint.code for hint in roll.hints]


def test_the_villages_own_polling_day_counts(tmp_path: Path) -> None:
    """A birth date after the county's day may be before the village's."""
    born = id_number("20261222", 1)
    write_book(
        tmp_path / "rosters" / "a.xlsx",
        {"名册": [HEADERS, changed(ROW_OF_ZHANG, 出生年月="20261222", 身份证号=born)]},
    )
    late = village("城关镇", "东河村", polling_day=date(2026, 12, 27))
    assert codes(county_roll(tmp_path, [late])) == []
    assert codes(county_roll(tmp_path, [village("城关镇", "东河村")])) == ["birth-after-polling"]


# --- rows about nobody


@pytest.mark.parametrize(
    "row",
    [
        ("合计", None, None, 12),
        ("填表人：赵六", None, None, "联系电话：", None),
        ("审核人（签字）：", None, None, None),
        ("示例", "城关镇", "东河村", "王某某", "男", "1980.05", ZHANG, "主任"),
        (1, "城关镇", "东河村", "张三（示例）", "男", "1980.05", ZHANG, "主任"),
        HEADERS,
        ("云溪县村级换届人选名册（续）",),
        (17, None, None, None),
        ("注：本表一式两份", None, None, None),
        tuple(range(1, 9)),
        ("甲", "乙", "丙", "丁", "1", "2", "3", "4"),
    ],
)
def test_rows_about_nobody_are_skipped_with_a_reason(tmp_path: Path, row: tuple[object, ...]) -> None:
    """Titles, totals, signatures, examples, headers repeated, numbers without a person."""
    roll = roll_of(tmp_path, ROW_OF_ZHANG, row)
    assert roll.rows == RowCount(read=2, nominees=1, problems=0, skipped=1)
    (skip,) = roll.skips
    assert skip.place == SheetPlace("rosters/城关镇.xlsx", "名册", 3)
    assert skip.reason.zh
    assert codes(roll) == []


@pytest.mark.parametrize("name", ["例外平", "何总计", "注册民"])
def test_people_are_not_skipped_for_their_names(tmp_path: Path, name: str) -> None:
    """A sign of a footer inside a name is a name."""
    assert len(roll_of(tmp_path, changed(ROW_OF_ZHANG, 序号=None, 姓名=name)).candidates) == 1


def test_rows_are_conserved(tmp_path: Path) -> None:
    """Rows read = nominees + problems + skipped; blank rows do not count."""
    rows = [
        ROW_OF_ZHANG,
        (),
        ROW_OF_LI,
        ROW_OF_ZHANG,
        changed(ROW_OF_LI, 姓名=None, 身份证号=None),
        ("合计",),
    ]
    roll = roll_of(tmp_path, *rows)
    assert roll.rows == RowCount(read=5, nominees=2, problems=1, skipped=2)


# --- headers


def test_headers_are_found_below_a_title_under_other_names(tmp_path: Path) -> None:
    """NFKC, blanks and the star of a required column make no difference; the row on screen stays."""
    titles = [("云溪县人选名册",), ("填报单位：城关镇",), ()]
    headers = (
        *("序 号", "乡镇（街道）", "行政村", "＊姓　名", "性别（必填）", "出生日期（格式：1980.05）"),
        *("公民身份号码*", "拟任职务（下拉选择）"),
    )
    write_book(tmp_path / "rosters" / "a.xlsx", {"名册": [*titles, headers, ROW_OF_ZHANG]})
    roll = county_roll(tmp_path)
    assert codes(roll) == []
    assert only(roll).place == SheetPlace("rosters/a.xlsx", "名册", 5)


def test_the_county_may_name_headers_of_its_own(tmp_path: Path) -> None:
    """`headers` of election.yaml adds them."""
    headers = tuple("候选人" if header == "姓名" else header for header in HEADERS)
    assert codes(roll_of(tmp_path, ROW_OF_ZHANG, headers=headers)) == ["no-header"]
    roll = county_roll(tmp_path, headers={"name": ("候选人",)})
    assert codes(roll) == []
    assert only(roll).text("name") == "张三"


def test_columns_that_are_not_read_are_one_hint_for_each_file(tmp_path: Path) -> None:
    """The sender learns what was left out; 序号 and 备注 need no word."""
    headers = (*HEADERS, "联系电话", "备注", "毕业院校")
    roll = roll_of(tmp_path, (*ROW_OF_ZHANG, "139", "x", "y"), headers=headers)
    (hint,) = roll.hints
    assert (hint.code, hint.place) == ("columns-not-read", FilePlace("rosters/城关镇.xlsx"))
    assert "联系电话、毕业院校" in hint.message.zh


def test_a_column_that_stands_twice_is_told_and_the_first_is_used(tmp_path: Path) -> None:
    """Two columns for one fact can disagree."""
    roll = roll_of(tmp_path, (*ROW_OF_ZHANG, "女"), headers=(*HEADERS, "性别"))
    assert codes(roll) == ["column-twice"]
    assert only(roll).text("sex") == "male"


def test_missing_columns_are_told_once_and_hold_everybody(tmp_path: Path) -> None:
    """Without villages and posts nobody can be reviewed; each row is not told again."""
    headers = ("姓名", "身份证号")
    roll = roll_of(tmp_path, ("张三", ZHANG), ("李四", id_number(serial=2)), headers=headers)
    assert codes(roll) == ["missing-column", "missing-column"]
    assert all(holds(candidate) >= {Hold.NO_VILLAGE, Hold.NO_POST} for candidate in roll.candidates)
