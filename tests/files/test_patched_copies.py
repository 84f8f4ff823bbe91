"""A copy of which only what is marked is written anew is the copy that openpyxl would have made."""

import io
import zipfile
from collections.abc import Callable

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from files.copies.copy_marks import REMARKS, SheetMarks
from files.copies.marked_copies import marked_copy
from files.copies.patched import patched_copy
from files.workbooks import MARK_COLOUR, SheetText, workbook_bytes
from tests.checks.strict_books import faults_of_book

RED = "FF" + MARK_COLOUR.removeprefix("#")
NOTICE = SheetText(
    REMARKS,
    ("序号", "差错"),
    [("1", "=1+1"), ("2", "甲 & <乙>")],
    title="给谁看",
    notes=("两行",),
    closing=("完",),
    widths={"差错": 30},
    heights={0: 40},
    footer="A&B",
)
MARKS = {"名册": SheetMarks(5, 0, {2: "改 & <好>\n第二行", 8: "=1+1"}, frozenset({(2, 1), (4, 3), (9, 0)}))}
Change = Callable[[Worksheet], object]


def of_ours() -> bytes:
    """Return a workbook as we write it ourselves."""
    rows = [(str(row), "甲", row, "x" * row) for row in range(6)]
    sheet = SheetText(
        "名册",
        ("序号", "姓名", "票数", "备注"),
        rows,
        heights={1: 300},
        choices={"姓名": ("甲", "乙")},
        filled_in=True,
    )
    return workbook_bytes([sheet, SheetText("码表", rows=[("a",)], hidden=True)])


def of_openpyxl(change: Change = id) -> bytes:
    """Return a workbook as another program writes it."""
    book = openpyxl.Workbook()
    page = book.active
    page.title = "名册"
    for row in (("序号", "姓名", "票数", "备注"), *((row, f"人{row}", 1.5 * row, None) for row in range(6))):
        page.append(row)
    page.freeze_panes, page.print_title_rows = "A2", "1:1"
    page.merge_cells("A8:C8")
    change(page)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def hide(page: Worksheet) -> None:
    """Hide rows, a column and the sheet's neighbours."""
    page.row_dimensions[3].hidden = True
    page.column_dimensions["F"].hidden = True
    page.parent.create_sheet("别的").sheet_state = "hidden"


def compute(page: Worksheet) -> None:
    """Put in what is computed, linked or checked by a formula."""
    page["D2"] = '=HYPERLINK("http://example.invalid/")'
    page["D3"].hyperlink = "http://example.invalid/"
    page.conditional_formatting.add(
        "A1:D9", openpyxl.formatting.rule.FormulaRule(["WEBSERVICE(A1)"], fill=PatternFill("solid"))
    )
    page.parent.create_sheet("码表")
    for cells, kind, formula in (
        ("B2:B9", "custom", "WEBSERVICE(A1)"),
        ("C2:C9", "list", '"甲,乙"'),
        ("D2:D9", "list", "码表!$A$1:$A$3"),
    ):
        rule = DataValidation(kind, formula1=formula)
        rule.add(cells)
        page.add_data_validation(rule)


def return_before(page: Worksheet) -> None:
    """Put in what an earlier return left: colours, remarks, and the list before the sheets."""
    page["B5"].fill = PatternFill("solid", start_color=RED, end_color=RED)
    page["F1"], page["F5"] = REMARKS, "改好"
    page.parent.create_sheet(REMARKS, 0)


def look(raw: bytes) -> dict[tuple[str, ...], object]:
    """Return everything that somebody sees of a workbook, and what each sheet allows."""
    book = openpyxl.load_workbook(io.BytesIO(raw))
    seen: dict[tuple[str, ...], object] = {("names",): book.sheetnames, ("open",): book.active.title}
    for page in book.worksheets:
        for cell in (cell for row in page.iter_rows() for cell in row):
            fill = cell.fill.start_color.rgb if cell.fill.fill_type else None
            if cell.value not in {None, ""} or fill:
                seen[page.title, cell.coordinate] = (
                    *(cell.value, fill, cell.font.b, cell.font.sz, cell.number_format),
                    *(cell.alignment.wrap_text, cell.protection.locked),
                )
        for row, shape in page.row_dimensions.items():
            seen[page.title, str(row)] = shape.height, shape.hidden
        seen[page.title, "sheet"] = (
            *(page.sheet_state, page.freeze_panes, sorted(map(str, page.merged_cells.ranges))),
            *(page.auto_filter.ref, page.print_title_rows, page.protection.sheet),
            *(page.page_setup.orientation, page.oddFooter.center.text),
            [(str(rule.sqref), rule.formula1) for rule in page.data_validations.dataValidation],
        )
    seen["chosen",] = [bool(page.sheet_view.tabSelected) for page in book.worksheets[1:]]
    page = book["名册"]
    seen["F",] = page.column_dimensions["F"].width, page.column_dimensions["F"].hidden
    return seen


@pytest.mark.parametrize(
    "raw",
    [
        of_ours(),
        of_openpyxl(),
        of_openpyxl(hide),
        of_openpyxl(compute),
        of_openpyxl(return_before),
    ],
    ids=["ours", "plain", "hidden", "computed", "returned before"],
)
def test_it_is_the_copy_that_openpyxl_makes(raw: bytes) -> None:
    """Values, colours, heights, what is hidden, offered, locked and printed: all is as openpyxl leaves it."""
    patched, opened = patched_copy(raw, MARKS, NOTICE), marked_copy(raw, MARKS, NOTICE)
    assert patched is not None
    assert opened is not None
    assert look(patched) == look(opened)
    assert patched == patched_copy(raw, MARKS, NOTICE)
    assert faults_of_book(patched) == faults_of_book(opened)


def test_rows_that_are_not_marked_stay_to_the_byte() -> None:
    """The sender's own rows are not written anew."""
    raw = of_openpyxl()
    with zipfile.ZipFile(io.BytesIO(raw)) as before:
        rows = before.read("xl/worksheets/sheet1.xml").decode()
    copy = patched_copy(raw, MARKS, NOTICE)
    assert copy is not None
    with zipfile.ZipFile(io.BytesIO(copy)) as after:
        found = after.read("xl/worksheets/sheet2.xml").decode()
    for number in (2, 4, 7):
        row = rows[rows.index(f'<row r="{number}"') :]
        assert row[: row.index("</row>")] in found


def spoilt(part: str, old: bytes, new: bytes) -> bytes:
    """Return a workbook with one part written otherwise."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(of_openpyxl())) as before, zipfile.ZipFile(stream, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            assert name != part or old in content
            after.writestr(name, content.replace(old, new, 1) if name == part else content)
    return stream.getvalue()


def note(page: Worksheet) -> None:
    """Put a note at a cell."""
    page["A1"].comment = Comment("看", "我")


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    "raw",
    [
        of_openpyxl(note),
        spoilt(SHEET, b"<sheetData>", b"<!-- <sheetData> --><sheetData>"),
        spoilt(SHEET, b"<v>1</v>", b"<v><![CDATA[1]]></v>"),
        spoilt(SHEET, b'<row r="2"', b"<row"),
        spoilt(SHEET, b'<c r="A2"', b"<c"),
        spoilt(SHEET, b'<c r="A2"', b'<c cm="1" r="A2"'),
        spoilt(SHEET, b'<row r="2"', b'<row r="9"'),
        spoilt(SHEET, b"<worksheet", b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet'),
        spoilt("xl/theme/theme1.xml", b"<a:theme ", b'<a:theme embed="rId1" '),
        b"PK\x03\x04",
    ],
    ids=["note", "remark", "section", "row", "cell", "array", "order", "declared", "picture", "damaged"],
)
def test_what_is_written_as_few_are_is_left_to_openpyxl(raw: bytes) -> None:
    """Nothing is guessed: notes are kept, and a sheet is patched only where its tags can mean one thing."""
    assert patched_copy(raw, {"名册": SheetMarks(5, 0, {1: "改"})}, NOTICE) is None
