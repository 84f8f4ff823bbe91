"""Cells with characters that nobody sees: they are compared without them, and mentioned."""

from collections.abc import Iterator

from candidates.tables.formula_cells import cells_named
from files.books.sheets import CellValue, Sheet
from vocabulary.catalogue.sheets import tables as catalogue
from vocabulary.problems import Hint, hint
from vocabulary.writing.identity import IdNumber, read_id
from vocabulary.writing.unseen import holds_unseen, unseen_in, without_unseen

_SIGNS = 5  # characters named in one message


def unseen_hints(sheet: Sheet) -> Iterator[Hint]:
    """Mention the cells of a sheet in which there is more than one sees."""
    said = {value for value in set[CellValue]().union(*sheet.rows) if isinstance(value, str)}
    meant = {value for value in said if holds_unseen(value) and not _is_id(value)}
    cells: list[tuple[int, int]] = []
    signs: dict[str, None] = {}
    for row, values in enumerate(sheet.rows if meant else ()):
        for column, value in enumerate(values):
            if value in meant:
                cells.append((row, column))
                signs |= dict.fromkeys(unseen_in(str(value)))
    if cells:
        yield hint(
            catalogue.UNSEEN_CHARACTERS,
            sheet.place(*cells[0]),
            count=len(cells),
            signs="".join(list(signs)[:_SIGNS]),
            shown=cells_named(sheet, cells),
        )


def _is_id(written: str) -> bool:
    """Whether a cell is an ID: it is checked by itself, and chat programs copy such characters along."""
    return isinstance(read_id(without_unseen(written)), IdNumber)
