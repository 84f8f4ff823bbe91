"""Where a value stands: a cell of a sheet, a position in a text, or a whole file."""

from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import PurePosixPath

from vocabulary.many.filled import filled_then_frozen
from vocabulary.writing.masking import masked

# A folder is read in this order, and what is wrong with one of these spoils what is made from the next.
_CAUSES = (
    *("election", "packs", "villages", "numbers", "rosters"),
    *("forms", "clearances", "decisions", "tasks", "elected", "reports"),
)
_TEXTS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True, order=True)
class FilePlace:
    """A whole file, named relative to the election folder with `/`."""

    file: str


@filled_then_frozen
@dataclass(frozen=True, slots=True, order=True)
class SheetPlace:
    """A cell, a row (no column), or a sheet (row 0); the row is the one on screen, from 1."""

    file: str
    sheet: str
    row: int = 0
    column: str = ""
    index: int = field(default=0, compare=False, repr=False)  # of the sheet in its file, to sort by


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


def cause_order(file: str) -> int:
    """Return how early in the reading of a folder a file is used; the folder itself comes first."""
    parts = PurePosixPath(file).parts
    first = PurePosixPath(parts[0]).stem.lower() if parts else ""
    if len(parts) == 1 and file.lower().endswith(_TEXTS) and first not in _CAUSES:
        first = "packs"  # a pack may lie beside election.yaml
    return _CAUSES.index(first) + 1 if first in _CAUSES else 0


def spoilt_beyond(place: Place) -> int:
    """Return how far from all is spoilt there: 0 a whole file, 1 a sheet or the election, 2 a part."""
    match place:
        case FilePlace():
            return 0
        case SheetPlace(row=row):
            return 2 if row else 1
        case TextPlace(file):
            return 1 if cause_order(file) <= cause_order("election.yaml") else 2


def place_words(place: Place) -> str:
    """Say a place in the way people find it again: file, sheet, cell, or file:line:column."""
    match place:
        case SheetPlace(file, sheet, row, column):  # first, for nearly every place is one
            where = _sheet_words(file, sheet)
            cell = f"{column}{row}" if row else ""
            return f"{where} {cell}" if where and cell else where or cell
        case FilePlace(file):
            return _shown(file)
        case TextPlace(file, line, column):
            return f"{_shown(file)}:{line}:{column}"


# A folder has few names of files and sheets, and every cell that is shown repeats one.
_shown = lru_cache(maxsize=1024)(masked)


@lru_cache(maxsize=1024)
def _sheet_words(file: str, sheet: str) -> str:
    """Say a sheet of a file."""
    return " ".join(part for part in (_shown(file), f"[{_shown(sheet)}]" if sheet else "") if part)
