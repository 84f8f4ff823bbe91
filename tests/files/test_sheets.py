import zipfile
from datetime import date
from pathlib import Path

import pytest

from files import parsing
from files.books.sheets import Workbook, words
from files.parsing import parse_file
from tests.candidates.rosters import write_book
from vocabulary.places import SheetPlace, column_index, column_letter
from vocabulary.problems import Problem


def book(path: Path) -> Workbook:
    """Read a workbook that can be read."""
    read = parse_file(path, path.name)
    assert isinstance(read, Workbook), read
    return read


def refused(path: Path) -> str:
    """Return the code of the problem that a file is."""
    read = parse_file(path, path.name)
    assert isinstance(read, Problem), read
    return read.code


def test_leading_blank_rows_and_columns_keep_the_numbers_on_screen(tmp_path: Path) -> None:
    """Row 7 in a message is row 7 on screen, whatever stands above it."""
    path = write_book(tmp_path / "a.xlsx", {"名册": [(), (), (None, None, "姓名"), (), (None, None, "张三")]})
    sheet = book(path).sheets[0]
    assert sheet.cell(4, 2) == "张三"
    assert sheet.place(4, 2) == SheetPlace("a.xlsx", "名册", 5, "C")


def test_a_number_stays_a_number(tmp_path: Path) -> None:
    """An ID kept as a number has lost digits; as a text it would look whole."""
    cell = book(write_book(tmp_path / "a.xlsx", {"a": [(999001198005120015, "999001198005120015")]})).sheets[
        0
    ]
    assert isinstance(cell.cell(0, 0), float)
    assert cell.cell(0, 1) == "999001198005120015"


def test_a_date_stays_a_date(tmp_path: Path) -> None:
    """The spreadsheet's own dates need no parsing."""
    assert book(write_book(tmp_path / "a.xlsx", {"a": [(date(1980, 5, 12),)]})).sheets[0].cell(0, 0) == date(
        1980, 5, 12
    )


@pytest.mark.parametrize("name", ["a.xls", "a.csv", "a.et"])
def test_the_content_tells_what_a_file_is(tmp_path: Path, name: str) -> None:
    """A workbook under another name is read all the same."""
    path = write_book(tmp_path / "a.xlsx", {"名册": [("姓名",)]}).rename(tmp_path / name)
    assert book(path).sheets[0].cell(0, 0) == "姓名"


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "utf-8-sig"])
def test_csv_in_both_usual_encodings_keeps_rare_characters(tmp_path: Path, encoding: str) -> None:
    """𠮷 is in GB18030 and not in GBK; a name must not lose it."""
    path = tmp_path / "a.csv"
    path.write_bytes("姓名,村\n\n𠮷㙍,新民村\n".encode(encoding))
    sheet = book(path).sheets[0]
    assert sheet.cell(0, 0) == "姓名"
    assert sheet.cell(2, 0) == "𠮷㙍"


def test_csv_keeps_every_digit_and_leaves_blank_cells_blank(tmp_path: Path) -> None:
    """CSV has texts only."""
    path = tmp_path / "a.csv"
    path.write_text("0012,,999001198005120015\n", encoding="utf-8")
    assert book(path).sheets[0].rows == (("0012", None, "999001198005120015"),)


def test_a_zip_bomb_is_refused_before_it_is_parsed(tmp_path: Path) -> None:
    """A small file that unpacks to more than any election needs is a message."""
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("x.xml", "w") as inside:
        for _ in range(parsing.LARGEST_UNPACKED // 10_000_000 + 1):
            inside.write(b"0" * 10_000_000)
    assert path.stat().st_size < 1_000_000
    assert refused(path) == "file-too-large"


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The size is checked first."""
    monkeypatch.setattr(parsing, "LARGEST_FILE", 10)
    assert refused(write_book(tmp_path / "a.xlsx", {"a": [("x",)]})) == "file-too-large"


@pytest.mark.parametrize("sheet_rows", [3, 4])
def test_more_rows_than_the_limit_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sheet_rows: int
) -> None:
    """Rows are never cut off silently."""
    monkeypatch.setattr(parsing, "MOST_ROWS", 3)
    path = write_book(tmp_path / "a.xlsx", {"a": [("x",)] * sheet_rows})
    assert isinstance(parse_file(path, "a.xlsx"), Workbook if sheet_rows == 3 else Problem)


def test_a_damaged_workbook_is_a_problem(tmp_path: Path) -> None:
    """Half a download is a message, not a crash."""
    path = write_book(tmp_path / "a.xlsx", {"a": [("x",)]})
    path.write_bytes(path.read_bytes()[:-300])
    assert refused(path) == "not-a-workbook"


@pytest.mark.parametrize("raw", [b"", b"\xff\xd8\xff\xe0 a photograph", b"<html><table></table></html>"])
def test_what_is_no_workbook_is_a_problem(tmp_path: Path, raw: bytes) -> None:
    """A photograph renamed .xlsx is told, and the way out."""
    path = tmp_path / "a.xlsx"
    path.write_bytes(raw)
    assert refused(path) == "not-a-workbook"


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    """A file may vanish between listing and reading."""
    assert refused(tmp_path / "gone.xlsx") == "cannot-open"


def test_cells_are_written_as_a_reader_sees_them() -> None:
    """A whole float loses its `.0`; a number beyond what a double holds keeps looking like one."""
    assert [words(cell) for cell in (None, 3.0, 1975.03, True, date(2026, 12, 6), " 张三 ")] == [
        "",
        "3",
        "1975.03",
        "是",
        "2026-12-06",
        "张三",
    ]
    assert "e" in words(9.9900119800512e17)


def test_columns_have_the_letters_of_a_spreadsheet() -> None:
    """A to Z, then AA."""
    assert [column_letter(index) for index in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
    assert all(column_index(column_letter(index)) == index for index in range(1000))
