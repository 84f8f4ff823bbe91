"""The files of a written county, read as tables."""

from collections.abc import Iterator
from pathlib import Path

from files.books.sheets import CellValue, Sheet, Workbook, words
from files.reading import read_workbook

Row = dict[str, CellValue]


def book(path: Path) -> Workbook:
    """Read a workbook."""
    read = read_workbook(path, path.name)
    assert isinstance(read, Workbook)
    return read


def table(sheet: Sheet | None, first: str) -> list[Row]:
    """Return the rows below the row of headers that begins so."""
    assert sheet is not None
    at = next(index for index, row in enumerate(sheet.rows) if words(row[0]) == first)
    headers = [words(cell) for cell in sheet.rows[at]]
    return [dict(zip(headers, row, strict=True)) for row in sheet.rows[at + 1 :]]


def roster_rows(folder: Path) -> Iterator[Row]:
    """Yield every row of every roster that is about somebody."""
    for path in sorted((folder / "rosters").iterdir()):
        read = book(path)
        sheet = read.sheet("") or read.sheet("名册")
        yield from (row for row in table(sheet, "序号") if words(row["序号"]) != "合计")
