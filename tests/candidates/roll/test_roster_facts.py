"""What cells of a roster say of a nominee: dates, sex, posts, kin."""

import re
from datetime import date
from pathlib import Path

import pytest

from candidates.people.candidate import Hold
from tests.candidates.rosters import (
    HEADERS,
    ROW_OF_ZHANG,
    changed,
    codes,
    holds,
    id_number,
    only,
    origin,
    roll_of,
)
from vocabulary.dates import Day
from vocabulary.facts import Known
from vocabulary.origins import Origin

# --- birth date and sex


@pytest.mark.parametrize(
    "cell", ["1980.05", "1980年5月", "1980", 198005, 1980.05, 1980.5, "80.5", 29353, "1980-05-12", 19800512]
)
def test_a_birth_date_that_the_id_confirms_is_exact(tmp_path: Path, cell: object) -> None:
    """Month and year precision become the day of the ID."""
    fact = only(roll_of(tmp_path, changed(ROW_OF_ZHANG, 出生年月=cell))).fact("birth_date")
    assert isinstance(fact, Known)
    assert fact.value == Day(1980, 5, 12)


def test_a_spreadsheets_own_first_of_the_month_is_the_month(tmp_path: Path) -> None:
    """Typing 1980年5月 makes the spreadsheet keep 1 May: that does not contradict the twelfth."""
    fact = only(roll_of(tmp_path, changed(ROW_OF_ZHANG, 出生年月=date(1980, 5, 1)))).fact("birth_date")
    assert isinstance(fact, Known)
    assert fact.value == Day(1980, 5, 12)


@pytest.mark.parametrize("cell", ["1980.06", "1981", "1980-05-13", date(1980, 5, 13), date(1980, 6, 1)])
def test_a_birth_date_that_the_id_contradicts_is_a_conflict(tmp_path: Path, cell: object) -> None:
    """Neither is taken for the right one; the message repeats no digit of the two."""
    roll = roll_of(tmp_path, changed(ROW_OF_ZHANG, 出生年月=cell))
    assert codes(roll) == ["birth-contradicts-id"]
    assert origin(only(roll), "birth_date") is Origin.CONFLICT
    assert "1980" not in roll.problems[0].message.zh


def test_a_blank_birth_date_stays_blank_though_the_id_has_one(tmp_path: Path) -> None:
    """Removing a cell must never improve a verdict: the ID does not stand in."""
    roll = roll_of(tmp_path, changed(ROW_OF_ZHANG, 出生年月=None))
    assert codes(roll) == []
    assert origin(only(roll), "birth_date") is Origin.BLANK


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("75.3", "date-unreadable"),
        (1975.5, "date-unreadable"),
        ("至今", "date-unreadable"),
        (29354, "date-unreadable"),
        ("农历1980年4月", "date-lunar"),
    ],
)
def test_an_unreadable_birth_date_holds_the_nominee(tmp_path: Path, cell: object, code: str) -> None:
    """Nobody passes whose age could not be read."""
    roll = roll_of(tmp_path, changed(ROW_OF_ZHANG, 出生年月=cell))
    assert codes(roll) == [code]
    assert origin(only(roll), "birth_date") is Origin.UNCLEAR
    assert holds(only(roll)) == {Hold.UNREADABLE}


@pytest.mark.parametrize("cell", ["农历1968年11月9日", "1968年11月9日或10日", "1968-13-09", "19681109x"])
def test_a_birth_date_to_the_day_is_not_repeated(tmp_path: Path, cell: str) -> None:
    """Beside the last digits of the ID it would give the number away; the cell is named."""
    (problem,) = roll_of(tmp_path, changed(ROW_OF_ZHANG, 出生年月=cell)).problems
    assert not re.search(r"1968|\d+日|09", problem.message.zh + problem.message.en)


def test_other_unreadable_dates_are_told_and_hold_nobody(tmp_path: Path) -> None:
    """Only the criterion that reads the date is left unknown."""
    headers = (*HEADERS, "入党时间")
    roll = roll_of(tmp_path, (*ROW_OF_ZHANG, "去年"), headers=headers)
    assert codes(roll) == ["date-unreadable"]
    assert origin(only(roll), "joined_on") is Origin.UNCLEAR
    assert only(roll).reservations == ()


def test_a_birth_after_polling_day_is_unclear(tmp_path: Path) -> None:
    """A slip in the year, in the cell and in the ID alike."""
    future = id_number("20270101", 1)
    roll = roll_of(tmp_path, changed(ROW_OF_ZHANG, 出生年月="2027.01", 身份证号=future))
    assert codes(roll) == ["birth-after-polling"]
    assert origin(only(roll), "birth_date") is Origin.UNCLEAR


def test_without_a_usable_id_the_cells_own_precision_stands(tmp_path: Path) -> None:
    """A month stays a month."""
    fact = only(roll_of(tmp_path, changed(ROW_OF_ZHANG, 身份证号=None))).fact("birth_date")
    assert isinstance(fact, Known)
    assert fact.value == Day(1980, 5)


@pytest.mark.parametrize(
    ("cell", "code", "expected"),
    [
        ("女", ["sex-contradicts-id"], Origin.CONFLICT),
        (None, [], Origin.BLANK),
        ("不详", ["cell-unclear"], Origin.UNCLEAR),
        ("男", [], None),
    ],
)
def test_sex_must_agree_with_the_id(
    tmp_path: Path, cell: str | None, code: list[str], expected: Origin | None
) -> None:
    """The seventeenth digit contradicts or confirms; it never fills a blank."""
    roll = roll_of(tmp_path, changed(ROW_OF_ZHANG, 性别=cell))
    assert codes(roll) == code
    assert origin(only(roll), "sex") is expected


# --- posts, kin, village


@pytest.mark.parametrize(
    ("cell", "code", "kept"),
    [
        (None, "post-blank", frozenset()),
        ("主任、会计", "post-unknown", {"chair"}),
        ("能人", "post-unknown", set()),
    ],
)
def test_a_post_that_is_not_known_holds_the_nominee(
    tmp_path: Path, cell: str | None, code: str, kept: set[str]
) -> None:
    """What could be read is kept; any other post may be meant as well."""
    roll = roll_of(tmp_path, changed(ROW_OF_ZHANG, 提名职务=cell))
    assert codes(roll) == [code]
    assert only(roll).posts == kept
    assert only(roll).posts_open


def test_a_word_that_is_no_post_is_quoted(tmp_path: Path) -> None:
    """The clerk sees the own word, and which words there are."""
    (problem,) = roll_of(tmp_path, changed(ROW_OF_ZHANG, 提名职务="主任、会计")).problems
    assert "「会计」" in problem.message.zh
    assert "`会计`" in problem.message.en
    assert "监委会主任" in problem.help.zh


def test_two_posts_of_one_body_are_a_hint(tmp_path: Path) -> None:
    """The person must choose in writing; until the choice is there, everybody is reminded."""
    roll = roll_of(tmp_path, changed(ROW_OF_ZHANG, 提名职务="主任、委员"))
    assert [hint.code for hint in roll.hints] == ["two-posts"]
    headers = (*HEADERS, "确认职务")
    chosen = roll_of(tmp_path, (*changed(ROW_OF_ZHANG, 提名职务="主任、委员"), "主任"), headers=headers)
    assert chosen.hints == ()
    assert only(chosen).posts == {"chair"}


def test_kin_that_cannot_be_taken_apart_is_told_without_its_words(tmp_path: Path) -> None:
    """The cell names other people."""
    roll = roll_of(tmp_path, (*ROW_OF_ZHANG, "儿子王小五"), headers=(*HEADERS, "近亲属申报"))
    assert codes(roll) == ["kin-unreadable"]
    assert "王小五" not in roll.problems[0].message.zh
    assert origin(only(roll), "kin") is Origin.UNCLEAR
