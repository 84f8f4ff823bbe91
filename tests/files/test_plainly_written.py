"""Values that other programs write in other ways are read as Excel reads them."""

import pytest

from files.books.plainly_written import written_plainly
from files.books.sheets import CellValue, Workbook
from files.parsing import parse_bytes
from tests.candidates.rosters import HEADERS, ROW_OF_ZHANG
from tests.corpus.rosters.tools import book, with_part

SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def value(cell: str) -> CellValue:
    """Return what one cell reads as."""
    rows = f'<sheetData><row r="1"><c r="A1"{cell}</c></row></sheetData>'
    sheet = f'<worksheet xmlns="{SPACE}">{rows}</worksheet>'
    raw = with_part(book(HEADERS, ROW_OF_ZHANG), "xl/worksheets/sheet1.xml", sheet.encode())
    read = parse_bytes(raw, "a.xlsx")
    assert isinstance(read, Workbook), read
    return read.sheets[0].cell(0, 0)


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (' t="inlineStr"><is><t><![CDATA[张三]]></t></is>', "张三"),
        (' t="inlineStr"><v>李四</v>', "李四"),
        (" s=\"0\" t = 'inlineStr' ><f>B1</f> <v>李四</v>", "李四"),
        (' t="inlineStr"><f/><v><![CDATA[李<四>]]></v>', "李<四>"),
        (' t="str"><v>张<![CDATA[&三]]>丰</v>', "张&三丰"),
        ("><v><![CDATA[12]]></v>", 12.0),
    ],
)
def test_a_value_is_read_however_it_is_written(cell: str, shown: CellValue) -> None:
    """A name that goes unread would leave a nominee without one."""
    assert value(cell) == shown


def test_a_section_makes_no_cells() -> None:
    """What looks like a cell in a text is text."""
    assert value(' t="str"><v><![CDATA[</v></c><c r="B1"><v>1</v>]]></v>') == '</v></c><c r="B1"><v>1</v>'


def test_a_section_inside_a_remark_hides_no_cell() -> None:
    """Text between two remarks is text, whatever the remarks say; what has no end is left as it is."""
    assert written_plainly(b"<v>1<!-- <![CDATA[ -->2<!-- ]]> --></v>") is None
    assert written_plainly(b"<v>1<![CDATA[2</v>") is None
