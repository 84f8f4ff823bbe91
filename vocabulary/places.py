"""Where a value stands: a cell of a sheet, a position in a text, or a whole file."""

from dataclasses import dataclass
from functools import cache

from vocabulary.masking import masked


@dataclass(frozen=True, slots=True, order=True)
class FilePlace:
    """A whole file, named relative to the election folder with `/`."""

    file: str


@dataclass(frozen=True, slots=True, order=True)
class SheetPlace:
    """A cell, a row (no column), or a sheet (row 0); the row is the one on screen, from 1."""

    file: str
    sheet: str
    row: int = 0
    column: str = ""


@dataclass(frozen=True, slots=True, order=True)
class TextPlace:
    """A position in a text file; line and column count from 1."""

    file: str
    line: int
    column: int


Place = FilePlace | SheetPlace | TextPlace


@cache  # every cell has a place, and there are few columns
def column_letter(index: int) -> str:
    """Return the letter by which a spreadsheet shows the column with the given index, from 0."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_index(letters: str) -> int:
    """Return the index, from 0, of the column that a spreadsheet shows with the given letters."""
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - 64
    return index - 1


def place_order(place: Place) -> tuple[str, str, int, int]:
    """Return a key that sorts places as a reader walks through the files."""
    match place:
        case FilePlace(file):
            return (file, "", 0, 0)
        case SheetPlace(file, sheet, row, column):
            return (file, sheet, row, column_index(column) + 1 if column else 0)
        case TextPlace(file, line, column):
            return (file, "", line, column)


def place_words(place: Place) -> str:
    """Say a place in the way people find it again: file, sheet, cell, or file:line:column."""
    match place:
        case FilePlace(file):
            return masked(file)
        case SheetPlace(file, sheet, row, column):
            cell = f"{column}{row}" if row else ""
            return " ".join(
                part for part in (masked(file), f"[{masked(sheet)}]" if sheet else "", cell) if part
            )
        case TextPlace(file, line, column):
            return f"{masked(file)}:{line}:{column}"
