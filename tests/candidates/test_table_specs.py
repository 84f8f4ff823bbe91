from collections.abc import Sequence

import pytest

from candidates.clearances import forms
from candidates.decisions.tables import DECISIONS, WITHDRAWALS
from candidates.elected.headers import ELECTED
from candidates.people.numbers import NUMBERS
from candidates.rosters.headers import ROSTER
from candidates.tables.spec import ColumnSpec, TableSpec
from candidates.villages.tables import COMMITTEES, PREVIOUS, VILLAGES
from files.books.sheets import Sheet
from vocabulary.places import FilePlace

FOUND_BY_LEVELS = (VILLAGES, COMMITTEES, PREVIOUS, NUMBERS, ROSTER, ELECTED, DECISIONS, WITHDRAWALS)
OF_UNITS = (forms.ANSWERS, forms.DETAILS, forms.CORRECTIONS, forms.SIGNATURE)
SAID_OF_HEADERS = tuple(spec for spec in FOUND_BY_LEVELS if spec.words is not None)


def of_sheet(spec: TableSpec) -> str:
    """Name a table in the results of tests."""
    return spec.sheet or "numbers.csv"


def sheet_with(*headers: str) -> Sheet:
    """Return a sheet with a row of headers."""
    return Sheet("x.xlsx", "表", (headers,))


@pytest.mark.parametrize("spec", FOUND_BY_LEVELS, ids=of_sheet)
def test_a_table_that_we_write_is_read_by_the_same_description(spec: TableSpec) -> None:
    """Every header that a writer takes from a table's description is its own column for the reader."""
    header = spec.find(sheet_with(*spec.headers()))
    assert header is not None
    assert tuple(header.columns) == tuple(column.name for column in spec.columns)
    assert (header.repeated, header.unknown) == ((), ())


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
    spec = TableSpec(
        "表", (ColumnSpec("number", "编号"), ColumnSpec("serial", "序号", ("编号",))), ("number",)
    )
    assert spec.names() == {"编号": "number", "序号": "serial"}
