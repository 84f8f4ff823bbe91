"""An .ods of LibreOffice or WPS is read like an .xlsx."""

import io
import zipfile
from datetime import date, time
from pathlib import Path

import pytest

from files.books.sheet_marks import count_marks
from files.books.sheets import Marks, Merge, Sheet, Workbook
from files.parsing import parse_bytes
from tests.candidates.rosters import HEADERS, ROW_OF_LI, ROW_OF_ZHANG, county_roll
from vocabulary.problems import Problem

SPACES = "".join(
    f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text")
)
CALC = ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'


def ods(table: str, *, head: str = "", body: str = "spreadsheet", manifest: str = "<manifest/>") -> bytes:
    """Return an .ods of one sheet."""
    sheet = f'<table:table table:name="名册">{table}</table:table>'
    inside = f"<office:body><office:{body}>{sheet}</office:{body}></office:body>"
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("META-INF/manifest.xml", manifest)
        text = f"{head}<office:document-content{SPACES}{CALC}>{inside}</office:document-content>"
        archive.writestr("content.xml", text)
    return stream.getvalue()


def cell(text: object, attributes: str = 'office:value-type="string"') -> str:
    """Return one cell."""
    return f"<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>"


def row(*cells: str, more: str = "") -> str:
    """Return one row."""
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def read(table: str) -> Sheet:
    """Return the only sheet of a workbook that can be read."""
    book = parse_bytes(ods(table), "a.ods")
    assert isinstance(book, Workbook), book
    return book.sheets[0]


def refused(raw: bytes) -> Problem:
    """Return the problem that a file is."""
    found = parse_bytes(raw, "a.ods")
    assert isinstance(found, Problem), found
    return found


def test_a_roster_of_libreoffice_is_read(tmp_path: Path) -> None:
    """Its people are nominees, and it goes by its name or by its content."""
    rows = [row(*map(cell, values)) for values in (HEADERS, ROW_OF_ZHANG, ROW_OF_LI)]
    (tmp_path / "rosters").mkdir()
    (tmp_path / "rosters" / "a.ods").write_bytes(ods("".join(rows[:2])))
    (tmp_path / "rosters" / "b.wps").write_bytes(ods("".join((rows[0], rows[2]))))
    roll = county_roll(tmp_path)
    assert (roll.rows.nominees, roll.problems) == (2, ())


def test_values_are_what_the_file_says_they_are() -> None:
    """A number stays a number: an ID kept as one has lost its last digits."""
    values = read(
        row(
            cell("9.99E+017", 'office:value-type="float" office:value="9.99001198005120E+017"'),
            cell("五月", 'office:value-type="date" office:date-value="1980-05-12"'),
            cell("8:30", 'office:value-type="time" office:time-value="PT08H30M00S"'),
            cell("真", 'office:value-type="boolean" office:boolean-value="true"'),
            cell("某日", 'office:value-type="date" office:date-value="NaN"'),
            cell("无类型", ""),
        )
    ).rows[0]
    assert values == (999001198005120000.0, date(1980, 5, 12), time(8, 30), True, "某日", "无类型")


def test_text_is_read_as_it_shows() -> None:
    """Lines and spaces have elements of their own; what is noted beside a value is none of it."""
    note = "<office:annotation><text:p>旁注</text:p></office:annotation>"
    shown = "张<text:s/>三<text:line-break/><text:span>甲</text:span><![CDATA[<乙>]]>\n </text:p><text:p>丙"
    inside = f'<table:table-cell office:value-type="string">{note}<text:p>{shown}</text:p></table:table-cell>'
    assert read(row(inside)).rows == (("张 三\n甲<乙> \n丙",),)


def test_rows_and_columns_are_those_on_screen() -> None:
    """What is repeated, covered or grouped keeps its place."""
    sheet = read(
        "<table:table-header-rows>"
        + row(
            cell("题", 'office:value-type="string" table:number-columns-spanned="2"'),
            '<table:covered-table-cell/><table:table-cell table:number-columns-repeated="16382"/>',
        )
        + "</table:table-header-rows>"
        + row("<table:table-cell/>", more='table:number-rows-repeated="3"')
        + "<table:table-row-group>"
        + row('<table:table-cell table:number-columns-repeated="2"/>', cell("甲"), cell("乙"))
        + "</table:table-row-group>"
        + row(
            cell("同", 'table:number-columns-repeated="2"'),
            more='table:number-rows-repeated="2"',
        )
        + row("<table:table-cell/>", more='table:number-rows-repeated="1048569"')
    )
    assert sheet.rows == (("题",), (), (), (), (None, None, "甲", "乙"), ("同", "同"), ("同", "同"))
    assert sheet.merged == (Merge(0, 0, 0, 1),)


def test_formulas_without_a_result_and_with_an_error_are_known() -> None:
    """They show as blank cells, as those of an .xlsx do."""
    sheet = read(
        row(
            '<table:table-cell table:formula="of:=A2"/>',
            cell("#DIV/0!", 'table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"'),
            cell("#N/A", 'table:formula="of:=NA()" office:value-type="string"'),
            cell("好", 'table:formula="of:=B2" office:value-type="string"'),
        )
    )
    assert (sheet.uncalculated, sheet.errors) == (((0, 0),), ((0, 1), (0, 2)))
    assert sheet.rows == ((None, None, None, "好"),)


def test_hidden_rows_are_known(tmp_path: Path) -> None:
    """A filter hides rows as a hand does."""
    hidden = 'table:visibility="filter" table:number-rows-repeated="2"'
    (tmp_path / "a.ods").write_bytes(ods(row(cell("头")) + row(cell("甲"), more=hidden) + row(cell("乙"))))
    assert count_marks(tmp_path / "a.ods", "名册", 2) == Marks(hidden_rows=2)


def test_hidden_rows_of_xml_2003_are_known(tmp_path: Path) -> None:
    """As in an .xlsx."""
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    rows = [f'<Row{h}><Cell><Data s:Type="String">甲</Data></Cell></Row>' for h in ("", ' s:Hidden="1"')]
    table = f'<Worksheet s:Name="名册"><Table>{"".join(rows)}</Table></Worksheet>'
    (tmp_path / "a.xls").write_text(
        f'<Workbook xmlns="{space}" xmlns:s="{space}">{table}</Workbook>', "utf-8"
    )
    assert count_marks(tmp_path / "a.xls", "名册", 2) == Marks(hidden_rows=1)


BOMB = '<!DOCTYPE a [<!ENTITY b "&c;&c;"><!ENTITY c "好">]>'


@pytest.mark.parametrize(
    "raw",
    [
        ods(row(cell("&b;")), head=BOMB),
        ods("<a>" * 100_000),
        ods(row(cell("甲", 'table:number-columns-repeated="-1"'))),
        ods(row("<table:table-cell><table:table/></table:table-cell>")),
        ods(row(cell("甲")))[:-40],
    ],
    ids=["entities", "deep", "no-count", "table-in-a-cell", "cut-off"],
)
def test_what_cannot_surely_be_read_is_to_be_saved_anew(raw: bytes) -> None:
    """Nothing of such a file is taken."""
    found = refused(raw)
    assert found.code == "not-a-workbook"
    assert "另存为 .xlsx" in found.help.zh


FAR = '<table:table-cell table:number-columns-repeated="16000"/>'
WIDE = 'office:value-type="string" table:number-columns-repeated="400"'


@pytest.mark.parametrize(
    "table",
    [
        row(cell("甲"), more='table:number-rows-repeated="999999999"'),
        row("<table:table-cell/>", more='table:number-rows-repeated="1048570"') + row(cell("甲")),
        row(cell("甲", 'table:number-columns-repeated="999999999"')),
        row(FAR, cell("甲")),
        row(cell("甲", WIDE), more='table:number-rows-repeated="100000"'),
        row(cell("甲" * 100_000), more='table:number-rows-repeated="2000"'),
    ],
    ids=["rows", "far-down", "columns", "far-right", "cells", "text"],
)
def test_more_than_an_election_needs_is_refused(table: str) -> None:
    """It is counted while it is read, so a small file makes no large sheet."""
    assert refused(ods(table)).code == "file-too-large"


def test_a_locked_file_says_so() -> None:
    """A copy without a password is the way out."""
    assert refused(ods("", manifest="<manifest:encryption-data/>")).code == "password"


def test_a_letter_of_the_same_family_is_named() -> None:
    """An .odt belongs into papers/."""
    assert "Word" in refused(ods(row(cell("甲")), body="text")).message.zh
