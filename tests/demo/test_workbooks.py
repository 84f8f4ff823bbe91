"""What the writer of workbooks writes: text as text, the same bytes each time, pages ready to print."""

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest

from files.books.sheets import Workbook
from files.reading import read_workbook
from files.workbooks import CUT_MARK, LONGEST_TEXT, SheetText, workbook_bytes, write_workbook


def cells(path: Path, *sheets: SheetText) -> list[list[object]]:
    """Write sheets and return the cells of the first as they are read."""
    write_workbook(path, sheets)
    read = read_workbook(path, path.name)
    assert isinstance(read, Workbook)
    return [list(row) for row in read.sheets[0].rows]


def part(raw: bytes, name: str) -> str:
    """Return one part of a workbook as XML."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return archive.read(name).decode()


@pytest.mark.parametrize(
    "text",
    ["=1+1", "@SUM(A1)", "+8613", "-1", "http://example.org", "999001198001011234", "1980.10", "true", "𠮷"],
)
def test_text_stays_text(tmp_path: Path, text: str) -> None:
    """Nothing in a cell becomes a formula, a link or a number because of what it says."""
    assert cells(tmp_path / "a.xlsx", SheetText("甲", ["列"], [[text]])) == [["列"], [text]]
    raw = (tmp_path / "a.xlsx").read_bytes()
    assert "<f>" not in part(raw, "xl/worksheets/sheet1.xml")
    assert "hyperlink" not in part(raw, "xl/worksheets/sheet1.xml")


def test_numbers_and_dates_where_asked(tmp_path: Path) -> None:
    """An int is a number and a date a date, because the caller passes them as such."""
    rows = [[3, date(2026, 12, 20), "2026-12-20", None, ""]]
    assert cells(tmp_path / "a.xlsx", SheetText("甲", "abcde", rows))[1][:3] == [
        3.0,
        date(2026, 12, 20),
        "2026-12-20",
    ]


def test_rows_stand_where_the_sheet_says(tmp_path: Path) -> None:
    """Title, remarks, headers, rows and closing lines follow one another, and `first_row` says where."""
    sheet = SheetText("甲", ["列"], [["一"], ["二"]], title="题", notes=["注"], closing=["终"])
    assert cells(tmp_path / "a.xlsx", sheet) == [["题"], ["注"], ["列"], ["一"], ["二"], ["终"]]
    assert sheet.header_row == 2
    assert sheet.first_row == 3


def test_same_sheets_same_bytes() -> None:
    """A workbook tells neither when nor where it was made."""
    sheets = [
        SheetText("甲", ["列"], [["一"]], choices={"列": ["有", "未发现"]}),
        SheetText("乙", rows=[["说明"]]),
    ]
    assert workbook_bytes(sheets) == workbook_bytes(sheets)


def test_long_text_is_cut_with_a_mark(tmp_path: Path) -> None:
    """A text longer than a cell can hold is not left out without a word."""
    read = cells(tmp_path / "a.xlsx", SheetText("甲", ["列"], [["长" * (LONGEST_TEXT + 1)]]))
    assert str(read[1][0]).endswith(CUT_MARK)
    assert len(str(read[1][0])) == LONGEST_TEXT


def test_page_is_ready_to_print() -> None:
    """A4 across, one page wide, headers on every page and frozen on screen, numbers of pages below."""
    sheet = SheetText("甲", ["列"], [["一"]], title="题", footer="规则 A&B")
    raw = workbook_bytes([sheet])
    page = part(raw, "xl/worksheets/sheet1.xml")
    assert 'paperSize="9"' in page
    assert 'orientation="landscape"' in page
    assert 'fitToHeight="0"' in page
    assert 'state="frozen"' in page
    assert "第 &amp;P 页 共 &amp;N 页 · 规则 A&amp;&amp;B" in page
    assert "Print_Titles" in part(raw, "xl/workbook.xml")


def test_choices_are_offered_in_their_column() -> None:
    """The closed words of a column are offered as a list, below the last row too."""
    raw = workbook_bytes([SheetText("甲", ["名", "答"], [["一", ""]], choices={"答": ["有", "未发现"]})])
    page = part(raw, "xl/worksheets/sheet1.xml")
    assert 'sqref="B2:B' in page
    assert "有,未发现" in page


def test_target_that_cannot_be_written(tmp_path: Path) -> None:
    """A target that cannot be written raises the error of the system, which the door turns into words."""
    with pytest.raises((IsADirectoryError, PermissionError)):
        write_workbook(tmp_path, [SheetText("甲")])
