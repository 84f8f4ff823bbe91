"""XML 表格 2003, which older systems save as .xls or .xml, is read like an .xlsx."""

from datetime import date, datetime, time
from pathlib import Path

import pytest

from files import parsing
from files.books.sheets import Merge, Sheet, Workbook
from files.books.walked import spreadsheet_xml
from files.parsing import parse_bytes
from tests.candidates.rosters import HEADERS, ROW_OF_LI, ROW_OF_ZHANG, county_roll
from vocabulary.problems import Problem

NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet"


def xml(table: str, *, options: str = "", head: str = '<?xml version="1.0"?>') -> str:
    """Return a workbook of one sheet."""
    sheet = f'<Worksheet ss:Name="名册"><Table>{table}</Table>{options}</Worksheet>'
    return f'{head}<Workbook xmlns="{NAMESPACE}" xmlns:ss="{NAMESPACE}">{sheet}</Workbook>'


def cell(value: object, kind: str = "String", **attributes: object) -> str:
    """Return one cell."""
    more = "".join(f' ss:{name}="{written}"' for name, written in attributes.items())
    return f'<Cell{more}><Data ss:Type="{kind}">{value}</Data></Cell>'


def read(text: str | bytes) -> Sheet:
    """Return the only sheet of a workbook that can be read."""
    book = parse_bytes(text.encode() if isinstance(text, str) else text, "a.xls")
    assert isinstance(book, Workbook), book
    return book.sheets[0]


def refused(text: str | bytes) -> Problem:
    """Return the problem that a file is."""
    found = parse_bytes(text.encode() if isinstance(text, str) else text, "a.xls")
    assert isinstance(found, Problem), found
    return found


@pytest.mark.parametrize("name", ["a.xls", "a.xml"])
def test_a_roster_of_an_older_system_is_read(tmp_path: Path, name: str) -> None:
    """Under both names that programs give it, its people are nominees."""
    rows = [[str(value) for value in row] for row in (HEADERS, ROW_OF_ZHANG, ROW_OF_LI)]
    table = "".join(f"<Row>{''.join(map(cell, row))}</Row>" for row in rows)
    (tmp_path / "rosters").mkdir()
    (tmp_path / "rosters" / name).write_text(xml(table), encoding="utf-8")
    roll = county_roll(tmp_path)
    assert (roll.rows.nominees, roll.problems) == (2, ())


def test_values_are_what_the_file_says_they_are() -> None:
    """A number stays a number: an ID kept as one has lost its last digits."""
    row = [
        cell("999001198005120015", "Number"),
        cell("999001198005120015"),
        cell("1980-05-12T00:00:00.000", "DateTime"),
        cell("1980-05-12T08:30:00.000", "DateTime"),
        cell("1899-12-31T08:30:00.000", "DateTime"),
        cell("1", "Boolean"),
        cell("NaN", "Number"),
        cell("五月", "DateTime"),
    ]
    values = read(xml(f"<Row>{''.join(row)}</Row>")).rows[0]
    assert values[:2] == (999001198005120015.0, "999001198005120015")
    assert values[2:5] == (date(1980, 5, 12), datetime.fromisoformat("1980-05-12T08:30"), time(8, 30))
    assert values[5:] == (True, "NaN", "五月")


def test_rows_and_columns_are_those_on_screen() -> None:
    """What the file leaves out is blank, whether it counts, spans or merges over it."""
    table = (
        '<Row ss:Index="3" ss:Span="1"/>'
        f"<Row>{cell('甲', Index=2, MergeAcross=1, MergeDown=1)}{cell('乙')}</Row>"
        f"<Row>{cell('丙', Index=4)}</Row>"
    )
    sheet = read(xml(table))
    assert (sheet.cell(4, 1), sheet.cell(4, 3), sheet.cell(5, 3)) == ("甲", "乙", "丙")
    assert sheet.merged == (Merge(4, 1, 5, 2),)


def test_formulas_without_a_result_and_with_an_error_are_known() -> None:
    """They show as blank cells, as those of an .xlsx do."""
    without = '<Cell ss:Formula="=A2"/>'
    table = f"<Row>{without}{cell('#N/A', 'Error')}{cell('好', Formula='=B2')}</Row>"
    sheet = read(xml(table))
    assert (sheet.uncalculated, sheet.errors) == (((0, 0),), ((0, 1),))
    assert sheet.rows == ((None, None, "好"),)


def test_rich_text_is_read_and_notes_are_not() -> None:
    """Bold words belong to the value; what somebody noted beside it does not."""
    rich = '<ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">张<B>三</B></ss:Data>'
    note = '<Comment><ss:Data xmlns="http://www.w3.org/TR/REC-html40">李四</ss:Data></Comment>'
    assert read(xml(f"<Row><Cell>{rich}{note}</Cell></Row>")).rows == (("张三",),)


def test_a_hidden_sheet_is_known_as_such() -> None:
    """As in an .xlsx."""
    options = "<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>"
    assert read(xml(f"<Row>{cell('姓名')}</Row>", options=options)).hidden


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_workbook_is_read_in_any_encoding(encoding: str) -> None:
    """Systems write GBK, and programs UTF-16."""
    head = f'<?xml version="1.0" encoding="{"GBK" if encoding == "gb18030" else encoding[:6]}"?>'
    assert read(xml(f"<Row>{cell('姓名')}</Row>", head=head).encode(encoding)).rows == (("姓名",),)


BOMB = '<!DOCTYPE a [<!ENTITY b "&c;&c;"><!ENTITY c "好">]>'


@pytest.mark.parametrize(
    "text",
    [
        xml(f"<Row>{cell('&b;')}</Row>", head='<?xml version="1.0"?>' + BOMB),
        xml("<a>" * 1_000_000),
        xml(f"<Row>{'<a>' * 200}{'</a>' * 200}</Row>"),
        xml("<Row><Cell>")[:-40],
        xml(f"<Row>{cell('甲', Index=2)}{cell('乙', Index=2)}</Row>"),
        xml(f"<Row>{cell('甲', MergeDown=1)}</Row><Row>{cell('乙')}</Row>"),
    ],
    ids=["entities", "deep", "nested", "cut-off", "place-twice", "under-a-merge"],
)
def test_what_cannot_surely_be_read_is_to_be_saved_anew(text: str) -> None:
    """Nothing of such a file is taken."""
    found = refused(text)
    assert found.code == "not-a-workbook"
    assert "另存为 .xlsx" in found.help.zh


@pytest.mark.parametrize(
    "text",
    [
        xml("<Row ss:Index='999999999'>" + cell("甲") + "</Row>"),
        xml(f"<Row>{cell('甲', Index=999999999)}</Row>"),
        xml(f"<Row>{cell('甲', Index=399)}</Row>" * 8_000),
        xml('<Row ss:Span="999999999" ss:Hidden="1"/>' * 100 + f"<Row>{cell('甲')}</Row>"),
        xml(f"<Row>{cell('甲', MergeAcross=999999)}</Row>" * 10_000),
        xml("").replace("<Worksheet", "<Worksheet/>" * 1_001 + "<Worksheet", 1),
    ],
    ids=["far-down", "far-right", "cells", "hidden-rows", "merges", "sheets"],
)
def test_more_than_an_election_needs_is_refused(text: str) -> None:
    """It is counted while it is read, so a small file makes no large sheet."""
    assert refused(text).code == "file-too-large"


def test_a_large_text_is_not_walked(monkeypatch: pytest.MonkeyPatch) -> None:
    """The size of the file is looked at first."""
    monkeypatch.setattr(parsing, "LARGEST_PLAIN", 10)
    assert refused(xml("")).code == "file-too-large"


def test_endless_elements_are_not_walked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows that show nothing cost time all the same."""
    monkeypatch.setattr(spreadsheet_xml, "MOST_ELEMENTS", 1_000)
    assert refused(xml("<Row/>" * 1_001)).code == "file-too-large"
