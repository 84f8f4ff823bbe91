from collections.abc import Sequence

import pytest

from candidates.clearances import forms
from candidates.decisions.register_tables import REGISTERS
from candidates.decisions.tables import DECISIONS, WITHDRAWALS
from candidates.elected.headers import ELECTED
from candidates.followup.tables import MOVES, TASKS, WORK
from candidates.people.numbers import NUMBERS
from candidates.rosters.headers import ROSTER
from candidates.tables.answer_tables import find_table
from candidates.tables.header_row import header_key
from candidates.tables.headings import readings
from candidates.tables.spec import ColumnSpec, TableSpec
from candidates.units.tables import UNITS
from candidates.villages.tables import COMMITTEES, PREVIOUS, VILLAGES
from files.books.sheets import Sheet
from vocabulary.places import FilePlace
from vocabulary.texts import Lang, Text

FOUND_BY_LEVELS = (
    *(VILLAGES, COMMITTEES, PREVIOUS, UNITS, NUMBERS, ROSTER, ELECTED, DECISIONS, *REGISTERS, WITHDRAWALS),
    *(TASKS, MOVES, WORK),
)
OF_UNITS = (forms.ANSWERS, forms.DETAILS, forms.CORRECTIONS, forms.SIGNATURE)
SAID_OF_HEADERS = tuple(spec for spec in FOUND_BY_LEVELS if spec.words is not None)


def of_sheet(spec: TableSpec) -> str:
    """Name a table in the results of tests."""
    return spec.sheet or "numbers.csv"


def sheet_with(*headers: str) -> Sheet:
    """Return a sheet with a row of headers."""
    return Sheet("x.xlsx", "表", (headers,))


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("spec", FOUND_BY_LEVELS, ids=of_sheet)
def test_a_table_that_we_write_is_read_by_the_same_description(spec: TableSpec, lang: Lang) -> None:
    """Every header that a writer takes from a table's description is its own column for the reader."""
    header = spec.find(sheet_with(*spec.headers(lang=lang)))
    assert header is not None
    assert tuple(header.columns) == tuple(column.name for column in spec.columns)
    assert (header.repeated, header.unknown) == ((), ())


@pytest.mark.parametrize("spec", [*FOUND_BY_LEVELS, *OF_UNITS], ids=of_sheet)
def test_the_english_of_a_column_is_no_other_columns(spec: TableSpec) -> None:
    """Every column that we write is headed in English too, and found by the English alone."""
    written = {label for label in spec.labels if label.en}
    meant = readings(spec.labels)
    assert spec.headers(lang=Lang.EN) == tuple(f"{each.zh}\n{each.en}".strip() for each in spec.labels)
    assert {meant[header_key(label.en)] for label in written} == {header_key(each.zh) for each in written}


def test_an_english_word_of_two_columns_is_neither() -> None:
    """Two records may both have been `decided on`: only the Chinese word says which, alone or above it."""
    labels = (Text("姓名", "name"), Text("处分决定日期", "decided on"), Text("处理决定日期", "decided on"))
    sheet = sheet_with("name", "decided on", "处理决定日期\ndecided on", "处分决定日期")
    table = find_table(sheet, labels, frozenset({"姓名"}))
    assert table is not None
    assert [column.key for column in table.columns] == ["姓名", "decidedon", "处理决定日期", "处分决定日期"]


@pytest.mark.parametrize("spec", [*FOUND_BY_LEVELS, *OF_UNITS], ids=of_sheet)
def test_a_key_is_made_of_columns(spec: TableSpec) -> None:
    """What a row is known by are columns of the table, and each name is one column's."""
    names = [column.name for column in spec.columns]
    assert set(spec.key) <= set(names)
    assert len(names) == len(set(names))


@pytest.mark.parametrize("spec", SAID_OF_HEADERS, ids=of_sheet)
def test_headers_that_are_not_found_are_named(spec: TableSpec) -> None:
    """One wording for every table: it names the headers without which nothing is read."""
    message = spec.no_header(FilePlace("x.xlsx")).message.zh
    assert message.startswith("没有找到含「")
    assert all(f"「{column.header}」" in message for column in spec.needed)


@pytest.mark.parametrize(
    ("spec", "headers", "codes"),
    [
        (ELECTED, ("村", "职务", "姓名", "得票", "得票数"), ["column-twice", "missing-column"]),
        (ROSTER, ("姓名", "姓名", "身份证号"), ["column-twice", "missing-column", "missing-column"]),
        (VILLAGES, ("乡镇", "村", "村名", "类别"), ["column-twice", *["missing-column"] * 3]),
    ],
    ids=["elected", "roster", "villages"],
)
def test_columns_twice_or_missing_are_said_of_every_table(
    spec: TableSpec, headers: Sequence[str], codes: Sequence[str]
) -> None:
    """A column that is there twice is reported of every table, villages.xlsx included."""
    header = spec.find(sheet_with(*headers))
    assert header is not None
    assert [problem.code for problem in spec.problems(header)] == codes


def test_columns_that_are_not_read_are_mentioned_once() -> None:
    """A header that two sheets of a file share is named once; what people keep for themselves never is."""
    headers = [VILLAGES.find(sheet_with("序号", "乡镇", "村", "选举方式", "面积", "备注")) for _ in range(2)]
    hints = VILLAGES.unread([header for header in headers if header], FilePlace("villages.xlsx"))
    assert [hint.message.zh for hint in hints] == ["未读取的列：面积"]


def test_the_first_column_keeps_a_header_that_two_claim() -> None:
    """编号 above a roster's column is a person number only where no other column claims it before."""
    columns = (
        ColumnSpec("number", Text("编号", "number")),
        ColumnSpec("serial", Text("序号", "serial"), ("编号",)),
    )
    names = TableSpec("表", columns, ("number",)).names()
    assert names["编号"] == names["编号number"] == names["number"] == "number"
    assert names["序号"] == names["序号serial"] == names["serial"] == "serial"
