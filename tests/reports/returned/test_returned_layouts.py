"""退回 of rosters in other layouts: the right cells are marked, and a mended copy is read as it was meant."""

import io
from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl
import pytest

from files.copies.copy_marks import REMARKS
from reports.returned.copies import Returned, returned_copies
from tests.candidates.rosters import LI, ZHANG, Row, id_number, write_book
from tests.counties.county import clean_county, review_of
from vocabulary.texts import Lang

RED = "FFFFC7CE"
WANG = id_number("19900303", 3)
SHORT = ("序号", "姓名", "身份证号", "拟任职务")
FORM = [
    ("候选人登记表",),
    ("姓名", "张三", "性别", "男"),
    ("身份证号", ZHANG, "拟任职务", "村长"),
    ("乡镇", "城关镇", "村", "东河村"),
]


def returned(folder: Path, sheets: Mapping[str, Sequence[Row]]) -> Returned:
    """Return what goes back of a county with one more roster."""
    clean_county().write(folder)
    write_book(folder / "rosters" / "另.xlsx", sheets)
    return returned_copies(folder, review_of(folder), Lang.ZH)


@pytest.mark.parametrize(
    ("rows", "cells"),
    [
        (
            [("一、东河村（1人）",), (1, "张三", ZHANG, "村长"), ("二、新明村",), (1, "李四", LI, "委员")],
            {"D3", "A4"},
        ),
        (
            [(1, "张三", ZHANG, "主任"), (), ("二",), ("姓名", "身份证号", "拟任职务"), ("李四", LI, "村长")],
            {"C6"},
        ),
        ([("东河村",), (1, "张三", ZHANG, "主任"), (), (2, "李四", LI, "同上")], {"D5"}),
    ],
    ids=["sections", "below", "ditto"],
)
def test_the_cell_that_is_wrong_is_red(tmp_path: Path, rows: Sequence[Row], cells: set[str]) -> None:
    """Every problem of a row is marked in its own cell, with the words beside the row."""
    copy = returned(tmp_path / "county", {"东河": [SHORT, *rows]}).files["退回/乡镇/另.xlsx"]
    page = openpyxl.load_workbook(io.BytesIO(copy))["东河"]
    red = {
        cell.coordinate
        for row in page.iter_rows(max_col=len(SHORT))
        for cell in row
        if cell.fill.fill_type == "solid" and cell.fill.start_color.rgb == RED
    }
    assert cells <= red
    remarks = [page.cell(row[0].row, page.max_column).value for row in page.iter_rows()]
    assert REMARKS in remarks
    assert all(page.cell(page[cell].row, page.max_column).value for cell in cells)


def test_a_form_goes_back_and_comes_again(tmp_path: Path) -> None:
    """A form is marked at the value; the same file with that value put right is read without a problem."""
    folder = tmp_path / "county"
    copy = returned(folder, {"张三": FORM}).files["退回/乡镇/另.xlsx"]
    book = openpyxl.load_workbook(io.BytesIO(copy))
    page = book["张三"]
    assert page["D3"].fill.start_color.rgb == RED
    page["D3"].value = "主任"
    book.save(folder / "rosters" / "另.xlsx")
    assert [each.code for each in review_of(folder).problems if each.place.file == "rosters/另.xlsx"] == []


def test_a_form_with_a_units_word_does_not_go_back(tmp_path: Path) -> None:
    """What the police wrote on a form is not sent to a township; a label that is blank keeps nothing back."""
    answered = returned(tmp_path / "one", {"张三": [*FORM, ("公安机关意见", "有前科")]})
    assert "退回/乡镇/另.xlsx" not in answered.files
    assert [hint.code for hint in answered.hints] == ["not-returned"]
    blank = returned(tmp_path / "two", {"张三": [*FORM, ("公安机关意见", None)]})
    assert "退回/乡镇/另.xlsx" in blank.files


def test_a_second_table_with_a_units_word_does_not_go_back(tmp_path: Path) -> None:
    """A unit's column in a table further down keeps the roster back as in the first."""
    second = ("姓名", "身份证号", "拟任职务", "公安局意见")
    rows = [SHORT, (1, "张三", ZHANG, "村长"), (), second, ("李四", LI, "委员", "有前科")]
    assert "退回/乡镇/另.xlsx" not in returned(tmp_path / "county", {"名册": rows}).files


def test_a_mended_copy_with_headers_far_down_comes_again(tmp_path: Path) -> None:
    """The remarks that we wrote are left out below a long notice too."""
    folder = tmp_path / "county"
    headers = ("乡镇", "村", "姓名", "身份证号", "拟任职务")
    notice = [(f"填表说明 {line}：……",) for line in range(40)]
    rows = [*notice, headers, ("城关镇", "东河村", "王五", WANG, "村长")]
    copy = returned(folder, {"名册": rows}).files["退回/乡镇/另.xlsx"]
    book = openpyxl.load_workbook(io.BytesIO(copy))
    assert book["名册"]["F41"].value == REMARKS
    book["名册"]["E42"].value = "委员"
    book.save(folder / "rosters" / "另.xlsx")
    review = review_of(folder)
    assert [each.code for each in review.problems if each.place.file == "rosters/另.xlsx"] == []
    assert [each.code for each in review.hints if each.place.file == "rosters/另.xlsx"] == []
