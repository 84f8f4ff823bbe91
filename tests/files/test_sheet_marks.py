"""The second pass over an .xlsx file: it counts marks, and a hostile or broken file shows none."""

import zipfile
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from files.books import sheet_marks
from files.books.sheet_marks import count_marks
from files.books.sheets import Marks

SHEET = "反馈表"
STRUCK, RED = {"font_strikeout": True}, {"bg_color": "#FF0000"}


def workbook(path: Path, *looks: Any, header: Any = None) -> Path:
    """Write a header and a column of filled cells that look so."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet(SHEET)
        sheet.write_string(0, 0, "表头", None if header is None else book.add_format(header))
        for row, look in enumerate(looks, start=1):
            sheet.write_string(row, 0, "未发现", None if look is None else book.add_format(look))
        sheet.write_blank(len(looks) + 1, 0, None, book.add_format(RED))
    return path


@pytest.mark.parametrize(
    ("looks", "marks"),
    [
        ((None, None), Marks()),
        ((None, STRUCK, None), Marks(struck=1)),
        ((None, RED, None), Marks(coloured=1)),
        ((None, {**RED, **STRUCK}, None), Marks(struck=1, coloured=1)),
        ((RED, RED, RED), Marks()),
        ((RED, {"bg_color": "#FFFF00"}, RED), Marks(coloured=1)),
        (({"font_color": "#000000"}, None), Marks()),
    ],
)
def test_what_looks_unlike_its_column_is_counted(
    tmp_path: Path, looks: tuple[Any, ...], marks: Marks
) -> None:
    """A form may colour a whole column; a blank cell and the headers say nothing either way."""
    assert count_marks(workbook(tmp_path / "a.xlsx", *looks, header=RED), SHEET, 2) == marks


def test_a_sheet_that_is_not_there_has_no_marks(tmp_path: Path) -> None:
    """Another sheet, another kind of file or no file at all gives no hint and no failure."""
    path = workbook(tmp_path / "a.xlsx", STRUCK)
    (tmp_path / "b.xls").write_bytes(b"\xd0\xcf\x11\xe0 no zip")
    assert count_marks(path, "明细", 2) == Marks()
    assert count_marks(tmp_path / "b.xls", SHEET, 2) == Marks()
    assert count_marks(tmp_path / "c.xlsx", SHEET, 2) == Marks()


def replaced(path: Path, part: str, text: str) -> Path:
    """Return a copy of a workbook with another text in one part."""
    copy = path.with_name("copy.xlsx")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, text if name == part else old.read(name))
    return copy


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("xl/styles.xml", '<!DOCTYPE x [<!ENTITY a "aaaa">]><styleSheet>&a;</styleSheet>'),
        ("xl/styles.xml", "<styleSheet><cellXfs><xf fontId='7' fillId='9'/></cellXfs></styleSheet>"),
        ("xl/styles.xml", "<styleSheet>"),
        ("xl/styles.xml", ""),
        ("xl/workbook.xml", "<workbook/>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships/>"),
        ("xl/worksheets/sheet1.xml", "<worksheet><c r='A2' s='x'><v>1</v></c></worksheet>"),
        ("xl/worksheets/sheet1.xml", "<worksheet><c r='A2' t='s'><v>none</v></c></worksheet>"),
        ("xl/styles.xml", "<s><fonts><strike/></fonts></s>"),
    ],
)
def test_a_broken_or_hostile_part_shows_no_marks(tmp_path: Path, part: str, text: str) -> None:
    """Entities, indexes out of range and half a document end the second pass and nothing else."""
    path = replaced(workbook(tmp_path / "a.xlsx", STRUCK), part, text)
    assert count_marks(path, SHEET, 2) == Marks()


def test_more_xml_than_allowed_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A part that unpacks to more than a small file can need is left alone."""
    path = workbook(tmp_path / "a.xlsx", STRUCK)
    assert count_marks(path, SHEET, 2) == Marks(struck=1)
    monkeypatch.setattr(sheet_marks, "LARGEST_PART", 100)
    assert count_marks(path, SHEET, 2) == Marks()
    monkeypatch.undo()
    monkeypatch.setattr(sheet_marks, "LARGEST_FILE", 100)
    assert count_marks(path, SHEET, 2) == Marks()
