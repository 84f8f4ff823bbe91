"""A file that is no plain workbook goes back as one, or as a list; nothing in it runs."""

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import openpyxl
import pytest

from files.books.package_gauge import opens_quickly
from files.copies.copy_marks import REMARKS, SheetMarks
from files.copies.marked_copies import marked_copy
from files.copies.patched import patched_copy
from files.workbooks import SheetText
from tests.counties.county import ROSTER_HEADERS
from tests.reports.returned.faulty import (
    NOTICE,
    POST,
    RED,
    REMARK,
    ROSTER,
    faulty,
    returned,
    text_of,
)


def test_csv_becomes_a_workbook_of_the_same_cells(folder: Path) -> None:
    """A .csv goes back as .xlsx: text as text, the rows where they were, formulas as the text they were."""
    county = faulty()
    row = {**county.roster[1], "民族": "=1+1"}
    lines = [",".join(ROSTER_HEADERS), ",".join(row.get(header, "") for header in ROSTER_HEADERS)]
    (folder / "rosters" / "名册.csv").write_text("\n".join(lines), encoding="gb18030")
    copies = returned(folder).files
    assert {"退回/乡镇/01_名册.xlsx", "退回/乡镇/02_名册.xlsx"} <= set(copies)
    page = openpyxl.load_workbook(io.BytesIO(copies["退回/乡镇/01_名册.xlsx"])).worksheets[1]
    assert page["A2"].value == "0002"
    assert page["F2"].data_type == "s"
    assert page.cell(2, POST).fill.start_color.rgb == RED
    assert REMARK in page.cell(2, page.max_column).value


def test_what_cannot_be_read_goes_back_as_a_list(folder: Path) -> None:
    """A letter among the answers gives its unit a workbook that says so, and nothing crashes."""
    (folder / "clearances" / "法院 复函(1).docx").write_bytes(b"PK\x03\x04 no zip")
    (folder / "rosters" / "坏.xlsx").write_bytes(b"PK\x03\x04 no zip")
    copies = returned(folder).files
    assert "整个文件" in text_of(copies["退回/部门/法院_复函_1.xlsx"])
    assert "原文件未能附上" in text_of(copies["退回/乡镇/坏.xlsx"])


@pytest.mark.parametrize("copied", [patched_copy, marked_copy])
def test_nothing_that_runs_goes_back(
    copied: Callable[[bytes, Mapping[str, SheetMarks], SheetText], bytes | None],
) -> None:
    """Formulas become values, links and computed rules go; text that looks like a formula stays text."""
    book = openpyxl.Workbook()
    page = book.active
    page.append(["姓名", '=HYPERLINK("http://x")', "x"])
    page["C1"].value, page["C1"].data_type = "=cmd|' /C calc'!A0", "s"
    page["A1"].hyperlink = "http://example.invalid/"
    page["A2"] = "甲"
    page.row_dimensions[2].hidden = True
    book.defined_names["run"] = openpyxl.workbook.defined_name.DefinedName("run", attr_text="[1]x!A1")
    validation = openpyxl.worksheet.datavalidation.DataValidation("custom", formula1="WEBSERVICE(A1)")
    page.add_data_validation(validation)
    stream = io.BytesIO()
    book.save(stream)
    marks = {"Sheet": SheetMarks(3, 0, {1: "=2+2"}, frozenset({(1, 0)}))}
    copy = copied(stream.getvalue(), marks, NOTICE)
    assert copy is not None
    assert copy == copied(stream.getvalue(), marks, NOTICE)
    with zipfile.ZipFile(io.BytesIO(copy)) as parts:
        everything = b"".join(parts.read(name) for name in parts.namelist()).decode()
    for trace in ("<f>", "<f ", "WEBSERVICE", "[1]x", "example.invalid", "hyperlink"):
        assert trace not in everything, trace
    again = openpyxl.load_workbook(io.BytesIO(copy))
    assert again.active.title == REMARKS
    assert again["Sheet"]["C1"].value == "=cmd|' /C calc'!A0"
    assert not again["Sheet"].row_dimensions[2].hidden
    assert again["Sheet"]["D2"].data_type == "s"


@pytest.mark.parametrize("bomb", ["<mergeCell ref='A1:XFD1048576'/>", "<hyperlink ref='A1:XFD99999'/>"])
def test_a_small_file_that_unfolds_is_not_opened(bomb: str) -> None:
    """A range that openpyxl would open out cell by cell is counted before it does."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("xl/worksheets/sheet1.xml", f"<worksheet>{bomb}</worksheet>")
    assert not opens_quickly(stream.getvalue())
    assert marked_copy(stream.getvalue(), {}, NOTICE) is None


def test_what_openpyxl_cannot_open_is_made_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the sender's file cannot be marked as it is, its cells go back anew, marked alike."""
    monkeypatch.setattr("files.copies.marked_copies.opens_quickly", lambda _: False)
    page = openpyxl.load_workbook(io.BytesIO(returned(folder).files[ROSTER]))["名册"]
    assert page.cell(3, POST).fill.start_color.rgb == RED
    assert page.cell(1, page.max_column).value == REMARKS
    assert page.cell(3, page.max_column).value.startswith(REMARK)
