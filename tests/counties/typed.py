"""A clerk who types into a sheet that the product made, whatever language its headings are in."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import openpyxl


def without_places(value: Any) -> Any:
    """Return plain data without the cells where it stands: an English sheet has more lines above."""
    match value:
        case dict():
            return {key: without_places(each) for key, each in value.items() if key != "place"}
        case list() | tuple():
            return [without_places(each) for each in value]
        case _:
            return value


class Typed:
    """A workbook that is filled in: cells are found by the Chinese word of their heading."""

    def __init__(self, path: Path) -> None:
        """Open a workbook."""
        self.path = path
        self.book = openpyxl.load_workbook(path)

    def columns(self, sheet: str, of: str) -> tuple[int, Mapping[str, int]]:
        """Return the row of headings that has one, and its columns by their Chinese words."""
        page: Any = self.book[sheet]
        for row in page.iter_rows(max_row=20):
            words = {str(cell.value or "").partition("\n")[0]: cell.column for cell in row}
            if of in words:
                return row[0].row, words
        raise AssertionError(f"{sheet} has no heading {of}")

    def english(self, sheet: str, of: str) -> list[str]:
        """Return the English below every heading of a sheet."""
        row, words = self.columns(sheet, of)
        page: Any = self.book[sheet]
        return [str(page.cell(row, at).value).partition("\n")[2] for word, at in words.items() if word]

    def add(self, sheet: str, of: str, rows: Iterable[Mapping[str, str]]) -> None:
        """Type rows below those that are there."""
        _, words = self.columns(sheet, of)
        page: Any = self.book[sheet]
        for typed in rows:
            below = page.max_row + 1
            for head, text in typed.items():
                page.cell(below, words[head]).value = text

    def complete(self, sheet: str, of: str, typed: Mapping[str, str]) -> int:
        """Type the same into every row that is there, and say how many there are."""
        row, words = self.columns(sheet, of)
        page: Any = self.book[sheet]
        for below in range(row + 1, page.max_row + 1):
            for head, text in typed.items():
                page.cell(below, words[head]).value = text
        return int(page.max_row) - row

    def save(self) -> None:
        """Save it where it lies."""
        self.book.save(self.path)
